import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import type { SlipCode } from '../en/findings-slips.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { agreeing, counted, formatList, formatNumber } from './format.ts';
import { obliqueNouns, times } from './nouns.ts';

/** Slips that people make when they type or paste figures. */
export const slipMessages: Pick<FindingMessages, SlipCode> = {
  'factor-of-ten': {
    title: 'قيمة أكبر أو أصغر مما ينبغي عشر مرات أو مائة مرة أو ألف مرة',
    sentence: ({ cells, details: d }, names) =>
      `قيمة «${named(cells, 0, names)}» في عام ${d.year} هي ${formatNumber(d.value)}. والقيمة ${formatNumber(d.expected)} أنسب للأعوام الأخرى وللأجزاء وللكل؛ وقد تكون القيمة المدخلة ${d.direction === 'large' ? 'أكبر' : 'أصغر'} مما ينبغي ${counted(d.times, times)}.`,
    meaning:
      'يُقارن كل رقم بأرقام السنوات المجاورة وبأجزائه وبالكل الذي ينتمي إليه وبرقم الجنس الآخر. ويصبح هذا الرقم أنسب بكثير إذا قُسم على 10 أو 100 أو 1,000 أو ضُرب فيها.',
    todo: 'يُقارن الرقم بمصدره: فقد يكون فيه صفر زائد أو ناقص، أو تكون آلاف أُدخلت على أنها آحاد. وإذا كان صحيحا، يُذكر في التعليق ما حدث في تلك السنة.',
    reasons: [
      'الرقم صحيح: فقد حدث هذا التغير في تلك السنة.',
      'الرقم في المصدر بالآلاف.',
      'تغير التعريف أو التغطية.',
    ],
  },
  'digits-swapped': {
    title: 'احتمال عكس ترتيب خانتين',
    sentence: ({ cells, details: d }, names) =>
      `قيمة «${named(cells, 0, names)}» في عام ${d.year} هي ${formatNumber(d.value)}؛ ولو عُكس ترتيب خانتين منها لصارت ${formatNumber(d.expected)}، وهي أنسب للأعوام الأخرى وللأجزاء.`,
    meaning:
      'عكس ترتيب خانتين متجاورتين من هفوات الكتابة الشائعة. ويظهر ذلك حيث يؤدي الترتيب الآخر إلى استقامة المجموع أو إلى قيمة تناسب السلسلة.',
    todo: 'يُقارن الرقم بمصدره خانة خانة.',
    reasons: ['الرقم صحيح كما هو.'],
  },
  'sexes-swapped': {
    title: 'احتمال تبديل رقمي الذكور والإناث',
    sentence: ({ cells, details: d }, names) =>
      `في عام ${d.year}، قيمة «${named(cells, 0, names)}» هي ${formatNumber(d.male)} وقيمة «${named(cells, 1, names)}» هي ${formatNumber(d.female)}؛ والحال بالعكس في الأعوام الأخرى.`,
    meaning:
      'تتغير نسبة النساء بين الضحايا أو المشتبه فيهم أو السجناء ببطء. والرقمان اللذان لا يستقيمان إلا إذا تبادلا موضعيهما مدخلان في العمودين الخطأ.',
    todo: 'يُنظر في المصدر أي الرقمين للذكور وأيهما للإناث، ويُبدَّلان إذا كانا معكوسين.',
    reasons: ['الرقمان صحيحان: فقد تغير التوزيع حسب الجنس في تلك السنة.'],
  },
  'rows-swapped': {
    title: 'احتمال تبديل صفين',
    sentence: ({ cells, details: d }, names) =>
      `في عام ${d.year}، قيمة «${named(cells, 0, names)}» هي ${formatNumber(d.first)} وقيمة «${named(cells, 1, names)}» هي ${formatNumber(d.second)}؛ ولو تبادلت القيمتان موضعيهما لكانتا أنسب للأعوام الأخرى في الصفين.`,
    meaning: 'الأرقام التي أُلصقت بفارق صف واحد لا تناسب أيا من الصفين.',
    todo: 'يُنظر في المصدر أي الرقمين لأي الصفين، ويُبدَّلان إذا كانا معكوسين.',
    reasons: ['الرقمان صحيحان: فقد تغير كلاهما في تلك السنة.', 'تغير تعريف الصفين.'],
  },
  'level-shift': {
    title: 'السلسلة تستمر عند مستوى آخر',
    sentence: ({ cells, details: d }, names) =>
      `${d.change >= 1 ? 'ارتفعت' : 'انخفضت'} قيمة «${named(cells, 0, names)}» من ${formatNumber(d.before)} في عام ${d.beforeYear} إلى ${formatNumber(d.value)} في عام ${d.year}، وهو تغير أكبر مما هو معتاد في السلسلة.${othersNote(d.figures, 'في الجدول')}`,
    meaning:
      'يُستمد ما هو معتاد من الأعوام الأخرى في السلسلة ومما نشرته البلدان المشاركة في الدراسة الاستقصائية من أرقام بهذا الحجم. وقلما يكون التغير الدائم في المستوى ناجما عن تغير في الجريمة وحدها.',
    todo: 'إذا تغير القانون أو التعريف أو المصدر أو التغطية، يُعلن في البيانات الوصفية عن انقطاع في السلسلة في تلك السنة. وإذا لم يتغير شيء، تُقارن الأرقام بمصدرها.',
    reasons: [
      'تغير القانون أو التعريف أو قواعد العد.',
      'تغير المصدر أو تغطيته أو نظام التسجيل فيه.',
      'الرقم صحيح: فقد حدث هذا التغير في الجريمة أو في عمل المؤسسة.',
      'الرقم أولي.',
    ],
  },
  'repeated-value': {
    title: 'الرقم نفسه كما في سنة سابقة',
    sentence: ({ cells, details: d }, names) =>
      `قيمة «${named(cells, 0, names)}» في عام ${d.year} هي ${formatNumber(d.value)}، وهي مطابقة تماما لقيمة عام ${d.of}.${othersNote(d.figures, 'من أرقام المؤسسة')}`,
    meaning:
      'قلما تتكرر الأعداد بعينها، ولا تكاد الأعداد الكبيرة تتكرر أبدا. وكثيرا ما يكون السبب أن رقم السنة الماضية رُحِّل إلى السنة التالية. ويُراعى في ذلك مدى تكرر الأرقام في سلاسل بهذا الحجم، وهل تغيرت الأرقام المجاورة.',
    todo: 'يُنظر هل لدى المصدر رقم خاص بالسنة اللاحقة.',
    reasons: [
      'الرقم صحيح وتكرر مصادفة.',
      'لم يتوفر رقم جديد، فرُحِّل الرقم الأخير.',
      'الرقم محدد بقانون أو بخطة.',
    ],
  },
  'zero-for-missing': {
    title: 'صفر بين أرقام',
    sentence: ({ cells, details: d }, names) =>
      `قيمة «${named(cells, 0, names)}» في عام ${d.year} هي 0، مع أن للأعوام المحيطة به أرقاما.${othersNote(d.figures, 'في الجدول')}`,
    meaning:
      'يعني الصفر أنه لم يوجد ما يُحسب؛ وتعني الخلية الفارغة أن الرقم غير معروف. وكثيرا ما يكون الصفر بين الأرقام خلية فارغة مُلئت بصفر.',
    todo: 'إذا لم يُسجَّل شيء في تلك السنة، يُبقى الصفر ويُذكر ذلك في التعليق. وإذا كان الرقم غير معروف، تُفرغ الخلية وتُذكر الحالة.',
    reasons: ['الرقم صحيح: فلم يُسجَّل شيء في تلك السنة.', 'الرقم غير معروف لتلك السنة.'],
  },
  'gap-in-series': {
    title: 'ثغرة في السلسلة',
    sentence: ({ cells, details: d }, names) =>
      d.questions === 1
        ? `لا يوجد رقم لعام ${d.year} في «${named(cells, 0, names)}»، مع أن أرقام الأعوام الأخرى المطلوبة مدخلة.`
        : `لا يوجد رقم لعام ${d.year} في «${named(cells, 0, names)}»، ولا في ${counted(d.questions - 1, obliqueNouns.otherSeries)} من سلاسل المؤسسة، مع أن أرقام أعوامها الأخرى مدخلة.`,
    meaning: 'السلسلة التي تُقدَّم سنة بعد سنة قلما تنقطع سنة واحدة.',
    todo: 'يُدخل الرقم، أو تُذكر الحالة مع تعليق يبين سبب عدم وجوده.',
    reasons: [
      'لم يُجمع الرقم في هذه السنة.',
      'الرقم غير متوفر بعد وسيُرسل لاحقا.',
      'الرقم سري.',
      'الرقم مدرج في رقم آخر.',
    ],
  },
  'table-shifted': {
    title: 'سنة كاملة من جدول فارغة',
    sentence: ({ details: d }, names) => {
      const tables = d.tables.split(' ').map((table) => `«${names.table(table)}»`);
      const start = agreeing(
        tables.length,
        'لا يتضمن الجدول',
        'لا يتضمن الجدولان',
        'لا تتضمن الجداول',
      );
      const [end, direction] = d.side === 'first' ? ['أول', 'اللاحقة'] : ['آخر', 'السابقة'];
      return `${start} ${formatList(tables)} أي رقم لعام ${d.year}، وهو ${end} الأعوام المطلوبة، مع أن أعواما أخرى مدخلة: فإما أن هذا العام لم يُملأ، وإما أن الأرقام كلها منقولة بفارق عمود واحد نحو السنوات ${direction}.`;
    },
    meaning:
      'عندما يُلصق جدول بفارق عمود واحد، يقع كل رقم تحت سنة غير سنته، ويبقى أحد طرفي الفترة المطلوبة فارغا وتضيع أرقام الطرف الآخر. والجداول مرتبة بحسب مدى ملاءمة أرقامها لو أُعيدت إلى موضعها.',
    todo: 'يُقارن رقم واحد من الجدول بمصدره لمعرفة السنة التي أُدخل تحتها. وإذا كانت السنة لم تُملأ، يُذكر السبب في التعليق.',
    reasons: [
      'بيانات تلك السنة غير متوفرة بعد.',
      'لم تُجمع بيانات الجدول في تلك السنة.',
      'الأرقام مدخلة تحت سنواتها الصحيحة.',
    ],
  },
  'same-figures-in-tables': {
    title: 'الأرقام نفسها في جدولين',
    sentence: ({ details: d }, names) =>
      `أرقام عام ${d.year} في الجدول «${names.table(d.doubted)}» مطابقة صفا بصف لأرقام الجدول «${names.table(d.other)}» (عدد الأرقام المتطابقة: ${formatNumber(d.figures)}). والجدول المذكور أولا أقل اتساقا مع أعوامه الأخرى.`,
    meaning:
      'المشتبه فيهم والملاحَقون قضائيا والمدانون أشخاص مختلفون، ولا تكاد أعدادهم تتطابق أبدا. والأرجح أن الأرقام نفسها أُلصقت مرتين.',
    todo: 'يُقارن كل من الجدولين بمصدره.',
    reasons: ['الجدولان من مصدر واحد لا يميز بينهما.', 'لم يتوفر إلا أحد الجدولين، فأُدخل مرتين.'],
  },
};

function named(cells: readonly FindingCell[], at: number, names: Names): string {
  const values = cells.filter(({ role }) => role === 'value');
  return names.row(questionOf(values[at]?.cell ?? ''));
}

function othersNote(figures: number, where: string): string {
  return figures === 1
    ? ''
    : ` وينطبق ذلك أيضا على ${counted(figures - 1, obliqueNouns.otherFigure)} ${where}.`;
}
