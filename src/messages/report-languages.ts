import type { Language } from '../instrument/labels.ts';
import { reportMessages as english } from './en/report-messages.ts';
import type { ReportMessages } from './report-messages.ts';

/** Loads what a report says in a language; the others are not read. */
export async function reportMessagesIn(language: Language): Promise<ReportMessages> {
  const load = packs[language];
  return load === undefined ? english : (await load()).reportMessages;
}

const packs: Partial<Record<Language, () => Promise<{ reportMessages: ReportMessages }>>> = {
  zh: () => import('./zh/report-messages.ts'),
};
