import type { RuleSetting, SettingApplied, Severity, SeverityChanged } from '../../schema/types.ts';
import { formatNumber } from './format.ts';

export const severityWords: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  information: '提示',
};

/** What a setting does, as one sentence. */
export function settingSentence({
  severity,
  tolerance,
}: Pick<RuleSetting, 'severity' | 'tolerance'>): string {
  return [
    ...(severity === undefined ? [] : [severityTaken(severity)]),
    ...(tolerance === undefined ? [] : [toleranceWords(tolerance)]),
  ].join('');
}

/** What a setting did in a return. */
export function settingEffect({ changed, softened, dropped }: SettingApplied): string {
  const effects = [
    ...(dropped === 0 ? [] : [`略去${formatNumber(dropped)}项发现`]),
    ...(changed === 0 ? [] : [`更改${formatNumber(changed)}项发现`]),
    ...(softened === 0 ? [] : [`其中${formatNumber(softened)}项原为错误，即不可能成立的数据`]),
  ];
  return effects.length === 0 ? '没有涉及任何发现' : effects.join('；');
}

/** Why a finding has another severity than its rule. */
export function severityChanged({ from, to, reason, by }: SeverityChanged): string {
  return `严重程度由“${severityWords[from]}”改为“${severityWords[to]}”：${reason}（${by}）`;
}

function severityTaken(severity: NonNullable<RuleSetting['severity']>): string {
  return severity === 'off' ? '略去警告和提示。' : `所有发现均列为${severityWords[severity]}。`;
}

function toleranceWords({ units, percent }: NonNullable<RuleSetting['tolerance']>): string {
  return units === undefined
    ? `两数之差不超过较大一数的${percent}%时，不列为发现。`
    : `两数之差不超过${formatNumber(units)}时，不列为发现。`;
}
