import type { Language } from '../instrument/labels.ts';

/** How a language writes figures, days and lists. The digits are 0 to 9 in all of them. */
export interface Formats {
  /** A figure for reading: thousands separated, at most two decimals. */
  number: (value: number) => string;
  /** A ratio as per cent with at most one decimal: 0.1234 -> "12.3%". */
  percent: (ratio: number) => string;
  /** Words joined for reading: "a, b and c". */
  list: (words: readonly string[]) => string;
  /** A day from its ISO form: 2013-12-31 -> "31 December 2013". */
  day: (day: string) => string;
  /** The plural form that a count asks for (Unicode CLDR). */
  plural: (count: number) => Intl.LDMLPluralRule;
}

/** The locale whose habits a language follows: day before month, no comma before "and". */
const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  fr: 'fr',
  es: 'es',
  ru: 'ru',
  ar: 'ar',
  zh: 'zh-Hans',
};

/** Month names of United Nations texts in Arabic: that of the Levant and that of Egypt. */
const arabicMonths = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيه',
  'تموز/يوليه',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/** The habits of one language, whatever the settings of the machine. */
export function formatsOf(language: Language): Formats {
  const locale = locales[language];
  const digits = { numberingSystem: 'latn' } as const;
  const whole = new Intl.NumberFormat(locale, { ...digits, maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { ...digits, maximumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, {
    ...digits,
    style: 'percent',
    maximumFractionDigits: 1,
  });
  const days = new Intl.DateTimeFormat(locale, {
    ...digits,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const plurals = new Intl.PluralRules(locale);
  const { number, day } = habits[language] ?? {};
  const numberIn = number ?? ((text: string) => text);
  return {
    number: (value) => numberIn((Number.isInteger(value) ? whole : decimal).format(value)),
    percent: (ratio) => numberIn(share.format(ratio)),
    list: (words) => lists.format(words),
    day: (iso) => {
      const date = new Date(`${iso}T00:00:00Z`);
      return day?.(date, days.format(date)) ?? days.format(date);
    },
    plural: (count) => plurals.select(count),
  };
}

interface Habit {
  number?: (text: string) => string;
  day?: (date: Date, text: string) => string;
}

/** Where the United Nations write otherwise than the Unicode data. */
const habits: Partial<Record<Language, Habit>> = {
  // Thousands are parted by a space in Spanish texts: 1 234 567,8.
  es: { number: (text) => text.replaceAll('.', '\u00A0') },
  fr: { day: (_, text) => text.replace(/^1 /, '1er ') },
  ar: {
    // The marks that come with the sign would stand in the way of a search; digits keep it in its place.
    number: (text) => text.replace(/\u200E?%\u200E?/u, '%'),
    day: (date) =>
      `${date.getUTCDate()} ${arabicMonths[date.getUTCMonth()]} ${date.getUTCFullYear()}`,
  },
};
