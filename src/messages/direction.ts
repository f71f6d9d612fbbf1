import type { Language } from '../instrument/labels.ts';

export type Direction = 'ltr' | 'rtl';

/** Whether a language is written from right to left. */
export function isRightToLeft(language: Language): boolean {
  return language === 'ar';
}

/** The direction of a text, as HTML names it. */
export function directionOf(language: Language): Direction {
  return isRightToLeft(language) ? 'rtl' : 'ltr';
}
