/**
 * Divides a whole number by shares that add up to 1 into whole parts that add up to it.
 *
 * Method: Webster's divisor method (also Sainte-Laguë), see M. L. Balinski and H. P. Young, Fair
 * Representation (1982). Over two parts it is the largest remainder. It is taken in place of the
 * largest remainder because it is house-monotone: when the number grows by one, no part shrinks, which
 * is what lets `splitsOf` divide running totals. Ties go to the part that stands first.
 */
export function apportion(total: number, shares: readonly number[]): number[] {
  const parts = shares.map((share) => Math.round(total * share));
  let missing = total - parts.reduce((sum, part) => sum + part, 0);
  for (; missing > 0; missing -= 1) {
    const next = best(shares, (share, at) => share / (2 * (parts[at] ?? 0) + 1));
    parts[next] = (parts[next] ?? 0) + 1;
  }
  for (; missing < 0; missing += 1) {
    const last = best(shares, (share, at) => {
      const part = parts[at] ?? 0;
      return part === 0 ? Number.NEGATIVE_INFINITY : -share / (2 * part - 1);
    });
    parts[last] = (parts[last] ?? 0) - 1;
  }
  return settleTies(parts, shares);
}

/** Rounding gives every part of a tie its half; the one that stands first keeps it. */
function settleTies(parts: number[], shares: readonly number[]): number[] {
  for (const [late, share] of shares.entries()) {
    for (let early = 0; early < late; early += 1) {
      const [before = 0, after = 0] = [parts[early], parts[late]];
      const gains = (shares[early] ?? 0) / (2 * before + 1);
      if (after > 0 && gains >= share / (2 * after - 1)) {
        parts[early] = before + 1;
        parts[late] = after - 1;
      }
    }
  }
  return parts;
}

/** The first place with the largest score. */
function best(shares: readonly number[], score: (share: number, at: number) => number): number {
  let found = 0;
  let largest = Number.NEGATIVE_INFINITY;
  for (const [at, share] of shares.entries()) {
    const value = score(share, at);
    if (value > largest) {
      largest = value;
      found = at;
    }
  }
  return found;
}
