import type { Problem } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';

type HeaderPlace = NonNullable<Source['file']['header']>;

/** A row of a file in which headings may stand. */
export interface HeadRow {
  /** Its line or row in the file. */
  line: number;
  cells: readonly string[];
}

/** Rows of headings, by their index, and the headings that they make together. */
export interface FoundHeader {
  first: number;
  rows: number;
  headings: string[];
}

/** More rows stand above no header that anybody wrote. */
export const searchedRows = 1000;

/** A heading or text as it is compared: white space, line breaks too, is one space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Whether nothing stands in a row. */
export function isBlank(cells: readonly (string | null)[]): boolean {
  return cells.every((cell) => cell === null || cell.trim() === '');
}

/**
 * Finds the headings: in the row that is named, or in the first rows that hold all texts looked for, or in
 * the first row that is not blank. Undefined when there are none. `spreading` is for files that keep no
 * merged cells.
 */
export function findHeader(
  rows: readonly HeadRow[],
  header: HeaderPlace | undefined,
  spreading = false,
): FoundHeader | undefined {
  const count = header?.rows ?? 1;
  const wanted = (header?.find ?? []).map(plain);
  const first = rows.findIndex(({ line, cells }, index) => {
    if (header?.row !== undefined && line !== header.row) return false;
    if (wanted.length === 0) return header?.row !== undefined || !isBlank(cells);
    const texts = rows.slice(index, index + count).map((row) => row.cells.map(plain));
    const all = new Set(texts.flat());
    return wanted.every((text) => all.has(text)) && wanted.some((text) => texts[0]?.includes(text));
  });
  if (first === -1) return undefined;
  const found = rows.slice(first, first + count).map(({ cells }) => cells);
  return { first, rows: found.length, headings: joined(spreading ? spread(found) : found) };
}

/** Headings of several rows as one: "Victims / male"; what stands in two rows alike is said once. */
function joined(rows: readonly (readonly string[])[]): string[] {
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  const headings = Array.from({ length: width }, (_, column) =>
    rows
      .map((cells) => plain(cells[column] ?? ''))
      .filter((text, index, texts) => text !== '' && text !== texts[index - 1])
      .join(' / '),
  );
  while (headings.at(-1) === '') headings.pop();
  return headings;
}

/**
 * What a text file keeps of merged headings: the text stands over the first column only. The others
 * take it on, except in the last row, as far as something stands below them.
 */
function spread(rows: readonly (readonly string[])[]): (readonly string[])[] {
  return rows.map((cells, index) => {
    const below = rows[index + 1];
    if (below === undefined) return cells;
    let text = '';
    return cells.map((cell, column) => {
      if (!isBlank([cell])) text = cell;
      return isBlank([cell]) && !isBlank([below[column] ?? '']) ? text : cell;
    });
  });
}

/** What to say where no header was found. */
export function headerProblem(file: string, header: HeaderPlace | undefined): Problem {
  const { find = [], row } = header ?? {};
  if (find.length === 0 && row === undefined) return { code: 'file-empty', file };
  return { code: 'header-not-found', file, wanted: find, ...(row === undefined ? {} : { row }) };
}
