import { isYearNumber } from './spot.ts';

/** A year that a heading names; `text` is how it is written, such as "2013/14". */
export interface HeadedYear {
  readonly year: number;
  readonly text: string;
}

/** Headings are short; a year in a sentence is no heading. */
const longest = 40;

const YEAR = /(?<![\d.,])((?:19|20)\d{2})(\s*[/–—-]\s*(?:\d{4}|\d{2}))?(?![\d]|[.,]\d)/g;

/** What lies before or after a year is not that year. */
const OPEN = /\b(?:before|beyond|after|until|prior|since|avant|après|antes|después|до|после)\b/iu;

/**
 * The year of a heading: 2013, "2013", "2013/14", "FY 2013", "Financial year 2020/21", in European,
 * Arabic or Persian figures. Undefined when there is none, or more than one. A span of years is
 * known by its first.
 */
export function yearOfHeading(text: string, number?: number): HeadedYear | undefined {
  if (number !== undefined) {
    return isYearNumber(number) ? { year: number, text: String(number) } : undefined;
  }
  if (text.length > longest || OPEN.test(text)) return undefined;
  const found = [...europeanFigures(text).matchAll(YEAR)];
  const match = found[0];
  if (found.length !== 1 || match === undefined) return undefined;
  const year = Number(match[1]);
  const end = match[2]?.replace(/\D/g, '') ?? '';
  if (end.length === 2 && Number(end) !== (year + 1) % 100) return undefined;
  if (end.length === 4 && Number(end) !== year + 1) return undefined;
  return { year, text: match[0].trim() };
}

function europeanFigures(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (figure) => {
    const code = figure.charCodeAt(0);
    return String(code - (code >= 0x6f0 ? 0x6f0 : 0x660));
  });
}
