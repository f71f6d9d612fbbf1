/** Different years in order, joined by a space. */
export function joinedYears(entries: Iterable<{ year: number }>): string {
  const years = new Set([...entries].map(({ year }) => year));
  return [...years].sort((a, b) => a - b).join(' ');
}
