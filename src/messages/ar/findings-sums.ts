import type { FindingCell } from '../../schema/types.ts';
import { inTwoFiles, rowWith, saying, tableWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { formatNumber, formatPercent, phrase } from './format.ts';
import { pointing } from './located.ts';

type SumCode = 'parts-short-of-total' | 'parts-exceed-total' | 'parts-without-total';
type PairCode = 'part-exceeds-whole' | 'later-stage-exceeds-earlier' | 'figures-differ';
type RateCode = 'share-of-nobody' | 'rate-outside-parts';

const unknownNote = {
  blank: ' والخلية المخصصة لما هو غير معروف فارغة، وقد يكون هذا موضع الفرق.',
  given: ' وقد احتُسب ضمن الأجزاء ما هو غير معروف.',
  'not-asked': '',
} as const;

/** Parts and wholes, and figures that bound each other. */
export const sumMessages: Pick<FindingMessages, SumCode | PairCode | RateCode> = {
  'parts-short-of-total': {
    title: 'الأجزاء أقل من المجموع',
    sentence: ({ cells, culprit, details: d }, names) =>
      `في عام ${d.year}، حاصل جمع أجزاء «${rowWith('total', cells, names)}» ${divided(d.by)} هو ${formatNumber(d.sum)}، في حين أن المجموع المدخل هو ${formatNumber(d.total)}؛ والفرق، وهو ${formatNumber(d.gap)} (${formatPercent(d.share)})، غير موزع على الأجزاء.${unknownNote[d.unknown]}${pointing(culprit, d, names)}`,
    meaning:
      'تقسم الأجزاء المجموع تقسيما كاملا، ومن ثم يساوي حاصل جمعها المجموع. ويتألف الفرق من حالات لا يُعرف الجزء الذي تنتمي إليه.',
    todo: 'يُنظر هل تنقص الأجزاء فئة ما. وإذا كان الباقي غير معروف، يُدخل حيث يطلبه الاستبيان، أو يُبيَّن في التعليق ما هو.',
    reasons: [
      'الفئة غير معروفة أو غير مسجلة في بعض الحالات.',
      'يشمل المجموع فئات لا يسأل عنها الاستبيان، كالمحتجزين إداريا.',
      'المجموع والأجزاء من مصدرين مختلفين أو يعودان إلى يومين مختلفين.',
      'نُقح المجموع ولم تُنقح الأجزاء.',
    ],
  },
  'parts-exceed-total': {
    title: 'الأجزاء أكثر من المجموع',
    sentence: ({ cells, culprit, details: d }, names) =>
      `في عام ${d.year}، حاصل جمع أجزاء «${rowWith('total', cells, names)}» ${divided(d.by)} هو ${formatNumber(d.sum)}، في حين أن المجموع المدخل هو ${formatNumber(d.total)}، أي بزيادة قدرها ${formatNumber(d.gap)}.${d.blank === 0 ? '' : phrase(d.blank, blankParts)}${pointing(culprit, d, names)}`,
    meaning:
      'الأجزاء التي لا يتداخل بعضها مع بعض لا يمكن أن تزيد على مجموعها. ولا يُعد الجزء الفارغ صفرا.',
    todo: 'يُقارن المجموع وكل جزء بالمصدر، ويُصوَّب الرقم المخالف. وإذا كانت حالات محسوبة في أكثر من جزء، يُذكر ذلك في التعليق.',
    reasons: [
      'بعض الحالات محسوبة في أكثر من جزء.',
      'المجموع والأجزاء من مصدرين مختلفين، أو يعودان إلى يومين مختلفين، أو يستخدمان وحدتي عد مختلفتين.',
      'نُقحت الأجزاء ولم يُنقح المجموع.',
    ],
  },
  'parts-without-total': {
    title: 'أجزاء بلا مجموع',
    sentence: ({ cells, details: d }, names) =>
      `في عام ${d.year}، أُدخلت جميع أجزاء «${rowWith('total', cells, names)}» ${divided(d.by)} وبقي المجموع فارغا. وحاصل جمعها ${formatNumber(d.sum)}.`,
    meaning: 'إذا أُدخلت جميع الأجزاء، كان المجموع حاصل جمعها وأمكن إدخاله.',
    todo: 'يُدخل المجموع. وإذا لم يكن المجموع مساويا لحاصل جمع الأجزاء، يُذكر في التعليق ما لا تشمله الأجزاء.',
    reasons: ['الأجزاء لا تغطي المجموع كله.', 'المجموع غير منشور.'],
  },
  'part-exceeds-whole': {
    title: 'جزء أكبر من الكل',
    sentence: ({ cells, culprit, details: d }, names) =>
      `في عام ${d.year}، قيمة الجزء «${rowWith('part', cells, names)}»${elsewhere('part', cells, names)} هي ${formatNumber(d.part)}، وقيمة الكل «${rowWith('total', cells, names)}»${elsewhere('total', cells, names)} هي ${formatNumber(d.whole)}، أي أن الجزء يزيد على الكل بمقدار ${formatNumber(d.gap)}.${pointing(culprit, d, names)}`,
    meaning: 'الرقم الذي يمثل جزءا من رقم آخر لا يمكن أن يكون أكبر منه.',
    todo: 'يُقارن الرقمان بالمصدر ويُصوَّب المخالف منهما. وإذا كان كل منهما يعد شيئا مختلفا، يُذكر ذلك في التعليق.',
    reasons: [
      'الرقمان من مصدرين مختلفين، أو يعودان إلى يومين مختلفين، أو يستخدمان وحدتي عد مختلفتين.',
      'الجزء يتبع تعريفا وطنيا أوسع من تعريف الكل.',
      'نُقح أحد الرقمين ولم يُنقح الآخر.',
    ],
  },
  'later-stage-exceeds-earlier': {
    title: 'مرحلة لاحقة أكبر من المرحلة السابقة',
    sentence: ({ rule, cells, details: d }, names) =>
      `في عام ${d.year}، قيمة «${rowWith('part', cells, names)}» هي ${formatNumber(d.part)}، وقيمة «${rowWith('total', cells, names)}» هي ${formatNumber(d.whole)}، أي بزيادة قدرها ${formatNumber(d.gap)}.${saying(rule, names)}`,
    meaning:
      'تكون أعداد كل مرحلة من مراحل إجراءات العدالة عادة أقل من أعداد المرحلة التي تسبقها. وقد يختلف الأمر لأسباب وجيهة، ولذلك يكون الرد في الغالب توضيحا لا تصويبا.',
    todo: 'يُتأكد من صحة الرقمين، ثم يُختار السبب المنطبق.',
    reasons: [
      'تنتهي القضايا بعد سنوات من بدايتها، فلا تعد المرحلتان القضايا نفسها.',
      'تستخدم المرحلتان وحدتي عد مختلفتين: الأشخاص أو القضايا أو التهم أو الجرائم.',
      'تشمل أرقام المؤسستين جرائم أو مناطق أو محاكم مختلفة.',
      'يمكن أن يدخل أشخاص في المرحلة اللاحقة دون المرور بالمرحلة السابقة.',
    ],
  },
  'figures-differ': {
    title: 'الرقم نفسه مدخل مرتين بقيمتين مختلفتين',
    sentence: ({ cells, culprit, details: d }, names) =>
      `في عام ${d.year}، قيمة «${rowWith('part', cells, names)}» هي ${formatNumber(d.part)} في الجدول ${tableNamed('part', cells, names)} و${formatNumber(d.whole)} في الجدول ${tableNamed('total', cells, names)}؛ والفرق ${formatNumber(d.gap)}.${pointing(culprit, d, names)}`,
    meaning: 'يسأل الاستبيان عن هذا الرقم في جدولين. وينبغي أن تكون الإجابة واحدة فيهما.',
    todo: 'يُنظر أي الرقمين هو الصحيح، ويُدخل في الجدولين.',
    reasons: ['مُلئ الجدولان من مصدرين مختلفين.', 'نُقح أحد الرقمين ولم يُنقح الآخر.'],
  },
  'share-of-nobody': {
    title: 'نسبة محسوبة من صفر',
    sentence: ({ rule, cells, details: d }, names) =>
      `في عام ${d.year}، قيمة «${rowWith('part', cells, names)}» هي ${formatNumber(d.part)}%، في حين أن قيمة «${rowWith('total', cells, names)}» هي 0.${saying(rule, names)}`,
    meaning: 'لا معنى للنسبة إلا إذا أظهرت الدراسة الاستقصائية وجود أشخاص تُحسب منهم هذه النسبة.',
    todo: 'يُقارن الرقمان بنتائج الدراسة الاستقصائية. أما المعدل الذي لا يرد في هذه النتائج، فتُترك خليته فارغة.',
    reasons: [
      'معدل المعنيين أصغر من أن تظهره الدراسة الاستقصائية، فأُدخل الصفر مكانه.',
      'الرقمان من دراستين استقصائيتين مختلفتين أو يعودان إلى سنتين مختلفتين.',
    ],
  },
  'rate-outside-parts': {
    title: 'معدل خارج نطاق معدلات أجزائه',
    sentence: ({ rule, cells, details: d }, names) =>
      `في عام ${d.year}، قيمة «${rowWith('total', cells, names)}» هي ${formatNumber(d.rate)}%، ${d.rate > d.high ? `أي أعلى من أعلى معدلات أجزائها (${formatNumber(d.high)}%)` : `أي أدنى من أدنى معدلات أجزائها (${formatNumber(d.low)}%)`}.${saying(rule, names)}`,
    meaning:
      'معدل جميع الأشخاص متوسط لمعدلات الفئات التي يتألفون منها، فلا يمكن أن يكون أعلى منها جميعا ولا أدنى منها جميعا. والمعدلات لا تُجمع.',
    todo: 'تُقارن المعدلات بنتائج الدراسة الاستقصائية، ويُصوَّب المعدل المخالف.',
    reasons: [
      'جُمعت معدلات الفئات بعضها مع بعض.',
      'المعدلات من دراسات استقصائية مختلفة، أو تعود إلى سنوات مختلفة، أو حُسبت من أشخاص مختلفين.',
    ],
  },
};

const blankParts = {
  one: ' ولا يزال جزء واحد فارغا.',
  two: ' ولا يزال جزآن فارغين.',
  few: ' ولا تزال # أجزاء فارغة.',
  many: ' ولا يزال # جزءا فارغا.',
  other: ' ولا يزال # جزء فارغا.',
};

/** What divides a whole, by its id in the instruments. */
export const divisions: Readonly<Record<string, string>> = {
  sex: 'حسب الجنس',
  age: 'حسب العمر',
  'age-status': 'حسب الفئة العمرية',
  citizenship: 'حسب الجنسية',
  offence: 'حسب الجريمة',
  crime: 'حسب نوع الجريمة',
  'selected-crime': 'حسب الجرائم المختارة',
  'iccs-section': 'حسب أبواب التصنيف الدولي للجرائم (ICCS)',
  relationship: 'حسب العلاقة بالجاني',
  weapon: 'حسب السلاح',
  cyber: 'حسب الصلة بالفضاء السيبراني',
  recidivism: 'حسب معاودة الإجرام',
  'legal-representation': 'حسب التمثيل القانوني',
  payment: 'حسب من يتحمل التكلفة',
  sentence: 'حسب صدور الحكم',
  length: 'حسب المدة',
  cause: 'حسب السبب',
  function: 'حسب الوظيفة',
  city: 'حسب المدينة',
  side: 'حسب طرف الرشوة',
  sector: 'حسب القطاع',
  office: 'حسب صفة الموظف العمومي',
  decision: 'حسب القرار',
  outcome: 'حسب النتيجة',
  reach: 'حسب النطاق',
  object: 'حسب النوع',
  predicate: 'حسب الجريمة المتأتية منها العائدات',
  launderer: 'حسب القائم بالغسل',
  request: 'حسب أساس إصدار الأمر',
  group: 'حسب الجماعة',
  conduct: 'حسب السلوك',
  aggravation: 'حسب الظرف المشدد',
  route: 'حسب المسار',
  form: 'حسب شكل الاستغلال',
  answer: 'حسب الإجابة',
};

/** "حسب الجنس", "في الجدول 1.3"; of a division that is not known here, no more than that there is one. */
export function divided(by: string): string {
  if (by.startsWith('table ')) return `في الجدول ${by.slice('table '.length)}`;
  return (Object.hasOwn(divisions, by) ? divisions[by] : undefined) ?? 'حسب الفئة';
}

/** Number of the table; with its title where the two figures stand in different files. */
function tableNamed(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  const table = tableWith(role, cells);
  return inTwoFiles(cells) ? `«${names.table(table)}»` : (table.split('/')[1] ?? '');
}

/** Of a core and a module: where the figure stands. */
function elsewhere(role: FindingCell['role'], cells: readonly FindingCell[], names: Names): string {
  return inTwoFiles(cells) ? ` (في الجدول ${tableNamed(role, cells, names)})` : '';
}
