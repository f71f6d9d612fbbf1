import type { DraftColumn } from '../../schema/types.ts';
import { MAX_ROW } from '../package/address.ts';
import { columnLetters } from '../package/index.ts';
import { formatRange } from './blocks.ts';
import { placed } from './grid-rows.ts';
import type { Page } from './page.ts';
import { type RegionContext, titled, type UnnamedRegion } from './region-parts.ts';
import { blankSpot } from './sheet-view.ts';
import { type Spot, trust } from './spot.ts';
import { titleAbove } from './titles.ts';

/**
 * Lists without end: on a protected sheet, headings side by side over columns that are unlocked from
 * top to bottom, where the file has no cells yet.
 */
export function openLists(context: RegionContext): UnnamedRegion[] {
  const { page } = context;
  if (!page.view.rules.isProtected) return [];
  return runsOf(openHeadings(page)).map((run) => describe(run, context));
}

/** The last label of a column that has nothing below it, and whose column is unlocked. */
function openHeadings(page: Page): Spot[] {
  const lowest = new Map<number, Spot>();
  const full = page.view.spots.filter(({ text }) => text !== '');
  for (const spot of [...full, ...page.inputs.keys()]) {
    for (let column = spot.column; column <= Math.min(spot.right, spot.column + 100); column++) {
      const known = lowest.get(column);
      if (!known || known.row < spot.row) lowest.set(column, spot);
    }
  }
  return [...lowest]
    .filter(
      ([column, spot]) =>
        page.labels.isLabel(spot) &&
        column === spot.column &&
        spot.column === spot.right &&
        spot.bottom < MAX_ROW &&
        page.view.isEditableBlank(spot.bottom + 1, column) &&
        page.view.isEditableBlank(MAX_ROW, column),
    )
    .map(([, spot]) => spot)
    .sort((a, b) => a.bottom - b.bottom || a.column - b.column);
}

function runsOf(headings: readonly Spot[]): Spot[][] {
  const runs: Spot[][] = [];
  for (const heading of headings) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.bottom === heading.bottom && last.right + 1 === heading.column)
      run.push(heading);
    else runs.push([heading]);
  }
  return runs.filter((run) => run.length > 1);
}

function describe(run: readonly Spot[], { page, typeOf }: RegionContext): UnnamedRegion {
  const first = run[0];
  const last = run.at(-1);
  const top = (first?.bottom ?? 0) + 1;
  const range = { top, left: first?.column ?? 1, bottom: MAX_ROW, right: last?.right ?? 1 };
  const columns = run.map(
    (heading): DraftColumn => ({
      column: columnLetters(heading.column),
      headers: [placed(heading)],
      ...typeOf(blankSpot(top, heading.column), [heading.text]),
    }),
  );
  return {
    sheet: page.view.name,
    kind: 'list',
    ...titled(titleAbove({ ...range, top: first?.row ?? top }, page)),
    ranges: [formatRange(range)],
    cells: 0,
    openEnded: true,
    type: 'mixed',
    columns,
    rows: [],
    locked: true,
    evidence: ['column-style'],
    confidence: trust['column-style'],
  };
}
