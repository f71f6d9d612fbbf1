import { standardNormalQuantile } from './normal.ts';

/** Up to this sum of two counts the exact test is used; above, the square-root scale is as good. */
const exactUpTo = 100;

/**
 * How far two counts differ, in standard deviations, if they were two Poisson counts with the same
 * mean. Small counts: exact conditional test (given their sum, either count is binomial with
 * probability one half; two-sided; Przyborowski and Wilenski 1940), turned into a normal deviate.
 * Larger counts: difference of the square roots, 2(sqrt x - sqrt p) / sqrt 2 (variance-stabilised).
 */
export function poissonDeviate(x: number, p: number): number {
  const sum = Math.round(x) + Math.round(p);
  if (sum === 0 || x === p) return 0;
  if (sum > exactUpTo) return Math.abs(2 * (Math.sqrt(x) - Math.sqrt(p))) / Math.SQRT2;
  const tail = Math.min(0.5, lowerTail(Math.min(Math.round(x), Math.round(p)), sum));
  return Math.abs(standardNormalQuantile(tail));
}

/** P(X <= k) of a binomial of n trials with probability one half. */
function lowerTail(k: number, n: number): number {
  let term = 0.5 ** n;
  let tail = term;
  for (let i = 1; i <= k; i += 1) {
    term *= (n - i + 1) / i;
    tail += term;
  }
  return tail;
}
