import type { FindingOf } from '../../checks/details.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessage } from '../findings.ts';
import type { Names } from '../names.ts';
import { divided } from './findings-sums.ts';
import { counted, formatNumber, phrase } from './format.ts';
import { obliqueNouns, times } from './nouns.ts';

/** One figure that differs from an earlier return while those around it stay. */
export const isolatedRevision: FindingMessage<'isolated-revision'> = {
  title: 'رقم سبق إرساله تغير وحده',
  sentence: (finding, names) =>
    `${changed(finding, names)}${likeness(finding)}${closing(finding, names)}${company(finding)}`,
  meaning:
    'عندما يُنقح مصدر، تتغير عدة أرقام معا. أما الرقم الواحد الذي يختلف عما سبق إرساله، في حين تبقى أجزاؤه والكل الذي ينتمي إليه وسائر الجدول على حالها، فكثيرا ما يكون تغيره هفوة كتابة. ويُراعى مدى ملاءمة كل من الرقمين، وهل يشبه الفرق بينهما الهفوات المعروفة.',
  todo: 'يُقارن الرقم بمصدره. وإذا كان خاطئا، يُعاد الرقم السابق؛ وإذا كان قد نُقح، يُذكر ذلك في التعليق ويُنظر هل ينبغي أن تتغير أيضا أجزاؤه والكل الذي ينتمي إليه.',
  reasons: [
    'نُقح الرقم ولم تتغير الأرقام الأخرى.',
    'كان الرقم السابق خاطئا وصُوِّب الآن.',
    'كان الرقم السابق مؤقتا.',
  ],
};

type Isolated = FindingOf<'isolated-revision'>;

function changed({ cells, table, details: d }: Isolated, names: Names): string {
  const name = names.row(questionOf(cells[0]?.cell ?? ''));
  const [first, second] = cells;
  if (d.like === 'swapped') {
    return `في عام ${d.year}، قيمة «${name}» هي ${formatNumber(d.value)} وقيمة «${names.row(d.other)}» هي ${formatNumber(second?.value ?? 0)}؛ وكان الأمر بالعكس في دورة عام ${d.cycle}.`;
  }
  if (d.like === 'pasted') {
    return `تختلف أرقام لعام ${d.year} في الجدول «${names.table(table ?? '')}» (عددها ${formatNumber(d.figures)}) عما ورد في دورة عام ${d.cycle}، وهي الآن مطابقة صفا بصف لأرقام الجدول «${names.table(d.other)}». ومنها «${name}» وقيمته ${formatNumber(d.value)} بعد أن كانت ${formatNumber(d.previous ?? 0)}.`;
  }
  if (d.previous === undefined) {
    const others =
      d.figures === 1
        ? ''
        : ` وكذلك الحال في ${counted(d.figures - 1, obliqueNouns.otherCell)} في الجدول.`;
    return `قيمة «${name}» في عام ${d.year} هي 0؛ وكانت الخلية فارغة في دورة عام ${d.cycle}، وللأعوام الأخرى أرقام.${others}`;
  }
  const gap = d.value - d.previous;
  return `قيمة «${name}» في عام ${d.year} هي ${formatNumber(first?.value ?? d.value)}، وكانت ${formatNumber(d.previous)} في دورة عام ${d.cycle}، أي ${gap > 0 ? 'بزيادة قدرها' : 'بنقصان قدره'} ${formatNumber(Math.abs(gap))}.`;
}

function likeness({ details: d }: Isolated): string {
  switch (d.like) {
    case 'factor':
      return ` وإذا كانت القيمة السابقة صحيحة، فالقيمة الجديدة ${d.other === 'large' ? 'أكبر' : 'أصغر'} مما ينبغي ${counted(d.times, times)}.`;
    case 'level':
      return ` ${phrase(d.figures - 1, otherYearsMoved)} (${formatNumber(d.times)}).`;
    case 'digits':
      return ' وربما عُكس ترتيب خانتين.';
    case 'zero':
    case 'zero-for-blank':
      return ' وربما وُضع الصفر بدلا من ترك الخلية فارغة.';
    case 'repeated':
      return ` والقيمة الجديدة هي قيمة عام ${d.other}.`;
    case 'swapped':
      return ' وربما تبادلت القيمتان موضعيهما.';
    default:
      return '';
  }
}

const otherYearsMoved = {
  one: 'وتغيرت قيمة سنة أخرى من السلسلة بالمعامل نفسه',
  two: 'وتغيرت قيمتا سنتين أخريين من السلسلة بالمعامل نفسه',
  few: 'وتغيرت قيم # سنوات أخرى من السلسلة بالمعامل نفسه',
  many: 'وتغيرت قيم # سنة أخرى من السلسلة بالمعامل نفسه',
  other: 'وتغيرت قيم # سنة أخرى من السلسلة بالمعامل نفسه',
};

function closing({ details: d }: Isolated, names: Names): string {
  if (d.total === '') return '';
  const earlier = d.like === 'swapped' || d.figures > 1 ? 'بالقيم السابقة' : 'بالقيمة السابقة';
  return ` وكان حاصل جمع أجزاء «${names.row(d.total)}» ${divided(d.by)} يساوي المجموع ${earlier}، ولم يعد كذلك الآن.`;
}

function company({ details: d }: Isolated): string {
  if (d.previous === undefined || d.compared === 0) return '';
  if (d.compared === 1) {
    return ` أما الرقم الآخر الوحيد الذي سبق إرساله من أرقام الجدول ${d.moved === 0 ? 'فلم يتغير' : 'فقد تغير أيضا'}.`;
  }
  if (d.moved === 0) {
    return ` أما أرقام الجدول الأخرى التي سبق إرسالها، وعددها ${formatNumber(d.compared)}، فلم تتغير.`;
  }
  return ` ومن أرقام الجدول الأخرى التي سبق إرسالها، وعددها ${formatNumber(d.compared)}، ${phrase(d.moved, figuresMoved)}.`;
}

const figuresMoved = {
  one: 'تغير رقم واحد',
  two: 'تغير رقمان',
  few: 'تغيرت # أرقام',
  many: 'تغير # رقما',
  other: 'تغير # رقم',
};
