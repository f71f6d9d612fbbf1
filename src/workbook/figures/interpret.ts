import { markFor, markOf } from '../marks.ts';
import type { CellStyle, ReadCell } from '../package/index.ts';
import { almost } from './almost.ts';
import { folded, mixesScripts } from './characters.ts';
import { isoDay, showsDate, showsPercent } from './dates.ts';
import { beforeFootnote } from './footnote.ts';
import { type NumberText, numberText } from './number-text.ts';
import type { FigureKind, FigureReading, NotUnderstood, Reason, Suggestion } from './reading.ts';
import { meaningOfWord } from './words.ts';

/** No figure, however grouped, and no word for one is longer. */
const longest = 80;

/**
 * What a cell for a figure says: a number, that there is none, or something that nobody could take for
 * a number without guessing. `kind` says what the question asks; the style counts where Excel shows a
 * number as something else, a date or per cent. Of a formula, the result stored last counts. Whether a
 * number is possible (negative, fractional, too large) is not judged here.
 */
export function interpretFigure(
  cell: ReadCell,
  style: CellStyle,
  kind: FigureKind,
  date1904: boolean,
): FigureReading {
  const { formula } = cell;
  if (formula === undefined) return stored(cell, style, kind, date1904);
  const text = `=${formula.text === '' ? '…' : formula.text}`;
  if (cell.type === 'blank') return { unreadable: 'no-result', text };
  const result = stored(cell, style, kind, date1904);
  return 'how' in result && result.how === 'number'
    ? { how: 'formula', value: result.value, text }
    : result;
}

function stored(
  { type, value }: ReadCell,
  style: CellStyle,
  kind: FigureKind,
  date1904: boolean,
): FigureReading {
  if (type === 'blank') return { how: 'blank', value: null };
  if (type === 'text') return ofText(String(value), kind);
  if (type === 'number' && typeof value === 'number') return ofNumber(value, style, kind, date1904);
  if (type === 'boolean') return { unreadable: 'boolean', text: value === true ? 'TRUE' : 'FALSE' };
  const reasons = { date: 'date', error: 'error' } as const;
  const unreadable = type === 'date' || type === 'error' ? reasons[type] : 'invalid';
  return { unreadable, text: String(value) };
}

function ofNumber(
  value: number,
  style: CellStyle,
  kind: FigureKind,
  date1904: boolean,
): FigureReading {
  if (showsDate(style)) return shownAsDate(value, date1904);
  if (!showsPercent(style)) return { how: 'number', value };
  const perCent = hundredfold(value);
  const text = `${perCent}%`;
  return kind === 'percent'
    ? { how: 'percent-format', value: perCent, text }
    : { unreadable: 'percent-in-count', text };
}

/** No date that Excel makes of an entry such as 10-17 lies before this year. */
const firstYearTyped = '1950';

/** A cell that once held a date shows any number as one; a small number was probably meant as such. */
function shownAsDate(value: number, date1904: boolean): NotUnderstood {
  const text = isoDay(value, date1904);
  const isEarly = text < firstYearTyped && Number.isInteger(value) && value >= 0;
  return isEarly
    ? { unreadable: 'date', text, suggestion: { value } }
    : { unreadable: 'date', text };
}

/** Without the noise of binary fractions: 0.07 times 100 is 7. Fifteen digits are what Excel keeps. */
function hundredfold(value: number): number {
  return Number((value * 100).toPrecision(15));
}

function ofText(typed: string, kind: FigureKind): FigureReading {
  const text = typed.trim();
  const plain = folded(text);
  const not = (unreadable: Reason, suggestion?: Suggestion): NotUnderstood =>
    suggestion === undefined ? { unreadable, text } : { unreadable, text, suggestion };
  if (plain === '') return { how: 'blank', value: null };
  if (plain.startsWith('=')) return not('formula-as-text');
  if (plain.length > longest || mixesScripts(text)) return not('unclear');
  const mark = markOf(plain);
  if (mark !== undefined) return { how: 'mark', value: mark.value, status: mark.status };
  if (/^#[A-Z]+(?:\/[A-Z0]+)?[!?]?$/i.test(plain)) return not('error');
  const meaning = meaningOfWord(plain);
  if (meaning !== undefined) return not('word', { mark: markFor(meaning) });
  const number = numberOrPercent(plain, kind);
  if (isReason(number)) return not(number);
  if (number !== undefined) return { ...number, text };
  const main = beforeFootnote(plain);
  if (main !== undefined) {
    const noted = numberOrPercent(main, kind);
    if (isReason(noted)) return not(noted);
    if (noted !== undefined) return { how: 'footnote', value: noted.value, text };
    const markNoted = markOf(main);
    if (markNoted !== undefined) return not('word', { mark: markNoted.mark });
  }
  const { reason, suggestion } = almost(plain, kind);
  return not(reason, suggestion);
}

type Refused = Extract<Reason, 'separator' | 'percent-in-count'>;

/** A number as text, or one with a sign of per cent behind it. */
function numberOrPercent(
  text: string,
  kind: FigureKind,
): Exclude<NumberText, string> | Refused | undefined {
  const share = /^(.*\S) ?%$/.exec(text)?.[1];
  if (share === undefined) return numberText(text, kind);
  const number = numberText(share, 'percent');
  if (number === undefined) return undefined;
  if (kind === 'count') return 'percent-in-count';
  return number === 'separator' ? number : { value: number.value, how: 'percent-sign' };
}

function isReason(found: Exclude<NumberText, string> | Refused | undefined): found is Refused {
  return typeof found === 'string';
}
