import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { shortened, suggestionOf } from '../typed.ts';
import { asWritten, counted } from './format.ts';
import { obliqueNouns } from './nouns.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from './typed-figures.ts';

type TypedCode = 'figure-not-understood' | 'status-not-understood' | 'figure-as-typed';

/** What people typed into the cells of a workbook. */
export const typedMessages: Pick<FindingMessages, TypedCode> = {
  'figure-not-understood': {
    title: 'رقم غير مفهوم',
    sentence: (finding, names) => {
      const meant = suggestionOf(finding.details);
      return [
        `${typed(finding, names)} غير مفهوم، ${whyNotUnderstood[finding.details.reason]}.`,
        ...(meant === undefined ? [] : [whatWasMeant(meant)]),
        ...others(finding.details.others),
      ].join(' ');
    },
    meaning: 'لا يُخمَّن أي رقم: فالخلية تُعد بلا رقم إلى أن تتسنى قراءتها.',
    todo: 'يُدخل رقم وحده، من دون كلمات أو رموز، أو إحدى العلامات المبينة في التعليمات. أما الملاحظات فموضعها التعليق.',
    reasons: [
      'كُتبت ملاحظة أو حاشية بجانب الرقم.',
      'غيّر Excel ما أُدخل، فحوّله إلى تاريخ مثلا.',
      'كُتبت كلمة بدلا من علامة.',
    ],
  },
  'status-not-understood': {
    title: 'حالة غير مفهومة',
    sentence: (finding, names) =>
      [
        `${typed(finding, names)} ليس حالة؛ وقد اعتُمدت الحالة ${finding.details.status}.`,
        ...others(finding.details.others),
      ].join(' '),
    meaning: 'الحالة حرف واحد من قائمة الرموز CL_OBS_STATUS الخاصة بمعيار SDMX، مثل E للتقدير.',
    todo: 'تُختار حالة من القائمة، أو تُترك الخلية فارغة وتُكتب الملاحظة في التعليق.',
    reasons: ['كُتبت ملاحظة في الخلية المخصصة للحالة.'],
  },
  'figure-as-typed': {
    title: 'رقم غير مدخل كرقم',
    sentence: (finding, names) => {
      const { how, value, others: count } = finding.details;
      return [`${typed(finding, names)} قُرئ ${value}، ${howRead[how]}.`, ...others(count)].join(
        ' ',
      );
    },
    meaning: 'ما لا يُدخل كرقم قد يقرؤه برنامج آخر أو شخص آخر قراءة مختلفة.',
    todo: 'يُقارن الرقم المقروء بالرقم المقصود، ويُدخل كرقم وحده.',
    reasons: ['أُلصقت الأرقام من نص أو من برنامج آخر.', 'مُلئ المصنف بإعدادات أخرى للغة والمنطقة.'],
  },
};

/** "الجدول 2.1، الاختطاف، 2016: المحتوى «1,234» في الخلية F12 من الورقة «2»". */
function typed({ cells, details }: FindingOf<TypedCode>, names: Names): string {
  const { text, sheet, address, file } = details;
  const of = file === undefined ? '' : ` في الملف ${asWritten(file)}`;
  return `${names.cell(cells[0]?.cell ?? '')}: المحتوى «${asWritten(shortened(text))}» في الخلية ${address} من الورقة «${asWritten(sheet)}»${of}`;
}

function others(count: number): string[] {
  return count === 0
    ? []
    : [`وينطبق ذلك أيضا على ${counted(count, obliqueNouns.otherCell)} في الجدول.`];
}
