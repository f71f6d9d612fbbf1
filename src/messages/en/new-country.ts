import type { Country } from '../../schema/types.ts';

const languageName = new Intl.DisplayNames('en', { type: 'language' });

/** What was started, and the next step. */
export function startedCountryText(
  { country, name, language }: Country,
  readme: string,
  files: readonly string[],
): string {
  return [
    `${name} (${country}), workbooks in ${languageName.of(language)}. Written:`,
    ...files.map((file) => `  ${file}`),
    '',
    `Next: read ${readme}. It leads from this example to your own data.`,
  ].join('\n');
}
