import type { FindingCell } from '../../schema/types.ts';
import { inTwoFiles, rowWith, saying, tableWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { counted, formatNumber, formatPercent, inForm } from './format.ts';
import { tableWithTitle } from './names.ts';
import { pointing } from './pointing.ts';

type SumCode = 'parts-short-of-total' | 'parts-exceed-total' | 'parts-without-total';
type PairCode = 'part-exceeds-whole' | 'later-stage-exceeds-earlier' | 'figures-differ';
type RateCode = 'share-of-nobody' | 'rate-outside-parts';

const unknownNote = {
  blank:
    ' Ячейка для случаев с неизвестной категорией пуста: возможно, разница приходится на такие случаи.',
  given: ' Случаи с неизвестной категорией уже включены в сумму.',
  'not-asked': '',
} as const;

/** Parts and wholes, and figures that bound each other. */
export const sumMessages: Pick<FindingMessages, SumCode | PairCode | RateCode> = {
  'parts-short-of-total': {
    title: 'Сумма частей меньше итога',
    sentence: ({ cells, culprit, details: d }, names) =>
      `В ${d.year} году сумма частей показателя «${rowWith('total', cells, names)}» ${divided(d.by)} составляет ${formatNumber(d.sum)}, а итог — ${formatNumber(d.total)}: не распределено ${formatNumber(d.gap)} (${formatPercent(d.share)}).${unknownNote[d.unknown]}${pointing(culprit, d, names)}`,
    meaning:
      'Части охватывают итог полностью, поэтому их сумма должна быть равна итогу. Разницу составляют случаи, по которым категория неизвестна.',
    todo: 'Проверьте, не пропущена ли одна из категорий. Если категория остальных случаев неизвестна, внесите их в предусмотренную для этого строку вопросника или поясните разницу в комментарии.',
    reasons: [
      'По некоторым случаям категория неизвестна или не зарегистрирована.',
      'Итог включает категории, которые в вопроснике не запрашиваются, например задержанных.',
      'Итог и части взяты из разных источников или относятся к разным датам.',
      'Итог пересмотрен, а части — нет.',
    ],
  },
  'parts-exceed-total': {
    title: 'Сумма частей больше итога',
    sentence: ({ cells, culprit, details: d }, names) =>
      `В ${d.year} году сумма частей показателя «${rowWith('total', cells, names)}» ${divided(d.by)} составляет ${formatNumber(d.sum)}, а итог — ${formatNumber(d.total)}: сумма больше на ${formatNumber(d.gap)}.${stillBlank(d.blank)}${pointing(culprit, d, names)}`,
    meaning:
      'Сумма частей, исключающих друг друга, не может превышать итог. Незаполненная часть не принимается за нуль.',
    todo: 'Сверьте итог и каждую часть с источником и исправьте неверное значение. Если некоторые случаи учтены более чем в одной части, укажите это в комментарии.',
    reasons: [
      'Некоторые случаи учтены более чем в одной части.',
      'Итог и части взяты из разных источников, относятся к разным датам или имеют разные единицы учета.',
      'Части пересмотрены, а итог — нет.',
    ],
  },
  'parts-without-total': {
    title: 'Части указаны, а итог — нет',
    sentence: ({ cells, details: d }, names) =>
      `За ${d.year} год указаны все части показателя «${rowWith('total', cells, names)}» ${divided(d.by)}, а итог не заполнен. Сумма частей — ${formatNumber(d.sum)}.`,
    meaning: 'Если указаны все части, итог равен их сумме и может быть внесен.',
    todo: 'Внесите итог. Если сумма частей не равна итогу, укажите в комментарии, что в части не вошло.',
    reasons: ['Части не охватывают итог полностью.', 'Итог не публикуется.'],
  },
  'part-exceeds-whole': {
    title: 'Часть больше целого',
    sentence: ({ cells, culprit, details: d }, names) =>
      `В ${d.year} году показатель «${rowWith('part', cells, names)}»${elsewhere('part', cells, names)} равен ${formatNumber(d.part)}, а показатель «${rowWith('total', cells, names)}»${elsewhere('total', cells, names)}, в который он входит, — ${formatNumber(d.whole)}: часть больше целого на ${formatNumber(d.gap)}.${pointing(culprit, d, names)}`,
    meaning: 'Значение, которое составляет часть другого значения, не может быть больше него.',
    todo: 'Сверьте оба значения с источником и исправьте неверное. Если в них учитываются разные явления, укажите это в комментарии.',
    reasons: [
      'Два значения взяты из разных источников, относятся к разным датам или имеют разные единицы учета.',
      'Национальное определение части шире определения целого.',
      'Одно из двух значений пересмотрено, а другое — нет.',
    ],
  },
  'later-stage-exceeds-earlier': {
    title: 'Более поздняя стадия больше предыдущей',
    sentence: ({ rule, cells, details: d }, names) =>
      `В ${d.year} году показатель «${rowWith('part', cells, names)}» равен ${formatNumber(d.part)}, а показатель «${rowWith('total', cells, names)}» — ${formatNumber(d.whole)}: первый больше второго на ${formatNumber(d.gap)}.${saying(rule, names)}`,
    meaning:
      'На каждой следующей стадии уголовного процесса обычно учитывается меньше лиц, чем на предыдущей. Отклонения могут быть обоснованными: чаще требуется пояснение, чем исправление.',
    todo: 'Убедитесь, что оба значения верны, и выберите подходящую причину.',
    reasons: [
      'Дела завершаются через годы после их начала, поэтому на разных стадиях учитываются разные дела.',
      'На разных стадиях применяются разные единицы учета: лица, дела, обвинения или преступления.',
      'Учреждения охватывают разные преступления, территории или суды.',
      'Лица могут попасть на более позднюю стадию, минуя предыдущую.',
    ],
  },
  'figures-differ': {
    title: 'Один и тот же показатель указан дважды по-разному',
    sentence: ({ cells, culprit, details: d }, names) =>
      `За ${d.year} год показатель «${rowWith('part', cells, names)}» равен ${formatNumber(d.part)} в таблице ${tableNamed('part', cells, names)} и ${formatNumber(d.whole)} в таблице ${tableNamed('total', cells, names)}: расхождение — ${formatNumber(d.gap)}.${pointing(culprit, d, names)}`,
    meaning:
      'В вопроснике этот показатель запрашивается в двух таблицах. Оба ответа должны совпадать.',
    todo: 'Установите, какое из двух значений верно, и внесите его в обе таблицы.',
    reasons: [
      'Две таблицы заполнены по разным источникам.',
      'Одно из двух значений пересмотрено, а другое — нет.',
    ],
  },
  'share-of-nobody': {
    title: 'Доля от показателя, равного нулю',
    sentence: ({ rule, cells, details: d }, names) =>
      `В ${d.year} году показатель «${rowWith('part', cells, names)}» равен ${inPercent(d.part)}, тогда как показатель «${rowWith('total', cells, names)}» равен 0.${saying(rule, names)}`,
    meaning:
      'Долю можно рассчитать, только если при обследовании выявлены лица, о которых идет речь.',
    todo: 'Сверьте оба значения с результатами обследования. Если обследование не дает этого показателя, оставьте ячейку пустой.',
    reasons: [
      'Доля лиц, о которых идет речь, слишком мала для обследования, и вместо нее введен нуль.',
      'Два значения взяты из разных обследований или относятся к разным годам.',
    ],
  },
  'rate-outside-parts': {
    title: 'Общая доля выходит за пределы долей по группам',
    sentence: ({ rule, cells, details: d }, names) =>
      `В ${d.year} году показатель «${rowWith('total', cells, names)}» равен ${inPercent(d.rate)}, ${d.rate > d.high ? `что больше самой высокой из долей по группам (${inPercent(d.high)})` : `что меньше самой низкой из долей по группам (${inPercent(d.low)})`}.${saying(rule, names)}`,
    meaning:
      'Доля среди всех лиц — это среднее долей в группах, из которых они состоят, поэтому она не может быть ни больше самой высокой, ни меньше самой низкой из них. Доли не складываются.',
    todo: 'Сверьте доли с результатами обследования и исправьте неверную.',
    reasons: [
      'Доли по группам были сложены.',
      'Доли взяты из разных обследований, относятся к разным годам или рассчитаны для разных совокупностей лиц.',
    ],
  },
};

function inPercent(value: number): string {
  return `${formatNumber(value)}\u00A0%`;
}

/** What divides a whole, after its name; other modules may divide by something else. */
export const divisions: Readonly<Record<string, string>> = {
  age: 'по возрасту',
  'age-status': 'по возрастной категории',
  aggravation: 'по отягчающим обстоятельствам',
  answer: 'по ответам',
  cause: 'по причине',
  citizenship: 'по гражданству',
  city: 'по городам',
  conduct: 'по виду деяния',
  crime: 'по виду преступления',
  cyber: 'по использованию компьютерных систем',
  decision: 'по решению',
  form: 'по форме эксплуатации',
  function: 'по функциям',
  group: 'по группе',
  'iccs-section': 'по разделам МКПС',
  launderer: 'по лицу, отмывающему доходы,',
  'legal-representation': 'по участию защитника',
  length: 'по сроку содержания',
  object: 'по виду объекта',
  offence: 'по виду преступления',
  office: 'по должностному положению',
  outcome: 'по исходу',
  payment: 'по источнику оплаты',
  predicate: 'по преступлению, от которого получены доходы,',
  reach: 'по территории',
  recidivism: 'по рецидиву',
  relationship: 'по отношениям с преступником',
  request: 'по основанию постановления',
  route: 'по маршруту',
  sector: 'по сектору',
  'selected-crime': 'по отдельным видам преступлений',
  sentence: 'по наличию приговора',
  sex: 'по полу',
  side: 'по роли участника',
  weapon: 'по виду оружия',
};

/** "по полу", "по разделам МКПС", "в таблице 1.3". */
export function divided(by: string): string {
  const table = /^table (.+)$/.exec(by)?.[1];
  if (table !== undefined) return `в таблице ${table}`;
  return (Object.hasOwn(divisions, by) ? divisions[by] : undefined) ?? 'по категориям';
}

function stillBlank(blank: number): string {
  if (blank === 0) return '';
  return ` Еще не ${inForm(blank, 'заполнена', 'заполнены', 'заполнено')} ${counted(blank, 'часть', 'части', 'частей')}.`;
}

/** Number of the table; with its title where the two figures stand in different files. */
function tableNamed(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  const table = tableWith(role, cells);
  return inTwoFiles(cells) ? tableWithTitle(names, table) : (table.split('/')[1] ?? '');
}

/** Of a core and a module: where the figure stands. */
function elsewhere(role: FindingCell['role'], cells: readonly FindingCell[], names: Names): string {
  return inTwoFiles(cells) ? ` (таблица ${tableNamed(role, cells, names)})` : '';
}
