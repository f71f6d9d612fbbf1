/** Years for reading, neighbours joined: [2010, 2011, 2013] -> ["2010-2011", "2013"]. */
export function yearRanges(years: Iterable<number>): string[] {
  const sorted = [...new Set(years)].sort((a, b) => a - b);
  const ranges: { first: number; last: number }[] = [];
  for (const year of sorted) {
    const current = ranges.at(-1);
    if (current !== undefined && year === current.last + 1) current.last = year;
    else ranges.push({ first: year, last: year });
  }
  return ranges.map(({ first, last }) => (first === last ? `${first}` : `${first}\u2013${last}`));
}
