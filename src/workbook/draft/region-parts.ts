import type { DraftRegion } from '../../schema/types.ts';
import { cellKey } from '../package/address.ts';
import { formatRange, rangesOf } from './blocks.ts';
import { placed } from './grid-rows.ts';
import type { NamedRange } from './names.ts';
import type { Page } from './page.ts';
import { bitOf, type Evidence, evidenceKinds, type Spot, trust } from './spot.ts';
import { tableNumber } from './titles.ts';
import type { TypedCell } from './value-type.ts';

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

export function titled(title: Spot | undefined): Pick<UnnamedRegion, 'title' | 'number'> {
  if (!title) return {};
  const number = tableNumber(title.text);
  return { title: placed(title), ...(number === undefined ? {} : { number }) };
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
