import { median } from '../../../src/median.ts';

/** Numbers of many countries, asked about with one country left out; nothing is sorted twice. */
export interface Pool {
  size(without: string): number;
  /** How many are at least, and at most, a value. */
  atLeast(value: number, without: string): number;
  atMost(value: number, without: string): number;
  median(without: string): number;
  /**
   * Two-sided share of the numbers that are as far out as a value. Beyond all of them: one of them,
   * divided by 1 and the distance in robust spreads.
   */
  tail(value: number, without: string): number;
}

/** 1.4826 times the middle distance is the standard deviation of a normal distribution. */
export const robust = 1.4826;

export function poolOf(byCountry: ReadonlyMap<string, readonly number[]>): Pool {
  const own = new Map([...byCountry].map(([country, values]) => [country, sorted(values)]));
  const all = sorted([...byCountry.values()].flat());
  const spreads = new Map<string, number>();
  const ownOf = (country: string): Float64Array => own.get(country) ?? empty;
  const size = (without: string): number => all.length - ownOf(without).length;
  const atMost = (value: number, without: string): number =>
    upTo(all, value) - upTo(ownOf(without), value);
  const atLeast = (value: number, without: string): number =>
    size(without) - (below(all, value) - below(ownOf(without), value));
  /** The number at a place of the sorted others: the first with enough of them up to it. */
  const nth = (place: number, without: string): number => {
    let [low, high] = [0, all.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (atMost(all[middle] ?? 0, without) > place) high = middle;
      else low = middle + 1;
    }
    return all[low] ?? Number.NaN;
  };
  const middleOf = (without: string): number => {
    const last = size(without) - 1;
    return last < 0 ? Number.NaN : (nth(last >> 1, without) + nth((last + 1) >> 1, without)) / 2;
  };
  const spreadOf = (without: string): number => {
    const known = spreads.get(without);
    if (known !== undefined) return known;
    const middle = middleOf(without);
    const others = [...byCountry].flatMap(([country, values]) =>
      country === without ? [] : values.map((value) => Math.abs(value - middle)),
    );
    const spread = Math.max(smallestSpread, robust * median(others));
    spreads.set(without, spread);
    return spread;
  };
  const tail = (value: number, without: string): number => {
    const count = size(without);
    const further = Math.min(atMost(value, without), atLeast(value, without));
    if (further > 0) return Math.min(1, (2 * further) / count);
    const smallest = nth(0, without);
    const distance = value < smallest ? smallest - value : value - nth(count - 1, without);
    return 1 / count / (1 + distance / spreadOf(without));
  };
  return { size, atLeast, atMost, median: middleOf, tail };
}

const smallestSpread = 1e-6;

const empty = new Float64Array(0);

function sorted(values: readonly number[]): Float64Array {
  return Float64Array.from(values).sort();
}

/** How many of sorted numbers are below a value. */
function below(values: Float64Array, value: number): number {
  return firstWith(values, (other) => other >= value);
}

/** How many of sorted numbers are at most a value. */
function upTo(values: Float64Array, value: number): number {
  return firstWith(values, (other) => other > value);
}

function firstWith(values: Float64Array, isPast: (value: number) => boolean): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(values[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
