import type { DraftColumn, DraftRegion } from '../../schema/types.ts';
import { cellKey } from '../package/address.ts';
import { columnLetters } from '../package/index.ts';
import type { Cluster } from './assemble.ts';
import { formatRange, rangesOf } from './blocks.ts';
import { fieldRegions } from './fields.ts';
import { gridRows, hasRowLabels, labelColumns, labelledRows, placed } from './grid-rows.ts';
import type { NamedRange } from './names.ts';
import { type Page, rangeOfBlocks } from './page.ts';
import { bitOf, type Evidence, evidenceKinds, type Spot, trust } from './spot.ts';
import { tableNumber, titleAbove } from './titles.ts';
import { trimmed } from './trim.ts';
import { commonType, type TypedCell } from './value-type.ts';
import { yearOfHeading } from './years.ts';

/** What is needed to describe the regions of a sheet. */
export interface RegionContext {
  readonly page: Page;
  /** Names of cells of the sheet, by the key of their first cell. */
  readonly namesFrom: ReadonlyMap<number, readonly NamedRange[]>;
  readonly typeOf: (spot: Spot, headings: readonly string[]) => TypedCell;
}

/** A region before it is numbered. */
export type UnnamedRegion = Omit<DraftRegion, 'region'>;

/** The regions of a cluster, or the cells of it that no label explains. */
export interface Described {
  readonly regions: readonly UnnamedRegion[];
  readonly unplaced: readonly Spot[];
}

export function describeCluster(whole: Cluster, context: RegionContext): Described {
  const { cluster, cut } = trimmed(whole);
  const headerRow = Math.max(...cluster.map((anatomy) => anatomy.headerRow));
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
  const left = Math.min(range.left, ...(labelled ? outermost : []));
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

export function titled(title: Spot | undefined): Pick<UnnamedRegion, 'title' | 'number'> {
  if (!title) return {};
  const number = tableNumber(title.text);
  return { title: placed(title), ...(number === undefined ? {} : { number }) };
}

function sharedLabel(rows: readonly (readonly Spot[])[]): Spot | undefined {
  const found = rows.flatMap((row) => row.at(-1) ?? []);
  const labels = new Set(found);
  const [only] = labels;
  return labels.size === 1 && rows.length > 1 && found.length * 2 > rows.length ? only : undefined;
}

export function spotsOf(cluster: Cluster): Spot[] {
  return cluster.flatMap(({ block }) => block.rows.flat());
}

/** What every region says of its cells. */
export function cellsOf(
  spots: readonly Spot[],
  { namesFrom }: RegionContext,
): Pick<UnnamedRegion, 'ranges' | 'cells' | 'named'> {
  const named = namesWithin(spots, namesFrom);
  return {
    ranges: rangesOf(spots),
    cells: spots.length,
    ...(Object.keys(named).length > 0 ? { named } : {}),
  };
}

function namesWithin(
  spots: readonly Spot[],
  names: RegionContext['namesFrom'],
): Record<string, string> {
  if (names.size === 0) return {};
  const found = spots.flatMap(({ row, column }) => names.get(cellKey(row, column)) ?? []);
  return Object.fromEntries(found.map(({ name, range }) => [name, formatRange(range)]));
}

/** Why the cells are taken for input cells, and how sure that is. `labels` is 1 for labels on both sides. */
export function grounds(
  spots: readonly Spot[],
  { page }: RegionContext,
  labels: number,
): Pick<UnnamedRegion, 'locked' | 'evidence' | 'confidence'> {
  const counts = new Map<Evidence, number>();
  for (const kind of evidenceKinds) {
    const bit = bitOf(kind);
    const count = spots.filter((spot) => ((page.inputs.get(spot) ?? 0) & bit) !== 0).length;
    if (count > 0) counts.set(kind, count);
  }
  const found = evidenceKinds.filter((kind) => (counts.get(kind) ?? 0) * 2 >= spots.length);
  const evidence = found.length > 0 ? found : evidenceKinds.filter((kind) => counts.has(kind));
  const best = Math.max(0, ...evidence.map((kind) => trust[kind]));
  const doubt = (1 - best) * 0.7 ** (evidence.length - 1);
  return {
    ...(page.view.rules.isProtected ? { locked: true } : {}),
    evidence,
    confidence: Math.round((1 - doubt) * labels * 100) / 100,
  };
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
