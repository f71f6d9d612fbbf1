import { iccsCodes } from './iccs.ts';
import { iccsIndex, iccsSynonyms } from './iccs-tables.ts';
import { alike, stems } from './iccs-words.ts';

/** A code that a search found, and the text for which it was found. */
export interface IccsHit {
  code: string;
  titleEn: string;
  titleEs: string;
  /** The best matching text of this code. */
  found: { in: 'title' | 'index'; language: 'en' | 'es'; text: string };
  /** Words of the query that this text has, as they were typed, and those it lacks. */
  matched: readonly string[];
  unmatched: readonly string[];
  /** 1 for the same words, less for more or other words. */
  score: number;
}

interface Entry {
  code: string;
  in: 'title' | 'index';
  language: 'en' | 'es';
  text: string;
  words: readonly string[];
}

interface Library {
  entries: readonly Entry[];
  /** How much a word says, by stem: the rarer the more (inverse document frequency). */
  weights: ReadonlyMap<string, number>;
  /** Stems that texts use for the stem of an everyday word. */
  synonyms: ReadonlyMap<string, readonly string[]>;
}

let library: Library | undefined;

/** How well a word of a text answers a word of the query when they are not the same. */
const quality = {
  sameWord: 1,
  begins: 0.85,
  synonym: 0.8,
  isBegun: 0.6,
  misspelled: 0.6,
} as const;
/** Below this share of the query's weight a text is no answer. */
const leastCoverage = 0.4;
/** And below this share of the best score it is left out. */
const leastOfBest = 0.3;
const leastAlike = 0.55;
/** A word that no text has cannot decide between texts; it still lowers how sure an answer is. */
const unknownWord = 0.4;
/** The ICCS's own titles go first among equals. */
const titleBonus = 1.03;

/**
 * Codes for an offence in the words of a person: titles and index of the ICCS in English and Spanish,
 * whatever the order of words, accents, plural and small misspellings. Best first, at most `limit`.
 * The score weighs how much of the query a text answers against what else the text says.
 */
export function searchIccs(query: string, limit = 10): IccsHit[] {
  library ??= buildLibrary();
  const known = library;
  const { entries, weights } = known;
  const rarest = Math.max(...weights.values());
  const asked = askedWords(query).map(({ typed, stem }) => {
    const answers = answersTo(stem, known);
    const weight = answers.size === 0 ? rarest * unknownWord : (weights.get(stem) ?? rarest);
    return { typed, answers, weight };
  });
  if (asked.length === 0) return [];
  const best = new Map<string, IccsHit>();
  for (const entry of entries) {
    const hit = hitOf(entry, asked, weights);
    if (hit !== undefined && hit.score > (best.get(hit.code)?.score ?? 0)) best.set(hit.code, hit);
  }
  const hits = [...best.values()].sort((a, b) => b.score - a.score || (a.code < b.code ? -1 : 1));
  const least = (hits[0]?.score ?? 0) * leastOfBest;
  return hits.filter(({ score }) => score >= least).slice(0, limit);
}

interface AskedWord {
  typed: string;
  /** Stems of texts that answer the word, with their quality. */
  answers: ReadonlyMap<string, number>;
  weight: number;
}

function askedWords(query: string): { typed: string; stem: string }[] {
  const words = query.split(/[^\p{L}\p{N}\p{M}]+/u);
  const found = words.flatMap((typed) => stems(typed).map((stem) => ({ typed, stem })));
  return found.filter(({ stem }, at) => found.findIndex((other) => other.stem === stem) === at);
}

function hitOf(
  entry: Entry,
  asked: readonly AskedWord[],
  weights: ReadonlyMap<string, number>,
): IccsHit | undefined {
  const matched: string[] = [];
  const unmatched: string[] = [];
  const used = new Set<string>();
  let gained = 0;
  let wanted = 0;
  for (const { typed, answers, weight } of asked) {
    let word: string | undefined;
    for (const candidate of entry.words) {
      if ((answers.get(candidate) ?? 0) > (answers.get(word ?? '') ?? 0)) word = candidate;
    }
    wanted += weight;
    if (word === undefined) {
      unmatched.push(typed);
      continue;
    }
    gained += weight * (answers.get(word) ?? 0);
    used.add(word);
    matched.push(typed);
  }
  const coverage = gained / wanted;
  if (coverage < leastCoverage) return undefined;
  const sum = (words: Iterable<string>): number =>
    [...words].reduce((total, word) => total + (weights.get(word) ?? 0), 0);
  const precision = sum(used) / sum(new Set(entry.words));
  const { titleEn = '', titleEs = '' } = iccsCodes().get(entry.code) ?? {};
  const score = coverage ** 2 * (0.7 + 0.3 * precision) * (entry.in === 'title' ? titleBonus : 1);
  return {
    code: entry.code,
    titleEn,
    titleEs,
    found: { in: entry.in, language: entry.language, text: entry.text },
    matched,
    unmatched,
    score: Math.round(Math.min(score, 1) * 1000) / 1000,
  };
}

/** Misspelling is thought of only for a word that no text and no synonym has. */
function answersTo(stem: string, { weights, synonyms }: Library): Map<string, number> {
  const answers = new Map<string, number>();
  for (const meant of synonyms.get(stem) ?? []) answers.set(meant, quality.synonym);
  for (const known of weights.keys()) {
    if (known === stem) answers.set(known, quality.sameWord);
    else if (stem.length >= 3 && known.startsWith(stem)) answers.set(known, quality.begins);
    else if (known.length >= 4 && stem.startsWith(known)) answers.set(known, quality.isBegun);
  }
  if (answers.size > 0 || stem.length < 4) return answers;
  for (const known of weights.keys()) {
    const likeness = alike(stem, known);
    if (likeness >= leastAlike) answers.set(known, quality.misspelled * likeness ** 0.5);
  }
  return answers;
}

function buildLibrary(): Library {
  const titles = [...iccsCodes().values()].flatMap(({ code, titleEn, titleEs }) => [
    { code, in: 'title' as const, language: 'en' as const, text: titleEn },
    { code, in: 'title' as const, language: 'es' as const, text: titleEs },
  ]);
  const names = iccsIndex().map(({ code, language, term }) => ({
    code,
    in: 'index' as const,
    language,
    text: term,
  }));
  const entries = [...titles, ...names].map((entry) => ({ ...entry, words: stems(entry.text) }));
  const texts = new Map<string, number>();
  for (const { words } of entries) {
    for (const word of new Set(words)) texts.set(word, (texts.get(word) ?? 0) + 1);
  }
  const weights = new Map(
    [...texts].map(([word, count]) => [word, Math.log(1 + entries.length / count)]),
  );
  const synonyms = new Map(
    iccsSynonyms().map(({ word, means }) => [stems(word).join(''), stems(means)]),
  );
  return { entries, weights, synonyms };
}
