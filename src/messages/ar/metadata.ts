import type { MetadataWords } from '../en/metadata.ts';
import { workbookMessages } from './workbook.ts';

const { chapterSheet, frontPage, institutions } = workbookMessages;

/** The metadata workbook in Arabic. */
export const metadataWords: MetadataWords = {
  institutions,
  file: 'ملف البيانات الوصفية',
  cycle: (cycle) => `دورة عام ${cycle}`,
  referenceYear: (year) => `السنة المرجعية ${year}`,
  frontPage: 'صفحة الغلاف',
  howToTitle: 'كيفية الإجابة',
  howTo: [
    'يسأل هذا الملف عن كيفية إعداد أرقام ملف البيانات: من يقدمها، وماذا يُحسب، ومتى، ووفق أي قواعد. ولا يمكن مقارنة أرقام بلدين، أو سنتين، إلا إذا كانت هذه الإجابات معروفة.',
    'تُكتب الإجابات في الخلايا الملونة، أو تُختار من القائمة التي تنفتح فيها. ويُذكر في التعليق كل ما ينبغي أن يعرفه القارئ. وما ليس معروفا يُترك فارغا.',
    'تظل الإجابات صالحة من دورة إلى الدورة التالية. ولا يُعاد طلب إجابة إلا إذا تغير مصدر الأرقام أو اختيار السجلات أو الرموز الوطنية التي تستند إليها؛ وعندئذ توضع أمامها عبارة «بانتظار التأكيد» على خلفية صفراء. فتُعدَّل الإجابة، أو تُغيَّر حالتها إلى «مؤكدة».',
    'يُعلن عن انقطاع في السلسلة لكل صف لا يمكن مقارنة أرقامه بأرقام السنوات السابقة، مع ذكر السنة الأولى من السلسلة الجديدة والسبب.',
  ],
  contentsTitle: 'أوراق هذا الملف',
  contents: {
    sheet: 'الورقة',
    content: 'المحتوى',
    questions: 'الأسئلة',
    toConfirm: 'بانتظار التأكيد',
    missing: 'بلا إجابة',
  },
  institutionContent: (name) => `أرقام ${name} بوجه عام`,
  tables: frontPage.tables,
  institutionSheet: {
    police: 'الشرطة',
    prosecution: 'النيابة العامة',
    courts: 'المحاكم',
    prisons: 'السجون',
    survey: 'سلطة الدراسات الاستقصائية',
    statistics: 'المكتب الإحصائي',
  },
  institutionTitle: (name) => `أرقام ${name}`,
  chapterTitle: chapterSheet.title,
  tableTitle: chapterSheet.tableTitle,
  columns: { question: 'السؤال', answer: 'الإجابة', comment: 'التعليق', state: 'الحالة' },
  states: {
    answered: 'تمت الإجابة',
    'to-confirm': 'بانتظار التأكيد',
    missing: 'لا إجابة بعد',
    'not-applicable': 'لا تلزم إجابة',
  },
  confirmed: 'مؤكدة',
  breaks: { row: 'الصف', year: 'السنة الأولى من السلسلة الجديدة', reason: 'السبب' },
  rules: {
    choiceTitle: 'غير وارد في القائمة',
    choice: 'تُختار إجابة من القائمة أو تُترك الخلية فارغة. أما التفاصيل فموضعها التعليق.',
    rowTitle: 'غير وارد في القائمة',
    row: 'يُختار من القائمة صف من صفوف هذا الجدول.',
    yearTitle: 'المطلوب سنة',
    year: 'تُدخل سنة من أربعة أرقام، مثل 2013.',
  },
  page: {
    header: (instrument, cycle) => `${instrument.replaceAll('&', '&&')}، دورة عام ${cycle}`,
    /** Signs only: LibreOffice puts words around the numbers from left to right. */
    number: '&P / &N',
  },
};
