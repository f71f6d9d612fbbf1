import { iccsCodes, readIccs } from '../instrument/iccs.ts';
import { plainHeading } from './headings.ts';

/** Columns in which a reviewer says something about a code. */
export interface ReviewerColumns {
  name: string;
  /** Holds a code, or a word for agreement or disagreement. */
  opinion: number;
  /** Holds remarks, and perhaps the code that the reviewer suggests. */
  comment?: number;
}

/** Where a reviewed list has its codes and the opinions about them. */
export interface ReviewColumns {
  /** Columns of the ICCS code from the widest level to the narrowest, or one column. */
  levels: readonly number[];
  /** Who proposed the code, and what; the others' agreement is about that. */
  proposer?: { name: string; opinion: number };
  reviewers: readonly ReviewerColumns[];
}

/** What one reviewer says: nothing, a code, or that the proposal will not do. */
export type Opinion =
  | { says: 'nothing' }
  | { says: 'code'; iccs: string; comment: string }
  | { says: 'disagrees'; comment: string };

const agreement = /^(ok|coincide|coincidencia|agree|agreed|acuerdo|de acuerdo|yes|si|same)\b/;
const disagreement =
  /^(desacuerdo|disagree|no coincide|revisar|review|differ|change|cambi|debe|se puede|podria)/;
/** Comments that say nothing. */
const silent = /^(n\/a|no aplica|sin (comentario|revision|informacion)|none|no comment|-)/;

/**
 * Finds the columns of a reviewed list by their headings: the levels of the code (N1, N2 ... or ICCS),
 * the proposal (V0, proposal), a review (Rev., Revisión, Review) and comments with the same name. The
 * name of a reviewer is the acronym in the heading.
 */
export function findReviewColumns(headings: readonly string[]): ReviewColumns {
  const plain = headings.map(plainHeading);
  const proposal = plain.findIndex((text) => /^(v0|propos|propuesta)/.test(text));
  const proposer = proposal === -1 ? undefined : (bracketed(headings[proposal]) ?? 'proposal');
  const reviewers: ReviewerColumns[] = [];
  for (const [opinion, text] of plain.entries()) {
    const name = acronym(headings[opinion]);
    if (!/^rev(\b|\.|is|iew)/.test(text) || name === undefined || name === proposer) continue;
    if (reviewers.some((other) => other.name === name)) continue;
    const comment = plain.findIndex(
      (other, at) => /^com(entario|ment)/.test(other) && (headings[at] ?? '').includes(name),
    );
    reviewers.push({ name, opinion, ...(comment === -1 ? {} : { comment }) });
  }
  return {
    levels: levelsOf(plain),
    ...(proposer === undefined ? {} : { proposer: { name: proposer, opinion: proposal } }),
    reviewers,
  };
}

/** Of several runs of numbered levels the longest; without any the first column that names the ICCS. */
function levelsOf(plain: readonly string[]): number[] {
  const runs = new Map<string, number[]>();
  for (const [at, text] of plain.entries()) {
    const found = /^(?:n|level|nivel) ?([1-6])\b(.*)$/.exec(text);
    if (found === null) continue;
    const run = runs.get(found[2] ?? '') ?? [];
    run[Number(found[1]) - 1] = at;
    runs.set(found[2] ?? '', run);
  }
  const longest = [...runs.values()]
    .map((run) => run.filter((at) => at !== undefined))
    .reduce((best, run) => (run.length > best.length ? run : best), []);
  if (longest.length > 0) return longest;
  const single = plain.findIndex((text) => /\biccs\b/.test(text));
  return single === -1 ? [] : [single];
}

function bracketed(heading = ''): string | undefined {
  return /\(([^)]+)\)/.exec(heading)?.[1];
}

function acronym(heading = ''): string | undefined {
  return /\b\p{Lu}{3,}\b/u.exec(heading)?.[0];
}

/** Reads what stands in a reviewer's columns; agreement is with the proposed code. */
export function opinionOf(text: string, comment: string, proposed: string): Opinion {
  const code = readIccs(text);
  const plain = plainHeading(text);
  const words = silent.test(plainHeading(comment)) ? '' : comment;
  if (code !== undefined) return { says: 'code', iccs: code, comment: words };
  if (agreement.test(plain)) {
    return proposed === '' ? { says: 'nothing' } : { says: 'code', iccs: proposed, comment: words };
  }
  if (!disagreement.test(plain)) return { says: 'nothing' };
  const suggested = codeIn(comment);
  return suggested === undefined
    ? { says: 'disagrees', comment: words }
    : { says: 'code', iccs: suggested, comment: words };
}

/** The first code of at least four digits in a text: a comment that suggests one names it first. */
function codeIn(text: string): string | undefined {
  for (const [digits] of text.matchAll(/\b\d{4,6}\b/g)) {
    if (iccsCodes().has(digits)) return digits;
  }
  return undefined;
}
