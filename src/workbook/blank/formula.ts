/** Stands for the number in a sentence until its place is known; no sentence contains it. */
const placeOfNumber = '\uE000';

/** A text as a constant of a formula. */
export function textConstant(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * A formula for a sentence with a number that is calculated: the sentence is made once, and divided
 * where the number stands, so that every language may put it where it likes.
 */
export function sentenceFormula(sentence: (number: string) => string, number: string): string {
  return sentence(placeOfNumber)
    .split(placeOfNumber)
    .map((text) => (text === '' ? '' : textConstant(text)))
    .flatMap((text, index) => (index === 0 ? [text] : [number, text]))
    .filter((part) => part !== '')
    .join('&');
}

/** A reference to a cell or range, with its sheet if that is another one. */
export function reference(range: string, sheet: string, from: string): string {
  return sheet === from ? range : `${quotedSheet(sheet)}!${range}`;
}

/** A sheet name as formulas write it. */
export function quotedSheet(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
