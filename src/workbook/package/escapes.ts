/**
 * Office's own escape inside strings: `_xHHHH_` stands for one UTF-16 unit (ECMA-376 part 1,
 * 22.4.2.4, ST_Xstring), so that a text that looks like one needs its underscore escaped.
 */

const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/** An underscore that a reader would take for the start of an escape, a return's included. */
const AMBIGUOUS = /_(?=x[0-9A-Fa-f]{4}[_\r])/g;

export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Also writes carriage returns as escapes, as Excel does: XML would make them line feeds. */
export function encodeEscapes(text: string): string {
  return text.replace(AMBIGUOUS, '_x005F_').replaceAll('\r', '_x000D_');
}
