import type { FindingDetails } from '../../checks/details.ts';
import type { TypedFigure } from '../../schema/types.ts';
import { leftToRight } from './format.ts';

type Reason = FindingDetails['figure-not-understood']['reason'];
type Note = FindingDetails['figure-as-typed']['how'];

/** Why something that was typed is no figure. */
export const whyNotUnderstood: Readonly<Record<Reason, string>> = {
  word: 'فهو كلمة أو علامة مكان رقم',
  unclear: 'فهو ليس رقما وحده',
  separator: 'فالفاصلة أو النقطة فيه قد تفصل الآلاف أو الكسور العشرية',
  date: `فهو تاريخ، ويحوّل Excel إلى تواريخ ما يُكتب على شكل ${leftToRight('10-17')}`,
  estimate: 'فهو يدل على أن الرقم غير دقيق',
  bound: 'فهو حد وليس رقما',
  range: 'فهو نطاق وليس رقما',
  exponent: 'فهو مكتوب بصيغة أسية',
  fraction: 'فهو كسر',
  brackets: 'فقد يدل القوسان على رقم سالب',
  'percent-in-count': 'فهو نسبة مئوية والمطلوب عدد',
  boolean: 'فهو قيمة منطقية',
  error: 'فهو رسالة خطأ من Excel',
  'no-result': 'فهو صيغة حسابية بلا نتيجة محفوظة',
  'formula-as-text': 'فهو صيغة حسابية مدخلة كنص لا يحسبها Excel',
  invalid: 'فالمصنف تالف في هذه الخلية',
};

/** How something was read; after the figure it was read as. */
export const howRead: Readonly<Record<Note, string>> = {
  'text-number': 'فهو مدخل كنص لا كرقم',
  'comma-as-thousands': 'فقد عُدت الفاصلة فاصلة آلاف',
  'point-as-thousands': 'فقد عُدت النقطة فاصلة آلاف',
  'decimal-comma': 'فقد عُدت الفاصلة علامة عشرية',
  'percent-sign': 'فهو مدخل كنص مع علامة النسبة المئوية',
  'percent-format': 'فالخلية منسقة كنسبة مئوية',
  footnote: 'فقد أُهملت علامة الحاشية المجاورة للرقم',
  formula: 'فهو نتيجة صيغة حسابية كما حُفظت آخر مرة',
};

/** What probably was meant, as something to do. */
export function whatWasMeant({
  value,
  status,
  mark,
}: NonNullable<TypedFigure['suggestion']>): string {
  if (mark !== undefined) {
    return `وإذا كانت العلامة «${leftToRight(mark)}» هي المقصودة، تُكتب وحدها.`;
  }
  return status === undefined
    ? `وإذا كان المقصود ${value}، يُدخل كرقم.`
    : `وإذا كان الرقم ${value}، يُدخل كرقم مع الحالة ${status}.`;
}
