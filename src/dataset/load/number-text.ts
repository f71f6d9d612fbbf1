import type { Source } from '../../schema/types.ts';
import { identifier, literal } from '../database.ts';

/** Spaces that separate thousands: the plain one, and those that do not break a line. */
const spaces = ' \u00a0\u2009\u202f';
/** Apostrophes that separate thousands. */
const apostrophes = "'\u2019";

/**
 * The text of a number column in canonical form, as SQL: a point, no thousands. With the source's own
 * marks only numbers that are written well lose them: groups of three, or of two before the last three as
 * in India; whatever else stands there begins with `?`, which no cast takes for a number.
 */
export function numberText(column: string, { file }: Source): string {
  const { decimal = '.', thousands } = file;
  const name = identifier(column);
  if (decimal === '.' && thousands === undefined) return name;
  const point = decimal === '.' ? '\\.' : ',';
  const mark = thousands === undefined ? undefined : `[${signs(thousands)}]`;
  const grouped =
    mark === undefined
      ? ''
      : `|[0-9]{1,3}(${mark}[0-9]{3})+|[0-9]{1,2}(${mark}[0-9]{2})+${mark}[0-9]{3}`;
  const form = `[+-]?([0-9]+${grouped})(${point}[0-9]+)?`;
  const trimmed = `trim(${name}, ' \u00a0')`;
  const bare =
    mark === undefined ? trimmed : `regexp_replace(${trimmed}, ${literal(mark)}, '', 'g')`;
  const number = decimal === '.' ? bare : `replace(${bare}, ',', '.')`;
  return `CASE WHEN ${name} IS NULL THEN NULL WHEN regexp_full_match(${trimmed}, ${literal(form)}) THEN ${number} ELSE '?' || ${name} END`;
}

/** What stands in the file, of a text that {@link numberText} could not take for a number. */
export function writtenNumber(text: string): string {
  return text.replace(/^\?/, '');
}

/** The signs that are the same mark to a person, for a bracket of a regular expression. */
function signs(thousands: string): string {
  if (spaces.includes(thousands)) return spaces;
  if (apostrophes.includes(thousands)) return apostrophes;
  return thousands.replace(/[\\\]^-]/, '\\$&');
}
