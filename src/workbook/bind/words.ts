import { editDistance } from '../../edit-distance.ts';

/**
 * Labels compared as a person compares them: capitals, accents, punctuation, numbers of tables and
 * codes of the ICCS do not count, a slip of the pen counts little, another word counts fully.
 */

/** Everything between brackets that speaks of the classification, and the code itself. */
const ICCS =
  /\(?\biccs\b[\s:.-]*([0-9]{2,6}(?:\s*(?:[,;+/-]|and|et|y|и|و|和)\s*[0-9]{2,6})*)\)?/giu;

/** A number before a label: `1.3`, `1.3.`, `a)`, `(iv)`, `Table 1.3:`. */
const TABLE_NUMBER =
  /^(?:table|tableau|tabla|cuadro|таблица|табл\.?|الجدول|جدول|表)?\s*№?\s*([0-9]{1,2}(?:\.[0-9]{1,2}){1,3})(?![0-9])[\s.:：)–—-]*/iu;
const LIST_NUMBER = /^\(?(?:[a-z]|[ivx]{1,4}|[0-9]{1,2})[.)]\s+/iu;

/** Marks of footnotes after a label. */
const FOOTNOTE = /[\s*†‡¹²³⁴-⁹]+$|\s*\[[0-9a-z]{1,2}\]$/u;

/** A label for comparison: what is the same after this is the same label. */
export function normalized(text: string): string {
  return text
    .trim()
    .replace(FOOTNOTE, '')
    .normalize('NFKD')
    .replace(/\p{M}+|ـ/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(ICCS, ' ')
    .replace(/[^\p{L}\p{N}%<>]+/gu, ' ')
    .trim();
}

/** The label without the number in front of it. */
function withoutNumber(text: string): string {
  return text.trim().replace(TABLE_NUMBER, '').replace(LIST_NUMBER, '');
}

/** A label for comparison, without the number in front of it. */
export function comparable(text: string): string {
  return normalized(withoutNumber(text));
}

/** The number that a title starts with, such as `1.3`; undefined where there is none. */
export function tableNumber(text: string): string | undefined {
  return TABLE_NUMBER.exec(text.trim())?.[1];
}

/** The codes of the ICCS that a text names: `Rape (ICCS 0301)` -> 0301. */
export function iccsNamed(text: string): string[] {
  return [...text.matchAll(ICCS)].flatMap(([, codes = '']) => codes.match(/[0-9]{2,6}/g) ?? []);
}

const WRITTEN_WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** The words of a normalized text; of a script without spaces, its pairs of signs. */
export function wordsOf(text: string): string[] {
  return text.split(' ').flatMap((word) => {
    if (!WRITTEN_WITHOUT_SPACES.test(word)) return word === '' ? [] : [word];
    const signs = [...word];
    return signs.length < 2 ? signs : signs.slice(1).map((sign, index) => signs[index] + sign);
  });
}

/** How much each word says: rare words tell labels apart, common ones do not. */
export class WordWeights {
  private readonly counts = new Map<string, number>();
  private readonly labels: number;
  /** Sheets repeat their labels, and each is compared with every label of a table. */
  private readonly known = new Map<string, Map<string, number>>();

  /** Normalized labels, each once. */
  constructor(labels: readonly string[]) {
    this.labels = labels.length;
    for (const label of labels) {
      for (const word of new Set(wordsOf(label))) {
        this.counts.set(word, (this.counts.get(word) ?? 0) + 1);
      }
    }
  }

  isKnown(word: string): boolean {
    return this.counts.has(word);
  }

  /** Inverse document frequency; a word that no label has weighs as much as one that one label has. */
  weight(word: string): number {
    return Math.log(1 + this.labels / (this.counts.get(word) ?? 1));
  }

  /**
   * Likeness of two normalized labels, 0 to 1: weight of the words they share over the weight of all
   * their words. A misspelt word counts as the word it is nearest to, unless it is a word of its own
   * in the questionnaire: "sentenced" is no slip for "unsentenced".
   */
  likeness(found: string, expected: string): number {
    if (found === expected) return 1;
    const known = this.known.get(found) ?? new Map<string, number>();
    this.known.set(found, known);
    const likeness = known.get(expected) ?? this.compare(found, expected);
    known.set(expected, likeness);
    return likeness;
  }

  /** How much of the weight of a text is in words that some label has: no likeness is larger. */
  shareKnown(text: string): number {
    let known = 0;
    let all = 0;
    for (const word of wordsOf(text)) {
      const weight = this.weight(word);
      all += weight;
      if (this.isKnown(word)) known += weight;
    }
    return all === 0 ? 0 : known / all;
  }

  private compare(found: string, expected: string): number {
    const missing = wordsOf(expected);
    let shared = 0;
    let all = 0;
    for (const word of wordsOf(found)) {
      const same = missing.indexOf(word);
      const at = same >= 0 ? same : this.slipFor(word, missing);
      const match = missing[at];
      const weight = this.weight(match ?? word);
      all += weight;
      if (match === undefined) continue;
      shared += same >= 0 ? weight : 0.9 * weight;
      missing.splice(at, 1);
    }
    for (const word of missing) all += this.weight(word);
    return all === 0 ? 0 : shared / all;
  }

  private slipFor(word: string, among: readonly string[]): number {
    if (word.length < 4 || this.isKnown(word)) return -1;
    return among.findIndex((other) => other.length >= 4 && isSlip(word, other));
  }
}

/** One letter wrong, missing, added or swapped with its neighbour; two in words of nine and more. */
export function isSlip(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) >= 9 ? 2 : 1;
  return editDistance(a, b, allowed) <= allowed;
}
