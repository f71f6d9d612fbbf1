import { groupBy } from '../group.ts';
import { iccsCodes, isWithinIccs } from '../instrument/iccs.ts';
import { iccsIndex, readClassification } from '../instrument/iccs-tables.ts';
import { compareText } from '../order.ts';
import { legalWords } from './legal-words.ts';

/** A text that names a code: its title, an entry of the index, or a word of the law. */
export interface Naming {
  code: string;
  language: 'en' | 'es';
  in: 'title' | 'index' | 'legal-terms';
  text: string;
  stems: readonly string[];
  /** Sum of the weights of the stems. */
  weight: number;
}

export interface Library {
  namings: readonly Naming[];
  /** Places of the namings that have a stem. */
  byStem: ReadonlyMap<string, readonly number[]>;
  /** How much a stem says: the fewer codes it names, the more (inverse document frequency). */
  weights: ReadonlyMap<string, number>;
  /** Weight of a stem that names nothing. */
  unknown: number;
}

const built = new Map<string, Library>();

/** Share of the weight of the rarest stem that a word nobody knows has: it can only lower a score. */
const unknownShare = 0.45;

/** All namings in a language, or in both. */
export function libraryOf(language: 'en' | 'es' | 'both'): Library {
  const known = built.get(language) ?? build(language);
  built.set(language, known);
  return known;
}

function build(language: 'en' | 'es' | 'both'): Library {
  const titles = [...iccsCodes().values()].flatMap(({ code, titleEn, titleEs }) => [
    { code, in: 'title' as const, language: 'en' as const, text: titleEn },
    { code, in: 'title' as const, language: 'es' as const, text: titleEs },
  ]);
  const index = iccsIndex().map(({ code, language, term }) => ({
    code,
    in: 'index' as const,
    language,
    text: term,
  }));
  const terms = readClassification('legal-terms.csv', ['code', 'language', 'term']).map(
    ({ code, language, term }) => ({
      code,
      in: 'legal-terms' as const,
      language: language === 'es' ? ('es' as const) : ('en' as const),
      text: term,
    }),
  );
  const stemmed = [...titles, ...index, ...terms]
    .filter((naming) => language === 'both' || naming.language === language)
    .map((naming) => ({ ...naming, stems: legalWords(naming.text).map(({ stem }) => stem) }))
    .filter(({ stems }) => stems.length > 0);
  const texts = withoutContradicted(stemmed);
  const codes = new Map<string, Set<string>>();
  const byStem = new Map<string, number[]>();
  for (const [at, { code, stems }] of texts.entries()) {
    for (const stem of stems) {
      codes.set(stem, (codes.get(stem) ?? new Set()).add(code.slice(0, 4)));
      byStem.set(stem, [...(byStem.get(stem) ?? []), at]);
    }
  }
  const groups = new Set(texts.map(({ code }) => code.slice(0, 4))).size;
  const weights = new Map(
    [...codes].map(([stem, within]) => [stem, Math.log(1 + groups / within.size)]),
  );
  const namings = texts.map((naming) => ({
    ...naming,
    weight: naming.stems.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0),
  }));
  return { namings, byStem, weights, unknown: Math.log(1 + groups) * unknownShare };
}

/** Where the ICCS itself places a word, our list of legal terms does not say otherwise. */
function withoutContradicted<T extends Pick<Naming, 'code' | 'in' | 'stems'>>(
  namings: readonly T[],
): T[] {
  const key = ({ stems }: T): string => stems.toSorted(compareText).join(' ');
  const official = groupBy(
    namings.filter((naming) => naming.in !== 'legal-terms'),
    key,
  );
  return namings.filter((naming) => {
    if (naming.in !== 'legal-terms') return true;
    const others = official.get(key(naming)) ?? [];
    return others.length === 0 || others.some(({ code }) => sameBranch(code, naming.code));
  });
}

function sameBranch(a: string, b: string): boolean {
  return isWithinIccs(a, b) || isWithinIccs(b, a);
}
