/**
 * Words by which a check is known in a workbook in one of the six languages of the United Nations.
 * They are looked for, never shown. Each is the beginning of a word, in the signs of a regular
 * expression; where words are not divided by spaces (Chinese) or have an article in front (Arabic),
 * any place will do. Words that the statistics of crime use for other things are narrowed or left
 * out: controlled drugs, missing persons, faltas, and the Arabic for seizure.
 */
interface CheckWords {
  /** A label or heading of a check. */
  readonly check: readonly string[];
  /** Something is wrong: in a label, true or a number says that it is; in a text, that it is. */
  readonly failure: readonly string[];
}

const byLanguage: Readonly<Record<'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh', CheckWords>> = {
  en: {
    check: [
      'checks?(?!\\p{L})',
      'valid',
      '^controls?$',
      'controls? (total|sum)',
      'verif',
      'balance',
      'consisten',
    ],
    failure: [
      'error',
      'warning',
      'fail',
      'differen',
      'discrepan',
      'inconsisten',
      'mismatch',
      'invalid',
      'incorrect',
      'wrong',
      'missing(?! person)',
      'incomplete',
      'exceed',
      'must',
      'please',
      'not equal',
      'does not',
      'do not',
    ],
  },
  fr: {
    check: [
      '^contrôles?$',
      'contrôles? (du|des?) (total|somme|cohérence)',
      'vérif',
      'valid',
      'cohéren',
    ],
    failure: [
      'erreur',
      'avertissement',
      'attention',
      'différen',
      'écart',
      'incohéren',
      'invalide',
      'incorrect',
      'manqu',
      'incompl',
      'dépass',
      'doit',
      'doivent',
      'veuillez',
    ],
  },
  es: {
    check: [
      '^control(es)?$',
      'control(es)? de (total|suma)',
      'verific',
      'valid',
      'comprob',
      'coheren',
    ],
    failure: [
      'error',
      'advertencia',
      'atención',
      'diferenci',
      'discrepanci',
      'incoheren',
      'inconsisten',
      'inválid',
      'incorrect',
      'falta(?!s)',
      'incomplet',
      'excede',
      'supera',
      'debe',
      'por favor',
    ],
  },
  ru: {
    check: ['провер', '^контроль$', 'контрольн', 'валидац', 'соответств'],
    failure: [
      'ошиб',
      'предупрежд',
      'внимание',
      'разниц',
      'расхожд',
      'несоответств',
      'неверн',
      'недопустим',
      'отсутств',
      'неполн',
      'превыш',
      'должн',
      'пожалуйста',
    ],
  },
  ar: {
    check: ['تحقق', 'فحص', 'تدقيق', 'مراجعة'],
    failure: [
      'خطأ',
      'أخطاء',
      'تحذير',
      'فرق',
      'اختلاف',
      'تعارض',
      'غير صحيح',
      'غير صالح',
      'ناقص',
      'يجب',
      'يرجى',
    ],
  },
  zh: {
    check: ['检查', '校验', '验证', '核对'],
    failure: [
      '错误',
      '警告',
      '注意',
      '差异',
      '差额',
      '不一致',
      '不符',
      '无效',
      '缺失',
      '缺少',
      '超过',
      '必须',
      '请',
    ],
  },
};

/** Texts that say all is well; they are compared as a whole. */
const wellSaid = new Set(
  'ok|yes|true|valid|complete|completed|passed|pass|correct|no error|no errors|oui|vrai|valide|complet|sí|si|verdadero|válido|completo|correcto|да|верно|правильно|نعم|صحيح|是|正确|有效|✓|✔|☑'.split(
    '|',
  ),
);

const check = pattern(Object.values(byLanguage).flatMap((words) => words.check));
const failure = pattern(Object.values(byLanguage).flatMap((words) => words.failure));

/** Whether a label, heading or text speaks of a check or of a failure. */
export function speaksOfCheck(text: string): boolean {
  return check.test(text) || failure.test(text);
}

/** Whether a label, heading or text speaks of something wrong. */
export function speaksOfFailure(text: string): boolean {
  return failure.test(text);
}

/** Whether a text says that all is well. */
export function saysWell(text: string): boolean {
  return wellSaid.has(text.trim().toLowerCase());
}

function pattern(words: readonly string[]): RegExp {
  const startsAnywhere = /[\p{Script=Arabic}\p{Script=Han}]/u;
  const alternatives = [...new Set(words)].map((word) =>
    startsAnywhere.test(word) ? word : `(?<!\\p{L})${word}`,
  );
  return new RegExp(alternatives.join('|'), 'iu');
}
