import type { Language } from '../instrument/labels.ts';
import { reportMessages as english } from './en/report-messages.ts';
import type { ReportMessages } from './report-messages.ts';

/** Loads what a report says in a language; the others are not read. */
export async function reportMessagesIn(language: Language): Promise<ReportMessages> {
  const { reportMessages } = await packs[language]();
  return reportMessages;
}

type Pack = Promise<{ reportMessages: ReportMessages }>;

const packs: Readonly<Record<Language, () => Pack>> = {
  en: async () => ({ reportMessages: english }),
  fr: () => import('./fr/report-messages.ts'),
  es: () => import('./es/report-messages.ts'),
  ru: () => import('./ru/report-messages.ts'),
  ar: () => import('./ar/report-messages.ts'),
  zh: () => import('./zh/report-messages.ts'),
};
