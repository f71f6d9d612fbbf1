import { workbookMessages } from '../../src/messages/en/workbook.ts';
import { type BlankOptions, inEnglish, marks } from '../../src/workbook/index.ts';

/** Letters of another script for those of English; about as wide, none left out. */
const alphabets = {
  fr: 'αβγδεζηθικλμνξοπρστυφχψωϊϋ',
  ar: 'ابتثجحخدذرزسشصضطظعغفقكلمنه',
} as const;

/** Words that are the same in every language. */
const signs = new Set([...marks.map(({ mark }) => mark), 'Cy', 'SDG']);

/** A text in a made-up language: all words in another script, single letters and signs as they are. */
export function fake(text: string, language: keyof typeof alphabets): string {
  return text.replaceAll(/[A-Za-z]{2,}/g, (word) =>
    signs.has(word)
      ? word
      : [...word.toLowerCase()]
          .map((letter) => alphabets[language][letter.charCodeAt(0) - 97] ?? letter)
          .join(''),
  );
}

/** Words of English that are left in a text. */
export function englishIn(text: string): string[] {
  return (text.match(/[A-Za-z]{2,}/g) ?? []).filter((word) => !signs.has(word));
}

/** A made-up language; `ar` runs from right to left. */
export function fakeLanguage(language: keyof typeof alphabets): BlankOptions {
  return {
    ...inEnglish,
    language,
    translate: (english) => fake(english, language),
    messages: inFake(workbookMessages, language),
  };
}

/** All texts of a catalogue in the made-up language, and those that its functions give. */
function inFake<T>(part: T, language: keyof typeof alphabets): T {
  if (typeof part === 'string') return fake(part, language) as T;
  if (typeof part === 'function') {
    const say = part as unknown as (...about: unknown[]) => string;
    return ((...about: unknown[]) => fake(say(...about), language)) as T;
  }
  if (Array.isArray(part)) return part.map((each) => inFake(each, language)) as T;
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part).map(([key, value]) => [key, inFake(value, language)]),
  ) as T;
}
