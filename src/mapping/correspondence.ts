import { canonicalIccs, isWithinIccs, nearIccs } from '../instrument/iccs.ts';
import type { Problem } from '../problems.ts';
import type { CorrespondenceLine } from '../schema/types.ts';

/** A national code in one span of years and the ICCS code it counts as. */
export interface CodeMatch {
  code: string;
  /** Empty when no ICCS code fits. */
  iccs: string;
  from: number;
  to: number;
}

/** National codes by code list. */
export type Correspondence = ReadonlyMap<string, readonly CodeMatch[]>;

/** Builds the correspondence; every unknown ICCS code and every overlapping validity is a problem. */
export function buildCorrespondence(
  lines: readonly { line: number; entry: CorrespondenceLine }[],
  file: string,
): { correspondence: Correspondence; problems: Problem[] } {
  const problems: Problem[] = [];
  const lists = new Map<string, (CodeMatch & { line: number })[]>();
  for (const { line, entry } of lines) {
    const iccs = entry.iccs === '' ? '' : canonicalIccs(entry.iccs);
    if (iccs === undefined) {
      problems.push({
        code: 'iccs-unknown',
        file,
        line,
        iccs: entry.iccs,
        near: nearIccs(entry.iccs),
      });
      continue;
    }
    const match = {
      code: entry.code,
      iccs,
      from: entry.valid_from === '' ? 0 : Number(entry.valid_from),
      to: entry.valid_to === '' ? 9999 : Number(entry.valid_to),
      line,
    };
    const list = lists.get(entry.list) ?? [];
    const other = list.find(
      (m) => m.code === match.code && m.from <= match.to && match.from <= m.to,
    );
    if (other !== undefined) {
      problems.push({ code: 'validity-overlap', file, line, id: entry.code, other: other.line });
    }
    lists.set(entry.list, [...list, match]);
  }
  return { correspondence: lists, problems };
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
