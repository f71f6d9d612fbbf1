import type { CodeChange, Reason } from '../../revision/reasons.ts';
import type { RevisionMessages } from '../en/revision-report.ts';
import { counted, formatNumber, inForm } from './format.ts';
import { yearSpan, yearsCovered } from './years.ts';

/** National codes named of a reason. */
const shownCodes = 3;

/** The revision report and the note to UNODC in Russian. */
export const revisionMessages: RevisionMessages = {
  page: {
    name: 'Отчет о пересмотре данных',
    purpose:
      'В отчете сопоставлены ответы одной страны на вопросник Обзора тенденций в области преступности, проводимого Организацией Объединенных Наций: что пересмотрено, насколько и, если это известно, почему.',
    returns: 'Сопоставленные ответы',
    comparisons: 'Сопоставления',
    byTable: 'Пересмотр по таблицам',
    byYear: 'Пересмотр по годам',
    settled: 'Пересмотренные данные, считавшиеся окончательными',
    settledIntro:
      'Данные за годы, предшествующие двум последним годам прежнего ответа, обычно считаются окончательными. Укажите для каждого значения, почему оно все же пересмотрено.',
    noSettled: 'Данные, считавшиеся окончательными, не пересматривались.',
    triangles: 'Треугольники пересмотра',
    trianglesIntro:
      'Каждая строка — ответ, каждый столбец — год. Показаны вопросы, значения которых изменились больше всего; все вопросы содержатся в файле revision-triangle.csv.',
    noTriangles: 'Ни одно значение в этих ответах не изменилось.',
    changes: 'Все изменившиеся ячейки',
    changesIntro: 'По таблицам. Буква в квадратных скобках — статус значения.',
    noChanges: 'Ни одна ячейка не изменилась.',
    breaks: 'Отмеченные разрывы рядов',
    noBreaks: 'В последнем ответе разрывы рядов не отмечены.',
    method: 'Как измеряется пересмотр',
    methodTexts: [
      'Пересмотр — это разность нового и прежнего значений, если значение есть в обоих ответах. Отсутствующее значение никогда не принимается за ноль: появившиеся и исчезнувшие значения подсчитаны отдельно.',
      'Средний пересмотр: среднее пересмотров в процентах от прежнего значения; увеличения и уменьшения взаимно погашаются. Средний абсолютный пересмотр: то же без учета знака. Оба показателя рассчитаны по всем сопоставленным значениям, включая неизменившиеся. Для прежнего значения, равного нулю, процент не определен; такие значения в средние не входят, а их число указано в сводке.',
      'Относительный средний абсолютный пересмотр: отношение суммы всех пересмотров без учета знака к сумме новых значений. Большие значения имеют в нем больший вес.',
      'Направление: средний пересмотр, деленный на его стандартную ошибку (t), указывается начиная с десяти значений; если он превышает 2,26, пересмотры смещены в одну сторону. Итоги изменяются вместе со своими частями, поэтому это лишь признак, а не проверка гипотезы.',
      'Источник: McKenzie and Gamba, Interpreting the results of revision analyses: recommended summary statistics; OECD/Eurostat Guidelines on Revisions Policy and Analysis.',
    ],
    comparison: 'Сопоставление',
    return: 'Ответ',
    compared: 'Сопоставлено значений',
    revised: 'Пересмотрено',
    share: 'Доля пересмотренных',
    mean: 'Средний пересмотр',
    meanAbsolute: 'Средний абсолютный пересмотр',
    relative: 'Относительный средний абсолютный пересмотр',
    median: 'Медиана пересмотренных',
    lean: 'Направление',
    added: 'Новые',
    gone: 'Теперь не заполнено',
    before: 'Прежнее',
    after: 'Новое',
    difference: 'Разность',
    percent: 'Процент',
    reasons: 'Причины',
    all: 'Все таблицы',
    noFigure: 'нет значения',
    notAsked: 'не запрашивается',
  },
  say: {
    title: (country, first, last) => `${country}: пересмотр данных за ${yearSpan(first, last)}`,
    returnName: (cycle, number, file = '') =>
      `цикл ${cycle} года${number === undefined ? '' : `, версия ${number}`}${file === '' ? '' : `, ${file}`}`,
    between: (from, to) => `${from} → ${to}`,
    headline: (revised, compared, share) =>
      `Из ${counted(compared, 'значения', 'значений', 'значений')}, которые есть в обоих ответах, ${inForm(revised, 'пересмотрено', 'пересмотрены', 'пересмотрено')} ${formatNumber(revised)} (${share}).`,
    nothingCompared: 'Нет ни одной ячейки, значение которой есть в обоих ответах.',
    movedSentence: (added, gone) =>
      `Новых значений — ${formatNumber(added)}, теперь не заполнено — ${formatNumber(gone)}.`,
    askedSentence: (onlyLater, onlyEarlier) =>
      `Ячеек, которые запрашиваются только в новом ответе, — ${formatNumber(onlyLater)}, только в прежнем — ${formatNumber(onlyEarlier)}.`,
    zeroSentence: (zeros, revised) =>
      `Прежних значений, равных нулю, для которых процент не определен, — ${formatNumber(zeros)}; из них пересмотрено ${formatNumber(revised)}.`,
    leanCell: (way, t) =>
      `${{ up: 'в сторону увеличения', down: 'в сторону уменьшения', neither: 'нет' }[way]}${t === '' ? '' : ` (t\u00A0=\u00A0${t})`}`,
    leanSentence: (way) =>
      `Пересмотры смещены в сторону ${way === 'up' ? 'увеличения' : 'уменьшения'}. Причиной может быть поздняя регистрация, а может и одна исправленная запись, вслед за которой изменились итоги: проверьте причины.`,
    changesOf: (cells) =>
      counted(cells, 'изменившаяся ячейка', 'изменившиеся ячейки', 'изменившихся ячеек'),
    reason: (reason, source) => reasonIn(reason, source),
  },
  note: {
    heading: (country, years) => [
      `Пояснение к пересмотренным данным`,
      `${country}, Обзор тенденций в области преступности, проводимый Организацией Объединенных Наций, ${years}`,
    ],
    address: 'Управлению Организации Объединенных Наций по наркотикам и преступности (УНП ООН)',
    date: 'Дата: […]',
    opening: (from, to, years) =>
      `Это пояснение прилагается к нашему пересмотренному ответу (${to}). В нем указано, что изменилось по сравнению с ранее направленным ответом (${from}) в данных за ${years}.`,
    span: (first, last) => yearSpan(first, last),
    revised: (revised, compared, share) =>
      `Из ${counted(compared, 'значения', 'значений', 'значений')}, которые есть в обоих ответах, ${inForm(revised, 'пересмотрено', 'пересмотрены', 'пересмотрено')} ${formatNumber(revised)} (${share}).`,
    size: (absolute, mean) =>
      `В среднем по всем сопоставленным значениям пересмотр составляет ${absolute} от прежнего значения без учета знака (средний абсолютный пересмотр) и ${mean} с учетом знака (средний пересмотр).`,
    half: (median) => `Половина пересмотренных значений изменилась не более чем на ${median}.`,
    moved: (added, gone) =>
      `Новых значений — ${formatNumber(added)}, отозванных — ${formatNumber(gone)}.`,
    nothing: 'Ни одно значение не пересмотрено.',
    what: 'Что пересмотрено',
    table: (table, revised, compared, years, absolute) =>
      `${table}: ${formatNumber(revised)} из ${counted(compared, 'значения', 'значений', 'значений')}, за ${yearsCovered(years)}; средний абсолютный пересмотр — ${absolute}.`,
    tableMoved: (table, added, gone) =>
      `${table}: новых значений — ${formatNumber(added)}, отозванных — ${formatNumber(gone)}.`,
    settled: (figures, years) =>
      `Из них считались окончательными ${counted(figures, 'значение', 'значения', 'значений')} за ${yearsCovered(years)}; причина пересмотра: […].`,
    why: 'Причины',
    whyOf: (why, figures, source) => {
      const concerned = `(${counted(figures, 'ячейка', 'ячейки', 'ячеек')})`;
      switch (why) {
        case 'records':
          return `Записи источника «${source}» добавлены, исключены или исправлены ${concerned}; причина: […].`;
        case 'correspondence':
          return `Изменено соответствие национальных кодов классификации преступлений ${concerned}; причина: […].`;
        case 'mapping':
          return `Значения взяты из источников иным способом ${concerned}; причина: […].`;
        case 'by-hand':
          return `Значения внесены вручную ${concerned}; причина: […].`;
        case 'status':
          return `Изменился только статус, но не значение ${concerned}.`;
        case 'tool':
          return `Значения рассчитаны с помощью другой версии программы ${concerned}.`;
        case 'not-known':
          return `Другие причины ${concerned}: […].`;
      }
    },
    breaks: 'Разрывы рядов',
    break: (row, year, comment) =>
      `${row}, начиная с ${year} года: ${comment === '' ? '[…]' : comment}`,
    noBreaks: 'Разрывы рядов не отмечены.',
    contact: (officer) => `Контактное лицо: ${officer === '' ? '[…]' : officer}`,
  },
};

function reasonIn(reason: Reason, source: string): string {
  switch (reason.why) {
    case 'by-hand':
      return 'Внесено вручную.';
    case 'mapping':
      return reason.after.length === 0
        ? 'mapping.csv больше не дает значения.'
        : reason.before.length === 0
          ? `mapping.csv теперь дает значение: ${reason.after.join('; ')}.`
          : `mapping.csv отбирает иначе: ${reason.before.join('; ')} → ${reason.after.join('; ')}.`;
    case 'correspondence':
      return `Изменилось соответствие кодов: ${codesIn(reason.codes)}.`;
    case 'records':
      return `Источник «${source}»: ${recordsIn(reason.records)}${reason.codes.length === 0 ? '' : ` (${codesIn(reason.codes)})`}.`;
    case 'status':
      return 'Изменился только статус.';
    case 'tool':
      return `Подготовлено с помощью uncts ${reason.after} вместо ${reason.before}.`;
    case 'not-known':
      return 'Сохраненные данные не указывают причины.';
  }
}

function recordsIn(records: number): string {
  if (records === 0) return 'то же число записей, но с другими значениями';
  const count = counted(Math.abs(records), 'запись', 'записи', 'записей');
  return `на ${count} ${records > 0 ? 'больше' : 'меньше'}`;
}

function codesIn(codes: readonly CodeChange[]): string {
  const named = codes
    .slice(0, shownCodes)
    .map(
      ({ code, value }) =>
        `${code === '' ? 'без кода' : code} ${value > 0 ? '+' : ''}${formatNumber(value)}`,
    );
  const rest = codes.length - named.length;
  return rest > 0 ? `${named.join(', ')} и еще ${formatNumber(rest)}` : named.join(', ');
}
