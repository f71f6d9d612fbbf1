import { draftedModule } from '../../messages/en/draft.ts';
import type { DraftColumn, DraftRegion, DraftRow, ModuleTable } from '../../schema/types.ts';
import { type Breakdowns, isTotal, type UsedBreakdown } from './module-breakdowns.ts';
import { type Question, rowsOfModule } from './module-rows.ts';

/** Why something of a draft is no part of the module, and how many cells that are. */
export interface NotTaken {
  readonly reason: 'field' | 'list' | 'not-figures' | 'no-row-labels';
  readonly cells: number;
}

type TableWithoutNumber = Omit<ModuleTable, 'table'>;

const figures = new Set<DraftColumn['type']>(['number', 'whole', 'per-cent']);

/** The table that a region becomes, and what of it is left out. */
export function tableFrom(
  region: DraftRegion,
  breakdowns: Breakdowns,
): { table?: TableWithoutNumber; left: readonly NotTaken[] } {
  if (region.kind !== 'grid') return { left: [{ reason: region.kind, cells: region.cells }] };
  const rows = region.rows.filter(({ kind }) => kind === 'input');
  const columns = region.columns.filter((column) => isFigure(column, region));
  const share = columns.length / Math.max(1, region.columns.length);
  const left = Math.round(region.cells * (1 - share));
  const words: NotTaken[] = left > 0 ? [{ reason: 'not-figures', cells: left }] : [];
  if (columns.length === 0) return { left: words };
  if (rows.every(({ labels }) => labels.length === 0)) {
    return { left: [...words, { reason: 'no-row-labels', cells: region.cells - left }] };
  }
  const isPerCent = columns.every(({ type }) => type === 'per-cent');
  const table = tableOf(region, columns, isPerCent, breakdowns);
  if (table.rows.length === 0) {
    return { left: [...words, { reason: 'no-row-labels', cells: region.cells - left }] };
  }
  return { table, left: words };
}

/** Cells with a year above hold figures if nothing says otherwise. */
function isFigure({ type, year }: DraftColumn, { years }: DraftRegion): boolean {
  return (
    figures.has(type) || (type === 'unknown' && (year !== undefined || years?.along === 'rows'))
  );
}

function tableOf(
  region: DraftRegion,
  columns: readonly DraftColumn[],
  isPerCent: boolean,
  breakdowns: Breakdowns,
): TableWithoutNumber {
  const { questions, breakdown } = questionsOf(region, columns, breakdowns);
  return {
    title: titleOf(region),
    unit: isPerCent ? draftedModule.perCent : draftedModule.number,
    ...(isPerCent ? { kind: 'percent' } : {}),
    institution: 'statistics',
    evidence: 'inferred',
    note: draftedModule.note(region.sheet, region.ranges[0] ?? ''),
    ...(breakdown ? { breakdown: breakdown.breakdown, columns: askedColumns(questions) } : {}),
    rows: rowsOfModule(questions, breakdown !== undefined),
  };
}

/** The title without the table's number, which stands elsewhere in a module. */
function titleOf({ title, number, sheet }: DraftRegion): string {
  const text = title?.text ?? sheet;
  const at = number === undefined ? -1 : text.indexOf(number);
  const bare = at < 0 ? text : text.slice(at + (number ?? '').length).replace(/^[\s.:–—-]+/, '');
  return bare === '' ? text : bare;
}

function askedColumns(questions: readonly Question[]): string[] {
  return [...new Set(questions.flatMap(({ columns }) => columns))];
}

/**
 * The rows of a table with the columns that each asks. A breakdown is a second label that repeats from
 * row to row, else the headings that are no years.
 */
function questionsOf(
  region: DraftRegion,
  columns: readonly DraftColumn[],
  breakdowns: Breakdowns,
): { questions: Question[]; breakdown: UsedBreakdown | undefined } {
  const inner = repeatedLabels(region.rows);
  if (inner) {
    if (inner.labels.every(isTotal)) {
      return { questions: folded(region.rows, undefined), breakdown: undefined };
    }
    const heading = region.labelColumns?.find(({ column }) => column === inner.column)?.header;
    const breakdown = breakdowns.of(inner.labels, heading?.text);
    return { questions: folded(region.rows, breakdown), breakdown };
  }
  const headings = [...new Set(columns.map(headingOf).filter((text) => text !== ''))];
  if (region.years?.along === 'rows') return alongRows(headings);
  const rows = region.rows.filter(({ kind }) => kind !== 'computed');
  const simple = rows.map((row): Question => ({ row, label: labelOf(row.labels), columns: [] }));
  if (headings.length < 2) return { questions: simple, breakdown: undefined };
  const breakdown = breakdowns.of(headings, undefined);
  const asked = headings.map((heading) => breakdown.columns.get(heading) ?? 'total');
  return { questions: simple.map((row) => ({ ...row, columns: asked })), breakdown };
}

/** Years down the rows: the headings of the columns are what is asked. */
function alongRows(headings: readonly string[]): {
  questions: Question[];
  breakdown: undefined;
} {
  const questions = headings.map(
    (label, index): Question => ({
      row: { row: index + 1, kind: 'input', labels: [], level: 0 },
      label,
      columns: [],
    }),
  );
  return { questions, breakdown: undefined };
}

/** The headings of a column without its year. */
function headingOf({ headers, year }: DraftColumn): string {
  const texts = headers.map(({ text }) => text);
  const words = year === undefined ? texts : texts.filter((text) => !text.includes(String(year)));
  return year === undefined || words.length > 0 ? words.join(', ') : '';
}

function labelOf(labels: DraftRow['labels']): string {
  return labels.at(-1)?.text ?? '';
}

/** The innermost labels, when they repeat under different outer labels, such as sexes under offences. */
function repeatedLabels(
  rows: readonly DraftRow[],
): { labels: string[]; column: string } | undefined {
  const inner = rows.filter(({ kind, labels }) => kind === 'input' && labels.length === 2);
  const inputs = rows.filter(({ kind }) => kind === 'input');
  if (inner.length < inputs.length || inner.length === 0) return undefined;
  const labels = [...new Set(inner.map((row) => labelOf(row.labels)))];
  const outer = new Set(inner.map((row) => row.labels[0]?.address));
  const columns = new Set(inner.map((row) => row.labels.at(-1)?.address.replace(/\d+$/, '')));
  const [column] = columns;
  const repeats = labels.length < inner.length || labels.length > 1;
  const isBreakdown = repeats && (outer.size < inner.length || labels.every(isTotal));
  if (column === undefined || columns.size !== 1) return undefined;
  return isBreakdown || labels.every(isTotal) ? { labels, column } : undefined;
}

/** Joins the rows of one outer label; each of their inner labels is a column. */
function folded(rows: readonly DraftRow[], breakdown: UsedBreakdown | undefined): Question[] {
  const questions: Question[] = [];
  const byOuter = new Map<string, { columns: string[] }>();
  for (const row of rows) {
    if (row.kind === 'computed') continue;
    if (row.kind === 'heading') {
      questions.push({ row, label: labelOf(row.labels), columns: [] });
      continue;
    }
    const outer = row.labels[0];
    const column = breakdown?.columns.get(labelOf(row.labels)) ?? 'total';
    const known = byOuter.get(outer?.address ?? '');
    if (known) {
      if (!known.columns.includes(column)) known.columns.push(column);
      continue;
    }
    const columns = [column];
    byOuter.set(outer?.address ?? '', { columns });
    questions.push({ row, label: outer?.text ?? '', columns });
  }
  return questions;
}
