import type { FactDetails } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import {
  agreeing,
  asWritten,
  counted,
  formatDay,
  formatList,
  formatNumber,
  inYears,
  phrase,
} from './format.ts';
import { nouns, obliqueNouns } from './nouns.ts';

/** What reading the sources brought to light. */
export const datasetMessages: Pick<FindingMessages, keyof FactDetails> = {
  'duplicate-records': {
    title: 'سجلات لها المفتاح نفسه',
    sentence: ({ details: d }) => {
      const copies = agreeing(
        d.records,
        'نسخة من سجل آخر',
        'نسختان من سجلات أخرى',
        'نسخ من سجلات أخرى',
      );
      const what =
        d.content === 'same'
          ? `${counted(d.records, nouns.record)} من عام ${d.year} ${copies}، ${d.counted === 'once' ? 'ولا يُحسب كل سجل إلا مرة واحدة' : agreeing(d.records, 'ويُحسب مرة أخرى', 'ويُحسبان مرة أخرى', 'وتُحسب مرة أخرى')}`
          : `في عام ${d.year} سجلات متناقضة لها المفتاح نفسه (عدد هذه المفاتيح: ${formatNumber(d.keys)})`;
      return `${source(d)} ${what}. المفتاح: ${asWritten(d.key)}. ${lines(d)}${otherYears(d)}`;
    },
    meaning:
      'المفتاح هو ما يميز السجلات بعضها من بعض. والسجل الوارد مرتين يجعل الأرقام أكبر من الواقع؛ ولا يمكن أن يكون سجلان لهما المفتاح نفسه ومضمونان مختلفان صحيحين معا.',
    todo: 'تُزال النسخ، أو يُكتب "duplicates": "once" في وصف المصدر. وإذا اختلف المضمون، يُنظر أي السجلين هو الصحيح، أو يُضاف إلى المفتاح العمود الذي يميز بينهما.',
    reasons: [
      'أُحيلت قضية من مكتب إلى آخر فسجلها كلاهما.',
      'للقضية الواحدة عدة سجلات عن قصد، وينقص المفتاح عمود.',
    ],
  },
  'silent-combination': {
    title: 'توليفة بلا سجلات',
    sentence: ({ details: d }) =>
      `${source(d)} لا توجد سجلات لعام ${d.year} في ${counted(d.silent, combinations)} من توليفات ${columns(d.by)} البالغ عددها ${formatNumber(d.all)}: ${firstOf(d.combinations, d.silent)}.${otherYears(d)}`,
    meaning:
      'ينص وصف المصدر على أن لكل توليفة سجلات في كل سنة. ويعني غيابها في العادة أن البيانات لم تصل، لا أن شيئا لم يحدث.',
    todo: 'تُطلب البيانات الناقصة، أو يُذكر في تعليق ما ينقص الأرقام.',
    reasons: ['لم يحدث شيء هناك.', 'لم تكن المنطقة أو المكتب قائمين في تلك السنة.'],
  },
  'band-gap': {
    title: 'أعمار لا تطابق الفئات العمرية',
    sentence: ({ details: d }) =>
      `${source(d)} العمر المسجل في ${counted(d.records, obliqueNouns.record)} من عام ${d.year} لا يقع في أي فئة عمرية من فئات الاستبيان، أو يقع في فئتين منها (العمود «${asWritten(d.from)}»: ${firstOf(d.texts, d.different)}). ${agreeing(d.records, 'ولا يدخل هذا السجل', 'ولا يدخل هذان السجلان', 'ولا تدخل هذه السجلات')} في أي فئة من فئات «${asWritten(d.column)}».${otherYears(d)}`,
    meaning:
      'الفئة العمرية الممتدة إلى فئتين من فئات الاستبيان لا تُقسم أبدا بالتخمين، ومن ثم لا تدخل سجلاتها في أي منهما.',
    todo: 'تُطلب الأعمار بفئات مطابقة، أو بالسنوات المفردة.',
    reasons: ['لا ينشر المصدر إلا هذه الفئات.'],
  },
  'total-differs': {
    title: 'المجموع لا يساوي حاصل جمع أجزائه',
    sentence: ({ details: d }) => {
      const most = d.differing === 1 ? '' : ' وأكبر فرق:';
      const where = d.where === '' ? '' : ` ${asWritten(d.where)}:`;
      const gap = `${d.total > d.sum ? 'أقل' : 'أكثر'} منه بمقدار ${formatNumber(Math.abs(d.total - d.sum))}`;
      return `${source(d)} ${whichDiffer(d)} عن حاصل جمع السجلات الأخرى.${most}${where} المجموع في «${asWritten(d.measure)}» هو ${formatNumber(d.total)}، وحاصل جمع السجلات الأخرى ${formatNumber(d.sum)}، أي ${gap}.${otherYears(d)}`;
    },
    meaning:
      'يتضمن المصدر مجاميع إلى جانب أجزائها. وتُستخدم الأجزاء، ويبين المجموع هل ينقص منها شيء.',
    todo: 'تُسأل الجهة الناشرة للمصدر أيهما الصحيح، ويُصوَّب الآخر.',
    reasons: ['يشمل المجموع سجلات لا ترد في أي جزء.', 'لم يُنقح المجموع مع أجزائه.'],
  },
  'total-not-compared': {
    title: 'مجموع بلا أجزاء يُقارن بها',
    sentence: ({ details: d }) =>
      `${source(d)} ${whichAlone(d)} («${asWritten(d.measure)}»)، إذ لا توجد سجلات أخرى ${agreeing(d.alone, 'تتفق معه', 'تتفق معهما', 'تتفق معها')} في الأعمدة الأخرى.${otherYears(d)}`,
    meaning: 'ينص وصف المصدر على أن السجل مجموع. ولا شيء يبين هل أجزاؤه كاملة.',
    todo: 'يُنظر هل تنقص سجلات، أو هل كُتب المجموع في عمود آخر بصيغة تختلف عن صيغة أجزائه.',
    reasons: ['لا يقدم المصدر هنا سوى المجموع.'],
  },
  'stock-day': {
    title: 'أعداد تعود إلى يوم آخر',
    sentence: ({ details: d }) => {
      const none = `${source(d)} لا توجد لعام ${d.year} سجلات لليوم المحدد، ${formatDay(d.expected)} (العمود «${asWritten(d.column)}»)`;
      if (d.counted === '') {
        const near =
          d.limit === 0 ? '' : `، ولا ليوم لا يبعد عنه أكثر من ${counted(d.limit, days)}`;
        return `${none}${near}. ${phrase(d.records, notCounted)}${otherYears(d)}`;
      }
      return `${none}. وتُحسب مكانها سجلات ${formatDay(d.counted)}، أي ${d.counted < d.expected ? 'قبله' : 'بعده'} ${phrase(d.days, byDays)} (عدد السجلات: ${formatNumber(d.records)}).${otherYears(d)}`;
    },
    meaning: 'يسأل الاستبيان عن عدد الأشخاص في يوم واحد. وقد يكون العدد في يوم آخر أكبر أو أصغر.',
    todo: 'تُطلب أرقام اليوم المحدد، أو يُذكر اليوم في تعليق.',
    reasons: ['يُجرى العد في السجل في يوم آخر من السنة، ويبين ذلك تعليق.'],
  },
  'distinct-in-several': {
    title: 'محسوب في عدة فئات',
    sentence: ({ details: d }) =>
      `${source(d)} عدد القيم المختلفة في العمود «${asWritten(d.column)}» في عام ${d.year} هو ${formatNumber(d.distinct)}، وحاصل جمع أعدادها حسب الفئات («${asWritten(d.measure)}») هو ${formatNumber(d.sum)}، أي بزيادة قدرها ${formatNumber(d.sum - d.distinct)}. فالرقم الذي يضم عدة فئات معا يحسب كل قيمة مرة واحدة، خلافا لأسطر ملف الربط التي تُجمع.${otherYears(d)}`,
    meaning:
      'الشخص الذي له سجلان في فئتين مختلفتين يُحسب في كلتيهما. ولذلك يزيد حاصل جمع أرقام الفئات على مجموعها.',
    todo: 'تُسند إلى كل شخص فئة واحدة، حسب الجريمة الأشد خطورة مثلا، أو تُؤخذ المجاميع من مصدر آخر.',
    reasons: ['تحسب الأرقام الشخص مرة عن كل جريمة، ويبين ذلك تعليق.'],
  },
  'negative-values': {
    title: 'قيم سالبة في المصدر',
    sentence: ({ details: d }) =>
      `${source(d)} قيمة «${asWritten(d.measure)}» أقل من صفر في ${counted(d.records, obliqueNouns.record)} من عام ${d.year}. والأرقام التي ${agreeing(d.records, 'تشمله', 'تشملهما', 'تشملها')} أصغر من الواقع بهذا القدر.${otherYears(d)}`,
    meaning: 'لا شيء مما يُعد يقل عن صفر.',
    todo: 'تُصوَّب القيم، أو تُدرج تحت "nulls" في وصف المصدر إذا كانت تعني عدم وجود قيمة.',
    reasons: ['يقيّد المصدر تصويبات سجلات سابقة كسجلات سالبة.'],
  },
  'sum-not-exact': {
    title: 'حاصل جمع كثير الخانات',
    sentence: ({ details: d }) =>
      `${source(d)} حاصل جمع «${asWritten(d.measure)}» في عام ${d.year} هو ${d.sum}، أو أن في العمود قيما بهذا الكبر. وما تجاوز ${formatNumber(Number.MAX_SAFE_INTEGER)} لا يكون رقما دقيقا.${otherYears(d)}`,
    meaning:
      'تحتفظ المصنفات بـ 15 خانة من الرقم، ولا يمكن أن يبلغ عدد الأشخاص أو الجرائم هذا القدر.',
    todo: 'يُنظر هل في العمود أرقام تعريف أو أرقام هاتف، أو قيم التصق بعضها ببعض.',
    reasons: ['القيمة مبلغ مالي بوحدة صغيرة.'],
  },
};

const combinations = {
  one: 'توليفة واحدة',
  two: 'توليفتين',
  few: 'توليفات',
  many: 'توليفة',
  other: 'توليفة',
};

const days = { one: 'يوم واحد', two: 'يومين', few: 'أيام', many: 'يوما', other: 'يوم' };

const byDays = {
  one: 'بيوم واحد',
  two: 'بيومين',
  few: 'بـ # أيام',
  many: 'بـ # يوما',
  other: 'بـ # يوم',
};

const notCounted = {
  one: 'ولا يُحسب السجل العائد إلى يوم آخر.',
  two: 'ولا يُحسب السجلان العائدان إلى أيام أخرى.',
  few: 'ولا تُحسب السجلات العائدة إلى أيام أخرى، وعددها #.',
  many: 'ولا تُحسب السجلات العائدة إلى أيام أخرى، وعددها #.',
  other: 'ولا تُحسب السجلات العائدة إلى أيام أخرى، وعددها #.',
};

function source({ title }: { title: string }): string {
  return `المصدر «${asWritten(title)}»:`;
}

function otherYears({ year, years }: { year: number; years: string }): string {
  const others = years.split(' ').filter((entry) => entry !== '' && entry !== String(year));
  return others.length === 0 ? '' : ` وكذلك الحال في ${inYears(others)}.`;
}

/** Columns of a source: "«state» و«month»". */
function columns(names: string): string {
  return formatList(names.split(', ').map((name) => `«${asWritten(name)}»`));
}

/** The first of several, which are joined by `; `. */
function firstOf(list: string, all: number): string {
  const first = list.split('; ');
  const more = all - first.length;
  const shown = first.map(asWritten).join('؛ ');
  return more > 0 ? `${shown} و${formatNumber(more)} غيرها` : shown;
}

function lines({ file, lines: list, records, keys }: FactDetails['duplicate-records']): string {
  const first = list.split(' ');
  const isAll = first.length === records + keys;
  const where = isAll ? formatList(first) : `${first.join('، ')} وغيرها`;
  return `الملف ${asWritten(file)}، ${agreeing(first.length, 'السطر', 'السطران', 'الأسطر')} ${where}.`;
}

type OfTotals = FactDetails['total-differs' | 'total-not-compared'] & { year: number };

/** "المجموع «All states» في العمود «state»", or the totals of that name. */
function totalsNamed({ text, column, year }: OfTotals, noun: 'المجموع' | 'مجاميع'): string {
  return `${noun} «${asWritten(text)}» في العمود «${asWritten(column)}» في عام ${year}`;
}

function whichDiffer(d: FactDetails['total-differs'] & { year: number }): string {
  if (d.totals === 1) return `يختلف ${totalsNamed(d, 'المجموع')}`;
  const totals = `${totalsNamed(d, 'مجاميع')}، وعددها ${formatNumber(d.totals)}،`;
  return d.differing === d.totals
    ? `تختلف جميع ${totals}`
    : `من ${totals} ${phrase(d.differing, differing)}`;
}

function whichAlone(d: FactDetails['total-not-compared'] & { year: number }): string {
  if (d.totals === 1) return `تعذرت مقارنة ${totalsNamed(d, 'المجموع')}`;
  const totals = `${totalsNamed(d, 'مجاميع')}، وعددها ${formatNumber(d.totals)}،`;
  return d.alone === d.totals
    ? `تعذرت مقارنة جميع ${totals}`
    : `من ${totals} تعذرت مقارنة ${counted(d.alone, obliqueTotals)}`;
}

const obliqueTotals = {
  one: 'مجموع واحد',
  two: 'مجموعين',
  few: 'مجاميع',
  many: 'مجموعا',
  other: 'مجموع',
};

const differing = {
  one: 'يختلف مجموع واحد',
  two: 'يختلف مجموعان',
  few: 'تختلف # مجاميع',
  many: 'يختلف # مجموعا',
  other: 'يختلف # مجموع',
};
