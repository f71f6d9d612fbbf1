import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { formatNumber, leftToRight } from './format.ts';

/** Figures that cannot be what the question asks. */
export const formatMessages: Pick<
  FindingMessages,
  'negative-count' | 'fractional-count' | 'implausible-size' | 'percent-out-of-range'
> = {
  'negative-count': {
    title: 'عدد سالب',
    sentence: (finding, names) =>
      `${value(finding, names)} هي ${formatNumber(finding.details.value)}؛ والعدد لا يقل عن صفر.`,
    meaning: 'المطلوب عدد جرائم أو أشخاص أو أماكن.',
    todo: 'يُصوَّب الرقم. وإذا كان يعني «غير متوفر»، تُترك الخلية فارغة وتُذكر الحالة.',
    reasons: [
      `أُدخل رمز يدل على بيانات غير متوفرة، مثل ${leftToRight('-9')}.`,
      'الرقم مقدار تغير أو تصويب وليس عددا.',
    ],
  },
  'fractional-count': {
    title: 'عدد فيه كسور عشرية',
    sentence: (finding, names) =>
      `${value(finding, names)} هي ${finding.details.value}؛ والعدد لا يكون إلا صحيحا.`,
    meaning: 'المطلوب عدد جرائم أو أشخاص أو أماكن.',
    todo: 'يُدخل العدد نفسه، لا متوسط ولا معدل ولا رقم بالآلاف.',
    reasons: [
      'الرقم متوسط سنوي، أو عدد مكافئات دوام كامل.',
      'الرقم تقدير مستمد من عينة.',
      'الرقم معدل، أو رقم بالآلاف.',
    ],
  },
  'implausible-size': {
    title: 'حجم غير معقول',
    sentence: (finding, names) => {
      const { value: figure, limit, against, populationYear } = finding.details;
      const start = `${value(finding, names)} هي ${formatNumber(figure)}`;
      if (against === 'population-too-small') {
        return `${start}، وفي جدولين أو أكثر أرقام أكبر منها تصل إلى ${formatNumber(limit)}. وربما أُدخل عدد السكان بالآلاف.`;
      }
      return against === 'population'
        ? `${start}، وهي أكبر من عدد السكان المقيمين في عام ${populationYear} (${formatNumber(limit)}).`
        : `${start}، وهي أكبر من عدد سكان أي بلد.`;
    },
    meaning:
      'لا يُسجَّل في أي بلد خلال سنة واحدة من الجرائم، ولا يُحسب فيه من الأشخاص والأماكن، عدد يفوق عدد سكانه.',
    todo: 'يُقارن الرقم بمصدره: فربما أُضيفت إليه خانات، أو كان بوحدة أخرى.',
    reasons: [
      'الرقم أو عدد السكان مدخل بوحدة أخرى، كالآلاف.',
      'يُحسب في الرقم شيء آخر، كالوقائع التي ترصدها الأجهزة آليا.',
    ],
  },
  'percent-out-of-range': {
    title: 'نسبة مئوية خارج النطاق من 0 إلى 100',
    sentence: (finding, names) =>
      `${value(finding, names)} هي ${formatNumber(finding.details.value)}؛ والنسبة المئوية تقع بين 0 و100.`,
    meaning: 'المطلوب نسبة مئوية، مثل 12.5.',
    todo: 'يُصوَّب الرقم؛ فقد يكون عددا، أو تكون الفاصلة العشرية قد سقطت.',
    reasons: ['أُدخل عدد بدلا من نسبة مئوية.', 'سقطت الفاصلة العشرية.'],
  },
};

function value(finding: FindingOf, names: Names): string {
  return `القيمة المدخلة في «${names.cell(finding.cells[0]?.cell ?? '')}»`;
}
