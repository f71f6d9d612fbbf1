import type { QueryMessages } from '../queries.ts';

/** The query list in Arabic. */
export const queryMessages: QueryMessages = {
  sheet: 'الأسئلة',
  title: (country, cycle) => `${country}: أسئلة بشأن الرد في دورة عام ${cycle} (UN-CTS)`,
  titleFor: (country, cycle, institution) =>
    `${country}: أسئلة موجهة إلى ${institution} بشأن الرد في دورة عام ${cycle} (UN-CTS)`,
  howTo: [
    'كل سطر ملاحظة واحدة، والأهم أولا. تُقارن الأرقام بمصدرها، ويُجاب في الخلايا الملونة.',
    '«مؤكد» تعني أن الأرقام صحيحة: يُختار السبب أو يُكتب بعبارة حرة. و«سيجري تصويبه» تعني أن البيانات ستُصوَّب. وتُطرح من جديد الأسطر التي تُترك بلا جواب.',
    'يجوز فرز الأسطر وتصفيتها. ويُعاد الملف كما هو؛ ولا يُقرأ منه أي شيء آخر.',
  ],
  nothing: 'لا توجد أسئلة: لم تكشف عمليات التحقق عن شيء لا يزال معلقا.',
  columns: {
    number: 'الرقم',
    severity: 'الدرجة',
    institution: 'المؤسسة',
    table: 'الجدول',
    question: 'الملاحظة',
    cell: 'الرقم الذي يُراجع أولا',
    place: 'في المصنف',
    todo: 'ما ينبغي عمله',
    before: 'جواب سابق',
    answer: 'الجواب',
    reason: 'السبب',
    words: 'بعبارة حرة',
    forUnodc: 'إبلاغ المكتب',
    by: 'اسم المجيب',
  },
  answers: {
    confirmed: 'مؤكد',
    corrected: 'سيجري تصويبه',
    'will-follow': 'سيرد لاحقا',
  },
  yes: 'نعم',
  no: 'لا',
  with: (number) => `قد تزول مع الملاحظة رقم ${number}`,
  noCell: { records: 'سجلات المصادر', metadata: 'ملف البيانات الوصفية' },
  before: {
    expired: (words) => `سبقت الإجابة: ${words} وقد تغيرت الأرقام منذ ذلك الحين.`,
    notCorrected: (words) => `أُعلن عن تصويب، ولم تتغير الأرقام. ${words}`,
    willFollow: (words) => `كان من المنتظر أن يرد جواب. ${words}`,
  },
  rules: {
    choiceTitle: 'غير وارد في القائمة',
    choice: 'يُختار جواب من القائمة أو تُترك الخلية فارغة.',
    reasonTitle: 'غير وارد في القائمة',
    reason: 'يُختار من القائمة سبب من الأسباب المعتادة. أما العبارة الحرة فموضعها العمود التالي.',
  },
  /** Signs only: LibreOffice puts words around the numbers from left to right. */
  pageNumber: '&P / &N',
};
