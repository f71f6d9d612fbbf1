import { median } from '../../median.ts';

/**
 * What usual changes from year to year are like, beyond chance: the standard deviation of the
 * logarithm of the change (tau), by the size of the count.
 *
 * Measured on the UNODC data portal (releases of 2022 and 2023: violent, economic, justice, prison
 * files; 92,000 pairs of neighbouring years of single countries). Each value is such that 95 % of the
 * changes of that size lie within two standard deviations: (q95 / 1.96)^2 minus the share of chance.
 * Flow: offences, suspects, convicted. Stock: persons held, capacity, personnel.
 * Points are the middles of the size classes 1-9, 10-99, 100-999, 1,000-9,999, 10,000 and more.
 */
const usualSpread = {
  flow: [1.15, 0.59, 0.37, 0.26, 0.16],
  stock: [1.0, 0.44, 0.25, 0.15, 0.11],
} as const;

export type Time = keyof typeof usualSpread;

/** Weight of the usual spread against the n changes of the series itself, which weigh n. */
const usualWeight = 5;

/** Fewer changes say nothing of a series' own spread. A four-year window leaves two when one is tested. */
const fewestChanges = 2;

/** Makes the median absolute deviation an estimate of the standard deviation (normal distribution). */
const madToDeviation = 1.4826;

/** A change from one count to the next known one, `gap` years later. */
export interface CountChange {
  from: number;
  to: number;
  gap: number;
}

/**
 * Dispersion of a change on the square-root scale: the variance of 2(sqrt x - sqrt p). Two Poisson
 * counts have 2, which is the floor; over-dispersion adds tau^2 times the size (quasi-Poisson), for
 * each year between. tau^2 is the average of the series' own (robust, from its other changes,
 * weight n) and the usual one for its size (weight 5).
 */
export function dispersion(
  change: CountChange,
  others: readonly CountChange[],
  time: Time,
): number {
  const usual = usualTau(size(change), time) ** 2;
  const n = others.length < fewestChanges ? 0 : others.length;
  const own = n === 0 ? 0 : ownTauSquared(others);
  const tauSquared = (n * own + usualWeight * usual) / (n + usualWeight);
  return 2 + tauSquared * size(change) * change.gap;
}

/** Geometric mean of the two counts, half a unit added so that zero has a size. */
function size({ from, to }: CountChange): number {
  return Math.sqrt((from + 0.5) * (to + 0.5));
}

/** Straight line between the middles of the size classes, on the logarithm of the size. */
function usualTau(count: number, time: Time): number {
  const points = usualSpread[time];
  const last = points.length - 1;
  const position = Math.min(last, Math.max(0, Math.log10(count) - 0.5));
  const below = Math.min(last - 1, Math.floor(position));
  const left = points[below] ?? 0;
  const right = points[below + 1] ?? left;
  return left + (right - left) * (position - below);
}

/** Robust variance of the logarithm of the changes, less the share of chance. */
function ownTauSquared(changes: readonly CountChange[]): number {
  const scaled = changes.map(
    (change) =>
      Math.abs(2 * (Math.sqrt(change.to) - Math.sqrt(change.from))) /
      Math.sqrt(size(change) * change.gap),
  );
  const chance = median(changes.map((change) => 2 / (size(change) * change.gap)));
  return Math.max(0, (madToDeviation * median(scaled)) ** 2 - chance);
}
