import type { Language } from '../instrument/labels.ts';
import type { MetadataWords } from './en/metadata.ts';
import type { WorkbookMessages } from './workbook.ts';

/** All texts of workbooks that do not come from an instrument, in one language. */
export interface LanguagePack {
  workbook: WorkbookMessages;
  metadata: MetadataWords;
  /** Comment of a figure in which some national codes count with a share: Assault -> 0.4. */
  estimate: EstimateComment;
}

export type EstimateComment = (shares: ReadonlyMap<string, number>) => string;

/** Loads the texts of one language; the others are not read. */
export async function languagePack(language: Language): Promise<LanguagePack> {
  const [{ workbookMessages }, { metadataWords }, { estimateComment }] = await packs[language]();
  return { workbook: workbookMessages, metadata: metadataWords, estimate: estimateComment };
}

type Pack = Promise<
  [
    { workbookMessages: WorkbookMessages },
    { metadataWords: MetadataWords },
    { estimateComment: EstimateComment },
  ]
>;

const packs: Readonly<Record<Language, () => Pack>> = {
  en: () =>
    Promise.all([
      import('./en/workbook.ts'),
      import('./en/metadata.ts'),
      import('./en/estimate.ts'),
    ]),
  fr: () =>
    Promise.all([
      import('./fr/workbook.ts'),
      import('./fr/metadata.ts'),
      import('./fr/estimate.ts'),
    ]),
  es: () =>
    Promise.all([
      import('./es/workbook.ts'),
      import('./es/metadata.ts'),
      import('./es/estimate.ts'),
    ]),
  ru: () =>
    Promise.all([
      import('./ru/workbook.ts'),
      import('./ru/metadata.ts'),
      import('./ru/estimate.ts'),
    ]),
  ar: () =>
    Promise.all([
      import('./ar/workbook.ts'),
      import('./ar/metadata.ts'),
      import('./ar/estimate.ts'),
    ]),
  zh: () =>
    Promise.all([
      import('./zh/workbook.ts'),
      import('./zh/metadata.ts'),
      import('./zh/estimate.ts'),
    ]),
};
