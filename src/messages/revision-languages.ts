import type { Language } from '../instrument/labels.ts';
import { revisionMessages as english, type RevisionMessages } from './en/revision-report.ts';

/** Loads what a revision report says in a language; the others are not read. */
export async function revisionMessagesIn(language: Language): Promise<RevisionMessages> {
  const { revisionMessages } = await packs[language]();
  return revisionMessages;
}

type Pack = Promise<{ revisionMessages: RevisionMessages }>;

const packs: Readonly<Record<Language, () => Pack>> = {
  en: async () => ({ revisionMessages: english }),
  fr: () => import('./fr/revision-report.ts'),
  es: () => import('./es/revision-report.ts'),
  ru: () => import('./ru/revision-report.ts'),
  ar: () => import('./ar/revision-report.ts'),
  zh: () => import('./zh/revision-report.ts'),
};
