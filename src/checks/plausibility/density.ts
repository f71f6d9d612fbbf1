import { median } from '../../median.ts';

/** Degrees of freedom of the t distribution that changes of published figures follow: heavy tails. */
const freedom = 2.5;

/** Logarithm of the height of its density in the middle. */
export const logPeak = Math.log(0.36);

/** The third quartile of its absolute value: what a median of distances is divided by. */
const quartile = 0.77;

/** Log density at a distance of `z` spreads, up to a constant of the spread. */
export function logDensity(z: number): number {
  return logPeak - ((freedom + 1) / 2) * Math.log(1 + (z * z) / freedom);
}

/** Logarithm of a count that may be zero. */
export function logCount(count: number): number {
  return Math.log(count + 0.5);
}

/**
 * Spread of one difference of logarithms beyond what chance explains: `chance` is the variance that
 * two Poisson counts would have, `years` the time between them.
 */
export function spreadOf(difference: number, chance: number, years: number): number {
  const squared = (difference * difference) / (quartile * quartile);
  return Math.sqrt(Math.max(0, squared - chance) / years);
}

/** Spread of many: their middle. */
export function spreadFrom(distances: readonly number[]): number {
  return median(distances) / quartile;
}

/** Class of a size: 0 for 0-8, 1 for 9-98, 2 for 99-998 and so on up to 5. */
export function sizeClass(count: number): number {
  return Math.min(5, Math.floor(Math.log10(count + 1)));
}

/**
 * A series' own spread and the usual one, weighed: the usual one counts like four observations, and
 * the own one not below a fifth of it. Fewer than three observations say nothing.
 */
export function shrunk(own: readonly number[], usual: number): number {
  if (own.length < 3) return usual;
  const middle = Math.max(median(own), usual / 5);
  return Math.exp((own.length * Math.log(middle) + 4 * Math.log(usual)) / (own.length + 4));
}
