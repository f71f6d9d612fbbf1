import type { DraftColumn, ValueType } from '../../schema/types.ts';
import { marks, nil } from '../marks.ts';
import type { CellStyle, Validation } from '../package/index.ts';
import type { ChoiceList } from './choices.ts';
import type { Spot } from './spot.ts';

/** Words of lists that only ask whether something is so, in the languages of the questionnaire. */
const yesNo = new Set(
  'yes no y n true false oui non vrai faux sí si verdadero falso да нет نعم لا 是 否'.split(' '),
);
const besideYesNo = new Set(['n/a', 'not applicable', 'unknown', '-', '']);

/** What may be typed into a cell, as its rule, format, content and headings say, in this order. */
export function valueTypeOf(
  spot: Spot,
  validation: Validation | undefined,
  choices: ChoiceList | undefined,
  style: CellStyle,
  headings: readonly string[],
): ValueType {
  const isPerCent = isPerCentFormat(style.formatCode) || headings.some(saysPerCent);
  const byRule = validation && typeOfRule(validation, choices);
  if (byRule !== undefined) {
    return isPerCent && (byRule === 'number' || byRule === 'whole') ? 'per-cent' : byRule;
  }
  if (spot.text === 'true' || spot.text === 'false') return 'yes-no';
  const byFormat = typeOfFormat(style.formatCode);
  if (byFormat !== undefined) return byFormat;
  if (isPerCent) return 'per-cent';
  if (spot.number !== undefined) return 'number';
  return spot.text === '' ? 'unknown' : 'text';
}

function typeOfRule(
  { type, formula1 }: Validation,
  list: ChoiceList | undefined,
): ValueType | undefined {
  if (type === 'whole') return 'whole';
  if (type === 'decimal') return 'number';
  if (type === 'date' || type === 'time') return 'date';
  if (type === 'textLength') return 'text';
  if (type === 'list') return list?.values && isYesNo(list.values) ? 'yes-no' : 'choice';
  if (type !== 'custom') return undefined;
  if (/=\s*TRUE/i.test(formula1) && /=\s*FALSE/i.test(formula1)) return 'yes-no';
  if (!/ISNUMBER/i.test(formula1)) return undefined;
  return /=\s*(?:INT|TRUNC|ROUND)\(/i.test(formula1) ? 'whole' : 'number';
}

function isYesNo(values: readonly string[]): boolean {
  const words = values.map((value) => value.toLowerCase());
  const answers = words.filter((word) => yesNo.has(word));
  return answers.length >= 2 && words.every((word) => yesNo.has(word) || besideYesNo.has(word));
}

function typeOfFormat(code: string | undefined): ValueType | undefined {
  if (code === undefined || code === 'General') return undefined;
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').split(';')[0] ?? '';
  if (bare.trim() === '@') return 'text';
  if (bare.includes('%')) return 'per-cent';
  if (/[ymdhs]/i.test(bare.replace(/general/i, ''))) return 'date';
  if (!/[0#]/.test(bare)) return undefined;
  return /[.][0#?]/.test(bare) ? 'number' : 'whole';
}

function isPerCentFormat(code: string | undefined): boolean {
  return typeOfFormat(code) === 'per-cent';
}

function saysPerCent(text: string): boolean {
  return text.length <= 120 && /%|٪|\bper ?cent\b|\bpercentage\b/i.test(text);
}

/** Signs in place of a figure that a rule lets through, in the order of the marks. */
export function marksIn(
  validation: Validation | undefined,
  list: ChoiceList | undefined,
): string[] {
  const texts = list?.values ?? literalsOf(validation?.formula1 ?? '');
  const offered = new Set(texts.map((text) => text.toLowerCase()));
  const found = marks.filter(({ mark, alsoWritten }) =>
    [mark, ...alsoWritten].some((text) => offered.has(text)),
  );
  // A lone dash is what formulas show for nothing.
  return found.every(({ mark }) => mark === nil) ? [] : found.map(({ mark }) => mark);
}

function literalsOf(formula: string): string[] {
  if (formula.startsWith('"')) return [];
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)].map(([, text]) => text ?? '');
}

/** The type that many cells have in common. */
export function commonType(types: readonly ValueType[]): ValueType {
  const known = new Set(types.filter((type) => type !== 'unknown'));
  const [only] = known;
  if (known.size === 0) return 'unknown';
  return known.size === 1 && only !== undefined ? only : 'mixed';
}

export type TypedCell = Pick<DraftColumn, 'type' | 'list' | 'marks'>;
