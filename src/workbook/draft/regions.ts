import type { DraftColumn } from '../../schema/types.ts';
import { columnLetters } from '../package/index.ts';
import type { Cluster } from './assemble.ts';
import { fieldRegions } from './fields.ts';
import { gridRows, hasRowLabels, labelColumns, labelledRows, placed } from './grid-rows.ts';
import { rangeOfBlocks } from './page.ts';
import {
  cellsOf,
  type Described,
  grounds,
  type RegionContext,
  titled,
  type UnnamedRegion,
} from './region-parts.ts';
import { largest, type Spot, smallest } from './spot.ts';
import { titleAbove } from './titles.ts';
import { trimmed } from './trim.ts';
import { commonType } from './value-type.ts';
import { yearOfHeading } from './years.ts';

/** Describes what belongs together: one table or list, or the fields of a block without headings. */
export function describeCluster(whole: Cluster, context: RegionContext): Described {
  const { cluster, cut } = trimmed(whole);
  const headerRow = largest(cluster.map((anatomy) => anatomy.headerRow));
  const rows = labelledRows(cluster);
  const columns = columnsOf(cluster, context);
  const labelled = hasRowLabels(rows);
  if (headerRow === 0 || (rows.length === 1 && columns.length === 1)) {
    const isTable = columns.length > 1 && rows.length > 1 && labelled;
    if (!isTable) return withCut(fieldRegions(cluster, rows, context), cut);
  }
  const spots = spotsOf(cluster);
  const { page } = context;
  const range = rangeOfBlocks(cluster.map(({ block }) => block));
  const described = labelled ? gridRows(cluster, rows, page) : [];
  const headers = cluster.flatMap((anatomy) => anatomy.headers.flat());
  const outermost = rows.flatMap(({ labels }) => labels[0]?.column ?? []);
  const left = labelled ? Math.min(range.left, smallest(outermost)) : range.left;
  const place = { ...range, left };
  const title =
    titleAbove(place, page, { headers }) ?? titleAbove(place, page, { headers, aboveOthers: true });
  const shared = labelled ? undefined : sharedLabel(rows.map(({ labels }) => labels));
  const region: UnnamedRegion = {
    sheet: page.view.name,
    kind: labelled ? 'grid' : 'list',
    ...titled(title),
    ...(shared ? { label: placed(shared) } : {}),
    ...cellsOf(spots, context),
    ...commonOf(columns),
    ...yearsOf(columns, described),
    columns,
    ...(labelled ? { labelColumns: labelColumns(rows, headerRow, page) } : {}),
    rows: described,
    ...grounds(spots, context, labelled ? 1 : 0.95),
  };
  return { regions: [region], unplaced: cut };
}

function withCut({ regions, unplaced }: Described, cut: readonly Spot[]): Described {
  return { regions, unplaced: [...unplaced, ...cut] };
}

function sharedLabel(rows: readonly (readonly Spot[])[]): Spot | undefined {
  const found = rows.flatMap((row) => row.at(-1) ?? []);
  const labels = new Set(found);
  const [only] = labels;
  return labels.size === 1 && rows.length > 1 && found.length * 2 > rows.length ? only : undefined;
}

function spotsOf(cluster: Cluster): Spot[] {
  return cluster.flatMap(({ block }) => block.rows.flat());
}

function columnsOf(cluster: Cluster, { typeOf }: RegionContext): DraftColumn[] {
  const columns = new Map<number, DraftColumn>();
  for (const { block, headers } of cluster) {
    (block.rows[0] ?? []).forEach((spot, index) => {
      const above = headers[index] ?? [];
      const known = columns.get(spot.column);
      const typed = typeOf(
        spot,
        above.map(({ text }) => text),
      );
      if (known) {
        known.type = commonType([known.type, typed.type]);
        if (known.headers.length === 0) known.headers = above.map(placed);
        if (known.list !== typed.list) delete known.list;
        return;
      }
      const year = above.map(({ text, number }) => yearOfHeading(text, number)).findLast(Boolean);
      columns.set(spot.column, {
        column: columnLetters(spot.column),
        headers: above.map(placed),
        ...(year ? { year: year.year } : {}),
        ...(year && year.text !== String(year.year) ? { yearText: year.text } : {}),
        ...typed,
      });
    });
  }
  const ordered = [...columns].sort(([a], [b]) => a - b).map(([, column]) => column);
  dropSharedTop(ordered);
  return ordered;
}

/** What stands over all columns alike is a title. */
function dropSharedTop(columns: readonly DraftColumn[]): void {
  const top = columns[0]?.headers[0]?.address;
  const isShared =
    columns.length > 1 &&
    columns.every(
      ({ headers, year }) => headers.length > 1 && headers[0]?.address === top && !year,
    );
  if (isShared) for (const column of columns) column.headers.shift();
}

/** What all columns have in common. */
function commonOf(columns: readonly DraftColumn[]): Pick<UnnamedRegion, 'type' | 'list' | 'marks'> {
  const lists = new Set(columns.map(({ list }) => list));
  const [list] = lists;
  const marks = [...new Set(columns.flatMap((column) => column.marks ?? []))];
  return {
    type: commonType(columns.map(({ type }) => type)),
    ...(lists.size === 1 && list !== undefined ? { list } : {}),
    ...(marks.length > 0 ? { marks } : {}),
  };
}

function yearsOf(
  columns: readonly DraftColumn[],
  rows: UnnamedRegion['rows'],
): Pick<UnnamedRegion, 'years'> {
  const above = [...new Set(columns.flatMap(({ year }) => year ?? []))];
  if (above.length > 0) return { years: { along: 'columns', years: above } };
  const inputs = rows.filter(({ kind }) => kind === 'input');
  const beside = [...new Set(inputs.flatMap(({ year }) => year ?? []))];
  const enough = inputs.filter(({ year }) => year !== undefined).length * 2 > inputs.length;
  return enough && beside.length > 0 ? { years: { along: 'rows', years: beside } } : {};
}
