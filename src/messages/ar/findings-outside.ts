import { rowWith } from '../cells.ts';
import type { OutsideCode } from '../en/findings-outside.ts';
import type { FindingMessages } from '../findings.ts';
import {
  asWritten,
  counted,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  phrase,
} from './format.ts';
import { obliqueNouns, unodc } from './nouns.ts';

/** The return beside what others say. */
export const outsideMessages: Pick<FindingMessages, OutsideCode> = {
  'differs-from-published': {
    title: `اختلاف عما نشره ${unodc}`,
    sentence: ({ cells, details: d }, names) =>
      `قيمة «${rowWith('value', cells, names)}» في عام ${d.year} هي ${formatNumber(d.value)}، والقيمة التي نشرها ${unodc}${release(d.released)}${from(d.source)} هي ${formatNumber(d.published)}، والفرق بينهما ${formatPercent(d.share)}.${d.figures === 1 ? '' : ` ${phrase(d.figures - 1, othersDiffer)} (عدد الأرقام المقارنة: ${formatNumber(d.compared)}).`}`,
    meaning:
      'ينشر المكتب ما ترسله البلدان، أو أرقاما من مصدر آخر. ومن المعتاد أن تختلف الأرقام بين إصدارين بما لا يتجاوز خمسة في المائة؛ أما الفروق الأكبر فتعني تنقيحا لم يصل إلى المكتب، أو مصدرا آخر، أو هفوة كتابة.',
    todo: 'يُقارن الرقم بمصدره. وإذا كان قد نُقح بعد النشر، يُذكر ذلك في التعليق كي يستعيض به المكتب عن الرقم المنشور.',
    reasons: [
      'نُقح الرقم بعد النشر.',
      'نشر المكتب رقما من مصدر آخر.',
      'الرقم الذي نشره المكتب خاطئ.',
    ],
  },
  'published-on-other-level': {
    title: 'السلسلة المنشورة عند مستوى آخر',
    sentence: ({ cells, details: d }, names) =>
      `تبلغ نسبة قيم «${rowWith('value', cells, names)}» إلى القيم التي نشرها ${unodc}${release(d.released)}${from(d.source)} نحو ${ratio(d.ratio)} في جميع السنوات التي يمكن مقارنتها (${formatList(d.years.split(' '))}).${d.figures === 1 ? '' : ` وكذلك الحال في ${counted(d.figures - 1, obliqueNouns.otherSeries)} من سلاسل الجدول.`}`,
    meaning:
      'السلسلة التي تظل نسبتها إلى السلسلة المنشورة ثابتة في جميع السنوات تتبع مصدرا آخر أو تعريفا آخر أو وحدة عد أخرى.',
    todo: 'يُذكر في ملف البيانات الوصفية المصدر والتعريف اللذان تتبعهما السلسلة، ومنذ متى.',
    reasons: [
      'السلسلة المنشورة من مصدر آخر.',
      'تغير التعريف أو تغيرت وحدة العد.',
      'نُقحت السلسلة بأكملها.',
    ],
  },
  'rate-implausible': {
    title: 'معدل خارج نطاق جميع المعدلات المنشورة',
    sentence: ({ cells, details: d }, names) =>
      `قيمة «${rowWith('value', cells, names)}» في عام ${d.year} هي ${formatNumber(d.value)}، أي ${rate(d.rate)} لكل 100,000 نسمة (عدد السكان: ${formatNumber(d.population)}). و${d.side === 'above' ? 'أعلى' : 'أدنى'} معدل نشرته بلدان مماثلة من حيث عدد السكان (عددها ${formatNumber(d.countries)}) هو ${rate(d.limit)}.${d.figures === 1 ? '' : ` ${phrase(d.figures - 1, othersBeyond)}`}`,
    meaning:
      'تتباين المعدلات كثيرا بين البلدان. والمعدل الذي يتجاوز ثلاثة أمثال أعلى معدل منشور، أو يقل عن عُشر أدنى معدل منشور، ممكن، ولكنه كثيرا ما يعود إلى تعريف آخر أو وحدة أخرى أو خانة زائدة أو ناقصة. ولا يُعتد في رسم هذه الحدود بالمعدلات المنشورة التي لا تناسب الأعوام الأخرى للبلد نفسه.',
    todo: 'يُقارن الرقم بمصدره، ويُقارن تعريفه بتعريف الاستبيان. وإذا كان صحيحا، يُذكر في التعليق ما الذي يُحسب فيه.',
    reasons: [
      'الرقم صحيح.',
      'التعريف الوطني أوسع أو أضيق من تعريف الاستبيان.',
      'لا يغطي الرقم إلا جزءا من البلد.',
      'عدد السكان المستخدم ليس العدد الذي يعود إليه الرقم.',
    ],
  },
  'differs-from-other-source': {
    title: 'اختلاف عن مصدر وطني آخر',
    sentence: ({ cells, details: d }, names) =>
      `قيمة «${rowWith('value', cells, names)}» في عام ${d.year} هي ${formatNumber(d.value)}، وهي في المصدر «${asWritten(d.source)}» ${formatNumber(d.other)}، والفرق بينهما ${formatPercent(d.share)}.${d.figures === 1 ? '' : ` وكذلك الحال في ${counted(d.figures - 1, obliqueNouns.otherYear)}.`}${d.remark === '' ? '' : ` توضيح: ${asWritten(d.remark)}.`}`,
    meaning:
      'قلما تتفق مؤسستان تحسبان الشيء نفسه، كالشرطة وجهة تسجيل الأحوال المدنية، والفرق بينهما معروف وثابت في معظم البلدان.',
    todo: 'يُذكر في التعليق سبب اختلاف المصدرين. وإذا كان الفرق جديدا، يُنظر أيهما تغير.',
    reasons: [
      'يحسب المصدران في وقتين مختلفين أو وفق تعريفين مختلفين.',
      'أحد المصدرين لا يغطي البلد بأكمله.',
      'أحد الرقمين مؤقت.',
    ],
  },
};

const othersDiffer = {
  one: 'ويختلف أيضا رقم آخر في الجدول',
  two: 'ويختلف أيضا رقمان آخران في الجدول',
  few: 'وتختلف أيضا # أرقام أخرى في الجدول',
  many: 'ويختلف أيضا # رقما آخر في الجدول',
  other: 'ويختلف أيضا # رقم آخر في الجدول',
};

const othersBeyond = {
  one: 'ويقع أيضا رقم آخر في الجدول خارج نطاق المعدلات المنشورة.',
  two: 'ويقع أيضا رقمان آخران في الجدول خارج نطاق المعدلات المنشورة.',
  few: 'وتقع أيضا # أرقام أخرى في الجدول خارج نطاق المعدلات المنشورة.',
  many: 'ويقع أيضا # رقما آخر في الجدول خارج نطاق المعدلات المنشورة.',
  other: 'ويقع أيضا # رقم آخر في الجدول خارج نطاق المعدلات المنشورة.',
};

function release(day: string): string {
  return day === '' ? '' : ` في ${formatDay(day)}`;
}

function from(source: string): string {
  return source === '' ? '' : ` (المصدر: ${asWritten(source)})`;
}

/** "2.01", "48%". */
function ratio(value: number): string {
  return value >= 1 ? formatNumber(value) : formatPercent(value);
}

/** Two decimals hide small rates. */
function rate(value: number): string {
  return value >= 0.1 ? formatNumber(value) : String(value);
}
