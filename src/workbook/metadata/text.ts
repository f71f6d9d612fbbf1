import { encodeEscapes } from '../package/escapes.ts';

/** Excel's limit, in UTF-16 units. */
const longest = 32_767;

/** A text as a workbook stores it, or null for none: control characters as Excel escapes them. */
export function cellText(text: string | undefined): string | null {
  if (text === undefined || text === '') return null;
  return [...encodeEscapes(text.slice(0, longest))].map(escaped).join('');
}

/** XML forbids control characters; Excel writes them as escapes. */
function escaped(character: string): string {
  const code = character.charCodeAt(0);
  const forbidden =
    (code < 0x20 && !'\t\n\r'.includes(character)) || code === 0xfffe || code === 0xffff;
  return forbidden ? `_x${code.toString(16).toUpperCase().padStart(4, '0')}_` : character;
}
