import type { FindingMessages } from '../findings.ts';
import {
  agreeing,
  asWritten,
  counted,
  formatList,
  formatNumber,
  formatPercent,
  inYears,
} from './format.ts';
import { nouns, obliqueNouns } from './nouns.ts';

/** Records of the sources that are in no figure. */
export const recordMessages: Pick<
  FindingMessages,
  'counted-twice' | 'records-left-over' | 'records-without-value'
> = {
  'counted-twice': {
    title: 'سجلات محسوبة مرتين',
    sentence: ({ details: d }, names) => {
      const records = `${counted(d.records, nouns.record)} من ${inYears(d.years.split(' '))}`;
      const codes = d.codes === '' ? '' : ` الرموز الوطنية: ${codeList(d.codes)}.`;
      const lines = formatList(d.lines.split(' '));
      const counts = agreeing(d.records, 'يُحسب', 'يُحسبان', 'تُحسب');
      const where =
        d.first === d.second
          ? `${counts} مرتين في «${names.question(d.first)}»`
          : `${counts} في «${names.row(d.first)}» وفي «${names.row(d.second)}»، وهما لا يجتمعان في سجل واحد`;
      return `المصدر «${asWritten(d.title)}»: ${records} (الكمية المحسوبة: ${formatNumber(d.mass)}) ${where}. أسطر ملف الربط: ${lines}.${codes}`;
    },
    meaning:
      'أجزاء الكل لا يتداخل بعضها مع بعض، ومن ثم يُحسب السجل في جزء واحد منها؛ ولا يُحسب في الرقم الواحد إلا مرة واحدة.',
    todo: 'يُضيَّق اختيار السجلات في أحد السطرين، أو يُسند الرمز الوطني في جدول التناظر إلى أحد الصفين.',
    reasons: [
      'يختار سطران السجلات حسب عمودين مختلفين، وتستوفي بعض السجلات شروطهما معا.',
      'يرد رمز وطني واحد ضمن ما يختاره السطران.',
    ],
  },
  'records-left-over': {
    title: 'سجلات متبقية',
    sentence: ({ details: d }) => {
      const years = inYears(d.years.split(' '));
      const codes = d.codes === '' ? '' : ` وأكثر الرموز ورودا فيها: ${codeList(d.codes)}.`;
      const unused = agreeing(
        d.records,
        'لا يدخل في أي رقم ولم يُستبعد عمدا',
        'لا يدخلان في أي رقم ولم يُستبعدا عمدا',
        'لا تدخل في أي رقم ولم تُستبعد عمدا',
      );
      return `المصدر «${asWritten(d.title)}»: ${counted(d.records, nouns.record)} من أصل ${formatNumber(d.all)} في ${years} (${formatPercent(d.share)}) ${unused}.${codes}`;
    },
    meaning: 'يُستخدم كل سجل من سجلات المصدر في رقم، أو يُستبعد مع ذكر السبب، كي لا يضيع شيء خفية.',
    todo: 'تُضاف السجلات إلى السطر المناسب من ملف الربط، أو يُضاف إليه سطر «exclude» مع ذكر السبب.',
    reasons: [
      'لا يسأل الاستبيان عن هذه الجرائم.',
      'الرموز الوطنية جديدة ولم ترد بعد في جدول التناظر.',
    ],
  },
  'records-without-value': {
    title: 'سجلات بلا قيمة',
    sentence: ({ cells, details: d }, names) => {
      const figure = `الرقم «${names.cell(cells[0]?.cell ?? '')}»`;
      const lacks = `لا يشمل ${counted(d.records, lackedRecords)} من أصل ${formatNumber(d.selected)}`;
      return d.figures === 1
        ? `المصدر «${asWritten(d.title)}»: ${figure} ${lacks}، لأن حقل القيمة فارغ.`
        : `المصدر «${asWritten(d.title)}»: بعض أرقام ${inYears(d.years.split(' '))}، وعددها ${formatNumber(d.figures)}، لا تشمل سجلات حقل القيمة فيها فارغ. وأشدها تأثرا ${figure} الذي ${lacks}.`;
    },
    meaning:
      'القيمة الفارغة ليست صفرا: فالرقم الذي يستند إلى سجل كهذا أقل من الواقع بمقدار غير معروف.',
    todo: 'تُطلب القيم الناقصة من الجهة الناشرة للمصدر، أو يُذكر في التعليق ما ينقص الرقم.',
    reasons: [
      'لم ترسل بعض المناطق أو المكاتب بياناتها.',
      'يترك المصدر القيمة فارغة عندما تكون صفرا.',
    ],
  },
};

const lackedRecords = { ...obliqueNouns.record, one: 'سجلا واحدا' };

function codeList(codes: string): string {
  return formatList(codes.split('; ').map(asWritten));
}
