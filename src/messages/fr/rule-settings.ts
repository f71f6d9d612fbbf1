import type { RuleSetting, SettingApplied, SeverityChanged } from '../../schema/types.ts';
import { counted, formatNumber, formatTyped } from './format.ts';

/** What a setting does, as one sentence. */
export function settingSentence({
  severity,
  tolerance,
}: Pick<RuleSetting, 'severity' | 'tolerance'>): string {
  return [
    ...(severity === undefined ? [] : [severitySentences[severity]]),
    ...(tolerance === undefined ? [] : [toleranceSentence(tolerance)]),
  ].join(' ');
}

/** What a setting did in a return. */
export function settingEffect({ changed, softened, dropped }: SettingApplied): string {
  const effects = [
    ...(dropped === 0 ? [] : [counted(dropped, 'constat écarté', 'constats écartés')]),
    ...(changed === 0 ? [] : [counted(changed, 'constat modifié', 'constats modifiés')]),
  ];
  if (effects.length === 0) return 'Aucun constat touché';
  const errors =
    softened === 0
      ? ''
      : `, dont ${counted(softened, 'était une erreur, c’est-à-dire une impossibilité', 'étaient des erreurs, c’est-à-dire des impossibilités')}`;
  return `${effects.join(' ; ')}${errors}`;
}

/** Why a finding has another severity than its rule. */
export function severityChanged({ from, to, reason, by }: SeverityChanged): string {
  return `Gravité modifiée, de « ${severityNames[from]} » à « ${severityNames[to]} » : ${reason} (${by})`;
}

const severityNames: Record<SeverityChanged['from'], string> = {
  error: 'erreur',
  warning: 'avertissement',
  information: 'information',
};

const severitySentences: Record<NonNullable<RuleSetting['severity']>, string> = {
  error: 'Les constats sont des erreurs.',
  warning: 'Les constats sont des avertissements.',
  information: 'Les constats sont donnés pour information.',
  off: 'Les avertissements et les informations sont écartés.',
};

function toleranceSentence({ units, percent }: NonNullable<RuleSetting['tolerance']>): string {
  return units === undefined
    ? `Un écart ne dépassant pas ${formatTyped(percent ?? 0)} % de la plus grande des deux données ne donne pas lieu à un constat.`
    : `Un écart ne dépassant pas ${formatNumber(units)} ne donne pas lieu à un constat.`;
}
