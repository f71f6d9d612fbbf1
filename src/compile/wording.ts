import { type Language, languages, loadLabels, type Translate } from '../instrument/labels.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { type LanguagePack, languagePack } from '../messages/language-pack.ts';
import { parseChoice } from './choice.ts';

/** Everything that a workbook in one language says. */
export interface Wording {
  language: Language;
  translate: Translate;
  pack: LanguagePack;
}

/** The words of a language for an instrument with its modules. */
export async function wordingOf(
  instrument: LoadedInstrument,
  language: Language,
): Promise<Wording> {
  return {
    language,
    translate: loadLabels(instrument.folders, language),
    pack: await languagePack(language),
  };
}

/** Reads a language code. Throws {@link InputError} when it is none of the six. */
export function parseLanguage(text: string): Language {
  return parseChoice(text, languages, { file: '--lang', kind: 'language' });
}
