import type { RuleSetting, SettingApplied, Severity, SeverityChanged } from '../../schema/types.ts';
import { capital } from '../letters.ts';
import { formatNumber, formatPlain } from './format.ts';

/** Severities within a sentence. */
export const severityNames: Readonly<Record<Severity, string>> = {
  error: 'ошибка',
  warning: 'предупреждение',
  information: 'к сведению',
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
    ...(dropped === 0 ? [] : [`исключено замечаний: ${formatNumber(dropped)}`]),
    ...(changed === 0 ? [] : [`изменено замечаний: ${formatNumber(changed)}`]),
    ...(softened === 0
      ? []
      : [
          `из них ошибок, то есть сведений, которые не могут быть верными: ${formatNumber(softened)}`,
        ]),
  ];
  return effects.length === 0 ? 'Ни одно замечание не затронуто' : capital(effects.join('; '));
}

/** Why a finding has another severity than its rule. */
export function severityChanged({ from, to, reason, by }: SeverityChanged): string {
  return `Степень серьезности изменена с «${severityNames[from]}» на «${severityNames[to]}»: ${reason} (${by})`;
}

const severityWords: Record<NonNullable<RuleSetting['severity']>, string> = {
  error: 'Замечания считаются ошибками.',
  warning: 'Замечания считаются предупреждениями.',
  information: 'Замечания приводятся к сведению.',
  off: 'Предупреждения и замечания к сведению не приводятся.',
};

function toleranceWords({ units, percent }: NonNullable<RuleSetting['tolerance']>): string {
  return units === undefined
    ? `Расхождения до ${formatPlain(percent ?? 0)}\u00A0% большего из двух значений не считаются замечанием.`
    : `Расхождения до ${formatNumber(units)} не считаются замечанием.`;
}
