import type { PackageSheet, WorkbookPackage } from './parts.ts';
import { fail } from './problems.ts';

/** The sheet called `name`, with its part. Throws `PackageError` if there is none with cells. */
export function worksheet(
  pkg: WorkbookPackage,
  name: string,
): PackageSheet & { readonly part: string } {
  const sheet = pkg.sheets.find((candidate) => candidate.name === name);
  if (!sheet) return fail({ code: 'sheet-unknown', sheet: name });
  const { kind, part } = sheet;
  if (kind !== 'worksheet' || part === undefined) {
    return fail({ code: 'sheet-no-cells', sheet: name, kind });
  }
  return { ...sheet, part };
}
