const languages = ['en', 'fr', 'es', 'ru'] as const;

/** Names of the months as they stand beside a day, by language, with their number. */
const months: ReadonlyMap<string, number> = new Map(
  languages.flatMap((language) =>
    Array.from({ length: 12 }, (_, month): [string, number] => {
      const format = new Intl.DateTimeFormat(language, {
        day: 'numeric',
        month: 'long',
        timeZone: 'UTC',
      });
      const parts = format.formatToParts(new Date(Date.UTC(2013, month, 1)));
      return [parts.find(({ type }) => type === 'month')?.value.toLowerCase() ?? '', month + 1];
    }),
  ),
);

/**
 * The one day of the year that a text names, as `-12-31`; undefined where it names none or several. Read
 * are ISO dates and days with the name of the month in English, French, Spanish or Russian; numbers
 * alone, as in 6/7, may mean two days and are not read.
 */
export function dayNamed(text: string): string | undefined {
  const lower = text.toLowerCase();
  const names = [...months.keys()].join('|');
  const found = new Set<string>();
  for (const [, month = '', day = ''] of lower.matchAll(/\b\d{4}-(\d{2})-(\d{2})\b/g)) {
    found.add(dayOf(Number(month), Number(day)));
  }
  const dayFirst = new RegExp(
    `(?<!\\d)(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:de |of )?(${names})(?!\\p{L})`,
    'gu',
  );
  for (const [, day = '', month = ''] of lower.matchAll(dayFirst)) {
    found.add(dayOf(months.get(month) ?? 0, Number(day)));
  }
  const monthFirst = new RegExp(
    `(?<!\\p{L}|\\d\\s)(${names})\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)`,
    'gu',
  );
  for (const [, month = '', day = ''] of lower.matchAll(monthFirst)) {
    found.add(dayOf(months.get(month) ?? 0, Number(day)));
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function dayOf(month: number, day: number): string {
  return `-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
