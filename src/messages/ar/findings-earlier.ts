import { usualRevisions } from '../../checks/earlier/usual.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import { previousOf, rowWith } from '../cells.ts';
import type { EarlierCode } from '../en/findings-earlier.ts';
import type { FindingMessages } from '../findings.ts';
import { isolatedRevision } from './findings-isolated.ts';
import { divided } from './findings-sums.ts';
import { agreeing, counted, formatNumber, formatPercent, inYears, phrase } from './format.ts';
import { nouns, unodc } from './nouns.ts';

const usual = `ومن الأرقام التي ينشرها ${unodc}، يتغير في كل دورة ما بين ${formatPercent(usualRevisions.lowestShare)} و${formatPercent(usualRevisions.highestShare)} من أرقام السنوات الثلاث الأخيرة، ونصف هذه التغيرات أقل من ${formatPercent(usualRevisions.medianSize)}.`;

/** The return beside the country's earlier ones. */
export const earlierMessages: Pick<FindingMessages, EarlierCode> = {
  'isolated-revision': isolatedRevision,
  'settled-history-revised': {
    title: 'تنقيح أرقام سنوات مستقرة',
    sentence: ({ table, details: d }, names) =>
      `في الجدول «${names.table(table ?? '')}»، ${phrase(d.figures, differing)} من أرقام ${inYears(d.years.split(' '))} عما ورد في دورة عام ${d.cycle}، ${d.figures === 1 ? 'ونسبة الاختلاف' : 'ووسيط نسبة الاختلاف'} ${formatPercent(d.median)} (عدد أرقام الجدول التي سبق إرسالها: ${formatNumber(d.compared)}). وكانت أرقام ${agreeing(d.years.split(' ').length, 'هذا العام', 'هذين العامين', 'هذه الأعوام')} مستقرة: إما لأنها أقدم من أرقام أحدث سنتين في ذلك الرد، وإما لأنها وردت في ردين.`,
    meaning: `كثيرا ما تكون أرقام أحدث السنوات مؤقتة، أما أرقام السنوات الأقدم فقلما تتغير. ${usual}`,
    todo: 'يُذكر في التعليق سبب تنقيح هذه السنوات: تسجيل متأخر أو مصدر جديد أو تعريف جديد. وإذا تغير التعريف، يُعلن عن انقطاع في السلسلة.',
    reasons: [
      'سُجلت حالات في وقت متأخر أو أُعيد تصنيفها.',
      'تغير المصدر أو التعريف أو التغطية.',
      'كانت الأرقام السابقة خاطئة وصُوِّبت الآن.',
    ],
  },
  'table-revised': {
    title: 'تنقيح الجدول',
    sentence: ({ table, details: d }, names) =>
      `من أرقام ${inYears(d.years.split(' '))} التي سبق إرسالها في الجدول «${names.table(table ?? '')}»، يختلف ${formatNumber(d.figures)} من أصل ${formatNumber(d.compared)} عما ورد في دورة عام ${d.cycle}، ووسيط نسبة الاختلاف ${formatPercent(d.median)}.`,
    meaning: `الجدول الذي تتغير أرقام كثيرة منه جدول أُعيد عده، وذلك أمر عادي يستحق الإشارة إليه. ${usual}`,
    todo: 'يُذكر في التعليق ما الذي نُقح وما السبب. وإذا تغير التعريف أو التغطية، يُعلن عن انقطاع في السلسلة.',
    reasons: [
      'نُقح المصدر بأكمله.',
      'تغير التعريف أو المصدر أو التغطية.',
      'أصبحت أرقام مؤقتة أرقاما نهائية.',
    ],
  },
  'column-off-by-year': {
    title: 'جدول مدخل بفارق سنة واحدة',
    sentence: ({ table, details: d }, names) =>
      `في الجدول «${names.table(table ?? '')}»، ${phrase(d.figures, matching)} من أرقام ${inYears(d.years.split(' '))} ما ورد في دورة عام ${d.cycle} للسنة ${d.by === 1 ? 'السابقة' : 'اللاحقة'} لا ما ورد فيها للسنة نفسها. وربما أُلصق الجدول بفارق عمود واحد نحو السنوات ${d.by === 1 ? 'اللاحقة' : 'السابقة'}.`,
    meaning:
      'ورود الأرقام نفسها تحت السنة المجاورة يعني أن الجدول أُلصق بفارق عمود واحد. ولا تُحسب الأرقام التي تتطابق مصادفة لأنها لا تتغير من سنة إلى أخرى.',
    todo: 'يُقارن رقم واحد من الجدول بمصدره لمعرفة السنة التي أُدخل تحتها. وإذا كان هذا الرد هو الخاطئ، يُعاد الجدول إلى موضعه؛ وإذا كان الرد السابق هو الخاطئ، يُذكر ذلك في التعليق.',
    reasons: [
      'كانت أرقام الرد السابق تحت سنوات غير سنواتها وصُوِّبت الآن.',
      'تغيرت الفترة المرجعية للأرقام.',
    ],
  },
  'typed-and-revised': {
    title: 'رقم أُدخل يدويا وتغيرت بياناته بعد ذلك',
    sentence: ({ cells, details: d }, names) => {
      const name = names.row(questionOf(cells[0]?.cell ?? ''));
      const typed =
        d.typed === undefined
          ? `مُسح يدويا رقم «${name}» لعام ${d.year}.`
          : `أُدخل يدويا الرقم ${formatNumber(d.typed)} في «${name}» لعام ${d.year}.`;
      const now =
        d.data === undefined
          ? 'ولا تعطي بيانات المصدر الآن أي رقم'
          : `وتعطي بيانات المصدر الآن ${formatNumber(d.data)}`;
      const then =
        d.before === undefined
          ? 'ولم تكن تعطي أي رقم عند الإدخال'
          : `وكانت تعطي ${formatNumber(d.before)} عند الإدخال`;
      return `${typed} ${now}، ${then}. ويبقى ما أُدخل يدويا.`;
    },
    meaning:
      'ما يُدخله شخص في الملف لا يُستبدل أبدا. وإذا تغيرت بيانات المصدر بعد ذلك، فلا يمكن إلا لشخص أن يقرر أي القيمتين هي الصحيحة.',
    todo: 'يُتخذ القرار في ملف \u200Eedits.csv\u200E: تُكتب في العمود «decision» كلمة «typed» (ما أُدخل يدويا) أو «data» (بيانات المصدر)، ثم يُعاد التجميع مع \u200E--resolve edits.csv\u200E.',
    reasons: [
      'الرقم المدخل يدويا هو الصحيح: فهو لم يرد بعد في المصدر.',
      'الرقم الجديد في بيانات المصدر هو الصحيح، وما أُدخل يدويا لم يعد صالحا.',
    ],
  },
  'answered-before': {
    title: 'أرقام أُرسلت سابقا وخلاياها الآن فارغة',
    sentence: ({ table, cells, details: d }, names) =>
      d.figures === 1
        ? `لا يوجد الآن رقم لعام ${d.years} في «${names.row(questionOf(cells[0]?.cell ?? ''))}»، وكان ${formatNumber(previousOf(cells))} في دورة عام ${d.cycle}.`
        : `خلت الآن ${counted(d.figures, nouns.cell)} من خلايا ${inYears(d.years.split(' '))} في الجدول «${names.table(table ?? '')}» من أرقام وردت في دورة عام ${d.cycle}.${d.given === 0 ? ' ولم يبق في الجدول أي رقم مما سبق إرساله.' : ''}`,
    meaning:
      'الرقم الذي أُرسل عن سنة ما رقم معروف؛ وترك خليته فارغة يعني سحبه. ولا يشمل ذلك الجداول التي لا تُطلب في هذه الدورة.',
    todo: 'تُدخل الأرقام من جديد. وإذا كانت قد سُحبت، تُذكر الحالة ويُبيَّن السبب في التعليق.',
    reasons: [
      'سُحبت الأرقام: فقد كانت خاطئة أو لم تعد قابلة للمقارنة.',
      'الأرقام لم تتغير ولم تُدخل من جديد.',
      'أصبحت الأرقام سرية.',
    ],
  },
  'part-revised-total-not': {
    title: 'نُقحت الأجزاء ولم يُنقح المجموع',
    sentence: ({ cells, details: d }, names) =>
      `في عام ${d.year}، كان حاصل جمع أجزاء «${rowWith('total', cells, names)}» ${divided(d.by)} في دورة عام ${d.cycle} مساويا للمجموع ${formatNumber(d.previousTotal)}. أما الآن فحاصل جمعها ${formatNumber(d.sum)}، ولا يزال المجموع ${formatNumber(d.total)}.`,
    meaning:
      'كان المجموع مستقيما ولم يعد كذلك لأن أجزاءه وحدها تغيرت: فإما أن المجموع نُسي، وإما أن أحد الأجزاء خاطئ.',
    todo: 'يُنظر أيهما يوافق المصدر، ويُنقح الآخر.',
    reasons: [
      'سيُنقح المجموع لاحقا.',
      'كانت الأجزاء السابقة معدلة لتوافق المجموع.',
      'أصبحت الأجزاء والمجموع من مصدرين مختلفين.',
    ],
  },
  'total-revised-parts-not': {
    title: 'نُقح المجموع ولم تُنقح أجزاؤه',
    sentence: ({ cells, details: d }, names) =>
      `في عام ${d.year}، كان حاصل جمع أجزاء «${rowWith('total', cells, names)}» ${divided(d.by)} في دورة عام ${d.cycle} مساويا للمجموع ${formatNumber(d.previousTotal)}. أما الآن فالمجموع ${formatNumber(d.total)}، ولا يزال حاصل جمع الأجزاء ${formatNumber(d.sum)}.`,
    meaning:
      'كان المجموع مستقيما ولم يعد كذلك لأنه تغير وحده: فإما أن الأجزاء نُسيت، وإما أن المجموع خاطئ.',
    todo: 'يُنظر أيهما يوافق المصدر، ويُنقح الآخر.',
    reasons: [
      'ستُنقح الأجزاء لاحقا.',
      'يشمل المجموع الجديد حالات لا يُعرف الجزء الذي تنتمي إليه.',
      'أصبحت الأجزاء والمجموع من مصدرين مختلفين.',
    ],
  },
};

const differing = {
  one: 'يختلف رقم واحد',
  two: 'يختلف رقمان',
  few: 'تختلف # أرقام',
  many: 'يختلف # رقما',
  other: 'يختلف # رقم',
};

const matching = {
  one: 'يطابق رقم واحد',
  two: 'يطابق رقمان',
  few: 'تطابق # أرقام',
  many: 'يطابق # رقما',
  other: 'يطابق # رقم',
};
