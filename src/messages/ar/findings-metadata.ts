import type { FindingMessages } from '../findings.ts';
import { agreeing, asWritten, counted, formatList } from './format.ts';
import { metadataWords } from './metadata.ts';
import { questionNames } from './metadata-names.ts';
import { nouns, obliqueNouns } from './nouns.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<FindingMessages, 'metadata-missing' | 'metadata-to-confirm'> = {
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
