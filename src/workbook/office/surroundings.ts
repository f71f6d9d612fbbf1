import { parseAddress, type ReadCell } from '../package/index.ts';

/** Words beside a cell, for finding it: empty where there are none. */
export interface Surroundings {
  /** The nearest words to the left. */
  readonly label: string;
  /** The nearest words above, or year. */
  readonly header: string;
  /** The first text of the row with the nearest words, for reading. */
  readonly line: string;
}

type Cells = ReadonlyMap<string, ReadCell>;

interface Entry {
  readonly at: number;
  readonly text: string;
  /** Codes and marks, such as "ICCS 0101" or "0-9", are no words. */
  readonly kind: 'words' | 'code' | 'year';
}

/** Two letters in a row that are no capitals. */
const wordy = /\p{Ll}{2}|\p{Lo}{2}/u;

const longest = 120;

/**
 * The labels and headings of a sheet: the texts that filling left as they were, formulas included
 * (many workbooks translate their labels by formulas).
 */
export class SheetTexts {
  readonly #rows = new Map<number, Entry[]>();
  readonly #columns = new Map<number, Entry[]>();

  constructor(before: Cells, after: Cells) {
    for (const [address, cell] of after) {
      const found = textOf(cell);
      const position = parseAddress(address);
      if (found === undefined || position === undefined) continue;
      if (before.get(address)?.value !== cell.value) continue;
      push(this.#rows, position.row, { at: position.column, ...found });
      push(this.#columns, position.column, { at: position.row, ...found });
    }
  }

  /** The words beside a cell, each text cut to 120 characters. */
  around(address: string): Surroundings {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    const left = (this.#rows.get(row) ?? []).filter(
      ({ at, kind }) => at < column && kind !== 'year',
    );
    const above = (this.#columns.get(column) ?? []).filter(({ at }) => at < row);
    const label = last(left.filter(({ kind }) => kind === 'words'));
    const line = [...new Set([first(left), label])].filter((text) => text !== '').join(', ');
    return { label, header: last(above.filter(({ kind }) => kind !== 'code')), line };
  }
}

function textOf({ type, value }: ReadCell): Omit<Entry, 'at'> | undefined {
  if (type === 'text') {
    const text = clip(String(value).trim().replace(/\s+/g, ' '), longest);
    return text === '' ? undefined : { text, kind: wordy.test(text) ? 'words' : 'code' };
  }
  const isYear = type === 'number' && Number.isInteger(value);
  return isYear && Number(value) >= 1900 && Number(value) <= 2100
    ? { text: String(value), kind: 'year' }
    : undefined;
}

function push(lines: Map<number, Entry[]>, key: number, entry: Entry): void {
  const line = lines.get(key);
  if (line === undefined) lines.set(key, [entry]);
  else line.push(entry);
}

/** Cells of a sheet need not stand in the order of their rows and columns. */
function last(entries: readonly Entry[]): string {
  return entries.reduce((best, entry) => (entry.at > best.at ? entry : best), nowhere).text;
}

function first(entries: readonly Entry[]): string {
  const [start = nowhere] = entries;
  return entries.reduce((best, entry) => (entry.at < best.at ? entry : best), start).text;
}

const nowhere: Entry = { at: 0, text: '', kind: 'code' };

/** A text of at most so many characters; what is cut ends in an ellipsis. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
