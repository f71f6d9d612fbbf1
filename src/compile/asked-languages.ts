import type { AskedCycle } from '../instrument/cycle.ts';
import { languages } from '../instrument/labels.ts';
import { translated } from '../instrument/translated.ts';
import type { AskedInLanguage } from '../workbook/bind/index.ts';
import { wordingOf } from './wording.ts';

/** What a cycle asks in each of the six languages: a workbook may come in any of them. */
export async function askedInLanguages(asked: AskedCycle): Promise<AskedInLanguage[]> {
  return Promise.all(
    languages.map(async (language): Promise<AskedInLanguage> => {
      const { translate, pack } = await wordingOf(asked.instrument, language);
      const spoken = translated(asked, translate);
      const country = { field: 'country', label: pack.workbook.frontPage.country };
      const { coordinatingOfficer } = spoken.instrument.definition;
      return { language, asked: spoken, fields: [country, ...coordinatingOfficer] };
    }),
  );
}
