import type { RuleSetting, SettingApplied, Severity, SeverityChanged } from '../../schema/types.ts';
import { asWritten, formatNumber, phrase } from './format.ts';

export const severityWords: Readonly<Record<Severity, string>> = {
  error: 'خطأ',
  warning: 'تحذير',
  information: 'للعلم',
};

/** What a setting does, as one sentence. */
export function settingSentence({
  severity,
  tolerance,
}: Pick<RuleSetting, 'severity' | 'tolerance'>): string {
  return [
    ...(severity === undefined ? [] : [decisions[severity]]),
    ...(tolerance === undefined ? [] : [toleranceWords(tolerance)]),
  ].join(' ');
}

/** What a setting did in a return. */
export function settingEffect({ changed, softened, dropped }: SettingApplied): string {
  const effects = [
    ...(dropped === 0 ? [] : [phrase(dropped, leftOut)]),
    ...(changed === 0 ? [] : [phrase(changed, changedOnes)]),
    ...(softened === 0 ? [] : [phrase(softened, errorsAmongThem)]),
  ];
  return effects.length === 0 ? 'لم تتأثر أي ملاحظة' : effects.join('؛ ');
}

/** Why a finding has another severity than its rule. */
export function severityChanged({ from, to, reason, by }: SeverityChanged): string {
  return `تغيرت الدرجة من «${severityWords[from]}» إلى «${severityWords[to]}»: ${asWritten(reason)} (${asWritten(by)})`;
}

const decisions: Record<NonNullable<RuleSetting['severity']>, string> = {
  error: 'تُعد الملاحظات أخطاء.',
  warning: 'تُعد الملاحظات تحذيرات.',
  information: 'تُعد الملاحظات للعلم فقط.',
  off: 'تُسقط التحذيرات والملاحظات التي هي للعلم فقط.',
};

const leftOut = {
  one: 'أُسقطت ملاحظة واحدة',
  two: 'أُسقطت ملاحظتان',
  few: 'أُسقطت # ملاحظات',
  many: 'أُسقطت # ملاحظة',
  other: 'أُسقطت # ملاحظة',
};

const changedOnes = {
  one: 'عُدلت ملاحظة واحدة',
  two: 'عُدلت ملاحظتان',
  few: 'عُدلت # ملاحظات',
  many: 'عُدلت # ملاحظة',
  other: 'عُدلت # ملاحظة',
};

const errorsAmongThem = {
  one: 'كانت واحدة منها خطأ، أي مما لا يمكن أن يكون صحيحا',
  two: 'كانت اثنتان منها من الأخطاء، أي مما لا يمكن أن يكون صحيحا',
  few: 'كانت # منها من الأخطاء، أي مما لا يمكن أن يكون صحيحا',
  many: 'كانت # منها من الأخطاء، أي مما لا يمكن أن يكون صحيحا',
  other: 'كانت # منها من الأخطاء، أي مما لا يمكن أن يكون صحيحا',
};

function toleranceWords({ units, percent }: NonNullable<RuleSetting['tolerance']>): string {
  const limit = units === undefined ? `${percent}% من الرقم الأكبر` : formatNumber(units);
  return `الفروق التي لا تتجاوز ${limit} لا تُعد ملاحظات.`;
}
