import type { ProblemParameters } from '../../problems.ts';
import type { RuleSetting, SettingApplied, SeverityChanged } from '../../schema/types.ts';
import { counted, formatNumber } from './format.ts';

type SettingCode = 'rule-unknown' | 'setting-fault';

const faults = {
  nothing: 'It changes nothing: give a severity or a tolerance.',
  'no-gap':
    'A tolerance is for rules that compare two figures, such as sums; this rule has no gap between figures. Give a severity instead.',
  'only-errors':
    'What cannot be true cannot be turned off. Give the severity "warning" or "information", or a tolerance.',
} as const;

/** What can be wrong with rules.json of a country. */
export const ruleSettingSentences: {
  readonly [C in SettingCode]: (problem: ProblemParameters[C]) => string;
} = {
  'rule-unknown': ({ rule, near }) =>
    `There is no rule ${rule.includes('*') ? 'like' : 'and no code'} "${rule}". Nearest: ${near.join(', ')}. "uncts rules" lists all.`,
  'setting-fault': ({ path, rule, reason }) => `${path} (${rule}): ${faults[reason]}`,
};

/** What a setting does, as one sentence. */
export function settingSentence({
  severity,
  tolerance,
}: Pick<RuleSetting, 'severity' | 'tolerance'>): string {
  return [
    ...(severity === undefined ? [] : [severityWords[severity]]),
    ...(tolerance === undefined ? [] : [toleranceWords(tolerance)]),
  ].join(' ');
}

/** What a setting did in a return. */
export function settingEffect({ changed, softened, dropped }: SettingApplied): string {
  const effects = [
    ...(dropped === 0 ? [] : [`${counted(dropped, 'finding', 'findings')} left out`]),
    ...(changed === 0 ? [] : [`${counted(changed, 'finding', 'findings')} changed`]),
    ...(softened === 0
      ? []
      : [`of these ${counted(softened, 'was an error', 'were errors')}, which cannot be true`]),
  ];
  return effects.length === 0 ? 'No finding touched' : effects.join('; ');
}

/** Why a finding has another severity than its rule. */
export function severityChanged({ from, to, reason, by }: SeverityChanged): string {
  return `Severity changed from ${from} to ${to}: ${reason} (${by})`;
}

const severityWords: Record<NonNullable<RuleSetting['severity']>, string> = {
  error: 'Findings are errors.',
  warning: 'Findings are warnings.',
  information: 'Findings are for information.',
  off: 'Warnings and information are left out.',
};

function toleranceWords({ units, percent }: NonNullable<RuleSetting['tolerance']>): string {
  return units === undefined
    ? `Gaps up to ${percent}% of the larger figure are no finding.`
    : `Gaps up to ${formatNumber(units)} are no finding.`;
}
