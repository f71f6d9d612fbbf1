import { excelCsv } from '../files/csv-text.ts';
import { sixDecimals, sizeOf } from '../revision/index.ts';
import { type RevisionContext, reasonTexts } from './revision-context.ts';

const changeColumns = [
  ...['comparison', 'earlier_return', 'later_return', 'cell', 'label'],
  ...['before', 'before_status', 'after', 'after_status', 'difference', 'per_cent'],
  ...['settled', 'reasons'],
];

/**
 * Every changed cell as CSV for Excel, one a line, for each comparison: `step` is a return beside the
 * next, `overall` the first beside the last. UTF-8 with a byte-order mark; labels and reasons in the
 * language of the messages. A text that a spreadsheet would take for a formula gets an apostrophe in
 * front; numbers are as they are, and missing ones are empty.
 */
export function revisionsCsv(context: RevisionContext): string {
  const { compared, names, returns } = context;
  const lines = compared.comparisons.flatMap(({ kind, from, to, changes, settled }) => {
    const old = new Set(settled);
    return changes.changes.map((change) => {
      const { cell, before, after } = change;
      const { by, percent } = sizeOf(change);
      return [
        ...[kind, returns[from] ?? '', returns[to] ?? '', cell, names.cell(cell)],
        ...[number(before.value), before.status, number(after.value), after.status],
        ...[number(by), number(percent)],
        ...[old.has(change) ? 'yes' : '', reasonTexts(context, change).join(' ')],
      ];
    });
  });
  return excelCsv([changeColumns, ...lines]);
}

/** All revision triangles as CSV: a line for each question and return, a column for each year. */
export function triangleCsv({ compared, names, returns }: RevisionContext): string {
  const years = [...new Set(compared.triangles.flatMap((each) => each.years))].sort(
    (a, b) => a - b,
  );
  const lines = compared.triangles.flatMap((each) =>
    each.rows.map((values, index) => {
      const said = new Map(each.years.map((year, at) => [year, values[at] ?? null]));
      return [
        ...[each.question, names.question(each.question), returns[index] ?? ''],
        ...years.map((year) => number(said.get(year) ?? null)),
      ];
    }),
  );
  return excelCsv([['question', 'label', 'return', ...years.map(String)], ...lines]);
}

function number(value: number | null): number | '' {
  return value === null ? '' : sixDecimals(value);
}
