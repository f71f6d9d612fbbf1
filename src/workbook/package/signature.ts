import type { WorkbookPackage } from './parts.ts';

const ORIGIN =
  'http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin';

/** Whether a workbook carries a digital signature (ECMA-376 part 2, clause 12). */
export function isSigned(pkg: WorkbookPackage): boolean {
  return (
    pkg.relationships('').some(({ type }) => type === ORIGIN) ||
    pkg.archive.entries.some(({ name }) => /^_xmlsignatures\//i.test(name))
  );
}
