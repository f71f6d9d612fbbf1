import { type CellRange, MAX_ROW, parseRange } from './address.ts';
import { type DefinedName, splitReference } from './defined-names.ts';

/** Cells that a rule refers to, of a sheet of this workbook. */
export interface RuleReference {
  readonly sheet: string;
  readonly range: CellRange;
  /** Through a defined name. */
  readonly named: boolean;
}

/** What is known of a workbook's names where the rule stands. */
export interface NameSpace {
  /** The sheet of the rule. */
  readonly sheet: string;
  readonly sheets: ReadonlyMap<string, string>;
  readonly definedNames: readonly DefinedName[];
}

const FIXED_RANGE = /^\$[A-Z]{1,3}\$[0-9]{1,7}(:\$[A-Z]{1,3}\$[0-9]{1,7})?$/;
const ANY_RANGE = /^\$?[A-Z]{1,3}\$?[0-9]{1,7}(:\$?[A-Z]{1,3}\$?[0-9]{1,7})?$/;
const FIXED_COLUMNS = /^\$([A-Z]{1,3}):\$([A-Z]{1,3})$/;

/**
 * Reads a reference to fixed cells: `$A$1:$A$9`, `Sheet!$A:$A`, or a defined name that means such.
 * Relative references mean other cells for each cell of the rule; they are read only for a rule of
 * one cell (`oneCell`), which they are written for. Undefined for every other formula.
 */
export function readRuleReference(
  formula: string,
  space: NameSpace,
  oneCell: boolean,
): RuleReference | undefined {
  const text = formula.trim().replace(/^=/, '');
  const direct = readPlace(text, space, oneCell);
  if (direct) return { ...direct, named: false };
  const named = findName(text, space);
  const place = named && readPlace(named.refersTo, space, false);
  return place && { ...place, named: true };
}

function readPlace(
  text: string,
  { sheet, sheets }: NameSpace,
  oneCell: boolean,
): Omit<RuleReference, 'named'> | undefined {
  const place = text.includes('!') ? splitReference(text, sheets) : { sheet, rest: text };
  const range = place && readRange(place.rest, oneCell);
  return range && { sheet: place.sheet, range };
}

function readRange(text: string, oneCell: boolean): CellRange | undefined {
  const columns = FIXED_COLUMNS.exec(text);
  if (columns) return parseRange(`${columns[1]}1:${columns[2]}${MAX_ROW}`);
  const known = oneCell ? ANY_RANGE : FIXED_RANGE;
  return known.test(text) ? parseRange(text.replaceAll('$', '')) : undefined;
}

/** A name of the sheet hides one of the workbook. */
function findName(text: string, { sheet, definedNames }: NameSpace): DefinedName | undefined {
  const wanted = text.toLowerCase();
  const same = definedNames.filter(({ name }) => name.toLowerCase() === wanted);
  return same.find(({ scope }) => scope === sheet) ?? same.find(({ scope }) => scope === undefined);
}
