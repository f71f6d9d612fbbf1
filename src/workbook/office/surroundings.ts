import { parseAddress, type ReadCell } from '../package/index.ts';

/** Words beside a cell, for finding it: empty where there are none. */
export interface Surroundings {
  /** The nearest text to the left. */
  readonly label: string;
  /** The nearest text above, or year. */
  readonly header: string;
}

type Cells = ReadonlyMap<string, ReadCell>;
type Line = { at: number; text: string; isYear: boolean }[];

/** More than one letter in a row that is no capital: codes and marks do not tell a reader much. */
const wordy = /\p{Ll}{2}|\p{Lo}{2}/u;

const longest = 120;

/**
 * The labels and headings of a sheet: the texts that filling left as they were, formulas included
 * (many workbooks translate their labels by formulas).
 */
export class SheetTexts {
  readonly #rows = new Map<number, Line>();
  readonly #columns = new Map<number, Line>();

  constructor(before: Cells, after: Cells) {
    for (const [address, cell] of after) {
      const text = textOf(cell);
      const position = parseAddress(address);
      if (text === undefined || position === undefined) continue;
      if (before.get(address)?.value !== cell.value) continue;
      const isYear = cell.type === 'number';
      push(this.#rows, position.row, { at: position.column, text, isYear });
      push(this.#columns, position.column, { at: position.row, text, isYear });
    }
  }

  /** The words beside a cell, cut to 120 characters. */
  around(address: string): Surroundings {
    const { row, column } = parseAddress(address) ?? { row: 0, column: 0 };
    const left = nearest(this.#rows.get(row), column, ({ isYear }) => !isYear);
    return { label: left, header: nearest(this.#columns.get(column), row, () => true) };
  }
}

function textOf({ type, value }: ReadCell): string | undefined {
  if (type === 'text') return wordy.test(String(value)) ? clipped(String(value)) : undefined;
  const isYear = type === 'number' && Number.isInteger(value) && value !== null;
  return isYear && Number(value) >= 1900 && Number(value) <= 2100 ? String(value) : undefined;
}

function push(lines: Map<number, Line>, key: number, entry: Line[number]): void {
  const line = lines.get(key);
  if (line === undefined) lines.set(key, [entry]);
  else line.push(entry);
}

function nearest(
  line: Line | undefined,
  before: number,
  wanted: (entry: Line[number]) => boolean,
): string {
  let found: Line[number] | undefined;
  for (const entry of line ?? []) {
    if (entry.at < before && entry.at > (found?.at ?? 0) && wanted(entry)) found = entry;
  }
  return found?.text ?? '';
}

function clipped(text: string): string {
  return clip(text.trim().replace(/\s+/g, ' '), longest);
}

/** A text of at most so many characters; what is cut ends in an ellipsis. */
export function clip(text: string, length: number): string {
  const characters = [...text];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : text;
}
