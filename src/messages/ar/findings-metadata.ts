import type { FindingDetails } from '../../checks/details.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { agreeing, asWritten, counted, formatDay, formatList, formatNumber } from './format.ts';
import { metadataWords } from './metadata.ts';
import { questionNames } from './metadata-names.ts';
import { nouns, obliqueNouns } from './nouns.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<
  FindingMessages,
  'metadata-missing' | 'metadata-to-confirm' | 'metadata-contradicted' | 'break-without-change'
> = {
  'break-without-change': {
    title: 'انقطاع في السلسلة لا يظهر في أي رقم',
    sentence: ({ cells, details: d }, names) => {
      const value =
        d.value === d.before
          ? `بقيت ${formatNumber(d.value)} كما في العام السابق`
          : `هي ${formatNumber(d.value)} بعد أن كانت ${formatNumber(d.before)} في العام السابق`;
      return `أُعلن عن انقطاع في سلسلة «${names.row(questionOf(cells[0]?.cell ?? ''))}» في عام ${d.year}، غير أن القيمة ${value}؛ وليس في السلسلة تغير أصغر من ذلك بين عامين متتاليين آخرين.`;
    },
    meaning:
      'يعني الانقطاع أن الأرقام ابتداء من سنة معينة لا تُقارن بأرقام السنوات السابقة. وإذا استمرت السلسلة على حالها، فربما كان الانقطاع يخص سنة أخرى أو صفا آخر.',
    todo: 'يُنظر هل ذُكرت للانقطاع السنة الصحيحة والصف الصحيح. فإن كان الأمر كذلك، فلا يلزم أي إجراء.',
    reasons: [
      'كان أثر التغيير في هذا الصف ضئيلا.',
      'قُدمت أرقام السلسلة الجديدة لأول مرة عن سنة أخرى.',
    ],
  },
  'metadata-contradicted': {
    title: 'بيانات وصفية يناقضها الرد',
    sentence: ({ details: d }) => contradiction(d),
    meaning:
      'يعتمد من يقارنون بين البلدان على ما يذكره ملف البيانات الوصفية عن الأرقام، ولذلك يجب أن يطابق ما عُمل به فعلا.',
    todo: 'تُصوَّب الإجابة في ملف البيانات الوصفية، أو يُصوَّب وصف البلد أو وصف المصدر أو ملف الربط. وإذا كان كلاهما صحيحا، يُذكر سبب الاختلاف في التعليق على الإجابة.',
    reasons: ['الإجابة تعود إلى مصدر سابق.', 'يتبع الجدول قاعدة غير القاعدة المتبعة في سائر الرد.'],
  },
  'metadata-missing': {
    title: 'بيانات وصفية بلا إجابة',
    sentence: ({ details: d }) =>
      `لا يتضمن ملف البيانات الوصفية إجابة عن ${counted(d.questions, obliqueNouns.question)} ${about(d.subject)}: ${named(d.names, d.questions)}.`,
    meaning:
      'تختلف طريقة عد الجرائم والأشخاص من بلد إلى آخر؛ ومن دون هذه الإجابات لا يمكن مقارنة الأرقام.',
    todo: 'يُجاب عن الأسئلة في ملف البيانات الوصفية. وتُقدَّم الإجابة مرة واحدة وتظل صالحة إلى أن يتغير المصدر أو التعريف أو قاعدة العد.',
    reasons: ['المؤسسة التي تقدم الأرقام لا توثق قواعد العد لديها.', 'طُلبت الإجابة ولم ترد بعد.'],
  },
  'metadata-to-confirm': {
    title: 'بيانات وصفية بانتظار التأكيد',
    sentence: ({ details: d }) =>
      `في ملف البيانات الوصفية ${counted(d.questions, nouns.answer)} ${about(d.subject)} ${agreeing(d.questions, 'تعود', 'تعودان', 'تعود')} إلى وقت كان فيه للأرقام مصدر آخر أو كانت السجلات مختارة على نحو آخر: ${named(d.names, d.questions)}.`,
    meaning:
      'المصدر الجديد أو التعريف الجديد أو قاعدة العد الجديدة، إذا لم يُعلن عنه، يبدو كأنه تغير في الجريمة.',
    todo: 'تُراجع هذه الإجابات وتُؤكد أو تُعدل في ملف البيانات الوصفية، ويُعلن عن انقطاع في السلسلة إذا تعذرت مقارنة الأرقام بأرقام السنوات السابقة.',
    reasons: [
      'المصدر جديد، ولم يتغير التعريف ولا قواعد العد.',
      'أُضيفت رموز وطنية أو استُبدلت، ولم يتغير التعريف.',
    ],
  },
};

const institutions: Readonly<Record<string, string>> = metadataWords.institutions;

/** Answers of the metadata file that can be contradicted, as they read within a sentence. */
const choices: ReadonlyMap<string, string> = new Map([
  ...Object.entries(metadataWords.institutions),
  ['victim', 'ضحية'],
  ['person', 'شخص'],
  ['offence', 'جريمة'],
  ['calendar-year', 'السنة التقويمية'],
  ['fiscal-year', 'السنة المالية'],
]);

/** Units as which others are counted. */
const units: ReadonlyMap<string, string> = new Map([
  ['victims', 'ضحايا'],
  ['persons', 'أشخاص'],
  ['offences', 'جرائم'],
]);

function contradiction(d: FindingDetails['metadata-contradicted']): string {
  const answer = choices.get(d.answer) ?? asWritten(d.answer);
  const says = `ورد في ملف البيانات الوصفية ${about(d.subject)}، تحت «${questionNames.get(d.name) ?? asWritten(d.name)}»: «${answer}».`;
  const figures = agreeing(
    d.figures,
    'غير أن الرقم الوحيد الذي له مصدر في الجدول',
    'غير أن الرقمين اللذين لهما مصدر في الجدول',
    `غير أن جميع الأرقام التي لها مصدر في الجدول، وعددها ${formatNumber(d.figures)}،`,
  );
  switch (d.about) {
    case 'counting-unit':
      return `${says} ${figures} ${agreeing(d.figures, 'يحسب', 'يحسبان', 'تحسب')} وحدة أخرى على أنها ${units.get(d.found) ?? asWritten(d.found)}.`;
    case 'institution': {
      const found = d.found.split('; ').map((each) => choices.get(each) ?? asWritten(each));
      const others = found.length === 1 ? 'مؤسسة أخرى' : 'مؤسسات أخرى';
      return `${says} ${figures} ${agreeing(d.figures, 'مأخوذ', 'مأخوذان', 'مأخوذة')} من مصادر ${others}: ${formatList(found)}.`;
    }
    case 'reference-period': {
      const [from = '', to = ''] = d.found.split(' ');
      return `${says} غير أن السنة المرجعية للرد تمتد من ${formatDay(from)} إلى ${formatDay(to)}.`;
    }
    case 'reference-day':
      return `${says} غير أن اليوم المحدد في الرد لأرقام اليوم الواحد هو ${formatDay(d.found)}.`;
  }
}

function about(subject: string): string {
  return `بشأن ${institutions[subject] ?? `الجدول ${subject}`}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => questionNames.get(name) ?? asWritten(name));
  return questions > list.length && list.length > 1
    ? `${list.join('، ')} وغير ذلك`
    : formatList(list);
}
