/**
 * A problem or difference of the package room in short words, for people who must report it:
 * "zip crc (part xl/workbook.xml, expected 17, found 23)".
 */
export function described(fact: { readonly code: string }): string {
  const details = Object.entries(fact)
    .filter(([name]) => name !== 'code')
    .map(([name, value]) => `${name} ${typeof value === 'object' ? JSON.stringify(value) : value}`);
  const words = fact.code.replaceAll('-', ' ');
  return details.length === 0 ? words : `${words} (${details.join(', ')})`;
}
