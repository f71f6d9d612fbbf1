import { type HeadRow, isBlank, plain } from '../load/header.ts';

/** Where the table of a file is, as far as its rows tell. */
export interface Layout {
  /** Index of the first row of headings. */
  first: number;
  /** Rows of headings. */
  rows: number;
  /** Texts above the headings. */
  titles: readonly string[];
  /** The row that ends the records: where its text stands, and the text. */
  end?: { position: number; text: string };
  /** Whether blank rows stand among the records. */
  gaps: boolean;
  /** Rows below the records. */
  notes: number;
}

/** Most rows of headings that a description can have. */
const mostRows = 4;
/** Share of the usual number of filled cells that headings and records have. */
const nearlyFull = 0.7;
/** Rows that tell which columns hold numbers. */
const judged = 50;
/** A longer text is no label by which notes are known. */
const labelLength = 30;

const number = /^[+-]?[\d.,'’\s\u00a0]*\d\s*%?$/;

/**
 * Finds headings and notes: headings are the first row that fills as many columns as most rows do. `rows`
 * are the first of the file, `tail` its last ones; merged headings are already in all their places.
 */
export function findLayout(rows: readonly HeadRow[], tail: readonly HeadRow[]): Layout | undefined {
  const usual = usualFilled(rows);
  const enough = Math.max(Math.min(2, usual), usual * nearlyFull);
  // A title that is merged over the whole width fills it with one text.
  const found = rows.findIndex(
    ({ cells }) => filled(cells) >= enough && new Set(cells.map(plain)).size >= Math.min(2, usual),
  );
  if (found === -1) return undefined;
  const { first, count } = headingRows(rows, found);
  const titles = rows
    .slice(0, first)
    .flatMap(({ cells }) => [...new Set(cells.map(plain))])
    .filter((text) => text !== '');
  const body = tail.filter(({ line }) => line > (rows[first + count - 1]?.line ?? 0));
  return { first, rows: count, titles, ...ending(body, rows.slice(first + count), enough) };
}

function filled(cells: readonly string[]): number {
  return cells.filter((cell) => !isBlank([cell])).length;
}

/** The number of filled cells that most rows have; of equal ones the larger. */
function usualFilled(rows: readonly HeadRow[]): number {
  const counts = new Map<number, number>();
  for (const { cells } of rows) {
    const count = filled(cells);
    if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const sorted = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0]);
  return sorted[0]?.[0] ?? 0;
}

/** Headings that repeat themselves need the row above; rows without a number where records have some are more of them. */
function headingRows(rows: readonly HeadRow[], found: number): { first: number; count: number } {
  let first = found;
  const cells = rows[found]?.cells ?? [];
  const texts = cells.map(plain).filter((text) => text !== '');
  const above = rows[found - 1];
  const repeats = new Set(texts).size < texts.length;
  if (repeats && above !== undefined && new Set(above.cells.map(plain)).size > 2) first = found - 1;
  let last = found;
  while (last - first + 1 < mostRows && repeats && isHeading(rows, last + 1)) last += 1;
  return { first, count: last - first + 1 };
}

function isHeading(rows: readonly HeadRow[], index: number): boolean {
  const row = rows[index];
  if (row === undefined || isBlank(row.cells) || row.cells.some((cell) => number.test(cell.trim())))
    return false;
  const below = rows.slice(index + 1, index + 1 + judged);
  return row.cells.some((cell, column) => {
    if (isBlank([cell])) return false;
    const texts = below
      .map(({ cells }) => cells[column]?.trim() ?? '')
      .filter((text) => text !== '');
    return texts.length > 0 && texts.filter((text) => number.test(text)).length > texts.length / 2;
  });
}

function ending(
  body: readonly HeadRow[],
  head: readonly HeadRow[],
  enough: number,
): Pick<Layout, 'end' | 'gaps' | 'notes'> {
  const isRecord = ({ cells }: HeadRow): boolean => filled(cells) >= enough;
  const last = body.findLastIndex(isRecord);
  const below = body.slice(last + 1).filter(({ cells }) => !isBlank(cells));
  const records = [...head, ...body.slice(0, last + 1)];
  const gaps = records.some(
    ({ line, cells }, index) =>
      isBlank(cells) ||
      (index > 0 && index < head.length && line > (records[index - 1]?.line ?? line) + 1),
  );
  const [first] = below;
  if (last === -1 || first === undefined) return { gaps, notes: 0 };
  const position = first.cells.findIndex((cell) => !isBlank([cell]));
  const text = labelOf(first.cells[position] ?? '');
  return { gaps, notes: below.length, end: { position, text } };
}

/** The beginning by which a note is known: what stands before a colon, or the first words. */
function labelOf(text: string): string {
  const label = plain(text.split(':')[0] ?? '');
  return label.length <= labelLength ? label : label.split(' ').slice(0, 3).join(' ');
}
