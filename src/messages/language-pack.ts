import type { Language } from '../instrument/labels.ts';
import type { MetadataWords } from './en/metadata.ts';
import type { WorkbookMessages } from './workbook.ts';

/** All texts of workbooks that do not come from an instrument, in one language. */
export interface LanguagePack {
  workbook: WorkbookMessages;
  metadata: MetadataWords;
}

/** Loads the texts of one language; the others are not read. */
export async function languagePack(language: Language): Promise<LanguagePack> {
  const [{ workbookMessages }, { metadataWords }] = await packs[language]();
  return { workbook: workbookMessages, metadata: metadataWords };
}

type Pack = Promise<[{ workbookMessages: WorkbookMessages }, { metadataWords: MetadataWords }]>;

const packs: Readonly<Record<Language, () => Pack>> = {
  en: () => Promise.all([import('./en/workbook.ts'), import('./en/metadata.ts')]),
  fr: () => Promise.all([import('./fr/workbook.ts'), import('./fr/metadata.ts')]),
  es: () => Promise.all([import('./es/workbook.ts'), import('./es/metadata.ts')]),
  ru: () => Promise.all([import('./ru/workbook.ts'), import('./ru/metadata.ts')]),
  ar: () => Promise.all([import('./ar/workbook.ts'), import('./ar/metadata.ts')]),
  zh: () => Promise.all([import('./zh/workbook.ts'), import('./zh/metadata.ts')]),
};
