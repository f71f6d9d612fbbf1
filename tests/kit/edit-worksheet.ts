import { editSheet } from '../../src/workbook/package/edit.ts';
import {
  type CellWrite,
  openPackage,
  parseAddress,
  readCells,
} from '../../src/workbook/package/index.ts';
import { noRules } from '../../src/workbook/package/scan-rules.ts';
import { sheetContexts } from '../../src/workbook/package/sheet-context.ts';
import { worksheet } from '../../src/workbook/package/worksheet.ts';
import { writeZip } from '../../src/workbook/package/zip-write.ts';

/** What is typed into cells of a sheet: `{ C3: 'x' }`; a number stays one, an empty text clears. */
export type Typed = Readonly<Record<string, string | number>>;

/** A workbook in which somebody has typed or pasted: Excel lets paste what a rule forbids to type. */
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
  return pasteInto(bytes, sheet, writes);
}

/** The same for any writes. */
export function pasteInto(
  bytes: Uint8Array,
  sheet: string,
  writes: readonly CellWrite[],
): Uint8Array {
  const pkg = openPackage(bytes);
  const { part } = worksheet(pkg, sheet);
  const { spliced } = editSheet(pkg.xml(part), writes, {
    ...sheetContexts(pkg, new Map())(sheet, part),
    rules: (_, merges) => ({ ...noRules(), merges, tables: [], pivots: [] }),
  });
  return writeZip(
    pkg.archive.entries.map((entry) =>
      entry.name === part
        ? { kind: 'replace', entry, content: spliced.xml }
        : { kind: 'keep', entry },
    ),
  );
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
