import type { Direction } from '../messages/direction.ts';

/** Signs that change the direction of what follows them; none belongs into the words of a person. */
const controls = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** Letters that run against the direction of a page. */
const against: Readonly<Record<Direction, RegExp>> = {
  ltr: /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u,
  rtl: /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u,
};

/**
 * Words of a country within a sentence of the report: closed off by FIRST STRONG ISOLATE, so that they
 * keep their own direction and leave that of the sentence alone. Source: Unicode Standard Annex 9.
 */
export function isolated(words: string, direction: Direction): string {
  const text = words.replace(controls, '');
  return against[direction].test(text) ? `\u2068${text}\u2069` : text;
}
