import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { divided } from './findings-sums.ts';
import { counted, formatNumber } from './format.ts';
import { obliqueNouns } from './nouns.ts';

/** Answers of which one side is missing. */
export const partialMessages: Pick<
  FindingMessages,
  'some-parts-without-total' | 'total-without-parts'
> = {
  'some-parts-without-total': {
    title: 'بعض الأجزاء دون المجموع',
    sentence: ({ culprit, details: d }, names) =>
      `في عام ${d.year}، خلية المجموع «${names.row(questionOf(culprit ?? ''))}» فارغة، مع أن الأرقام مدخلة في ${counted(d.given, obliqueNouns.part)} من أجزائه ${divided(d.by)}، وعددها ${formatNumber(d.parts)}. ولا يقل المجموع عن ${formatNumber(d.sum)}.`,
    meaning:
      'الأجزاء التي لا مجموع لها لا تبين مقدار الكل ولا مقدار ما ينقص منه. ولا يُعد الجزء الفارغ صفرا.',
    todo: 'يُدخل المجموع إذا كان معروفا. وإلا فتُذكر في التعليق الأجزاء الناقصة.',
    reasons: [
      'لا تسجل المؤسسة سوى هذه الأجزاء.',
      'المجموع غير منشور.',
      'قيمة الأجزاء المتروكة فارغة صفر، ولم تُدخل.',
    ],
  },
  'total-without-parts': {
    title: 'مجموع دون أجزائه في إحدى السنوات',
    sentence: ({ cells, details: d }, names) => {
      const total = cells.find(({ role }) => role === 'other')?.cell ?? '';
      const others =
        d.totals === 1
          ? ''
          : ` وكذلك الحال في ${counted(d.totals - 1, obliqueNouns.otherTotal)} في الجدول.`;
      return `في عام ${d.year}، قيمة «${names.row(questionOf(total))}» هي ${formatNumber(d.total)} ولم يُدخل أي جزء من أجزائها ${divided(d.by)}، في حين أُدخلت أجزاء في عامي ${d.year - 1} و${d.year + 1}.${others}`;
    },
    meaning:
      'يوزع البلد هذا المجموع على أجزائه في السنة السابقة والسنة اللاحقة، ولذلك ينبغي أن تكون أجزاء هذه السنة موجودة أيضا.',
    todo: 'تُدخل أجزاء هذه السنة، أو يُبيَّن سبب عدم وجودها بحالة وتعليق.',
    reasons: ['أُغفلت أجزاء هذه السنة سهوا.', 'مصدر هذه السنة لا يوزع المجموع على أجزائه.'],
  },
};
