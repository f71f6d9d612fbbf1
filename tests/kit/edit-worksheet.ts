import {
  applyEdits,
  openPackage,
  parseAddress,
  readCells,
} from '../../src/workbook/package/index.ts';

/** What is typed into cells of a sheet: `{ C3: 'x' }`; a number stays one, an empty text clears. */
export type Typed = Readonly<Record<string, string | number>>;

/** A workbook in which somebody has typed, as Excel would save it. */
export function typeInto(bytes: Uint8Array, sheet: string, typed: Typed): Uint8Array {
  const writes = Object.entries(typed).map(([address, value]) => ({
    address,
    value:
      typeof value === 'number'
        ? { kind: 'number' as const, value }
        : value === ''
          ? { kind: 'blank' as const }
          : { kind: 'text' as const, text: value },
  }));
  return applyEdits(openPackage(bytes), [{ sheet, writes }]);
}

/** The address of the cell that holds a text, in a column if one is named. */
export function cellWith(bytes: Uint8Array, sheet: string, text: string, column = ''): string {
  for (const [address, { value }] of readCells(openPackage(bytes), sheet)) {
    if (value === text && address.startsWith(column)) return address;
  }
  throw new Error(`no cell of ${sheet} holds ${text}`);
}

/** The number of the row of an address. */
export function rowOf(address: string): number {
  return parseAddress(address)?.row ?? 0;
}
