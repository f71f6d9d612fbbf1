import { iccsCodes } from '../instrument/iccs.ts';
import { compareText } from '../order.ts';
import { type LegalWord, legalWords } from './legal-words.ts';
import { type Library, libraryOf, type Naming } from './library.ts';

/** What is known of a national code. */
export interface NationalCode {
  label: string;
  /** The text of the law or a definition. */
  description?: string;
  /** The chapter or family in the national list. */
  family?: string;
}

/** An ICCS code that a label may count as. */
export interface Suggestion {
  iccs: string;
  titleEn: string;
  titleEs: string;
  /**
   * Comparable between labels. Of reviewed Spanish labels the first group was right in 84% of those with
   * a score of 3 and more, in 68% from 1.5, 37% from 1 and a fifth below (tests/bench/suggest.ts).
   */
  score: number;
  /** The text of the ICCS or of the list of legal terms that decided, and the words in common. */
  because: { in: Naming['in']; text: string; words: readonly string[] };
}

export interface SuggestOptions {
  language?: 'en' | 'es' | 'both';
  limit?: number;
}

/** How much the parts of what is known of a code count, set by hand. */
const parts = { label: 1, family: 0.25, description: 0.5 } as const;
/** The first words of a label name the act, those after them the circumstances. */
const fading = 0.18;
/** Two stems that begin alike. */
const sameBeginning = { letters: 5, quality: 0.7 } as const;
/** A naming that says more than the label is worth less; 1 would be in proportion. */
const strictness = 1.2;
/** What other evidence for the same code, its group (four digits) and its section adds. */
const company = { second: 0.25, group: 0.35, section: 0.35 } as const;
/** Codes of a group that stand for it when the label says no more: the group itself. */
const widerBonus = 1.02;

interface Evidence {
  score: number;
  second: number;
  naming: Naming;
  words: readonly string[];
}

/**
 * Proposes ICCS codes for a national code, best first, each of another group (four digits), for a
 * person to accept.
 *
 * Method: every title, index entry and legal term is matched with the label by stems. A naming scores
 * the weight of the label's words that it has (inverse document frequency over groups, fading with the
 * place of the word in the label) times how much of the naming the label covers. A code takes its best
 * naming and a quarter of the next; groups and sections with more evidence lift their codes. A family
 * and a description count in the same way with a smaller weight. Nothing is learned from reviewed
 * correspondences; the numbers above are set by hand.
 */
export function suggestIccs(national: NationalCode, options: SuggestOptions = {}): Suggestion[] {
  const library = libraryOf(options.language ?? 'both');
  const codes = new Map<string, Evidence>();
  for (const [part, weight] of Object.entries(parts) as [keyof typeof parts, number][]) {
    const words = legalWords(national[part] ?? '');
    if (words.length > 0) gather(codes, library, words, weight, part === 'label');
  }
  const own = new Map(
    [...codes].map(([code, { score, second }]) => [code, score + company.second * second]),
  );
  const groups = strongest(own, 4);
  const sections = strongest(own, 2);
  const scored = [...own].map(([code, score]) => ({
    code,
    score:
      (code.length <= 4 ? widerBonus : 1) * score +
      company.group * (groups.get(code.slice(0, 4)) ?? 0) +
      company.section * (sections.get(code.slice(0, 2)) ?? 0),
  }));
  scored.sort((a, b) => b.score - a.score || compareText(a.code, b.code));
  const seen = new Set<string>();
  return scored
    .filter(({ code }) => !seen.has(code.slice(0, 4)) && seen.add(code.slice(0, 4)))
    .slice(0, options.limit ?? 3)
    .map(({ code, score }) => suggestion(code, score, codes.get(code)));
}

function suggestion(code: string, score: number, evidence: Evidence | undefined): Suggestion {
  const { titleEn = '', titleEs = '' } = iccsCodes().get(code) ?? {};
  const { naming, words = [] } = evidence ?? {};
  return {
    iccs: code,
    titleEn,
    titleEs,
    score: Math.round(score * 100) / 100,
    because: { in: naming?.in ?? 'title', text: naming?.text ?? titleEn, words },
  };
}

function gather(
  codes: Map<string, Evidence>,
  library: Library,
  words: readonly LegalWord[],
  part: number,
  isLabel: boolean,
): void {
  const weighted = words.map(({ typed, stem }, at) => {
    const known = library.weights.get(stem);
    const place = isLabel ? 1 / (1 + fading * at) : 1 / (1 + fading * 0.5 * at);
    return { typed, stem, weight: (known ?? library.unknown) * place };
  });
  const all = weighted.reduce((sum, { weight }) => sum + weight, 0);
  const matched = new Map<number, { gained: number; covered: number; words: string[] }>();
  for (const word of weighted) {
    for (const [stem, quality] of alike(word.stem, library)) {
      for (const at of library.byStem.get(stem) ?? []) {
        const entry = matched.get(at) ?? { gained: 0, covered: 0, words: [] };
        entry.gained += word.weight * quality;
        entry.covered += (library.weights.get(stem) ?? 0) * quality;
        entry.words.push(word.typed);
        matched.set(at, entry);
      }
    }
  }
  const best = new Map<string, Evidence>();
  for (const [at, { gained, covered, words: typed }] of matched) {
    const naming = library.namings[at];
    if (naming === undefined) continue;
    const precision = Math.min(1, covered / naming.weight);
    const score = (part * gained * precision ** strictness) / Math.sqrt(all);
    const known = best.get(naming.code);
    if (known === undefined) best.set(naming.code, { score, second: 0, naming, words: typed });
    else if (score > known.score) {
      best.set(naming.code, { score, second: known.score, naming, words: typed });
    } else known.second = Math.max(known.second, score);
  }
  for (const [code, evidence] of best) {
    const known = codes.get(code);
    if (known === undefined) codes.set(code, evidence);
    else {
      known.score += evidence.score;
      known.second += evidence.second;
    }
  }
}

/** Stems of the library that a word answers: itself, or those that begin alike. */
function alike(stem: string, { byStem }: Library): Map<string, number> {
  if (byStem.has(stem)) return new Map([[stem, 1]]);
  const found = new Map<string, number>();
  if (stem.length < sameBeginning.letters) return found;
  const beginning = stem.slice(0, sameBeginning.letters);
  for (const known of byStem.keys()) {
    if (known.startsWith(beginning) && Math.abs(known.length - stem.length) <= 3) {
      found.set(known, sameBeginning.quality);
    }
  }
  return found;
}

/** By beginning of the code: the best score, and a little of all others. */
function strongest(scores: ReadonlyMap<string, number>, digits: number): Map<string, number> {
  const found = new Map<string, number[]>();
  for (const [code, score] of scores) {
    const key = code.slice(0, digits);
    found.set(key, [...(found.get(key) ?? []), score]);
  }
  return new Map(
    [...found].map(([key, values]) => {
      const sorted = values.toSorted((a, b) => b - a);
      return [key, sorted.slice(0, 4).reduce((sum, value, at) => sum + value * 0.4 ** at, 0)];
    }),
  );
}
