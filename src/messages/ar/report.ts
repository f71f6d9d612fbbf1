import type { Finding, FindingCell } from '../../schema/types.ts';
import type { ReportPage, ReportSentences } from '../en/report.ts';
import {
  asWritten,
  counted,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  leftToRight,
  phrase,
} from './format.ts';
import { metadataWords } from './metadata.ts';
import { nouns, obliqueNouns, unodc } from './nouns.ts';
import { returnsOf } from './revisions.ts';
import { settingEffect, settingSentence, severityChanged, severityWords } from './rule-settings.ts';

/** Fixed texts of the report page. */
export const reportPage: ReportPage = {
  colon: ': ',
  stop: '. ',
  skip: 'الانتقال إلى التقرير',
  contents: 'المحتويات',
  name: 'تقرير التحقق',
  purpose:
    'هذا التقرير موجه إلى جهة الاتصال الوطنية المعنية بالدراسة الاستقصائية. وهو يبين ما يتضمنه الرد، وما كشفت عنه عمليات التحقق فيه، ومصدر كل رقم، وما ينبغي عمله قبل إرسال الرد.',
  officer: 'المسؤول المنسق',
  summary: 'ملخص',
  keyFigures: 'الأرقام الرئيسية',
  missing: 'الخلايا التي لا رقم فيها، حسب الحالة',
  status: 'الحالة',
  cells: 'الخلايا',
  map: 'خريطة الاستبيان',
  mapIntro:
    'كل سطر جدول، وكل عمود سنة من السنوات المطلوبة: عدد الخلايا المملوءة من أصل الخلايا المطلوبة. ويؤدي اسم الجدول إلى قيمه، وتؤدي العلامة إلى الملاحظات المتعلقة به.',
  legend: 'مفتاح العلامات',
  legendFilled: 'الخلايا المملوءة',
  legendMissing: 'الخلايا التي لا رقم فيها',
  legendNotAsked: 'جدول غير مطلوب في هذه الدورة',
  legendDoubt: 'خلايا مشكوك فيها، أي يشير إليها خطأ أو تحذير لا يزال معلقا، مع بيان عددها',
  changed: 'ما تغير منذ الرد السابق',
  table: 'الجدول',
  findings: 'الملاحظات',
  notAsked: 'غير مطلوب في هذه الدورة',
  noFindings: 'لا شيء',
  top: 'أهم الملاحظات',
  topIntro: 'الملاحظات التي ينبغي النظر فيها أولا، مرتبة حسب أهميتها.',
  noneFound: 'لم تكشف عمليات التحقق عن شيء في هذا الرد.',
  allFindings: 'جميع الملاحظات',
  allFindingsIntro:
    'الملاحظات مرتبة حسب الجدول، وداخل الجدول حسب الدرجة. ورقم الملاحظة هو ترتيبها في التقرير كله.',
  inBrief:
    'ترد الملاحظات الأعلى مرتبة مع رسومها البيانية ومصدر أرقامها، وترد الملاحظات الأخرى بإيجاز.',
  briefWhy: 'ما ينبغي عمله، والأسباب المعتادة',
  filters: 'البحث والتصفية',
  search: 'البحث في الملاحظات',
  state: 'حالة الملاحظة',
  allStates: 'المعلقة والموضحة',
  openState: 'المعلقة',
  explainedState: 'الموضحة',
  allInstitutions: 'جميع المؤسسات',
  showAll: 'عرض جميع الملاحظات',
  openDetails: 'إظهار جميع التفاصيل',
  closeDetails: 'إخفاء جميع التفاصيل',
  print: 'طباعة',
  shownOf: 'الملاحظات المعروضة: {shown} من أصل {all}',
  markedAnswered: 'الملاحظات التي تحمل علامة «أُجيب عنها»، في هذا المتصفح فقط: {marked}',
  markAnswered: 'وضع علامة «أُجيب عنها»',
  copyLink: 'نسخ الرابط',
  linkCopied: 'نُسخ الرابط',
  linkToCopy: 'رابط هذه الملاحظة',
  valuesOfTable: 'قيم هذا الجدول',
  inTheMap: 'الموضع في الخريطة',
  howSure: 'مدى اليقين',
  value: 'القيمة',
  year: 'السنة',
  cell: 'الخلية',
  where: 'الموضع في المصنف',
  comment: 'التعليق',
  mostLikely: 'الخلية الأرجح تصويبها',
  todo: 'ما ينبغي عمله',
  why: 'مضمون القاعدة والأسباب المعتادة',
  usualReasons: 'الأسباب المعتادة',
  codes: 'معاني الملاحظات',
  codesIntro:
    'لكل نوع من أنواع الملاحظات الواردة في هذا التقرير: معناه، وما ينبغي عمله، وأسبابه المعتادة.',
  causedBy: 'تُراجع أولا هذه الملاحظة التي تفسر ما ورد أعلاه:',
  consequences: 'إذا صُوِّب ذلك، فقد تزول أيضا الملاحظات التالية:',
  lineage: 'مصدر هذه الأرقام',
  nationalCode: 'الرمز الوطني',
  records: 'السجلات',
  share: 'الحصة',
  chartFigures: 'أرقام الرسم البياني',
  reference: 'المرجع',
  values: 'القيم حسب الجدول',
  valuesIntro:
    'جميع أرقام السنوات المطلوبة كما وردت في الرد. والحرف الوارد بين قوسين معقوفين هو حالة الرقم، والعدد الذي يليه يحيل إلى حاشية تحت الجدول، والعلامة المصحوبة بعدد تحيل إلى ملاحظة.',
  showValues: 'القيم',
  row: 'الصف',
  column: 'العمود',
  sources: 'المصادر',
  notes: 'الحواشي',
  statuses: 'الحالات',
  note: 'حاشية',
  recordsUsed: 'سجلات المصادر',
  recordsIntro:
    'مآل كل سجل من سجلات السنوات المطلوبة. فالسجل إما مستخدم، وإما مستبعد لسبب مذكور، وإما متبق؛ ولا يُسقط أي سجل خفية. والكمية المحسوبة هي حاصل جمع المقياس الأول للمصدر في هذه السجلات.',
  recordsGroup: 'عدد السجلات',
  massGroup: 'الكمية المحسوبة',
  unchanged: 'أرقام لم تتغير',
  revised: 'أرقام نُقحت',
  added: 'أرقام جديدة',
  gone: 'خلايا أصبحت فارغة',
  allTables: 'جميع الجداول',
  all: 'الكل',
  used: 'المستخدمة',
  excluded: 'المستبعدة',
  leftOver: 'المتبقية',
  excludedTitle: 'السجلات المستبعدة، مع ذكر السبب',
  leftOverTitle: 'السجلات المتبقية، حسب الرمز الوطني',
  reason: 'السبب',
  mappingLine: 'سطر ملف الربط',
  years: 'السنوات',
  quantity: 'الكمية المحسوبة',
  noSources: 'لا يذكر الرد أي مصدر.',
  sourcesIntro: 'تحدد البصمة (SHA-256) الملف الذي قُرئ: فالملفان اللذان لهما البصمة نفسها ملف واحد.',
  source: 'المصدر',
  publisher: 'الجهة الناشرة',
  institution: 'المؤسسة',
  file: 'الملف',
  fingerprint: 'البصمة',
  versions: 'الإصدارات والبصمات',
  versionsIntro:
    'ما أُعد به هذا التقرير. ومن يستخدم البرنامج نفسه والاستبيان نفسه والملفات نفسها يحصل على التقرير نفسه.',
  rules: 'القواعد',
  rulesByKind: 'القواعد المطبقة، حسب النوع',
  ruleKind: 'نوع القاعدة',
  rulesCount: 'القواعد',
  byFamily: 'الملاحظات حسب مجموعة عمليات التحقق',
  family: 'المجموعة',
  writtenRules: 'القواعد التي تربط بين الجداول',
  rule: 'القاعدة',
  severity: 'الدرجة',
  from: 'منشأ القاعدة',
  ruleSettings: 'ما تقرر بشأن القواعد',
  ruleSettingsIntro:
    'يغير الملف rules.json الخاص بالبلد ما تكشف عنه هذه القواعد. والملاحظات التي يسقطها لا ترد في هذا التقرير؛ بل يُذكر عددها هنا وفي الملف findings.json.',
  decision: 'القرار',
  decidedBy: 'صاحب القرار',
  effect: 'في هذا الرد',
};

const informationNouns = {
  one: 'ملاحظة واحدة للعلم',
  two: 'ملاحظتان للعلم',
  few: 'ملاحظات للعلم',
  many: 'ملاحظة للعلم',
  other: 'ملاحظة للعلم',
};

const explainedNouns = {
  one: 'ملاحظة واحدة موضحة',
  two: 'ملاحظتان موضحتان',
  few: 'ملاحظات موضحة',
  many: 'ملاحظة موضحة',
  other: 'ملاحظة موضحة',
};

const severityNouns = {
  error: nouns.error,
  warning: nouns.warning,
  information: informationNouns,
};

const raisedQuestions = { ...obliqueNouns.question, one: 'سؤالا واحدا' };

const roles: Record<FindingCell['role'], string | null> = {
  value: null,
  total: 'المجموع',
  part: 'جزء',
  residual: 'الجزء غير المعروف',
  before: 'الرقم الأسبق',
  after: 'الرقم اللاحق',
  other: 'رقم للمقارنة',
  previous: 'في الرد السابق',
  outside: 'في المصدر الآخر',
};

/** Codes whose two figures are no part and total of each other. */
const pairRoles: Partial<Record<Finding['code'], Partial<Record<FindingCell['role'], string>>>> = {
  'later-stage-exceeds-earlier': { part: 'المرحلة اللاحقة', total: 'المرحلة السابقة' },
  'figures-differ': { part: 'الإجابة الأولى', total: 'الإجابة الثانية' },
  'part-exceeds-whole': { total: 'الكل' },
};

const institutions = {
  ...metadataWords.institutions,
  coordinator: reportPage.officer,
};

const families: Record<Finding['family'], string> = {
  format: 'الشكل',
  'within-the-return': 'داخل الرد',
  'against-earlier-returns': 'بالمقارنة مع الردود السابقة',
  'against-other-sources': 'بالمقارنة مع مصادر أخرى',
};

const kinds = {
  sum: 'الأجزاء ومجموعها',
  'at-most': 'الجزء لا يتجاوز الكل',
  'stage-order': 'المرحلة اللاحقة من إجراءات العدالة قلما تتجاوز المرحلة السابقة',
  equal: 'الرقم نفسه مطلوب مرتين',
  'share-of': 'النسبة المحسوبة من صفر لا تزيد على الصفر',
  between: 'معدل الكل يقع بين معدلات أجزائه',
};

const explainedFindings = {
  one: 'قُدم توضيح بشأن ملاحظة واحدة، ولا يُسأل عنها من جديد ما دامت الأرقام على حالها.',
  two: 'قُدم توضيح بشأن ملاحظتين، ولا يُسأل عنهما من جديد ما دامت الأرقام على حالها.',
  few: 'قُدم توضيح بشأن # ملاحظات، ولا يُسأل عنها من جديد ما دامت الأرقام على حالها.',
  many: 'قُدم توضيح بشأن # ملاحظة، ولا يُسأل عنها من جديد ما دامت الأرقام على حالها.',
  other: 'قُدم توضيح بشأن # ملاحظة، ولا يُسأل عنها من جديد ما دامت الأرقام على حالها.',
};

const expiredAnswers = {
  one: 'لم يعد توضيح واحد ساريا لأن الأرقام تغيرت، ولذلك تُطرح الملاحظة من جديد.',
  two: 'لم يعد توضيحان ساريين لأن الأرقام تغيرت، ولذلك تُطرح الملاحظتان من جديد.',
  few: 'لم تعد # توضيحات سارية لأن الأرقام تغيرت، ولذلك تُطرح الملاحظات من جديد.',
  many: 'لم يعد # توضيحا ساريا لأن الأرقام تغيرت، ولذلك تُطرح الملاحظات من جديد.',
  other: 'لم يعد # توضيح ساريا لأن الأرقام تغيرت، ولذلك تُطرح الملاحظات من جديد.',
};

const softenedErrors = {
  one: 'خُففت درجة خطأ واحد أو أُسقط بموجب الملف rules.json، والأسباب مبينة تحت عنوان «القواعد».',
  two: 'خُففت درجة خطأين أو أُسقطا بموجب الملف rules.json، والأسباب مبينة تحت عنوان «القواعد».',
  few: 'خُففت درجة # أخطاء أو أُسقطت بموجب الملف rules.json، والأسباب مبينة تحت عنوان «القواعد».',
  many: 'خُففت درجة # خطأ أو أُسقطت بموجب الملف rules.json، والأسباب مبينة تحت عنوان «القواعد».',
  other: 'خُففت درجة # خطأ أو أُسقطت بموجب الملف rules.json، والأسباب مبينة تحت عنوان «القواعد».',
};

const doubtedCells = {
  one: 'خلية واحدة مشكوك فيها',
  two: 'خليتان مشكوك فيهما',
  few: 'خلايا مشكوك فيها',
  many: 'خلية مشكوكا فيها',
  other: 'خلية مشكوك فيها',
};

const revisedFigures = {
  one: 'نُقح رقم واحد',
  two: 'نُقح رقمان',
  few: 'نُقحت # أرقام',
  many: 'نُقح # رقما',
  other: 'نُقح # رقم',
};

const addedFigures = {
  one: 'أُضيف رقم واحد',
  two: 'أُضيف رقمان',
  few: 'أُضيفت # أرقام',
  many: 'أُضيف # رقما',
  other: 'أُضيف # رقم',
};

const blankCells = {
  one: 'أصبحت خلية واحدة فارغة',
  two: 'أصبحت خليتان فارغتين',
  few: 'أصبحت # خلايا فارغة',
  many: 'أصبحت # خلية فارغة',
  other: 'أصبحت # خلية فارغة',
};

/** Years of this return and of those before it: "عام 2012، وهو العام المشترك …". */
function commonYears(first: number, last: number): string {
  const between = 'بين هذا الرد وما سبقه';
  if (first === last) return `عام ${first}، وهو العام المشترك ${between}`;
  if (last - first === 1) return `عامي ${first} و${last}، وهما العامان المشتركان ${between}`;
  return `الأعوام من ${first} إلى ${last}، وهي الأعوام المشتركة ${between}`;
}

/** Texts of the report that depend on what is reported. */
export const reportSentences: ReportSentences = {
  title: (country, cycle) => `${country}: UN-CTS ${cycle}`,
  sentences: (sentences) => sentences.join(' '),
  countryAndCode: (country, code) => `${country} (${code})`,
  facts: {
    country: 'البلد',
    cycle: 'الدورة',
    referenceYear: 'السنة المرجعية',
    years: 'السنوات المشمولة',
    period: 'الفترة المرجعية',
    instrument: 'الاستبيان',
  },
  instrument: (title, edition) => `${title}، ${edition}`,
  period: ({ from, to, stockDay }) =>
    `من ${formatDay(from)} إلى ${formatDay(to)}؛ وأرقام اليوم الواحد في ${formatDay(stockDay)}`,
  yearSpan: (first, last) => (first === last ? `${first}` : `من ${first} إلى ${last}`),
  verdict: {
    ready: 'جاهز للإرسال',
    withWarnings: 'يمكن إرساله بعد الرد على التحذيرات',
    notReady: 'غير جاهز للإرسال',
    errors: (count) =>
      `${counted(count, nouns.error)}: أرقام متناقضة أو لا يمكن أن تكون صحيحة. تُصوَّب، أو يُذكر في تعليق سبب الإبقاء عليها.`,
    warnings: (count) => `${counted(count, nouns.warning)}: أرقام تحتاج إلى تصويب أو توضيح.`,
    nothingFound: 'لم تكشف عمليات التحقق عن أخطاء أو تحذيرات.',
    empty: 'لم تُملأ أي خلية من خلايا الاستبيان.',
    explained: (count) => phrase(count, explainedFindings),
    expired: (count) => phrase(count, expiredAnswers),
    softened: (count) => phrase(count, softenedErrors),
    unexplained: (count) => `${counted(count, nouns.cell)} بلا رقم وبلا تعليق يبين السبب.`,
  },
  keyFigures: {
    filled: 'الخلايا المملوءة',
    filledNote: (asked, share) =>
      `من أصل ${counted(asked, obliqueNouns.askedCell)} (${formatPercent(share)})`,
    missing: 'الخلايا التي لا رقم فيها',
    missingNote: (share) => `${formatPercent(share)} من الخلايا المطلوبة`,
    notAsked: 'الخلايا غير المطلوبة',
    notAskedNote: 'لا تُطلب في هذه الدورة بحكم التناوب بين الجداول',
    tables: 'الجداول التي فيها أرقام',
    tablesNote: (asked, notAsked) => {
      const of = `من أصل ${counted(asked, obliqueNouns.askedTable)}`;
      return notAsked === 0 ? of : `${of}؛ والجداول غير المطلوبة ${formatNumber(notAsked)}`;
    },
    findings: 'الملاحظات',
    findingsNote: ({ error, warning, information, explained }) =>
      formatList([
        counted(error, nouns.error),
        counted(warning, nouns.warning),
        counted(information, informationNouns),
        ...(explained === 0 ? [] : [counted(explained, explainedNouns)]),
      ]),
    records: 'السجلات المستخدمة',
    recordsNote: (all, excluded, leftOver) =>
      `من أصل ${formatNumber(all)}؛ المستبعدة ${formatNumber(excluded)} والمتبقية ${formatNumber(leftOver)}`,
  },
  severity: (severity) => severityWords[severity],
  severityCount: (severity, count) => counted(count, severityNouns[severity]),
  explained: 'موضحة',
  explainedCount: (count) => counted(count, explainedNouns),
  answered: {
    states: {
      explained: 'أوضحتها جهة الاتصال',
      expired: 'سبق توضيحها، وقد تغيرت الأرقام منذ ذلك الحين',
      'not-corrected': 'أُعلن عن تصويب، ولم تتغير الأرقام',
      'will-follow': 'سيرد الجواب لاحقا',
    },
    by: (by, cycle) =>
      by === null
        ? `ورد الجواب في دورة عام ${cycle}.`
        : `ورد الجواب من ${asWritten(by)} في دورة عام ${cycle}.`,
    before: (cell, value) =>
      value === null
        ? `لم يكن الجواب يشمل «${cell}».`
        : `عند الإجابة، كانت قيمة «${cell}» ${typeof value === 'number' ? formatNumber(value) : asWritten(value)}.`,
  },
  letter: {
    subject: 'أسئلة بشأن أرقام',
    intro: (title, findings) => [
      `تشكل أرقام مؤسستكم جزءا من رد البلد على دراسة الأمم المتحدة الاستقصائية لاتجاهات الجريمة (${title}). وقد أثارت عمليات التحقق بشأنها ${counted(findings, raisedQuestions)}.`,
      'ويُرجى مقارنة الأرقام الواردة أدناه بمصدرها، والإجابة في قائمة الأسئلة المرفقة بهذه الصفحة: إما بتأكيد الأرقام مع بيان السبب، وإما بالإفادة بأنها ستُصوَّب.',
    ],
  },
  role: (role, code) => pairRoles[code]?.[role] ?? roles[role],
  family: (family) => families[family],
  institution: (institution) => institutions[institution],
  ruleKind: (kind) => kinds[kind],
  statusAbsent: 'بلا حالة',
  certainty: {
    'very-likely': 'السهو مرجح جدا',
    likely: 'السهو مرجح',
    possible: 'السهو محتمل',
    'worth-a-look': 'تستحق النظر',
  },
  certaintyMeans:
    'مدى اليقين، قياسا على ردود تتضمن حالات سهو معروفة: «السهو مرجح جدا» تعني أن أربعا على الأقل من كل خمس ملاحظات من هذا القبيل كانت ناتجة عن سهو؛ و«السهو مرجح» تعني أن أكثر من نصفها كان كذلك؛ و«السهو محتمل» نحو ثلثها؛ و«تستحق النظر» أقل من ذلك.',
  filledOf: (filled, asked) => `${formatNumber(filled)} من ${formatNumber(asked)}`,
  inDoubt: (cells) => counted(cells, doubtedCells),
  changedSince: ({ revised, added, gone }) =>
    revised + added + gone === 0
      ? 'لا شيء'
      : formatList([
          ...(revised === 0 ? [] : [phrase(revised, revisedFigures)]),
          ...(added === 0 ? [] : [phrase(added, addedFigures)]),
          ...(gone === 0 ? [] : [phrase(gone, blankCells)]),
        ]),
  revisions: {
    title: (cycles) => `المقارنة مع ${returnsOf(cycles)}`,
    intro: (first, last) =>
      `ما طرأ على الأرقام التي سبق إرسالها عن ${commonYears(first, last)}. والتنقيح أمر معتاد؛ وإذا كان تنقيح ما موضع شك، فثمة ملاحظة تبين ذلك.`,
    noYear:
      'لا توجد سنة مشتركة بين هذا الرد وما سبقه. يُقدَّم رد دورة لا تسبق هذه الدورة بأكثر من ثلاث سنوات.',
    noFigure: 'لا يتضمن أي جدول رقما عن هذه السنوات، لا في هذا الرد ولا فيما سبقه.',
  },
  chapter: (number, title, module) =>
    module === '' ? `الفصل ${number}. ${title}` : `${module}. الفصل ${number}. ${title}`,
  tableTitle: (number, title) => `الجدول ${number}. ${title}`,
  tableAbout: (unit) => `وحدة العد: ${unit}.`,
  tableSummary: (filled, asked) =>
    filled === 0
      ? `القيم: لم تُملأ أي خلية من أصل ${formatNumber(asked)}`
      : `القيم: ملء ${formatNumber(filled)} من أصل ${counted(asked, obliqueNouns.askedCell)}`,
  tableFindings: (count) => counted(count, nouns.finding),
  tableRegion: (title) => `${title}، القيم حسب السنة`,
  sourcesGroup: 'مصادر البيانات',
  findingHeading: (rank, title) => `${rank}. ${title}`,
  findingName: (rank) => `الملاحظة ${rank}`,
  moreFindings: (count) => `وغيرها (${formatNumber(count)})`,
  sourceShort: (number) => `م${number}`,
  cellsOf: (rank) => `أرقام الملاحظة ${rank}`,
  codesOf: (rank, cell, line) =>
    `الرموز الوطنية في الملاحظة ${rank}: ${cell}، السطر ${line} من ملف الربط`,
  ruleLine: (rule, family, ess) =>
    `القاعدة ${leftToRight(rule)}. مجموعة عمليات التحقق: ${families[family]}. مستوى التحقق ${ess} في النظام الإحصائي الأوروبي.`,
  ruleSetting: settingSentence,
  ruleEffect: settingEffect,
  severityChanged,
  ofTable: (name) => name,
  placeUnknown: 'غير موجود في المصنف المتاح',
  place: (sheet, address) => `${asWritten(sheet)}، ${address}`,
  placeIn: (file, place) => `الملف ${asWritten(file)}: ${place}`,
  notFilled: 'لا رقم',
  valueWithout: '–',
  lineage: {
    records: 'السجلات المجموعة',
    empty: 'السجلات التي لا قيمة لها ولا تدخل في الرقم',
    where: 'اختيار السجلات',
    everything: 'جميع سجلات السنة',
    measure: 'المقياس',
    line: 'سطر ملف الربط',
    otherCodes: (count) => counted(count, nouns.otherCode),
  },
  chart: {
    compared: (first, last) => `الرقمان المقارنان، من ${first} إلى ${last}`,
    title: (question, first, last) =>
      first === last ? `${question}، ${first}` : `${question}، من ${first} إلى ${last}`,
    summary: (label, figures, gaps) =>
      `${label}: ${figures.join('، ')}.${gaps.length === 0 ? '' : ` السنوات التي لا رقم لها: ${formatList(gaps.map(String))}.`}`,
    expected: (isRange) => (isRange ? 'النطاق المعتاد' : 'الرقم الأنسب'),
    range: (low, high) => `من ${formatNumber(low)} إلى ${formatNumber(high)}`,
    expectedIn: (label, year, figure) => `${label}، ${year}: ${figure}.`,
    parts: (year) => `الأجزاء والمجموع، ${year}`,
    total: 'المجموع',
    sum: 'حاصل جمع الأجزاء',
    short: 'الفرق: في المجموع وليس في أي جزء',
    excess: 'الفرق: في الأجزاء وليس في المجموع',
    partsSummary: (total, sum) => {
      const both = `المجموع ${formatNumber(total)}، وحاصل جمع الأجزاء ${formatNumber(sum)}`;
      if (sum === total) return `${both}، وهما متساويان.`;
      const apart = formatNumber(Math.abs(total - sum));
      return `${both}، وهو ${sum < total ? 'أقل' : 'أكثر'} من المجموع بمقدار ${apart}.`;
    },
    key: (gap) =>
      `المساحة المظللة: السنوات المطلوبة في هذه الدورة. والدوائر: أرقام هذه الملاحظة.${gap ? ' وعلامة ×: لا رقم.' : ''}`,
    figures: (rank) => `أرقام الرسم البياني للملاحظة ${rank}`,
    point: (year, value) => `${year}: ${formatNumber(value)}`,
  },
  records: {
    years: (title) => `سجلات «${asWritten(title)}» حسب السنة`,
    excluded: (title) => `السجلات المستبعدة من «${asWritten(title)}»`,
    leftOver: (title) => `السجلات المتبقية من «${asWritten(title)}»`,
    allYears: 'جميع السنوات',
    balanced: (all) =>
      `${counted(all, nouns.record)}، والحساب مكتمل: حاصل جمع المستخدمة والمستبعدة والمتبقية يساوي العدد الكلي.`,
    unbalanced: (all, sum) =>
      `${counted(all, nouns.record)}، غير أن حاصل جمع المستخدمة والمستبعدة والمتبقية ${formatNumber(sum)}.`,
    rest: (codes, records) =>
      `و${counted(codes, nouns.otherCode)} (عدد السجلات: ${formatNumber(records)})`,
    noCode: '(بلا رمز)',
    answeredBy: (line) => `السطر ${line} من ملف الربط هو الذي يعطي الأرقام بدلا منها`,
    because: (because, reason) =>
      ({
        'left-out': reason,
        duplicate: 'نسخ من سجلات تُحسب مرة واحدة',
        'other-day': 'سجلات تعود إلى يوم غير اليوم المحدد',
      })[because],
    noLine: 'وصف المصدر',
  },
  falseAlarms: (returns, average) =>
    `عند تطبيق هذه القواعد على ردود نشرها ${unodc} (عددها ${formatNumber(returns)}) دون أي تعديل، يبلغ متوسط عدد الأخطاء والتحذيرات التي لا تفسرها ملاحظة أخرى ${formatNumber(average)} في الرد الواحد.`,
  rulesRun: (rules, cells) =>
    `انطبقت ${counted(rules, nouns.rule)} على أرقام في الرد، وخضعت ${counted(cells, nouns.cell)} للتحقق.`,
  versions: {
    tool: 'البرنامج',
    toolVersion: (version) => leftToRight(`uncts ${version}`),
    instrument: 'الاستبيان',
    workbook: 'المصنف',
  },
  footer: (version) => `أُعد هذا التقرير ببرنامج uncts، الإصدار ${leftToRight(version)}.`,
};
