import type { Cluster } from './assemble.ts';
import { blocksOf } from './blocks.ts';
import { hasRowLabels, labelledRows } from './grid-rows.ts';
import type { Anatomy } from './headings.ts';
import type { Spot } from './spot.ts';

/** So many columns without heading, or rows without label, may be part of a table. */
const tolerance = 5;

/** A cluster without the unlocked cells that trail off beyond its headings and labels. */
export interface Trimmed {
  readonly cluster: Cluster;
  readonly cut: readonly Spot[];
}

/**
 * Authors unlock whole rows and columns. Cells right of the last heading, and below the last label of a
 * table whose rows have labels, are cut off when there are many of them.
 */
export function trimmed(cluster: Cluster): Trimmed {
  const right = lastHeaded(cluster);
  const bottom = lastLabelled(cluster);
  if (right === undefined && bottom === undefined) return { cluster, cut: [] };
  const cut: Spot[] = [];
  const kept = cluster.flatMap((anatomy) => cutOff(anatomy, right, bottom, cut));
  return { cluster: kept, cut };
}

function lastHeaded(cluster: Cluster): number | undefined {
  let last = 0;
  let end = 0;
  for (const { block, headers } of cluster) {
    (block.rows[0] ?? []).forEach((spot, index) => {
      end = Math.max(end, spot.right);
      if ((headers[index] ?? []).length > 0) last = Math.max(last, spot.right);
    });
  }
  return last > 0 && end - last > tolerance ? last : undefined;
}

function lastLabelled(cluster: Cluster): number | undefined {
  const rows = labelledRows(cluster);
  const last = rows.findLastIndex(({ labels }) => labels.length > 0);
  const isTrailing = last >= 1 && rows.length - 1 - last > tolerance;
  return isTrailing && hasRowLabels(rows.slice(0, last + 1)) ? rows[last]?.row : undefined;
}

function cutOff(
  anatomy: Anatomy,
  right: number | undefined,
  bottom: number | undefined,
  cut: Spot[],
): Anatomy[] {
  const stays = (spot: Spot): boolean =>
    spot.column <= (right ?? spot.column) && spot.row <= (bottom ?? spot.row);
  const spots = anatomy.block.rows.flat();
  const kept = spots.filter(stays);
  if (kept.length === spots.length) return [anatomy];
  for (const spot of spots) if (!stays(spot)) cut.push(spot);
  const [block] = blocksOf(kept);
  return block === undefined ? [] : [{ ...anatomy, block }];
}
