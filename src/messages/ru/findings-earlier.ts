import type { FindingOf } from '../../checks/details.ts';
import { usualRevisions } from '../../checks/earlier/usual.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import { previousOf, rowWith } from '../cells.ts';
import type { EarlierCode } from '../en/findings-earlier.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { divided } from './findings-sums.ts';
import { counted, formatNumber, formatPercent, inForm, timesOf } from './format.ts';
import { tableWithTitle } from './names.ts';
import { yearsCovered } from './years.ts';

const usual = `По публикациям УНП ООН, за один цикл пересматривается от ${formatPercent(usualRevisions.lowestShare)} до ${formatPercent(usualRevisions.highestShare)} значений за последние три года, причем половина из них — менее чем на ${formatPercent(usualRevisions.medianSize)}.`;

/** The return beside the country's earlier ones. */
export const earlierMessages: Pick<FindingMessages, EarlierCode> = {
  'isolated-revision': {
    title: 'Изменилось только одно ранее представленное значение',
    sentence: (finding, names) =>
      `${changed(finding, names)}${likeness(finding)}${closing(finding, names)}${company(finding)}`,
    meaning:
      'При пересмотре источника изменяются сразу несколько значений. Если же отличается только одно ранее представленное значение, а его части, целое и остальная таблица остались прежними, причиной часто бывает ошибка при вводе. Учитывается, насколько хорошо оба значения согласуются с другими данными и похоже ли их различие на ошибку при вводе.',
    todo: 'Сверьте значение с источником. Если оно неверно, восстановите прежнее; если оно пересмотрено, укажите это в комментарии и проверьте, не следует ли изменить также его части и целое.',
    reasons: [
      'Это значение пересмотрено, а остальные не изменились.',
      'Прежнее значение было неверным и теперь исправлено.',
      'Прежнее значение было предварительным.',
    ],
  },
  'settled-history-revised': {
    title: 'Пересмотрены данные, считавшиеся окончательными',
    sentence: ({ table, details: d }, names) => {
      const figures = counted(d.figures, 'значение', 'значения', 'значений');
      const differ =
        d.figures === 1
          ? `отличается от цикла ${d.cycle} года на ${formatPercent(d.median)}`
          : `${inForm(d.figures, 'отличается', 'отличаются', 'отличаются')} от цикла ${d.cycle} года, медиана расхождений — ${formatPercent(d.median)}`;
      return `Таблица ${tableWithTitle(names, table ?? '')}: ${figures} за ${covered(d.years)} ${differ} (всего ранее было представлено ${counted(d.compared, 'значение', 'значения', 'значений')} таблицы). Эти данные считались окончательными: они относятся к годам, предшествующим двум последним годам того ответа, или уже были представлены в двух ответах.`;
    },
    meaning: `Данные за последние годы часто являются предварительными, более ранние редко изменяются. ${usual}`,
    todo: 'Укажите в комментарии, почему пересмотрены данные за эти годы: поздняя регистрация, новый источник, новое определение. Если изменилось определение, отметьте разрыв ряда.',
    reasons: [
      'Случаи зарегистрированы с опозданием или переквалифицированы.',
      'Изменились источник, определение или охват.',
      'Прежние значения были неверными и теперь исправлены.',
    ],
  },
  'table-revised': {
    title: 'Таблица пересмотрена',
    sentence: ({ table, details: d }, names) =>
      `Таблица ${tableWithTitle(names, table ?? '')}: из ${counted(d.compared, 'ранее представленного значения', 'ранее представленных значений', 'ранее представленных значений')} (за ${covered(d.years)}) от цикла ${d.cycle} года ${inForm(d.figures, 'отличается', 'отличаются', 'отличаются')} ${formatNumber(d.figures)}, медиана расхождений — ${formatPercent(d.median)}.`,
    meaning: `Если в таблице изменилось много значений, данные были подсчитаны заново: это нормально, но заслуживает краткого пояснения. ${usual}`,
    todo: 'Укажите в комментарии, что пересмотрено и почему. Если изменились определение или охват, отметьте разрыв ряда.',
    reasons: [
      'Источник пересмотрен целиком.',
      'Изменились определение, источник или охват.',
      'Предварительные данные стали окончательными.',
    ],
  },
  'column-off-by-year': {
    title: 'Таблица сдвинута на один год',
    sentence: ({ table, details: d }, names) => {
      const shift =
        d.by === 1
          ? { year: 'предыдущий', direction: 'вправо' }
          : { year: 'следующий', direction: 'влево' };
      return `Таблица ${tableWithTitle(names, table ?? '')}: ${counted(d.figures, 'значение', 'значения', 'значений')} за ${covered(d.years)} ${inForm(d.figures, 'совпадает', 'совпадают', 'совпадают')} с тем, что в цикле ${d.cycle} года было указано за ${shift.year} год, а не за тот же самый. Возможно, таблица вставлена со сдвигом на один столбец ${shift.direction}.`;
    },
    meaning:
      'Если под соседним годом стоят те же значения, таблица была вставлена со сдвигом на один столбец. Случайные совпадения значений, которые не изменяются из года в год, не учитываются.',
    todo: 'Сверьте одно из значений таблицы с источником и проверьте, под каким годом оно стоит. Если ошибка в этом ответе, сдвиньте таблицу; если она была в предыдущем, укажите это в комментарии.',
    reasons: [
      'В предыдущем ответе значения стояли не под своими годами, теперь это исправлено.',
      'Изменился отчетный период данных.',
    ],
  },
  'typed-and-revised': {
    title: 'Внесено вручную, а исходные данные изменились',
    sentence: ({ cells, details: d }, names) => {
      const name = names.row(questionOf(cells[0]?.cell ?? ''));
      const typed =
        d.typed === undefined ? 'очищено вручную' : `внесено вручную: ${formatNumber(d.typed)}`;
      const now = d.data === undefined ? 'значения нет' : formatNumber(d.data);
      const then = d.before === undefined ? 'значения не было' : `было ${formatNumber(d.before)}`;
      return `Значение показателя «${name}» за ${d.year} год ${typed}. В исходных данных сейчас ${now}, а на момент внесения ${then}. Сохраняется внесенное вручную.`;
    },
    meaning:
      'То, что внес человек, никогда не перезаписывается. Если исходные данные затем изменились, только человек может решить, какое из двух значений верно.',
    todo: 'Примите решение в файле edits.csv: укажите в столбце «decision» «typed» (внесенное вручную) или «data» (исходные данные) и запустите compile снова с параметром --resolve edits.csv.',
    reasons: [
      'Верно внесенное вручную значение: в источнике его пока нет.',
      'Верно новое значение исходных данных, а внесенное вручную устарело.',
    ],
  },
  'answered-before': {
    title: 'Ранее представлено, теперь не заполнено',
    sentence: ({ table, cells, details: d }, names) =>
      d.figures === 1
        ? `Показатель «${names.row(questionOf(cells[0]?.cell ?? ''))}» за ${covered(d.years)} не заполнен, хотя в цикле ${d.cycle} года было указано ${formatNumber(previousOf(cells))}.`
        : `Таблица ${tableWithTitle(names, table ?? '')}: ${counted(d.figures, 'значение', 'значения', 'значений')} за ${covered(d.years)}, ${inForm(d.figures, 'указанное', 'указанные', 'указанных')} в цикле ${d.cycle} года, теперь ${inForm(d.figures, 'отсутствует', 'отсутствуют', 'отсутствуют')}.${d.given === 0 ? ' Ни одного из ранее представленных значений в таблице не осталось.' : ''}`,
    meaning:
      'Если значение за год было представлено, оно известно; пустая ячейка означает, что его отзывают. К таблицам, которые в этом цикле не запрашиваются, это не относится.',
    todo: 'Внесите значения снова. Если они отозваны, выберите статус и укажите причину в комментарии.',
    reasons: [
      'Значения отозваны: они были неверными или более не сопоставимы.',
      'Значения не изменились и не были внесены повторно.',
      'Данные стали конфиденциальными.',
    ],
  },
  'part-revised-total-not': {
    title: 'Части пересмотрены, а итог — нет',
    sentence: ({ cells, details: d }, names) =>
      `В цикле ${d.cycle} года сумма частей показателя «${rowWith('total', cells, names)}» ${divided(d.by)} за ${d.year} год была равна итогу (${formatNumber(d.previousTotal)}). Теперь сумма частей — ${formatNumber(d.sum)}, а итог по-прежнему ${formatNumber(d.total)}.`,
    meaning:
      'Ранее сумма сходилась, а теперь нет, поскольку изменились только части: либо не исправлен итог, либо одна из частей неверна.',
    todo: 'Проверьте, что указано в источнике, и исправьте части или итог.',
    reasons: [
      'Итог будет пересмотрен позднее.',
      'Ранее части были подогнаны под итог.',
      'Части и итог теперь берутся из разных источников.',
    ],
  },
  'total-revised-parts-not': {
    title: 'Итог пересмотрен, а его части — нет',
    sentence: ({ cells, details: d }, names) =>
      `В цикле ${d.cycle} года сумма частей показателя «${rowWith('total', cells, names)}» ${divided(d.by)} за ${d.year} год была равна итогу (${formatNumber(d.previousTotal)}). Теперь итог — ${formatNumber(d.total)}, а сумма частей по-прежнему ${formatNumber(d.sum)}.`,
    meaning:
      'Ранее сумма сходилась, а теперь нет, поскольку изменился только итог: либо не исправлены части, либо итог неверен.',
    todo: 'Проверьте, что указано в источнике, и исправьте части или итог.',
    reasons: [
      'Части будут пересмотрены позднее.',
      'Новый итог включает случаи с неизвестной категорией.',
      'Части и итог теперь берутся из разных источников.',
    ],
  },
};

type Isolated = FindingOf<'isolated-revision'>;

function changed({ cells, table, details: d }: Isolated, names: Names): string {
  const name = names.row(questionOf(cells[0]?.cell ?? ''));
  const [first, second] = cells;
  if (d.like === 'swapped') {
    return `В ${d.year} году «${name}» — ${formatNumber(d.value)}, а «${names.row(d.other)}» — ${formatNumber(second?.value ?? 0)}; в цикле ${d.cycle} года было наоборот.`;
  }
  if (d.like === 'pasted') {
    return `В ${d.year} году ${counted(d.figures, 'значение', 'значения', 'значений')} таблицы ${tableWithTitle(names, table ?? '')} ${inForm(d.figures, 'отличается', 'отличаются', 'отличаются')} от цикла ${d.cycle} года и построчно ${inForm(d.figures, 'совпадает', 'совпадают', 'совпадают')} с данными таблицы ${tableWithTitle(names, d.other)}. Показатель «${name}»: ${formatNumber(d.value)} вместо ${formatNumber(d.previous ?? 0)}.`;
  }
  if (d.previous === undefined) {
    const others =
      d.figures === 1
        ? ''
        : ` В таблице есть еще ${counted(d.figures - 1, 'такая ячейка', 'такие ячейки', 'таких ячеек')}.`;
    return `Показатель «${name}»: 0 в ${d.year} году; в цикле ${d.cycle} года ячейка была пуста, а за другие годы значения указаны.${others}`;
  }
  const gap = d.value - d.previous;
  return `Показатель «${name}» за ${d.year} год: ${formatNumber(first?.value ?? d.value)} вместо ${formatNumber(d.previous)} в цикле ${d.cycle} года — на ${formatNumber(Math.abs(gap))} ${gap > 0 ? 'больше' : 'меньше'}.`;
}

function likeness({ details: d }: Isolated): string {
  switch (d.like) {
    case 'factor':
      return ` Если прежнее значение верно, новое ${d.other === 'large' ? 'завышено' : 'занижено'} в ${timesOf(d.times)}.`;
    case 'level':
      return ` С тем же коэффициентом (${formatNumber(d.times)}) изменились значения этого ряда еще за ${counted(d.figures - 1, 'год', 'года', 'лет')}.`;
    case 'digits':
      return ' Возможно, переставлены две цифры.';
    case 'zero':
    case 'zero-for-blank':
      return ' Возможно, нуль введен вместо отсутствующего значения.';
    case 'repeated':
      return ` Новое значение совпадает со значением за ${d.other} год.`;
    case 'swapped':
      return ' Возможно, эти значения перепутаны местами.';
    default:
      return '';
  }
}

function closing({ details: d }: Isolated, names: Names): string {
  if (d.total === '') return '';
  const earlier =
    d.like === 'swapped' || d.figures > 1 ? 'С прежними значениями' : 'С прежним значением';
  return ` ${earlier} сумма частей показателя «${names.row(d.total)}» ${divided(d.by)} равна итогу, теперь — нет.`;
}

function company({ details: d }: Isolated): string {
  if (d.previous === undefined || d.compared === 0) return '';
  if (d.moved > 0) {
    return ` Из других ранее представленных значений таблицы (всего ${formatNumber(d.compared)}) изменилось ${formatNumber(d.moved)}.`;
  }
  return d.compared === 1
    ? ' Единственное другое ранее представленное значение таблицы не изменилось.'
    : ` Другие ранее представленные значения таблицы (всего ${formatNumber(d.compared)}) не изменились.`;
}

function covered(years: string): string {
  return yearsCovered(years.split(' '));
}
