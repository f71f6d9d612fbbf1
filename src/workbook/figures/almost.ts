import { markFor } from '../marks.ts';
import { isDateText } from './dates.ts';
import { numberText } from './number-text.ts';
import type { FigureKind, Reason, Suggestion } from './reading.ts';
import { aboveWords, bare, belowWords, estimateWords, rangeWords } from './words.ts';

/** A text that says something about a figure and is none. */
interface Almost {
  reason: Reason;
  suggestion?: Suggestion;
}

/** A count up to this is held back where small counts could show who is meant. */
const oftenHeldBack = 10;

/** Status of an estimate, in the SDMX code list CL_OBS_STATUS. */
const estimated = 'E';

type Form = (text: string, numberIn: (text: string) => number | undefined) => Almost | undefined;

const estimateBefore = start(['~', '≈', '±', ...estimateWords]);
/** Behind a figure a single letter is no word. */
const behind = either(estimateWords.filter((word) => word.length > 1));
const estimateAfter = new RegExp(`^(.*\\S) \\(?(?:${behind})\\.?\\)?$`, 'u');
const below = start(['<', '≤', '<=', ...belowWords]);
const above = start(['>', '≥', '>=', ...aboveWords]);
const range = new RegExp(`^(.*\\d) ?(?:-|~|\\.\\.|…| (?:${either(rangeWords)}) ) ?(\\d.*)$`, 'u');

/** The first form that fits counts. */
const forms: readonly Form[] = [
  (text) => (isDateText(text) ? { reason: 'date' } : undefined),
  (text) => (/^\( ?[\d .,'٬٫]+ ?\)$/.test(text) ? { reason: 'brackets' } : undefined),
  (text, numberIn) => {
    const figure = (estimateBefore.exec(text) ?? estimateAfter.exec(text))?.[1];
    const value = numberIn(figure ?? '');
    if (value === undefined) return undefined;
    return { reason: 'estimate', suggestion: { value, status: estimated } };
  },
  (text, numberIn) => {
    const value = numberIn(below.exec(text)?.[1] ?? '');
    if (value === undefined) return undefined;
    return value <= oftenHeldBack
      ? { reason: 'bound', suggestion: { mark: markFor('confidential') } }
      : { reason: 'bound' };
  },
  (text, numberIn) => {
    const figure = above.exec(text)?.[1] ?? /^(.*\d) ?\+$/.exec(text)?.[1] ?? '';
    return numberIn(figure) === undefined ? undefined : { reason: 'bound' };
  },
  (text, numberIn) => {
    const [, from = '', to = ''] = range.exec(text) ?? [];
    const both = numberIn(from) !== undefined && numberIn(to) !== undefined;
    return both ? { reason: 'range' } : undefined;
  },
  (text) => {
    if (!/^[+-]?\d+(?:[.,]\d+)?e[+-]?\d{1,3}$/.test(text)) return undefined;
    const value = Number(text.replace(',', '.'));
    return Number.isSafeInteger(value)
      ? { reason: 'exponent', suggestion: { value } }
      : { reason: 'exponent' };
  },
  (text) =>
    /^[\d ]*[¼-¾⅐-⅞↉]$/.test(text) || /^(?:\d+ )?\d+ ?[/⁄] ?\d+$/.test(text)
      ? { reason: 'fraction' }
      : undefined,
];

/** What a folded text that is no number nearly is; `unclear` when nothing fits. */
export function almost(text: string, kind: FigureKind): Almost {
  const small = (kind === 'percent' ? text.replace(/ ?%/g, '') : text).toLowerCase();
  const numberIn = (part: string): number | undefined => {
    const number = numberText(part.trim(), kind);
    return number === 'separator' ? undefined : number?.value;
  };
  for (const form of forms) {
    const found = form(small, numberIn);
    if (found !== undefined) return found;
  }
  return { reason: 'unclear' };
}

/** Longer words first, so that "ca" is not taken for "c"; a word may be shortened with a point. */
function either(words: readonly string[]): string {
  const spellings = new Set(words.flatMap((word) => [word, bare(word)]));
  return [...spellings].sort((a, b) => b.length - a.length).join('|');
}

function start(words: readonly string[]): RegExp {
  return new RegExp(`^(?:${either(words)})\\.? ?(\\d.*)$`, 'u');
}
