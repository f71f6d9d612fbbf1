import type { FindingDetails } from '../../checks/details.ts';
import type { TypedFigure } from '../../schema/types.ts';

type Reason = FindingDetails['figure-not-understood']['reason'];
type Note = FindingDetails['figure-as-typed']['how'];

/** Why something that was typed is no figure. */
export const whyNotUnderstood: Readonly<Record<Reason, string>> = {
  word: 'it is a word or sign in place of a figure',
  unclear: 'it is not a number alone',
  separator: 'its comma or point can divide thousands or decimals',
  date: 'it is a date, and Excel makes dates of entries such as 10-17',
  estimate: 'it says that the number is not exact',
  bound: 'it is a limit and not a number',
  range: 'it is a range and not a number',
  exponent: 'it is written with an exponent',
  fraction: 'it is a fraction',
  brackets: 'brackets can mean a negative number',
  'percent-in-count': 'it is a percentage, and the question asks for a count',
  boolean: 'it is a logical value',
  error: 'it is an error of Excel',
  'no-result': 'it is a formula without a stored result',
  'formula-as-text': 'it is a formula entered as text, which Excel does not calculate',
  invalid: 'the workbook is damaged at this cell',
};

/** How something was read; after the figure it was read as. */
export const howRead: Readonly<Record<Note, string>> = {
  'text-number': 'it is entered as text and not as a number',
  'comma-as-thousands': 'the comma was taken for a thousands mark',
  'point-as-thousands': 'the point was taken for a thousands mark',
  'decimal-comma': 'the comma was taken for the decimal sign',
  'percent-sign': 'it is entered as text with a sign of per cent',
  'percent-format': 'the cell is formatted as a percentage',
  footnote: 'a footnote mark beside the number was left out',
  formula: 'it is the result of a formula as it was stored last',
};

/** What probably was meant, as something to do. */
export function whatWasMeant({
  value,
  status,
  mark,
}: NonNullable<TypedFigure['suggestion']>): string {
  if (mark !== undefined) return `If the mark “${mark}” is meant, type it.`;
  return status === undefined
    ? `If ${value} is meant, enter it as a number.`
    : `If ${value} is the figure, enter it as a number with the status ${status}.`;
}
