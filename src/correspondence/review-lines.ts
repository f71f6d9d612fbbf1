import { groupBy } from '../group.ts';
import { compareText } from '../order.ts';
import type { CorrespondenceLine } from '../schema/types.ts';

/** Years in which a code has no line, between years in which it has. */
export interface ValidityGap {
  list: string;
  code: string;
  from: number;
  to: number;
}

/** Gaps in the validity of codes, by list and code. */
export function validityGaps(lines: readonly CorrespondenceLine[]): ValidityGap[] {
  const codes = groupBy(lines, ({ list, code }) => JSON.stringify([list, code]));
  return [...codes.values()].flatMap((ofCode) => {
    const spans = ofCode
      .map(({ valid_from, valid_to }) => ({
        from: Number(valid_from || 0),
        to: Number(valid_to || 9999),
      }))
      .sort((a, b) => a.from - b.from);
    const { list = '', code = '' } = ofCode[0] ?? {};
    let covered = spans[0]?.to ?? 0;
    return spans.slice(1).flatMap(({ from, to }) => {
      const gap = from > covered + 1 ? [{ list, code, from: covered + 1, to: from - 1 }] : [];
      covered = Math.max(covered, to);
      return gap;
    });
  });
}

/** Codes of a list that occur in no source, each once. */
export function neverOccurring(
  lines: readonly CorrespondenceLine[],
  occurring: ReadonlyMap<string, ReadonlySet<string>>,
): { list: string; code: string }[] {
  const codes = new Map(
    lines.map(({ list, code }) => [JSON.stringify([list, code]), { list, code }]),
  );
  return [...codes.values()].filter(({ list, code }) => occurring.get(list)?.has(code) !== true);
}

/** How the lines of a list stand. */
export interface ListState {
  list: string;
  /** Sources whose codes are of this list. */
  sources: readonly string[];
  lines: number;
  codes: number;
  /** Codes with a line that says no ICCS code fits. */
  withoutIccs: number;
  proposed: number;
  reviewed: number;
  agreed: number;
}

/** The state of every list that a source or a line names, by name. */
export function listStates(
  lines: readonly CorrespondenceLine[],
  sourcesOf: ReadonlyMap<string, readonly string[]>,
): ListState[] {
  const byList = groupBy(lines, ({ list }) => list);
  const names = [...new Set([...byList.keys(), ...sourcesOf.keys()])].sort(compareText);
  return names.map((list) => {
    const ofList = byList.get(list) ?? [];
    const count = (test: (line: CorrespondenceLine) => boolean): number =>
      ofList.filter(test).length;
    return {
      list,
      sources: sourcesOf.get(list) ?? [],
      lines: ofList.length,
      codes: new Set(ofList.map(({ code }) => code)).size,
      withoutIccs: count(({ iccs }) => iccs === ''),
      proposed: count(({ status }) => status === 'proposed'),
      reviewed: count(({ status }) => status === 'reviewed'),
      agreed: count(({ status }) => status === 'agreed'),
    };
  });
}
