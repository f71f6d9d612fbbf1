import { legalWords } from './legal-words.ts';
import { libraryOf } from './library.ts';

/** By how much more of the words one language must know to be taken alone. */
const clearly = 1.25;

/** The language in which more words of the labels name offences; both where that is not clear. */
export function guessLanguage(labels: readonly string[]): 'en' | 'es' | 'both' {
  const words = labels.flatMap((label) => legalWords(label).map(({ stem }) => stem));
  const [en, es] = (['en', 'es'] as const).map((language) => {
    const { weights } = libraryOf(language);
    return words.filter((stem) => weights.has(stem)).length;
  }) as [number, number];
  if (en > es * clearly) return 'en';
  return es > en * clearly ? 'es' : 'both';
}
