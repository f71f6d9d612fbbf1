import type { FindingMessages } from '../findings.ts';
import {
  agreeing,
  asWritten,
  counted,
  formatList,
  formatNumber,
  formatPercent,
  inYears,
  phrase,
} from './format.ts';
import { nouns, obliqueNouns } from './nouns.ts';

/** National codes and the ICCS codes they count as. */
export const codeMessages: Pick<FindingMessages, 'unmapped-code' | 'code-too-wide' | 'split-code'> =
  {
    'unmapped-code': {
      title: 'رموز وطنية بلا سطر في جدول التناظر',
      sentence: ({ details: d }) => {
        const open =
          d.open === 0
            ? ' أما أسطر ملف الربط التي تذكر هذه الرموز فتستخدمها أو تستبعدها.'
            : phrase(d.open, inNoFigure);
        const more = d.codes > d.named.split('; ').length ? ' وغيرها' : '';
        return `المصدر «${asWritten(d.title)}»: ${counted(d.codes, nouns.code)} بلا رمز مقابل في التصنيف الدولي للجرائم (ICCS) في ${inYears(d.years.split(' '))} (${amount(d)}): ${quoted(d.named)}${more}.${outsideNote(d)}${open}`;
      },
      meaning:
        'يشمل الرقم المختار وفق التصنيف الدولي للجرائم (ICCS) الرموز الوطنية التي يسندها إليه الملف correspondence.csv. والرمز الذي ليس له سطر فيه لا يدخل في أي رقم.',
      todo: 'تُضاف الرموز إلى الملف correspondence.csv، ويُترك رمز ICCS فارغا إذا لم يناسبها أي رمز. ويقترح الأمر «uncts map suggest» رموز ICCS.',
      reasons: ['الرموز جديدة.', 'الرموز لا تدل على جرائم.'],
    },
    'code-too-wide': {
      title: 'رموز وطنية أوسع من السؤال',
      sentence: ({ details: d }, names) => {
        const rows = d.rows.split(' ').map((row) => `«${names.row(`${row}/total`)}»`);
        const shown =
          rows.length > 3
            ? [...rows.slice(0, 3), counted(rows.length - 3, obliqueNouns.otherRow)]
            : rows;
        const wider = agreeing(d.codes, 'يقابله', 'يقابلهما', 'تقابلها');
        const unused = agreeing(d.codes, 'ولا يدخل', 'ولا يدخلان', 'ولا تدخل');
        const width = agreeing(d.codes, 'رمز أوسع', 'رمزان أوسع', 'رموز أوسع');
        return `المصدر «${asWritten(d.title)}»: ${counted(d.codes, nouns.code)} ${wider} في التصنيف الدولي للجرائم (ICCS) ${width} مما هو مطلوب في ${formatList(shown)}، ${unused} في أي رقم من أرقام الجدول (${amount(d)}): ${quoted(d.named)}.`;
      },
      meaning:
        'يشمل الصف الرموز الوطنية المقابلة لرمز ICCS الخاص به أو لرمز أدنى منه. أما ما يقابل رمزا أعلى منه فقد يدخل فيه جزئيا.',
      todo: 'يُسند إلى الرمز الوطني رمز ICCS أضيق، أو يُوزَّع على عدة رموز بحصص؛ أو يُذكر في تعليق الرقم أنه لا يشمل هذه الرموز.',
      reasons: ['لا يمكن تقسيم الرمز الوطني.', 'الرمز الوطني فئة لما تبقى.'],
    },
    'split-code': {
      title: 'أرقام تستند إلى حصص',
      sentence: ({ details: d }) =>
        `المصدر «${asWritten(d.title)}»: ${counted(d.codes, nouns.code)} ${agreeing(d.codes, 'موزع', 'موزعان', 'موزعة')} بحصص على رموز التصنيف الدولي للجرائم (ICCS) (${amount(d)}): ${quoted(d.named, readable)}. وتُعلَّم الأرقام التي تشمل جزءا من رمز بأنها تقديرية.`,
      meaning: 'حصة الرمز الوطني تقدير من واضعي جدول التناظر؛ وحاصل جمع الأجزاء يساوي عدد السجلات.',
      todo: 'يُذكر مصدر الحصص في العمود remark من جدول التناظر، وتُحدَّث عند إجراء عد فعلي.',
      reasons: ['لا يمكن تقسيم الرمز الوطني في البيانات.'],
    },
  };

const inNoFigure = {
  one: ' ولا يدخل سجل واحد في أي رقم.',
  two: ' ولا يدخل سجلان في أي رقم.',
  few: ' ولا تدخل # سجلات في أي رقم.',
  many: ' ولا يدخل # سجلا في أي رقم.',
  other: ' ولا يدخل # سجل في أي رقم.',
};

const haveOtherLines = {
  one: ' ولواحد منها سطر، ولكن لسنوات أخرى.',
  two: ' ولاثنين منها سطران، ولكن لسنوات أخرى.',
  few: ' ولـ # منها أسطر، ولكن لسنوات أخرى.',
  many: ' ولـ # منها أسطر، ولكن لسنوات أخرى.',
  other: ' ولـ # منها أسطر، ولكن لسنوات أخرى.',
};

function outsideNote({ codes, outside }: { codes: number; outside: number }): string {
  if (outside === 0) return '';
  if (codes === 1) return ' وله سطر، ولكن لسنوات أخرى.';
  if (codes === 2 && outside === 2) return ' ولهما سطران، ولكن لسنوات أخرى.';
  return phrase(outside, haveOtherLines).replace('منها', agreeing(codes, 'منه', 'منهما', 'منها'));
}

function amount({ records, mass }: { records: number; mass: number }): string {
  return `عدد السجلات: ${formatNumber(records)}؛ الكمية المحسوبة: ${formatNumber(mass)}`;
}

function quoted(names: string, readAs = (name: string) => name): string {
  return formatList(
    names.split('; ').map((name) => (name === '' ? 'سجلات بلا رمز' : asWritten(readAs(name)))),
  );
}

/** "Homicide (0101=0.8 0102=0.2)" -> "Homicide (0101 80%، 0102 20%)"; "-" is no ICCS code. */
function readable(parts: string): string {
  return parts
    .replace(
      /(\S+)=([\d.]+)/g,
      (_, iccs: string, share: string) =>
        `${iccs.endsWith('-') ? iccs.replace(/-$/, 'بلا رمز') : iccs} ${formatPercent(Number(share))}`,
    )
    .replaceAll('% ', '%، ');
}
