import { type CellRange, parseRange, type WorkbookPackage } from '../package/index.ts';

/** A defined name that means one fixed cell or range of a sheet. */
export interface NamedRange {
  readonly name: string;
  readonly sheet: string;
  readonly range: CellRange;
}

const AREA =
  /^(?:'((?:[^']|'')+)'|([^'!()[\]:,;\s]+))!(\$[A-Z]{1,3}\$\d{1,7}(?::\$[A-Z]{1,3}\$\d{1,7})?)$/;

/** Reads `Sheet!$A$1:$B$2`; undefined for everything else, and for sheets that are not there. */
export function areaOf(
  refersTo: string,
  sheets: readonly string[],
): Omit<NamedRange, 'name'> | undefined {
  const match = AREA.exec(refersTo);
  const range = parseRange((match?.[3] ?? '').replaceAll('$', ''));
  const written = (match?.[1] ?? match?.[2] ?? '').replaceAll("''", "'").toLowerCase();
  const sheet = sheets.find((name) => name.toLowerCase() === written);
  return sheet !== undefined && range ? { sheet, range } : undefined;
}

/** The names that people gave to cells: not Excel's own, nor hidden ones. */
export function namedRanges(pkg: WorkbookPackage): NamedRange[] {
  const sheets = pkg.sheets.map(({ name }) => name);
  return pkg.definedNames.flatMap(({ name, refersTo, hidden }) => {
    if (hidden || name.startsWith('_xlnm.')) return [];
    const area = areaOf(refersTo, sheets);
    return area ? [{ name, ...area }] : [];
  });
}
