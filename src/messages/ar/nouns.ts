import type { Noun } from './format.ts';

/** The publisher of the survey, as the United Nations name it in Arabic. */
export const unodc = 'مكتب الأمم المتحدة المعني بالمخدرات والجريمة';

/** Things that reports count, as the subject of a sentence. */
export const nouns = {
  record: { one: 'سجل واحد', two: 'سجلان', few: 'سجلات', many: 'سجلا', other: 'سجل' },
  figure: { one: 'رقم واحد', two: 'رقمان', few: 'أرقام', many: 'رقما', other: 'رقم' },
  cell: { one: 'خلية واحدة', two: 'خليتان', few: 'خلايا', many: 'خلية', other: 'خلية' },
  code: {
    one: 'رمز وطني واحد',
    two: 'رمزان وطنيان',
    few: 'رموز وطنية',
    many: 'رمزا وطنيا',
    other: 'رمز وطني',
  },
  finding: {
    one: 'ملاحظة واحدة',
    two: 'ملاحظتان',
    few: 'ملاحظات',
    many: 'ملاحظة',
    other: 'ملاحظة',
  },
  error: { one: 'خطأ واحد', two: 'خطآن', few: 'أخطاء', many: 'خطأ', other: 'خطأ' },
  warning: { one: 'تحذير واحد', two: 'تحذيران', few: 'تحذيرات', many: 'تحذيرا', other: 'تحذير' },
  rule: { one: 'قاعدة واحدة', two: 'قاعدتان', few: 'قواعد', many: 'قاعدة', other: 'قاعدة' },
  answer: { one: 'إجابة واحدة', two: 'إجابتان', few: 'إجابات', many: 'إجابة', other: 'إجابة' },
  otherCode: {
    one: 'رمز آخر',
    two: 'رمزان آخران',
    few: 'رموز أخرى',
    many: 'رمزا آخر',
    other: 'رمز آخر',
  },
} as const satisfies Record<string, Noun>;

/** The same after a preposition or a noun; only the form for two differs. */
export const obliqueNouns = {
  record: { ...nouns.record, two: 'سجلين' },
  question: { one: 'سؤال واحد', two: 'سؤالين', few: 'أسئلة', many: 'سؤالا', other: 'سؤال' },
  otherFigure: {
    one: 'رقم آخر',
    two: 'رقمين آخرين',
    few: 'أرقام أخرى',
    many: 'رقما آخر',
    other: 'رقم آخر',
  },
  otherCell: {
    one: 'خلية أخرى',
    two: 'خليتين أخريين',
    few: 'خلايا أخرى',
    many: 'خلية أخرى',
    other: 'خلية أخرى',
  },
  otherSeries: {
    one: 'سلسلة أخرى',
    two: 'سلسلتين أخريين',
    few: 'سلاسل أخرى',
    many: 'سلسلة أخرى',
    other: 'سلسلة أخرى',
  },
  otherYear: {
    one: 'سنة أخرى',
    two: 'سنتين أخريين',
    few: 'سنوات أخرى',
    many: 'سنة أخرى',
    other: 'سنة أخرى',
  },
  otherRow: {
    one: 'صف آخر',
    two: 'صفين آخرين',
    few: 'صفوف أخرى',
    many: 'صفا آخر',
    other: 'صف آخر',
  },
  otherTotal: {
    one: 'مجموع آخر',
    two: 'مجموعين آخرين',
    few: 'مجاميع أخرى',
    many: 'مجموعا آخر',
    other: 'مجموع آخر',
  },
  part: { one: 'جزء واحد', two: 'جزأين', few: 'أجزاء', many: 'جزءا', other: 'جزء' },
  otherCode: { ...nouns.otherCode, two: 'رمزين آخرين' },
  askedCell: {
    one: 'خلية واحدة مطلوبة',
    two: 'خليتين مطلوبتين',
    few: 'خلايا مطلوبة',
    many: 'خلية مطلوبة',
    other: 'خلية مطلوبة',
  },
  askedTable: {
    one: 'جدول واحد مطلوب',
    two: 'جدولين مطلوبين',
    few: 'جداول مطلوبة',
    many: 'جدولا مطلوبا',
    other: 'جدول مطلوب',
  },
} as const satisfies Record<string, Noun>;

/** "10 مرات", "100 مرة": how many times larger or smaller. */
export const times: Noun = {
  one: 'مرة واحدة',
  two: 'مرتين',
  few: 'مرات',
  many: 'مرة',
  other: 'مرة',
};
