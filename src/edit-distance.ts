/**
 * How many letters to insert, delete, replace or swap with their neighbour to get from one word to the
 * other (optimal string alignment). Above `limit` the answer is only that it is more.
 */
export function editDistance(a: string, b: string, limit = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > limit) return Math.abs(a.length - b.length);
  let two: number[] = [];
  let one: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    two = one;
    one = row;
    row = [i];
    let least = i;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j++) {
      const same = letter === b.charCodeAt(j - 1);
      let best = (one[j - 1] ?? 0) + (same ? 0 : 1);
      best = Math.min(best, (one[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (
        i > 1 &&
        j > 1 &&
        letter === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        best = Math.min(best, (two[j - 2] ?? 0) + 1);
      }
      row.push(best);
      if (best < least) least = best;
    }
    if (least > limit) return least;
  }
  return row[b.length] ?? 0;
}
