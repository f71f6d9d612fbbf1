import { groupBy } from '../group.ts';
import { canonicalIccs, isWithinIccs, nearIccs, readIccs } from '../instrument/iccs.ts';
import type { Problem } from '../problems.ts';
import type { CorrespondenceLine } from '../schema/types.ts';

/** A national code in one span of years and the ICCS code it counts as, or one of several. */
export interface CodeMatch {
  code: string;
  /** Empty when no ICCS code fits. */
  iccs: string;
  from: number;
  to: number;
  /** How much of the code counts as this ICCS code: 1, or less where the code is split. */
  share: number;
}

/** National codes by code list. */
export type Correspondence = ReadonlyMap<string, readonly CodeMatch[]>;

/** Years of a code without a first or last one. */
export const anyYear = { from: 0, to: 9999 };

/** By how much the shares of a code may miss 1: what adding decimal fractions leaves. */
export const shareTolerance = 1e-9;

interface Numbered {
  line: number;
  entry: CorrespondenceLine;
}

type Placed = CodeMatch & { line: number; split: boolean };

/**
 * Builds the correspondence. Problems: unknown ICCS codes, overlapping validity, and shares of a code
 * that do not add up to 1 in a span of years. Lines of a split code have the same span.
 */
export function buildCorrespondence(
  lines: readonly Numbered[],
  file: string,
): { correspondence: Correspondence; problems: Problem[] } {
  const problems: Problem[] = [];
  const lists = new Map<string, Placed[]>();
  for (const numbered of lines) {
    const { line, entry } = numbered;
    const match = matchOf(numbered);
    if (match === undefined) {
      problems.push({ code: 'iccs-unknown', file, line, iccs: entry.iccs, near: near(entry.iccs) });
      continue;
    }
    const list = lists.get(entry.list) ?? [];
    const other = list.find(
      (m) => m.code === match.code && overlap(m, match) && !partsOfOne(m, match),
    );
    if (other !== undefined) {
      problems.push({ code: 'validity-overlap', file, line, id: entry.code, other: other.line });
    }
    lists.set(entry.list, [...list, match]);
  }
  for (const list of lists.values()) problems.push(...shareProblems(list, file));
  return { correspondence: lists, problems };
}

function matchOf({ line, entry }: Numbered): Placed | undefined {
  const iccs = entry.iccs === '' ? '' : canonicalIccs(entry.iccs);
  if (iccs === undefined) return undefined;
  const share = entry.share ?? '';
  return {
    code: entry.code,
    iccs,
    from: entry.valid_from === '' ? anyYear.from : Number(entry.valid_from),
    to: entry.valid_to === '' ? anyYear.to : Number(entry.valid_to),
    share: share === '' ? 1 : Number(share),
    split: share !== '',
    line,
  };
}

/** A code that has lost its leading zero in a spreadsheet comes first. */
function near(iccs: string): string[] {
  const meant = readIccs(iccs);
  return meant === undefined ? nearIccs(iccs) : [meant];
}

function overlap(a: CodeMatch, b: CodeMatch): boolean {
  return a.from <= b.to && b.from <= a.to;
}

function partsOfOne(a: Placed, b: Placed): boolean {
  return a.split && b.split && a.from === b.from && a.to === b.to && a.iccs !== b.iccs;
}

function shareProblems(list: readonly Placed[], file: string): Problem[] {
  const spans = groupBy(
    list.filter(({ split }) => split),
    ({ code, from, to }) => JSON.stringify([code, from, to]),
  );
  return [...spans.values()].flatMap((parts): Problem[] => {
    const sum = parts.reduce((total, { share }) => total + share, 0);
    const [first] = parts;
    if (first === undefined || Math.abs(sum - 1) <= shareTolerance) return [];
    const { code: id, line } = first;
    return [{ code: 'share-sum', file, line, id, sum: Math.round(sum * 1e6) / 1e6 }];
  });
}

/** National codes of a list that count as one of these ICCS codes or a code below. */
export function codesWithin(
  correspondence: Correspondence,
  list: string,
  iccs: readonly string[],
): CodeMatch[] {
  return (correspondence.get(list) ?? []).filter(
    (match) => match.iccs !== '' && iccs.some((ancestor) => isWithinIccs(match.iccs, ancestor)),
  );
}
