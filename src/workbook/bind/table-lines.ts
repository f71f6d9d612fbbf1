import { aligned, clearPairs, type Pair } from './align.ts';
import type { SheetLine } from './lines.ts';
import { type ReadyLine, ready, type Score, score } from './score.ts';
import type { AskedLine, AskedTable } from './vocabulary.ts';

/** A question and the line that answers it. */
export interface PlacedLine {
  readonly asked: AskedLine;
  readonly line: SheetLine;
  readonly score: Score;
}

/** What became of the lines that stand under a table's title. */
export interface TableMatch {
  readonly table: AskedTable;
  readonly placed: readonly PlacedLine[];
  /** Questions for which there is more than one likely line. */
  readonly unclear: readonly AskedLine[];
  /** Lines that are no question of the table. */
  readonly left: readonly SheetLine[];
}

/** More lines than any table has; keeps the comparison from growing with a hostile sheet. */
const MOST_LINES = 5000;

/** Pairs the lines of a table in a workbook with its questions. */
export function matchTable(table: AskedTable, found: readonly SheetLine[]): TableMatch {
  const lines = found.slice(0, MOST_LINES).map((line) => ready(line, table));
  const scores = lines.map((line) => table.lines.map((asked) => score(line, asked, table)));
  const likeness = scores.map((row) => row.map((each) => each.likeness));
  const { clear, unclear } = clearPairs(likeness, aligned(likeness));
  const paired = new Set([...clear, ...unclear].map(({ line }) => line));
  return {
    table,
    placed: clear.flatMap((pair) => placedLine(pair, table, lines, scores) ?? []),
    unclear: unclear.flatMap(({ asked }) => table.lines[asked] ?? []),
    left: lines.flatMap(({ line }, index) => (paired.has(index) ? [] : [line])),
  };
}

function placedLine(
  { line, asked }: Pair,
  table: AskedTable,
  lines: readonly ReadyLine[],
  scores: readonly (readonly Score[])[],
): PlacedLine | undefined {
  const question = table.lines[asked];
  const place = lines[line]?.line;
  const likeness = scores[line]?.[asked];
  if (question === undefined || place === undefined || likeness === undefined) return undefined;
  return { asked: question, line: place, score: likeness };
}
