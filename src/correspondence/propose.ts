import type { CorrespondenceLine } from '../schema/types.ts';
import { type NationalCode, type Suggestion, suggestIccs } from './suggest.ts';

/** The reviewer of lines that this program proposed. */
export const proposer = 'uncts';

/** Below this score a suggestion is shown and not proposed: less than half are right (measured). */
const leastProposed = 1;

export interface OpenCode extends NationalCode {
  list: string;
  code: string;
}

/** A code without a decision, and what it may count as. */
export interface Proposal {
  open: OpenCode;
  suggestions: readonly Suggestion[];
  line: CorrespondenceLine;
}

/** Whether a person has said something on a line: only lines of this program are ever replaced. */
export function isDecided({ status, reviewer, iccs, remark }: CorrespondenceLine): boolean {
  if (status !== 'proposed') return true;
  return reviewer !== proposer && (reviewer !== '' || iccs !== '' || remark !== '');
}

/** Proposals for codes, in their order; `remark` words the score and the reason. */
export function proposalsFor(
  open: readonly OpenCode[],
  language: 'en' | 'es' | 'both',
  remark: (suggestions: readonly Suggestion[]) => string,
): Proposal[] {
  return open.map((code) => {
    const suggestions = suggestIccs(code, { language });
    const [first] = suggestions;
    const iccs = first !== undefined && first.score >= leastProposed ? first.iccs : '';
    const line: CorrespondenceLine = {
      list: code.list,
      code: code.code,
      label: code.label === code.code ? '' : code.label,
      iccs,
      valid_from: '',
      valid_to: '',
      status: 'proposed',
      reviewer: proposer,
      remark: remark(suggestions),
    };
    return { open: code, suggestions, line };
  });
}

/** A correspondence with the proposals in it: lines that are not decided are replaced, others kept. */
export function withProposals(
  lines: readonly CorrespondenceLine[],
  proposals: readonly Proposal[],
): CorrespondenceLine[] {
  const key = ({ list, code }: { list: string; code: string }): string =>
    JSON.stringify([list, code]);
  const fresh = new Map(proposals.map(({ line }) => [key(line), line]));
  const decided = new Set(lines.filter(isDecided).map(key));
  const kept = lines.flatMap((line) => {
    const proposed = fresh.get(key(line));
    if (proposed === undefined || decided.has(key(line))) return [line];
    fresh.delete(key(line));
    return [proposed];
  });
  return [...kept, ...[...fresh.values()].filter((line) => !decided.has(key(line)))];
}
