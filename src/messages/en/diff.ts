import type { MeasureRow, RevisionView } from '../../report/revision-model.ts';
import type { Change } from '../../revision/changes.ts';
import type { Names } from '../names.ts';
import { plain, wrapped } from '../wrap.ts';
import { changeText } from './changes.ts';
import { counted, formatNumber } from './format.ts';

/** Changes told one by one before the rest is counted. */
const shown = 8;

const headings = ['compared', 'revised', 'share', 'mean', 'mean abs.', 'relative', 'new', 'blank'];

/** What was revised between returns, for the terminal: measures in columns, then the largest moves. */
export function diffSummary(
  view: RevisionView,
  { changes, settled, cells }: { changes: readonly Change[]; settled: number; cells: number },
  names: Names,
  { width, files = [] }: { width: number; files?: readonly string[] },
): string {
  const moved = ({ revised, added, gone }: MeasureRow): boolean =>
    [revised, added, gone].some((text) => text !== '0');
  const rows = [
    ...view.comparisons,
    { ...view.all, short: 'All tables' },
    ...view.chapters.flatMap(({ tables }) =>
      tables.filter(moved).map((row) => ({ ...row, short: `Table ${row.short}` })),
    ),
    ...view.years,
  ];
  const lines = [
    plain(view.title),
    ...view.returns.map((name, index) => `  ${index + 1}  ${plain(name)}`),
    '',
    ...columns(rows),
    '',
    ...view.sentences.flatMap((sentence) => wrapped(sentence, width)),
    ...(settled === 0
      ? []
      : wrapped(
          `${counted(settled, 'figure', 'figures')} of settled years moved: older than the two newest of the earlier return.`,
          width,
        )),
    ...(changes.length === 0
      ? [`No cell changed (${formatNumber(cells)} compared).`]
      : ['', 'Moved most', ...moves(changes, names, width)]),
    ...(files.length === 0 ? [] : ['', 'Files', ...files.map((file) => `  ${plain(file)}`)]),
  ];
  return `${lines.join('\n')}\n`;
}

function columns(rows: readonly MeasureRow[]): string[] {
  const figures = rows.map((row) => [
    ...[row.compared, row.revised, row.share, row.mean],
    ...[row.meanAbsolute, row.relative, row.added, row.gone],
  ]);
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...figures.map((row) => row[at]?.length ?? 0)),
  );
  const right = (row: readonly string[]): string =>
    row.map((text, at) => text.padStart((widths[at] ?? 0) + 2)).join('');
  const left = Math.max(...rows.map(({ short }) => short.length));
  return [
    `${' '.repeat(left)}${right(headings)}`,
    ...rows.map(({ short }, index) => `${short.padEnd(left)}${right(figures[index] ?? [])}`),
  ];
}

function moves(changes: readonly Change[], names: Names, width: number): string[] {
  const largest = changes
    .toSorted((a, b) => sizeOf(b) - sizeOf(a))
    .slice(0, shown)
    .flatMap((change) =>
      wrapped(changeText(change, names), width - 4).map((line, index) =>
        index === 0 ? `  ${line}` : `    ${line}`,
      ),
    );
  const more = changes.length - shown;
  return [...largest, ...(more > 0 ? [`  and ${formatNumber(more)} more`] : [])];
}

/** As a share of the larger figure, so that a move from zero has a size. */
function sizeOf({ before, after }: Change): number {
  if (before.value === null || after.value === null) return 0;
  const larger = Math.max(Math.abs(before.value), Math.abs(after.value));
  return larger === 0 ? 0 : Math.abs(after.value - before.value) / larger;
}
