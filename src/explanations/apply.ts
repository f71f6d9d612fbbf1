import type {
  Answered,
  Explanation,
  ExplanationsUsed,
  Finding,
  FindingsFile,
} from '../schema/types.ts';
import { changedSince } from './spoken-of.ts';

/**
 * Findings with the contact point's answers. An answer that confirms figures silences its finding as
 * long as the values it spoke of stand; with other values it has expired, and the finding asks again.
 * An announced correction whose values are the same, and an answer that is to follow, leave the finding
 * open. Nothing is left out: explained findings are kept and say so. Pure.
 */
export function applyExplanations(
  file: FindingsFile,
  explanations: readonly Explanation[],
): FindingsFile {
  if (explanations.length === 0) return file;
  const byFinding = new Map(explanations.map((each) => [each.finding, each]));
  const findings = file.findings.map((finding) => {
    const explanation = byFinding.get(finding.finding);
    return explanation === undefined
      ? finding
      : { ...finding, answered: answeredBy(explanation, finding) };
  });
  const { findings: _, ...rest } = file;
  return { ...rest, explanations: used(findings, explanations), findings };
}

/** Whether nothing is left to do about a finding, because the contact point explained it. */
export function isExplained({ answered }: Pick<Finding, 'answered'>): boolean {
  return answered?.state === 'explained';
}

function answeredBy(explanation: Explanation, finding: Finding): Answered {
  const { about, finding: _, ...said } = explanation;
  const before = changedSince(about, finding);
  if (before.length > 0) return { state: 'expired', ...said, before };
  return { state: states[explanation.answer], ...said };
}

const states: Readonly<Record<Explanation['answer'], Answered['state']>> = {
  confirmed: 'explained',
  corrected: 'not-corrected',
  'will-follow': 'will-follow',
};

function used(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
): ExplanationsUsed {
  const count = (state: Answered['state']): number =>
    findings.filter(({ answered }) => answered?.state === state).length;
  const found = new Set(findings.map(({ finding }) => finding));
  return {
    explained: count('explained'),
    expired: count('expired'),
    notCorrected: count('not-corrected'),
    willFollow: count('will-follow'),
    withoutFinding: explanations.filter(({ finding }) => !found.has(finding)).length,
  };
}
