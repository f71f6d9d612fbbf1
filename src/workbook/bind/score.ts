import type { GridCell } from './grid.ts';
import type { SheetLine } from './lines.ts';
import { type AskedLine, type AskedTable, namesAnotherCode } from './vocabulary.ts';
import { comparable, iccsNamed, wordsOf } from './words.ts';

/** How well a line of a sheet answers to a question, and on which labels that rests. */
export interface Score {
  /** 0 to 1; 0 where the row or the category is another. */
  readonly likeness: number;
  readonly row: GridCell | undefined;
  readonly category: GridCell | undefined;
}

interface Label extends GridCell {
  readonly normal: string;
}

/** A line with its labels sorted by what they can be in a table. */
export interface ReadyLine {
  readonly line: SheetLine;
  readonly labels: readonly Label[];
  /** The label of a row above that this line belongs to, where it has none itself. */
  readonly inherited: Label | undefined;
  readonly headings: readonly Label[];
}

/** Below this a label is another label. */
export const SAME_LABEL = 0.7;
/** With the same code of the ICCS beside it, less will do. */
const SAME_CODED_LABEL = 0.4;
const CODED = 0.95;
/** A total that is not called one, where the row has other categories. */
const UNNAMED_TOTAL = 0.85;

const NONE: Score = { likeness: 0, row: undefined, category: undefined };

/** Sorts the labels of a line. */
export function ready(line: SheetLine, table: AskedTable): ReadyLine {
  const labels = line.own.map(labelled).filter(({ normal }) => normal !== '');
  const hasOwnRow = labels.some((label) => !isAside(label, table));
  const above = line.above.map(labelled).filter(({ normal }) => normal !== '');
  const nearest = above.find((label) => !isAside(label, table));
  return {
    line,
    labels,
    inherited: hasOwnRow ? undefined : nearest,
    headings: line.headings.map(labelled),
  };
}

/** Compares a line with a question of its table. */
export function score(
  { line, labels, inherited, headings }: ReadyLine,
  asked: AskedLine,
  table: AskedTable,
): Score {
  const category = categoryOf(labels, headings, asked, table);
  if (category === 'another') return NONE;
  const together = bestOf(labels, (label) => likenessOfBoth(label, asked, table));
  if (together.likeness > 0.9 && category.likeness < SAME_LABEL) {
    return { likeness: together.likeness, row: together.label, category: together.label };
  }
  if (category.likeness < SAME_LABEL) return NONE;
  const candidates = inherited === undefined ? labels : [inherited];
  const row = bestOf(
    candidates.filter((label) => label !== category.label),
    (label) => rowLikeness(label, asked, table),
  );
  const coded = line.own.some(({ text }) => namesCode(text, asked));
  if (!coded && line.own.some(({ text }) => namesAnotherCode(text, asked.question))) return NONE;
  // A code helps where the label is no row's own and the code is no other row's.
  const helps =
    coded && row.likeness >= SAME_CODED_LABEL && !table.rowLabels.has(row.label?.normal ?? '');
  const likeness = helps && hasOwnCode(asked, table) ? Math.max(row.likeness, CODED) : row.likeness;
  if (likeness < SAME_LABEL) return NONE;
  return {
    likeness: 0.6 * likeness + 0.4 * category.likeness,
    row: row.label,
    category: category.label,
  };
}

/** A label that is word for word that of a row of the table is that row and no other. */
function rowLikeness({ normal }: Label, { row }: AskedLine, table: AskedTable): number {
  if (row.includes(normal)) return 1;
  if (table.rowLabels.has(normal)) return 0;
  return Math.max(...row.map((text) => table.labels.likeness(normal, text)));
}

/** Row and category in one text, as in "Rape, female victims": the category must be there in words. */
function likenessOfBoth({ normal }: Label, asked: AskedLine, { labels }: AskedTable): number {
  const words = wordsOf(normal);
  if (!asked.needsCategory || !wordsOf(asked.category).every((word) => words.includes(word))) {
    return 0;
  }
  return labels.likeness(normal, `${asked.row[0] ?? ''} ${asked.category}`);
}

function categoryOf(
  labels: readonly Label[],
  headings: readonly Label[],
  { category, needsCategory, question }: AskedLine,
  table: AskedTable,
): { likeness: number; label: Label | undefined } | 'another' {
  const like = (label: Label) => table.labels.likeness(label.normal, category);
  const named = bestOf([...headings, ...labels], like);
  if (named.likeness === 1) return named;
  const other = [...headings, ...labels].some(
    ({ normal }) => table.categories.has(normal) && !table.rowLabels.has(normal),
  );
  if (other) return 'another';
  if (!needsCategory) return { likeness: 1, label: undefined };
  if (named.likeness >= SAME_LABEL && headings.includes(named.label as Label)) return named;
  const fromLabels = bestOf(labels.slice(1), like);
  if (fromLabels.likeness >= SAME_LABEL) return fromLabels;
  return question.column === 'total'
    ? { likeness: UNNAMED_TOTAL, label: undefined }
    : { likeness: 0, label: undefined };
}

/** Categories, units and headings of groups stand beside labels; alone they name no row. */
function isAside({ normal }: Label, table: AskedTable): boolean {
  if (table.rowLabels.has(normal)) return false;
  return table.categories.has(normal) || table.asides.has(normal);
}

function namesCode(text: string, { question }: AskedLine): boolean {
  const named = iccsNamed(text);
  return named.length > 0 && (question.row.iccs ?? []).some((code) => named.includes(code));
}

function hasOwnCode({ question }: AskedLine, { lines }: AskedTable): boolean {
  const codes = question.row.iccs ?? [];
  return !lines.some(
    ({ question: other }) =>
      other.rowId !== question.rowId && other.row.iccs?.some((code) => codes.includes(code)),
  );
}

function bestOf(
  labels: readonly Label[],
  like: (label: Label) => number,
): { likeness: number; label: Label | undefined } {
  let best: { likeness: number; label: Label | undefined } = { likeness: 0, label: undefined };
  for (const label of labels) {
    const likeness = like(label);
    if (likeness > best.likeness) best = { likeness, label };
  }
  return best;
}

function labelled(cell: GridCell): Label {
  return { ...cell, normal: comparable(cell.text) };
}
