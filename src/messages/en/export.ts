import type { LoadedInstrument } from '../../instrument/model.ts';
import type { EurostatGap, Layout, WrittenAccount } from '../../published/index.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** What each layout cannot say. */
const limits: Readonly<Record<Layout, string>> = {
  portal:
    "The portal's layout has no room for statuses, comments and missing figures; regions stay blank, and rates are not calculated.",
  sdmx: 'The data flow and its codes are those of uncts: un-cts-codes.csv lists them.',
  eurostat: 'Only numbers are written (unit NR); rates are not calculated.',
};

/** What was written of returns in a layout of others, and what has no place in it. */
export function exportSummary(
  layout: Layout,
  account: WrittenAccount,
  { gaps, areas }: { gaps: readonly EurostatGap[]; areas: readonly string[] },
  { questions }: LoadedInstrument,
): string {
  const tables = new Map<string, number>();
  for (const { question, figures } of account.without) {
    const table = questions.get(question)?.table.table ?? question;
    tables.set(table, (tables.get(table) ?? 0) + figures);
  }
  const left = [...tables].map(([table, figures]) => `${table} (${formatNumber(figures)})`);
  return [
    `${counted(account.written, 'figure', 'figures')} written, of ${formatNumber(account.figures)}`,
    ...(left.length === 0
      ? []
      : [`Figures without a place in this layout, by table: ${left.join(', ')}`]),
    ...(areas.length === 0 ? [] : [`Without a code there: ${formatList(areas)}`]),
    limits[layout],
    ...(gaps.length === 0 ? [] : ['', 'What does not agree with the questionnaire:']),
    ...gaps.map(({ dataset, codes, remark }) => `  ${[dataset, ...codes].join(' ')}: ${remark}`),
  ].join('\n');
}
