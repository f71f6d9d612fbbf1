/** Years that a mapping line names, such as `2004-2011|2013`; undefined for an empty text: all years. */
export function parseYears(text: string): readonly number[] | undefined {
  if (text === '') return undefined;
  const years = text.split('|').flatMap((span) => {
    const [first = 0, last = first] = span.split('-').map(Number);
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  });
  return [...new Set(years)].sort((a, b) => a - b);
}
