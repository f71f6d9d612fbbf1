/** A pair of a line and a question, by their positions. */
export interface Pair {
  readonly line: number;
  readonly asked: number;
}

/**
 * Pairs lines with questions so that both keep their order and the sum of likenesses is largest
 * (global alignment without a cost for gaps, Needleman and Wunsch 1970). Likeness 0 is no pair.
 */
export function aligned(likeness: readonly (readonly number[])[]): Pair[] {
  const lines = likeness.length;
  const asked = likeness[0]?.length ?? 0;
  const best = Array.from({ length: lines + 1 }, () => new Float64Array(asked + 1));
  for (let i = lines - 1; i >= 0; i--) {
    for (let j = asked - 1; j >= 0; j--) {
      const here = likeness[i]?.[j] ?? 0;
      const paired = here > 0 ? here + (best[i + 1]?.[j + 1] ?? 0) : 0;
      const row = best[i];
      if (row) row[j] = Math.max(paired, best[i + 1]?.[j] ?? 0, best[i]?.[j + 1] ?? 0);
    }
  }
  const pairs: Pair[] = [];
  for (let i = 0, j = 0; i < lines && j < asked; ) {
    const here = likeness[i]?.[j] ?? 0;
    const sum = best[i]?.[j] ?? 0;
    if (here > 0 && sum === here + (best[i + 1]?.[j + 1] ?? 0)) {
      pairs.push({ line: i, asked: j });
      i++;
      j++;
    } else if (sum === (best[i + 1]?.[j] ?? 0)) i++;
    else j++;
  }
  return pairs;
}

/** How much more likely a pair must be than another pair of its line or question. */
const CLEAR = 0.05;

/**
 * The pairs that no other could replace: every other question that fits the line nearly as well fits
 * another line of the alignment better, and every other line likewise. A likely guess is no answer.
 */
export function clearPairs(
  likeness: readonly (readonly number[])[],
  pairs: readonly Pair[],
): { clear: Pair[]; unclear: Pair[] } {
  const askedOf = new Map(pairs.map(({ line, asked }) => [line, asked]));
  const lineOf = new Map(pairs.map(({ line, asked }) => [asked, line]));
  const at = (line: number, asked: number) => likeness[line]?.[asked] ?? 0;
  const clear: Pair[] = [];
  const unclear: Pair[] = [];
  for (const pair of pairs) {
    const own = at(pair.line, pair.asked);
    const rivalAsked = (likeness[pair.line] ?? []).some(
      (other, asked) =>
        asked !== pair.asked && other > own - CLEAR && !better(lineOf.get(asked), asked, other),
    );
    const rivalLine = likeness.some(
      (row, line) =>
        line !== pair.line &&
        (row[pair.asked] ?? 0) > own - CLEAR &&
        !betterLine(line, row[pair.asked] ?? 0),
    );
    (rivalAsked || rivalLine ? unclear : clear).push(pair);
  }
  return { clear, unclear };

  function better(line: number | undefined, asked: number, than: number): boolean {
    return line !== undefined && at(line, asked) >= than + CLEAR;
  }
  function betterLine(line: number, than: number): boolean {
    const asked = askedOf.get(line);
    return asked !== undefined && at(line, asked) >= than + CLEAR;
  }
}
