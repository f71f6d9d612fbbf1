/** Steps of a bar that shows a share; the style sheet has one for each. */
const levels = 10;

/** Step for so many of all: only nothing is 0, and only all of it is the highest. */
export function barLevel(filled: number, asked: number): number {
  if (filled === 0) return 0;
  if (filled === asked) return levels;
  return Math.min(levels - 1, Math.max(1, Math.round((filled / asked) * levels)));
}
