import { local, readXml } from './xml-check.ts';

export interface SheetCells {
  /** Everything about a cell but its address, as text, by address. */
  readonly cells: ReadonlyMap<string, string>;
  readonly formulas: ReadonlySet<string>;
  /** Ranges of array formulas, as written: their cells stand in the calculation chain too. */
  readonly arrays: readonly string[];
  /** Style by address. */
  readonly styles: ReadonlyMap<string, number>;
  readonly strings: ReadonlySet<number>;
  readonly faults: readonly string[];
}

/** The cells of a worksheet part, with what is wrong with their order. */
export function sheetCells(content: Buffer): SheetCells {
  const cells = new Map<string, string>();
  const formulas = new Set<string>();
  const arrays: string[] = [];
  const styles = new Map<string, number>();
  const strings = new Set<number>();
  const faults: string[] = [];
  let row = 0;
  let column = 0;
  let cell: { address: string; type: string; inside: string } | undefined;
  let element = '';
  readXml(content, {
    open: (name, attributes, depth) => {
      element = local(name);
      if (depth === 2 && element === 'row') {
        const next = Number(attributes.get('r') ?? row + 1);
        if (next <= row) faults.push(`row ${next} after ${row}`);
        [row, column] = [next, 0];
      } else if (depth === 3 && element === 'c') {
        const next = columnOf(attributes.get('r'), row, column, faults);
        if (next <= column) faults.push(`cell ${attributes.get('r')} out of order`);
        column = next;
        const others = [...attributes].filter(([key]) => key !== 'r');
        const type = attributes.get('t') ?? 'n';
        const address = `${lettersOf(column)}${row}`;
        styles.set(address, Number(attributes.get('s') ?? 0));
        cell = { address, type, inside: JSON.stringify(others) };
      } else if (cell) {
        if (element === 'f') formulas.add(cell.address);
        const range = attributes.get('ref');
        if (element === 'f' && attributes.get('t') === 'array' && range) arrays.push(range);
        cell.inside += `<${element} ${JSON.stringify([...attributes])}>`;
      }
    },
    text: (text) => {
      if (!cell) return;
      cell.inside += text;
      if (element === 'v' && cell.type === 's' && text.trim() !== '') strings.add(Number(text));
    },
    close: (name, depth) => {
      if (cell && depth === 3) {
        cells.set(cell.address, cell.inside);
        cell = undefined;
      } else if (cell) cell.inside += `</${local(name)}>`;
      element = '';
    },
  });
  return { cells, formulas, arrays, styles, strings, faults };
}

function columnOf(
  address: string | undefined,
  row: number,
  before: number,
  faults: string[],
): number {
  if (address === undefined) return before + 1;
  const [column, writtenRow] = placeOf(address);
  if (writtenRow !== row) faults.push(`cell ${address} in row ${row}`);
  return column;
}

/** Whether a range as written holds a cell. */
export function holds(range: string, address: string): boolean {
  const corners = range.split(':').map(placeOf);
  const [from, to = from] = corners;
  const [column, row] = placeOf(address);
  return (
    from !== undefined &&
    to !== undefined &&
    column >= from[0] &&
    column <= to[0] &&
    row >= from[1] &&
    row <= to[1]
  );
}

function placeOf(address: string): [column: number, row: number] {
  const [, letters = '', row = ''] = /^([A-Z]+)([0-9]+)$/.exec(address) ?? [];
  return [columnNumber(letters), Number(row)];
}

function columnNumber(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function lettersOf(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
