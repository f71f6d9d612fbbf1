import { formatNumber } from '../format.ts';
import type { StatusInWords, WorkbookMessages } from '../workbook.ts';

const plural = new Intl.PluralRules('ar');

/** The forms of a counted noun after a preposition: "جدول واحد", "جدولين", "جداول", "جدولا", "جدول". */
interface Noun {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

const nouns = {
  table: { one: 'جدول واحد', two: 'جدولين', few: 'جداول', many: 'جدولا', other: 'جدول' },
  line: { one: 'صف واحد', two: 'صفين', few: 'صفوف', many: 'صفا', other: 'صف' },
  year: { one: 'سنة واحدة', two: 'سنتين', few: 'سنوات', many: 'سنة', other: 'سنة' },
} as const satisfies Record<string, Noun>;

/** "جدول واحد", "جدولين", "5 جداول", "11 جدولا", "100 جدول"; the first two hold their number. */
function counted(count: number, noun: Noun): string {
  const form = plural.select(count);
  if (form === 'one' || form === 'two') return noun[form];
  return `${formatNumber(count)} ${form === 'zero' ? noun.other : noun[form]}`;
}

/** "أ وب وج": the conjunction stands before every word and is written together with it. */
function list(words: readonly string[]): string {
  return words.join(' و');
}

/** "الجدول 1.1", "الجدولان 1.1 و1.2", "الجداول 1.1 و1.2 و1.3". */
function tables(numbers: readonly string[]): string {
  const noun = ['الجدول', 'الجدولان'][numbers.length - 1] ?? 'الجداول';
  return `${noun} ${list(numbers)}`;
}

/** "السنوات من 2010 إلى 2013", "السنتين 2012 و2013", or the one year; after a noun. */
function yearSpan(years: readonly number[]): string {
  const [first, last] = [years[0], years.at(-1)];
  if (first === last) return `سنة ${first}`;
  if (years.length === 2) return `السنتين ${first} و${last}`;
  return `السنوات من ${first} إلى ${last}`;
}

/** "K مدرجة في فئة أخرى، L لا تُجمع"; remarks in brackets are left out. */
function statusList(statuses: readonly StatusInWords[]): string {
  return statuses
    .map(({ status, label }) => `${status} ${label.replace(/ \(.*\)$/, '')}`)
    .join('، ');
}

/** Between left-to-right marks, so that signs such as "..." and "-" keep their order and place. */
function leftToRight(signs: string): string {
  return `\u200E${signs}\u200E`;
}

/** The blank workbook in Arabic. */
export const workbookMessages: WorkbookMessages = {
  documentTitle: (instrument, cycle) => `${instrument}، دورة عام ${cycle}`,
  frontPage: {
    sheet: 'صفحة الغلاف',
    cycle: (cycle) => `دورة عام ${cycle}`,
    file: (title) => title,
    partOfFile: (title, institution) => `${title}: جداول ${institution}`,
    referenceYear: (year, years) => `السنة المرجعية ${year}، مع أرقام ${yearSpan(years)}`,
    addressTitle: 'إلى المسؤول المنسق',
    address: [
      'يجمع هذا الملف أرقاما عن الجريمة وعن عمل نظام العدالة الجنائية. ولا توجد مؤسسة واحدة لديها هذه الأرقام كلها. لذا يُرجى إحالة أوراق هذا الملف إلى الشرطة وجهاز النيابة العامة والمحاكم وإدارة السجون والسلطة المعنية بالدراسات الاستقصائية عن الإيذاء؛ وتبين قائمة الأوراق أدناه الجهة التي تجيب عادة عن كل ورقة.',
      'ويُرجى جمع الإجابات في نسخة واحدة من هذا الملف، ومراجعة الأرقام جنبا إلى جنب، وإعادة تلك النسخة الواحدة بوصفها رد بلدكم. وستُوجَّه الاستفسارات بشأنها إلى المسؤول المذكور هنا.',
    ],
    partAddressTitle: (institution) => `إلى ${institution}`,
    partAddress: [
      'هذا الملف جزء من الاستبيان، ولا يتضمن سوى الجداول التي تجيب عنها مؤسستكم عادة. وتتلقى مؤسسات أخرى الأجزاء الأخرى.',
      'ويُرجى إعادة هذا الملف إلى المسؤول المنسق المذكور هنا، الذي يجمع الأجزاء في رد واحد. ويُرجى عدم تغيير اسم المسؤول.',
    ],
    officerTitle: 'المسؤول المنسق',
    country: 'البلد',
    contentsTitle: 'أوراق هذا الملف',
    contentsSheet: 'الورقة',
    contentsTables: 'المحتوى',
    contentsInstitutions: 'الجهة التي تجيب عادة',
    instructions: 'كيفية ملء هذا الملف؛ معاني العلامات والحالات',
    tables,
    institutions: list,
  },
  instructions: {
    sheet: 'التعليمات',
    title: 'التعليمات',
    asked: {
      title: 'البيانات المطلوبة',
      years: (referenceYear, years) =>
        years.length === 1
          ? `تُطلب في هذه الدورة بيانات السنة المرجعية ${referenceYear} فقط.`
          : `تُطلب في هذه الدورة بيانات السنة المرجعية ${referenceYear}. ويتضمن كل صف عمودا لكل سنة من ${years[0]} إلى ${years.at(-1)}، ويجوز تكرار الأرقام المرسلة سابقا أو تصويبها.`,
      volume: (tableCount, lineCount, years) =>
        `يحتوي الملف على ${counted(tableCount, nouns.table)} و${counted(lineCount, nouns.line)}، ويُملأ كل صف عن ${counted(years.length, nouns.year)}. ويُرجى ملء ما يستطيع بلدكم تقديمه؛ فإرسال جزء من جدول مفيد أيضا.`,
      period:
        'تُقدَّم الأرقام عن السنة التقويمية. وإذا لم توجد أرقام إلا عن فترة أخرى، مثل السنة المالية، تُدخل هذه الأرقام وتُذكر الفترة في التعليق. أما الأرقام التي تعود إلى يوم واحد (الأشخاص المحتجزون والموظفون والسكان) فيُذكر ذلك اليوم في التعليق.',
    },
    steps: {
      title: 'كيفية ملء الملف',
      lines: [
        'تُكتب الأرقام أو تُلصق في الخلايا الملونة فقط. وترد سنوات الصف الواحد جنبا إلى جنب، بحيث يمكن لصق مجموعة من الخلايا دفعة واحدة؛ وتُلصق القيم دون تنسيقها.',
        'تُدخل الأعداد في شكل أعداد صحيحة من دون نصوص أو رموز أو إحالات إلى حواش. وتُدخل النسب المئوية في شكل أرقام من 0 إلى 100. وعند عدم وجود رقم، يجوز أن تحل محله إحدى العلامات المبينة أدناه.',
        'يُحسب ما ينص عليه الصف. وإذا كان التعريف المستخدم لديكم يختلف عن رمز التصنيف الوارد بجانب الصف (التصنيف الدولي للجرائم للأغراض الإحصائية، ICCS، الإصدار 1.0)، يُدخل الرقم المتاح لديكم، وتُختار له الحالة D، ويُبيَّن الاختلاف في التعليق.',
        'الصفوف الواردة تحت عبارة «من ذلك» جزء من الصف الذي يعلوها. ولا يُستخرج بالجمع مجموع لا تتضمنه سجلاتكم: بل يُدخل ما هو مسجل، ويُوضَّح في التعليق سبب اختلاف الأجزاء عن المجموع.',
      ],
    },
    zero: {
      title: 'الصفر والخلية الفارغة والقيمة غير المتوفرة',
      lines: [
        'يُدخل 0، أو علامة القيمة المعدومة، إذا كان الرقم معروفا ولم يُسجَّل شيء.',
        'تُترك الخلية فارغة إذا لم يوجد رقم. والخلية الفارغة من دون حالة تعني أن الرقم غير متوفر، ولا تُقرأ أبدا على أنها صفر.',
        'إذا كان سبب عدم وجود الرقم معروفا، يُرجى بيانه: تُكتب علامة مكان الرقم، أو تُختار الحالة K أو L أو M أو Q.',
      ],
    },
    marks: {
      title: 'العلامات التي تحل محل الأرقام',
      intro:
        'يجوز كتابة هذه العلامات في خلية مخصصة لرقم. وهي نفسها في جميع اللغات. وإذا اختيرت حالة بجانب الخلية، تكون العبرة بالحالة لا بالعلامة.',
      mark: 'العلامة',
      meaning: 'المعنى',
      use: 'متى تُستخدم',
      meanings: {
        'not-available': {
          meaning: 'غير متوفرة',
          use: 'الرقم موجود أو قد يكون موجودا ولكن لم يتسن الحصول عليه. ويجوز أيضا ترك الخلية فارغة.',
        },
        'not-applicable': {
          meaning: 'لا تنطبق',
          use: 'الفئة غير موجودة في البلد، ومن ثم لا يمكن أن يوجد رقم.',
        },
        nil: { meaning: 'معدومة', use: 'الرقم صفر: كما لو كُتب 0.' },
        'included-elsewhere': {
          meaning: 'مدرجة في موضع آخر',
          use: 'العدد مشمول في رقم صف آخر. ويُذكر ذلك الصف في التعليق.',
        },
        confidential: {
          meaning: 'سرية',
          use: 'الرقم موجود ولكن لا يجوز الإفصاح عنه.',
        },
      },
    },
    statuses: {
      title: 'الحالات',
      intro:
        'لكل رقم خلية للحالة تحت السنة الخاصة به. وتُختار الحالة من القائمة أو تُترك الخلية فارغة: فالرقم من دون حالة قيمة عادية، والخلية الفارغة من دون حالة قيمة غير متوفرة.',
      code: 'الحالة',
      label: 'المعنى',
      use: 'متى تُستخدم',
      with: { value: 'بجانب رقم', 'no-value': 'مكان الرقم' },
    },
    checks: {
      title: 'التحقق أثناء الإدخال',
      lines: [
        'تقارن الأعمدة المعنونة «التحقق» المجاميع بأجزائها، لكل سنة، داخل الجدول نفسه وبين الجداول. وتبقى فارغة ما دامت الأرقام متسقة، وتبين مقدار الفرق عندما تختلف.',
        'لا تجري المقارنة إلا بعد إدخال الأرقام: فالخلية الفارغة لا تُعد صفرا أبدا، ولا يُشار إلى نقص الأجزاء عن المجموع إلا إذا أُدخلت جميعها. وإذا لم تتسق الأرقام في عدة مقارنات، تظهر نتائجها الواحدة بعد الأخرى.',
        'لا تمنع هذه الأعمدة مواصلة العمل. فإذا كانت الأرقام صحيحة رغم اختلافها، تُترك كما هي ويُذكر السبب في التعليق.',
      ],
    },
    sources: {
      title: 'المصدر والتعليق',
      lines: [
        'المصدر: المؤسسة والمنشور أو السجل الذي أُخذت منه أرقام الصف.',
        'التعليق: كل ما ينبغي أن يعرفه القارئ لاستخدام الأرقام: تعريف مختلف أو وحدة عد مختلفة، أو تغيير في الطريقة، أو أماكن أو سلطات غير مشمولة، أو سبب تغير كبير. وإذا كان التعليق يخص سنة واحدة فقط، يُستهل بذكر تلك السنة.',
      ],
    },
    colours: {
      title: 'الألوان والرموز',
      input: 'خلية ملونة ذات إطار: خلية للملء.',
      fixed: 'خلية بيضاء: نص ثابت. لا يمكن تغييره؛ ويمكن زيادة عرض الأعمدة وارتفاع الصفوف.',
      header: 'شريط داكن: عناوين الأعمدة. يبقى ظاهرا ويتكرر في كل صفحة مطبوعة.',
      check: 'كلمات بخط غامق في خلية ذات إطار: نتيجة تحقق. ينبغي مراجعة الأرقام المجاورة لها.',
      note: 'مثلث صغير في زاوية الخلية: ملاحظة تتضمن التعريف، وتظهر عند وضع المؤشر على الخلية.',
      example: 'مثال',
    },
    notAsked: {
      title: 'الجداول غير المطلوبة في هذه الدورة',
      intro:
        'لا تُطلب بعض الجداول والصفوف إلا مرة كل سنتين. وقد أُسقطت أرقامها من الترقيم، ولا يُنتظر تقديم أي بيانات عنها.',
      lines: 'الصفوف التي أُسقطت من جداول مطلوبة:',
      none: 'جميع جداول الاستبيان مطلوبة في هذه الدورة.',
    },
    about: {
      title: 'معلومات عن هذا المصنف',
      edition: (title, edition) => `${title}، ${edition}.`,
      evidence:
        'تستند جداول هذا المصنف وصفوفه إلى ما هو معروف علنا عن الاستبيان؛ وقد استُنتجت بعض الصفوف من أرقام منشورة.',
      layout:
        'شكل هذا المصنف من وضع البرنامج الذي أنشأه. وحيثما اختلف عن الاستبيان الذي يوزعه مكتب الأمم المتحدة المعني بالمخدرات والجريمة، تكون العبرة بذلك الاستبيان.',
    },
  },
  statusUse: {
    A: 'لا يستدعي الرقم أي ملاحظة. ويجوز أيضا ترك الخلية فارغة.',
    B: 'لا يمكن مقارنة الرقم برقم السنة السابقة: تغير التعريف أو التغطية أو الطريقة.',
    D: 'يتبع الرقم تعريفا غير التعريف المطلوب.',
    E: 'الرقم تقدير وليس ناتجا عن عد السجلات.',
    P: 'قد يتغير الرقم فيما بعد.',
    W: 'يشمل الرقم أيضا ما يخص صفا آخر. ويُذكر ذلك الصف في التعليق.',
    K: 'العدد مشمول في رقم صف آخر. ويُذكر ذلك الصف في التعليق.',
    L: 'لا تجمع أي جهة هذه المعلومات.',
    M: 'الفئة غير موجودة في البلد، ومن ثم لا يمكن أن يوجد رقم.',
    O: 'المعلومات موجودة أو قد تكون موجودة ولكن لم يتسن الحصول عليها. ويجوز أيضا ترك الخلية فارغة.',
    Q: 'الرقم موجود ولكن لا يجوز الإفصاح عنه.',
  },
  chapterSheet: {
    title: (number, title) => `${number}  ${title}`,
    tableTitle: (number, title) => `الجدول ${number}  ${title}`,
    facts: ({ unit, exceptions, time, institution }) => {
      const units = [unit, ...exceptions.map((each) => `${each.unit} في الصف «${each.row}»`)];
      const when = time === 'flow' ? 'خلال السنة' : 'في يوم واحد من السنة';
      return `وحدة العد: ${units.join('، و')}؛ ${when}. الجهة التي تجيب عادة: ${institution}.`;
    },
    divides: {
      sum: (row, table) => `مجموع الصفوف يساوي «${row}» (الجدول ${table}).`,
      'at-most': (row, table) => `مجموع الصفوف لا يتجاوز «${row}» (الجدول ${table}).`,
      'of-which': (row, table) => `كل صف جزء من «${row}» (الجدول ${table}).`,
    },
    rowPath: (labels) => labels.join('، '),
    group: (parent, label) => `${parent}، ${label}`,
    label: 'البيان',
    category: 'الفئة',
    classification: 'التصنيف',
    iccs: (codes, tags) => `ICCS ${[...codes, ...tags].join(', ')}`,
    figures: 'الأرقام',
    status: 'الحالة',
    checks: 'التحقق',
    source: 'المصدر',
    comment: 'التعليق',
  },
  note: {
    iccs: (code, title) => `الرمز ICCS ${code}: ${title}`,
    variable: (tag, label) => `فقط حيث ينطبق المتغير ${tag}: ${label}`,
    includes: (terms) => `مثلا: ${terms.join('؛ ')}`,
    unit: (unit) => `وحدة العد: ${unit}`,
  },
  checks: {
    parts: 'الأجزاء',
    table: (number) => `الجدول ${number}`,
    over: (parts, difference) => `${parts}: زيادة ${difference} على المجموع`,
    short: (parts, difference) => `${parts}: نقص ${difference} عن المجموع`,
    moreThanWhole: (difference) => `زيادة ${difference} على الكل`,
    moreThanTable: (table, difference) => `زيادة ${difference} على الجدول ${table}`,
  },
  institutions: {
    police: 'الشرطة',
    prosecution: 'جهاز النيابة العامة',
    courts: 'المحاكم',
    prisons: 'إدارة السجون',
    survey: 'السلطة المعنية بالدراسات الاستقصائية عن الإيذاء',
    statistics: 'المكتب الإحصائي الوطني',
  },
  inputRules: {
    count: {
      title: 'المطلوب عدد صحيح',
      text: (marks) =>
        `يُدخل عدد صحيح، 0 أو أكثر، من دون نصوص أو رموز. وإذا لم يوجد رقم، تُترك الخلية فارغة وتُختار حالة، أو تُكتب إحدى العلامات التالية: ${leftToRight(marks)}`,
    },
    percent: {
      title: 'المطلوب نسبة مئوية',
      text: (marks) =>
        `يُدخل رقم من 0 إلى 100، مثلا 12.5. وإذا لم يوجد رقم، تُترك الخلية فارغة وتُختار حالة، أو تُكتب إحدى العلامات التالية: ${leftToRight(marks)}`,
    },
    status: {
      title: 'الحالة غير واردة في القائمة',
      text: 'يُختار حرف من القائمة أو تُترك الخلية فارغة. وتشرح ورقة «التعليمات» معاني الحروف.',
      promptTitle: 'حالة الرقم',
      prompt: (withFigure, withoutFigure) =>
        `مع رقم: ${statusList(withFigure)}. من دون رقم: ${statusList(withoutFigure)}.`,
    },
  },
  printedPage: {
    header: (instrument, cycle) => `${instrument}، دورة عام ${cycle}`,
    /** Signs only: LibreOffice puts words around the numbers from left to right. */
    page: (page, pages) => `${page} / ${pages}`,
  },
};
