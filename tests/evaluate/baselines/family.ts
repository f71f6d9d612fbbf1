/** Tables whose figures change alike, by number of the table; every other table is a family itself. */
const families: readonly (readonly [family: string, tables: RegExp])[] = [
  ['violent offences', /\/(1\.1|2\.[123])$/],
  ['victims', /\/(1\.[2-8]|2\.[456])$/],
  ['prison stock', /\/5\.[12346]$/],
  ['personnel', /\/6\.\d$/],
];

/** Family of a table: the smallest group whose changes are compared with each other. */
export function familyOf(table: string): string {
  return families.find(([, tables]) => tables.test(table))?.[0] ?? table;
}

/** Class of a size: 0, 1-9, 10-99, 100-999, 1,000-9,999, 10,000 and more. */
export function sizeOf(count: number): number {
  return count < 1 ? 0 : Math.min(5, Math.floor(Math.log10(count)) + 1);
}
