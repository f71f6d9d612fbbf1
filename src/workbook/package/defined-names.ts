import { parseAddress } from './address.ts';

/** A single cell of a sheet. */
export interface CellReference {
  readonly sheet: string;
  readonly address: string;
}

export interface DefinedName {
  readonly name: string;
  /** The sheet the name belongs to; undefined when it belongs to the whole workbook. */
  readonly scope: string | undefined;
  /** As written, without an equals sign. */
  readonly refersTo: string;
  readonly hidden: boolean;
  /** Set when the name means one fixed cell of a sheet of this workbook. */
  readonly cell: CellReference | undefined;
}

const QUOTED = /^'((?:[^']|'')+)'!(.+)$/;
const PLAIN = /^([^'!()[\]:,;\s]+)!(.+)$/;
const FIXED_CELL = /^\$([A-Z]{1,3})\$([0-9]{1,7})$/;

/** Names of sheets by what they are without case; a workbook may have many names that use them. */
export function sheetNames(names: readonly string[]): ReadonlyMap<string, string> {
  return new Map(names.map((name) => [name.toLowerCase(), name]));
}

/**
 * Reads `Sheet!$A$1` or `'It''s'!$A$1`. A relative reference (`Sheet!A1`) is no fixed cell: such
 * a name means another cell wherever it is used. References to other workbooks are none either.
 */
export function parseCellReference(
  refersTo: string,
  sheets: ReadonlyMap<string, string>,
): CellReference | undefined {
  const place = splitReference(refersTo, sheets);
  const fixed = FIXED_CELL.exec(place?.rest ?? '');
  if (!place || !fixed) return undefined;
  const address = `${fixed[1]}${fixed[2]}`;
  return parseAddress(address) ? { sheet: place.sheet, address } : undefined;
}

/** Divides `'It''s'!rest`, with the sheet as its tab spells it; undefined without a known sheet. */
export function splitReference(
  reference: string,
  sheets: ReadonlyMap<string, string>,
): { readonly sheet: string; readonly rest: string } | undefined {
  const match = QUOTED.exec(reference) ?? PLAIN.exec(reference);
  if (!match) return undefined;
  const written = (match[1] ?? '').replaceAll("''", "'").toLowerCase();
  const sheet = sheets.get(written);
  return sheet === undefined ? undefined : { sheet, rest: match[2] ?? '' };
}
