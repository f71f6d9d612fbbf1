import type { Cluster } from './assemble.ts';
import { type LabelledRow, placed } from './grid-rows.ts';
import type { Page } from './page.ts';
import {
  cellsOf,
  type Described,
  grounds,
  type RegionContext,
  titled,
  type UnnamedRegion,
} from './region-parts.ts';
import { largest, type Spot, smallest } from './spot.ts';
import { isCode, titleAbove } from './titles.ts';

/** Rows of input cells that one label explains. */
interface Segment {
  readonly label: Spot | undefined;
  readonly code: Spot | undefined;
  readonly spots: Spot[];
}

/** How far above a cell without a label at its side its label may stand. */
const reach = 4;

/**
 * Describes input cells without headings of columns: every labelled cell is a field; rows without a
 * label of their own continue the one above, as a list.
 */
export function fieldRegions(
  cluster: Cluster,
  rows: readonly LabelledRow[],
  context: RegionContext,
): Described {
  const beside = new Map(rows.map(({ row, labels }) => [row, labels]));
  const regions: UnnamedRegion[] = [];
  const unplaced: Spot[][] = [];
  for (const { label, code, spots } of segmentsOf(cluster, beside, context.page)) {
    if (!label) unplaced.push(spots);
    else if (new Set(spots.map(({ row }) => row)).size > 1) {
      regions.push(region('list', label, code, spots, context));
    } else {
      for (const spot of spots) regions.push(region('field', label, code, [spot], context));
    }
  }
  return { regions, unplaced: unplaced.flat() };
}

function segmentsOf(
  cluster: Cluster,
  beside: ReadonlyMap<number, readonly Spot[]>,
  page: Page,
): Segment[] {
  const segments: Segment[] = [];
  for (const { block, headers } of cluster) {
    let current: Segment | undefined;
    for (const spots of block.rows) {
      const row = spots[0]?.row ?? 0;
      const labels = beside.get(row) ?? [];
      const own = labels.findLast((label) => !isCode(label.text)) ?? labels.at(-1);
      const isNew = own !== undefined && (own.row === row || own !== current?.label);
      if (current && !isNew) {
        current.spots.push(...spots);
        continue;
      }
      const code = labels.find((label) => label !== own && isCode(label.text));
      const label =
        own ?? headers[0]?.at(-1) ?? labelAbove(block.left, row, page) ?? labelAfter(spots, page);
      current = { label, code, spots: [...spots] };
      segments.push(current);
    }
  }
  return segments;
}

function labelAbove(column: number, row: number, page: Page): Spot | undefined {
  let label = page.labels.above(column, row);
  while (label && isCode(label.text)) label = page.labels.above(column, label.row);
  return label && row - label.bottom <= reach && !page.hasEmptyRow(label.bottom, row)
    ? label
    : undefined;
}

function labelAfter(spots: readonly Spot[], page: Page): Spot | undefined {
  const last = spots.at(-1);
  if (!last) return undefined;
  const after = page.labels
    .inRow(last.row)
    .find(({ column, computed }) => column > last.right && !computed);
  return after && after.column - last.right <= 2 ? after : undefined;
}

function region(
  kind: 'field' | 'list',
  label: Spot,
  code: Spot | undefined,
  spots: readonly Spot[],
  context: RegionContext,
): UnnamedRegion {
  const [first] = spots;
  const { page } = context;
  const top = Math.min(label.row, smallest(spots.map(({ row }) => row)));
  const left = Math.min(label.column, smallest(spots.map(({ column }) => column)));
  const right = largest(spots.map((spot) => spot.right));
  const title = titleAbove({ top, left, bottom: top, right }, page, { aboveOthers: true });
  return {
    sheet: page.view.name,
    kind,
    ...titled(title),
    label: placed(label),
    ...(code ? { code: code.text } : {}),
    ...cellsOf(spots, context),
    ...(first ? context.typeOf(first, [label.text]) : { type: 'unknown' }),
    columns: [],
    rows: [],
    ...grounds(spots, context, 0.95),
  };
}
