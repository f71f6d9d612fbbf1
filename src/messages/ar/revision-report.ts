import type { CodeChange, Reason } from '../../revision/reasons.ts';
import type { RevisionMessages } from '../en/revision-report.ts';
import {
  agreeing,
  asWritten,
  counted,
  formatNumber,
  inYears,
  leftToRight,
  phrase,
} from './format.ts';
import { nouns, obliqueNouns, unodc } from './nouns.ts';

/** National codes named of a reason. */
const shownCodes = 3;

const survey = 'دراسة الأمم المتحدة الاستقصائية لاتجاهات الجريمة';
const cells = { one: 'خلية واحدة', two: 'خليتان', few: 'خلايا', many: 'خلية', other: 'خلية' };
const changedCells = {
  one: 'خلية واحدة تغيرت',
  two: 'خليتان تغيرتا',
  few: '# خلايا تغيرت',
  many: '# خلية تغيرت',
  other: '# خلية تغيرت',
};

/** The revision report and the note to UNODC in Arabic. */
export const revisionMessages: RevisionMessages = {
  page: {
    name: 'تقرير التنقيحات',
    purpose: `يقارن هذا التقرير بين ردود بلد واحد على ${survey}: ما الذي نُقح، وما مقدار التنقيح، وما سببه إن كان معروفا.`,
    returns: 'الردود المقارنة',
    comparisons: 'المقارنات',
    byTable: 'التنقيحات حسب الجدول',
    byYear: 'التنقيحات حسب السنة',
    settled: 'السنوات المستقرة التي نُقحت أرقامها',
    settledIntro:
      'الأرقام الأقدم من أرقام أحدث سنتين في الرد السابق تكون مستقرة عادة. ويُذكر سبب تنقيح كل رقم منها رغم ذلك.',
    noSettled: 'لم يُنقح أي رقم من أرقام السنوات المستقرة.',
    triangles: 'مثلثات التنقيح',
    trianglesIntro:
      'كل سطر رد، وكل عمود سنة. وتظهر هنا الأسئلة التي تغيرت أرقامها أكثر من غيرها؛ أما الملف \u200Erevision-triangle.csv\u200E فيتضمنها جميعا.',
    noTriangles: 'لم يتغير أي رقم بين هذه الردود.',
    changes: 'جميع الخلايا التي تغيرت',
    changesIntro: 'حسب الجدول. والحرف الوارد بين قوسين معقوفين هو حالة الرقم.',
    noChanges: 'لم تتغير أي خلية.',
    breaks: 'الانقطاعات المعلنة في السلاسل',
    noBreaks: 'لا يعلن الرد الأخير عن أي انقطاع في السلاسل.',
    method: 'كيفية قياس التنقيحات',
    methodTexts: [
      'التنقيح هو الرقم اللاحق مطروحا منه الرقم السابق حين يرد رقم في الردين كليهما. ولا تُعد الخلية الفارغة صفرا أبدا: فالأرقام التي ظهرت والأرقام التي اختفت تُحسب على حدة.',
      'متوسط التنقيح: متوسط التنقيحات كنسبة مئوية من الرقم السابق، وفيه تتعادل الزيادة والنقصان. ومتوسط التنقيح المطلق: المتوسط نفسه دون مراعاة الإشارة. ويشمل كلاهما جميع الأرقام المقارنة، ومنها التي لم تتغير. وليس للرقم السابق الذي يساوي صفرا نسبة مئوية؛ فلا يدخل في هذين المتوسطين ويُحسب في الملخص.',
      'متوسط التنقيح المطلق النسبي: حاصل جمع التنقيحات كلها دون مراعاة الإشارة كنسبة من حاصل جمع الأرقام اللاحقة. وللأرقام الكبيرة فيه وزن أكبر.',
      'الاتجاه: متوسط التنقيح مقسوما على خطئه المعياري (\u200Et\u200E)، ويُذكر ابتداء من عشرة أرقام؛ فإذا تجاوز 2.26 كانت التنقيحات مائلة إلى جهة واحدة. وتتغير المجاميع مع أجزائها، ولذلك فهو مؤشر وليس اختبارا.',
      'المصدر: \u200EMcKenzie and Gamba, Interpreting the results of revision analyses: recommended summary statistics; OECD/Eurostat Guidelines on Revisions Policy and Analysis\u200E.',
    ],
    comparison: 'المقارنة',
    return: 'الرد',
    compared: 'الأرقام المقارنة',
    revised: 'المنقحة',
    share: 'نسبة المنقحة',
    mean: 'متوسط التنقيح',
    meanAbsolute: 'متوسط التنقيح المطلق',
    relative: 'متوسط التنقيح المطلق النسبي',
    median: 'وسيط حجم التنقيح',
    lean: 'الاتجاه',
    added: 'الجديدة',
    gone: 'أصبحت فارغة',
    before: 'السابق',
    after: 'اللاحق',
    difference: 'الفرق',
    percent: 'النسبة المئوية',
    reasons: 'الأسباب',
    all: 'جميع الجداول',
    noFigure: 'لا رقم',
    notAsked: 'غير مطلوب',
  },
  say: {
    title: (country, first, last) => `${country}: تنقيحات أرقام ${span(first, last)}`,
    returnName: (cycle, number, file = '') =>
      `دورة عام ${cycle}${number === undefined ? '' : `، التجميع ${number}`}${file === '' ? '' : `، ${asWritten(file)}`}`,
    between: (from, to) => `${from} ← ${to}`,
    headline: (revised, compared, share) =>
      `عدد الأرقام الواردة في الردين كليهما ${formatNumber(compared)}، والتي نُقحت منها ${formatNumber(revised)} (${leftToRight(share)}).`,
    nothingCompared: 'لا توجد خلية فيها رقم في الردين كليهما.',
    movedSentence: (added, gone) =>
      `عدد الأرقام الجديدة ${formatNumber(added)}، والتي أصبحت خلاياها فارغة ${formatNumber(gone)}.`,
    askedSentence: (onlyLater, onlyEarlier) =>
      `عدد الخلايا المطلوبة في الرد اللاحق وحده ${formatNumber(onlyLater)}، وفي الرد السابق وحده ${formatNumber(onlyEarlier)}.`,
    zeroSentence: (zeros, revised) =>
      `عدد الأرقام السابقة التي تساوي صفرا وليست لها نسبة مئوية ${formatNumber(zeros)}، والتي نُقحت منها ${formatNumber(revised)}.`,
    leanCell: (way, t) =>
      `${{ up: 'نحو الزيادة', down: 'نحو النقصان', neither: 'لا يوجد' }[way]}${t === '' ? '' : ` (${leftToRight(`t\u00A0=\u00A0${t}`)})`}`,
    leanSentence: (way) =>
      `تميل التنقيحات نحو ${way === 'up' ? 'الزيادة' : 'النقصان'}. وقد يعود ذلك إلى التسجيل المتأخر، وقد يعود إلى تصويب سجل واحد تغيرت معه عدة مجاميع: يُنظر في الأسباب.`,
    changesOf: (count) => phrase(count, changedCells),
    reason: (reason, source) => reasonIn(reason, source),
  },
  note: {
    heading: (country, years) => [`مذكرة بشأن الأرقام المنقحة`, `${country}، ${survey}، ${years}`],
    address: `إلى ${unodc}`,
    date: 'التاريخ: […]',
    opening: (from, to, years) =>
      `ترافق هذه المذكرة ردنا المنقح (${to})، وتبين ما تغير منذ الرد الذي سبق إرساله (${from}) في أرقام ${years}.`,
    span,
    revised: (revised, compared, share) =>
      `عدد الأرقام الواردة في الردين كليهما ${formatNumber(compared)}، والتي نُقحت منها ${formatNumber(revised)} (${leftToRight(share)}).`,
    size: (absolute, mean) =>
      `وفي متوسط جميع الأرقام المقارنة، يبلغ التنقيح ${leftToRight(absolute)} من الرقم السابق دون مراعاة الإشارة (متوسط التنقيح المطلق)، و${leftToRight(mean)} مع مراعاتها (متوسط التنقيح).`,
    half: (median) => `وتغير نصف الأرقام المنقحة بنسبة لا تتجاوز ${leftToRight(median)}.`,
    moved: (added, gone) =>
      `عدد الأرقام الجديدة ${formatNumber(added)}، والتي سُحبت ${formatNumber(gone)}.`,
    nothing: 'لم يُنقح أي رقم.',
    what: 'ما الذي نُقح',
    table: (table, revised, compared, years, absolute) =>
      `${table}: ${formatNumber(revised)} من أصل ${counted(compared, obliqueFigure)}، ${agreeing(years.length, 'لعام', 'لعامي', 'للأعوام')} ${years.join('، ')}؛ متوسط التنقيح المطلق ${leftToRight(absolute)}.`,
    tableMoved: (table, added, gone) =>
      `${table}: عدد الأرقام الجديدة ${formatNumber(added)}، والتي سُحبت ${formatNumber(gone)}.`,
    settled: (figures, years) =>
      `ومنها ${counted(figures, nouns.figure)} من أرقام ${inYears(years)} التي كانت تُعد مستقرة، والسبب: […].`,
    why: 'الأسباب',
    whyOf: (why, figures, source) => {
      const concerned = `(${counted(figures, cells)})`;
      switch (why) {
        case 'records':
          return `أُضيفت سجلات في «${asWritten(source)}» أو حُذفت أو صُوِّبت ${concerned}، والسبب: […].`;
        case 'correspondence':
          return `تغير إسناد الرموز الوطنية إلى تصنيف الجرائم ${concerned}، والسبب: […].`;
        case 'mapping':
          return `أُخذت الأرقام من المصادر بطريقة أخرى ${concerned}، والسبب: […].`;
        case 'by-hand':
          return `أُدخلت أرقام يدويا ${concerned}، والسبب: […].`;
        case 'status':
          return `تغيرت الحالة وحدها ولم يتغير الرقم ${concerned}.`;
        case 'tool':
          return `حُسبت الأرقام بإصدار آخر من البرنامج ${concerned}.`;
        case 'not-known':
          return `أسباب أخرى ${concerned}: […].`;
      }
    },
    breaks: 'الانقطاعات في السلاسل',
    break: (row, year, comment) =>
      `${row}، ابتداء من عام ${year}: ${comment === '' ? '[…]' : asWritten(comment)}`,
    noBreaks: 'لا يُعلن عن أي انقطاع في السلاسل.',
    contact: (officer) => `جهة الاتصال: ${officer === '' ? '[…]' : asWritten(officer)}`,
  },
};

/** After «من أصل»; only the form for two differs. */
const obliqueFigure = { ...nouns.figure, two: 'رقمين' };

function span(first: number, last: number): string {
  return first === last ? `عام ${first}` : `الأعوام من ${first} إلى ${last}`;
}

function reasonIn(reason: Reason, source: string): string {
  switch (reason.why) {
    case 'by-hand':
      return 'أُدخل يدويا.';
    case 'mapping':
      return reason.after.length === 0
        ? 'لم يعد الملف \u200Emapping.csv\u200E يعطي رقما.'
        : reason.before.length === 0
          ? `يعطي الملف \u200Emapping.csv\u200E الآن رقما: ${leftToRight(reason.after.join('; '))}.`
          : `تغير ما يختاره الملف \u200Emapping.csv\u200E: ${leftToRight(`${reason.before.join('; ')} → ${reason.after.join('; ')}`)}.`;
    case 'correspondence':
      return `تغير إسناد الرموز: ${codesIn(reason.codes)}.`;
    case 'records':
      return `المصدر «${asWritten(source)}»: ${recordsIn(reason.records)}${reason.codes.length === 0 ? '' : ` (${codesIn(reason.codes)})`}.`;
    case 'status':
      return 'تغيرت الحالة وحدها.';
    case 'tool':
      return `أُعد بالإصدار ${leftToRight(reason.after)} من uncts بدلا من الإصدار ${leftToRight(reason.before)}.`;
    case 'not-known':
      return 'لا يدل شيء مما حُفظ على السبب.';
  }
}

function recordsIn(records: number): string {
  if (records === 0) return 'عدد السجلات لم يتغير وتغيرت قيمها';
  return `${records > 0 ? 'زيادة' : 'نقص'} قدره${records > 0 ? 'ا' : ''} ${counted(Math.abs(records), nouns.record)}`;
}

function codesIn(codes: readonly CodeChange[]): string {
  const named = codes
    .slice(0, shownCodes)
    .map(
      ({ code, value }) =>
        `${code === '' ? 'بلا رمز' : asWritten(code)} ${leftToRight(`${value > 0 ? '+' : ''}${formatNumber(value)}`)}`,
    );
  const rest = codes.length - named.length;
  return rest > 0
    ? `${named.join('، ')} و${counted(rest, obliqueNouns.otherCode)}`
    : named.join('، ');
}
