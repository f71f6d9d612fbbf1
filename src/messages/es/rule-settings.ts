import type { RuleSetting, SettingApplied, SeverityChanged } from '../../schema/types.ts';
import { exactNumber, formatNumber, oneOrMany, withPercentSign } from './format.ts';

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
    ...(dropped === 0
      ? []
      : [oneOrMany(dropped, '1 hallazgo omitido', (count) => `${count} hallazgos omitidos`)]),
    ...(changed === 0
      ? []
      : [oneOrMany(changed, '1 hallazgo modificado', (count) => `${count} hallazgos modificados`)]),
    ...(softened === 0
      ? []
      : [
          oneOrMany(
            softened,
            'de ellos, 1 era un error, es decir, algo que no puede ser cierto',
            (count) => `de ellos, ${count} eran errores, es decir, algo que no puede ser cierto`,
          ),
        ]),
  ];
  return effects.length === 0 ? 'Ningún hallazgo afectado' : effects.join('; ');
}

/** Why a finding has another severity than its rule. */
export function severityChanged({ from, to, reason, by }: SeverityChanged): string {
  return `Gravedad modificada de «${severityNames[from]}» a «${severityNames[to]}»: ${reason} (${by})`;
}

const severityNames: Record<SeverityChanged['from'], string> = {
  error: 'error',
  warning: 'advertencia',
  information: 'información',
};

const severityWords: Record<NonNullable<RuleSetting['severity']>, string> = {
  error: 'Los hallazgos son errores.',
  warning: 'Los hallazgos son advertencias.',
  information: 'Los hallazgos son meramente informativos.',
  off: 'Se omiten las advertencias y los hallazgos informativos.',
};

function toleranceWords({ units, percent }: NonNullable<RuleSetting['tolerance']>): string {
  return units === undefined
    ? `Las diferencias de hasta el ${withPercentSign(exactNumber(percent ?? 0))} del dato mayor no dan lugar a un hallazgo.`
    : `Las diferencias de hasta ${formatNumber(units)} no dan lugar a un hallazgo.`;
}
