import type { Finding, FindingCell, Return, Severity } from '../../schema/types.ts';
import type { ReportPage, ReportSentences } from '../en/report.ts';
import { capital } from '../letters.ts';
import { counted, formatDay, formatList, formatNumber, formatPercent, inForm } from './format.ts';
import { institutionNames } from './metadata.ts';
import { earlierReturns } from './revisions.ts';
import { settingEffect, settingSentence, severityChanged, severityNames } from './rule-settings.ts';
import { yearSpan } from './years.ts';

/** Fixed texts of the report page. */
export const reportPage: ReportPage = {
  colon: ': ',
  stop: '. ',
  skip: 'Перейти к отчету',
  contents: 'Содержание',
  name: 'Отчет о проверке данных',
  purpose:
    'Этот отчет предназначен для национального координатора обзора. В нем показано, какие данные содержит ответ страны, что обнаружено при проверке, откуда взято каждое значение и что следует сделать до отправки ответа.',
  officer: 'Координатор',
  summary: 'Общие сведения',
  keyFigures: 'Основные показатели',
  missing: 'Ячейки без числа по статусам',
  status: 'Статус',
  cells: 'Ячейки',
  map: 'Обзор таблиц вопросника',
  mapIntro:
    'Каждая строка — таблица, каждый столбец — один из запрашиваемых годов; указано, сколько ячеек заполнено из числа запрошенных. Название таблицы ведет к ее данным, знак — к замечаниям.',
  legend: 'Условные обозначения',
  legendFilled: 'Заполненные ячейки',
  legendMissing: 'Ячейки без числа',
  legendNotAsked: 'Таблица не запрашивается в этом цикле',
  legendDoubt:
    'Ячейки, вызывающие сомнение (указаны в нерешенных ошибках и предупреждениях), и их число',
  changed: 'Изменения после предыдущего ответа',
  table: 'Таблица',
  findings: 'Замечания',
  notAsked: 'В этом цикле не запрашивается',
  noFindings: 'Нет',
  top: 'Самое важное',
  topIntro: 'Замечания, которые следует рассмотреть в первую очередь, начиная с самого важного.',
  noneFound: 'При проверке этого ответа замечаний не найдено.',
  allFindings: 'Все замечания',
  allFindingsIntro:
    'По таблицам, а в пределах таблицы — по степени серьезности. Номер замечания — его место по важности во всем отчете.',
  inBrief:
    'Самые важные замечания приведены с графиком и сведениями о происхождении значений, остальные — кратко.',
  briefWhy: 'Что сделать и каковы обычные причины',
  filters: 'Поиск и отбор',
  search: 'Поиск по замечаниям',
  state: 'Состояние',
  allStates: 'Нерешенные и с пояснением',
  openState: 'Нерешенные',
  explainedState: 'С пояснением',
  allInstitutions: 'Все учреждения',
  showAll: 'Показать все замечания',
  openDetails: 'Раскрыть все подробности',
  closeDetails: 'Свернуть все подробности',
  print: 'Печать',
  shownOf: 'Показано замечаний: {shown} из {all}',
  markedAnswered: 'С отметкой «Ответ дан»: {marked} (отметки видны только в этом браузере)',
  markAnswered: 'Отметить «Ответ дан»',
  copyLink: 'Скопировать ссылку',
  linkCopied: 'Ссылка скопирована',
  linkToCopy: 'Ссылка на это замечание',
  valuesOfTable: 'Данные этой таблицы',
  inTheMap: 'В обзоре таблиц',
  howSure: 'Вероятность ошибки в данных',
  value: 'Значение',
  year: 'Год',
  cell: 'Ячейка',
  where: 'Место в файле',
  comment: 'Комментарий',
  mostLikely: 'Скорее всего, исправить следует эту ячейку',
  todo: 'Что сделать',
  why: 'В чем состоит правило и каковы обычные причины',
  usualReasons: 'Обычные причины',
  codes: 'Что означают замечания',
  codesIntro:
    'Для каждого вида замечаний, встречающегося в отчете, указано, что он означает, что следует сделать и чем такие замечания обычно объясняются.',
  causedBy: 'Сначала рассмотрите замечание, которым объясняется это:',
  consequences: 'После исправления могут быть сняты и такие замечания:',
  lineage: 'Откуда взяты эти значения',
  nationalCode: 'Национальный код',
  records: 'Записи',
  share: 'Доля',
  chartFigures: 'Данные графика',
  reference: 'Идентификатор',
  values: 'Данные по таблицам',
  valuesIntro:
    'Все данные за запрашиваемые годы в том виде, в котором они содержатся в ответе. Буква в квадратных скобках — статус значения, число после него отсылает к примечанию под таблицей, знак с числом — к замечанию.',
  showValues: 'Данные',
  row: 'Показатель',
  column: 'Категория',
  sources: 'Источники',
  notes: 'Примечания',
  statuses: 'Статусы',
  note: 'примечание',
  recordsUsed: 'Записи источников',
  recordsIntro:
    'Показано, как использована каждая запись за запрашиваемые годы. Запись либо использована, либо исключена по указанной причине, либо осталась неучтенной; ни одна не пропущена незаметно. Учтенный объем — сумма первой величины источника по этим записям.',
  recordsGroup: 'Число записей',
  massGroup: 'Учтенный объем',
  unchanged: 'Без изменений',
  revised: 'Пересмотрено',
  added: 'Новые',
  gone: 'Теперь не заполнено',
  allTables: 'Все таблицы',
  all: 'Всего',
  used: 'Использовано',
  excluded: 'Исключено',
  leftOver: 'Не учтено',
  excludedTitle: 'Исключенные записи с указанием причины',
  leftOverTitle: 'Неучтенные записи по национальным кодам',
  reason: 'Причина',
  mappingLine: 'Строка mapping.csv',
  years: 'Годы',
  quantity: 'Учтенный объем',
  noSources: 'В ответе источники не указаны.',
  sourcesIntro:
    'Контрольная сумма (SHA-256) позволяет опознать прочитанный файл: если контрольные суммы совпадают, это один и тот же файл.',
  source: 'Источник',
  publisher: 'Издатель',
  institution: 'Учреждение',
  file: 'Файл',
  fingerprint: 'Контрольная сумма',
  versions: 'Версии и контрольные суммы',
  versionsIntro:
    'Показано, с помощью чего подготовлен этот отчет. По тем же файлам и тому же вопроснику та же версия программы составит точно такой же отчет.',
  rules: 'Правила',
  rulesByKind: 'Действующие правила по видам',
  ruleKind: 'Вид правила',
  rulesCount: 'Правила',
  byFamily: 'Замечания по группам проверок',
  family: 'Группа',
  writtenRules: 'Правила, связывающие таблицы',
  rule: 'Правило',
  severity: 'Степень серьезности',
  from: 'Основание',
  ruleSettings: 'Принятые решения о правилах',
  ruleSettingsIntro:
    'Файл rules.json страны изменяет результаты этих правил. Исключенные им замечания в отчет не входят; их число указано здесь и в файле findings.json.',
  decision: 'Решение',
  decidedBy: 'Кем принято',
  effect: 'В этом ответе',
};

const roles: Record<FindingCell['role'], string | null> = {
  value: null,
  total: 'Итог',
  part: 'Часть',
  residual: 'Часть с неизвестной категорией',
  before: 'Более раннее значение',
  after: 'Более позднее значение',
  other: 'Для сопоставления',
  previous: 'В предыдущем ответе',
  outside: 'В другом источнике',
};

/** Codes whose two figures are no part and total of each other. */
const pairRoles: Partial<Record<Finding['code'], Partial<Record<FindingCell['role'], string>>>> = {
  'later-stage-exceeds-earlier': { part: 'Более поздняя стадия', total: 'Предыдущая стадия' },
  'figures-differ': { part: 'Первый ответ', total: 'Второй ответ' },
  'part-exceeds-whole': { total: 'Целое' },
};

const families: Record<Finding['family'], string> = {
  format: 'Формат',
  'within-the-return': 'В пределах ответа',
  'against-earlier-returns': 'Сопоставление с предыдущими ответами',
  'against-other-sources': 'Сопоставление с другими источниками',
};

const severityCounts: Record<Severity, (count: number) => string> = {
  error: (count) => counted(count, 'ошибка', 'ошибки', 'ошибок'),
  warning: (count) => counted(count, 'предупреждение', 'предупреждения', 'предупреждений'),
  information: (count) => `${formatNumber(count)} ${severityNames.information}`,
};

function explainedCount(count: number): string {
  return `${formatNumber(count)} с пояснением`;
}

/** Texts of the report that depend on what is reported. */
export const reportSentences: ReportSentences = {
  title: (country, cycle) => `${country}: UN-CTS ${cycle}`,
  sentences: (sentences) => sentences.join(' '),
  countryAndCode: (country, code) => `${country} (${code})`,
  facts: {
    country: 'Страна',
    cycle: 'Цикл',
    referenceYear: 'Отчетный год',
    years: 'Охватываемые годы',
    period: 'Отчетный период',
    instrument: 'Вопросник',
  },
  instrument: (title, edition) => `${title}. ${edition}`,
  period: ({ from, to, stockDay }: Return['period']) =>
    `с ${formatDay(from)} по ${formatDay(to)}; данные на определенную дату — на ${formatDay(stockDay)}`,
  yearSpan: (first, last) => (first === last ? `${first}` : `${first}–${last}`),
  verdict: {
    ready: 'Ответ готов к отправке',
    withWarnings: 'Ответ можно отправить после пояснений по предупреждениям',
    notReady: 'Ответ не готов к отправке',
    errors: (count) =>
      `${severityCounts.error(count)}: значения противоречат друг другу или не могут быть верными. Исправьте их или укажите в комментарии, почему они оставлены без изменений.`,
    warnings: (count) =>
      `${severityCounts.warning(count)}: значения нуждаются в исправлении или пояснении.`,
    nothingFound: 'Ни ошибок, ни предупреждений при проверке не найдено.',
    empty: 'Не заполнена ни одна ячейка вопросника.',
    explained: (count) =>
      `По ${counted(count, 'замечанию', 'замечаниям', 'замечаниям')} получены пояснения; пока значения не изменятся, новых пояснений не требуется.`,
    expired: (count) =>
      `${counted(count, 'пояснение утратило', 'пояснения утратили', 'пояснений утратили')} силу, поскольку значения изменились: по этим замечаниям снова требуется ответ.`,
    softened: (count) =>
      `${counted(count, 'ошибка смягчена или исключена', 'ошибки смягчены или исключены', 'ошибок смягчено или исключено')} на основании rules.json; причины указаны в разделе «Правила».`,
    unexplained: (count) =>
      `В ${counted(count, 'ячейке', 'ячейках', 'ячейках')} нет ни числа, ни комментария с объяснением причины.`,
  },
  keyFigures: {
    filled: 'Заполнено ячеек',
    filledNote: (asked, share) =>
      `из ${counted(asked, 'запрошенной', 'запрошенных', 'запрошенных')} (${formatPercent(share)})`,
    missing: 'Ячеек без числа',
    missingNote: (share) => `${formatPercent(share)} запрошенных ячеек`,
    notAsked: 'Ячеек не запрашивается',
    notAskedNote: 'не входят в этот цикл по очередности таблиц',
    tables: 'Таблиц с данными',
    tablesNote: (asked, notAsked) => {
      const ofAsked = `из ${counted(asked, 'запрошенной', 'запрошенных', 'запрошенных')}`;
      return notAsked === 0 ? ofAsked : `${ofAsked}; не запрашивается: ${formatNumber(notAsked)}`;
    },
    findings: 'Замечаний',
    findingsNote: ({ error, warning, information, explained }) =>
      formatList([
        severityCounts.error(error),
        severityCounts.warning(warning),
        severityCounts.information(information),
        ...(explained === 0 ? [] : [explainedCount(explained)]),
      ]),
    records: 'Использовано записей',
    recordsNote: (all, excluded, leftOver) =>
      `из ${formatNumber(all)}; исключено: ${formatNumber(excluded)}, не учтено: ${formatNumber(leftOver)}`,
  },
  severity: (severity) => capital(severityNames[severity]),
  severityCount: (severity, count) => severityCounts[severity](count),
  explained: 'С пояснением',
  explainedCount,
  answered: {
    states: {
      explained: 'Пояснение дано национальным координатором',
      expired: 'Пояснение было дано, но с тех пор значения изменились',
      'not-corrected': 'Об исправлении было сообщено, но значения остались прежними',
      'will-follow': 'Ответ будет дан позднее',
    },
    by: (by, cycle) =>
      by === null ? `Ответ дан в цикле ${cycle} года.` : `Ответ дан в цикле ${cycle} года: ${by}.`,
    before: (cell, value) =>
      value === null
        ? `К этой ячейке пояснение не относилось: ${cell}.`
        : `Значение в момент ответа: ${cell} — ${typeof value === 'number' ? formatNumber(value) : value}.`,
  },
  letter: {
    subject: 'Вопросы о представленных данных',
    intro: (title, findings) => [
      `Данные вашего учреждения входят в ответ страны на вопросник Обзора тенденций в области преступности и функционирования систем уголовного правосудия, проводимого Организацией Объединенных Наций (${title}). При проверке в связи с ними ${inForm(findings, 'возник', 'возникли', 'возникло')} ${counted(findings, 'вопрос', 'вопроса', 'вопросов')}.`,
      'Просим сверить приведенные ниже значения с вашим источником. Ответьте в списке вопросов, приложенном к этой странице: подтвердите значения и укажите причину либо сообщите, что они будут исправлены.',
    ],
  },
  role: (role, code) => pairRoles[code]?.[role] ?? roles[role],
  family: (family) => families[family],
  institution: (institution) =>
    institution === 'coordinator' ? reportPage.officer : capital(institutionNames[institution]),
  ruleKind: (kind) =>
    ({
      sum: 'Части и их итог',
      'at-most': 'Часть не больше целого',
      'stage-order':
        'Показатель более поздней стадии уголовного процесса редко больше показателя предыдущей',
      equal: 'Один и тот же показатель, запрошенный дважды',
      'share-of': 'Доля от показателя, равного нулю, равна нулю',
      between: 'Общая доля находится между долями по группам',
    })[kind],
  statusAbsent: 'Без статуса',
  certainty: {
    'very-likely': 'очень высокая',
    likely: 'высокая',
    possible: 'средняя',
    'worth-a-look': 'невысокая, но проверить стоит',
  },
  certaintyMeans:
    'Вероятность ошибки в данных оценена по ответам, ошибки в которых известны: если она очень высокая, ошибкой вызваны не менее четырех из пяти таких замечаний, если высокая — больше половины, если средняя — примерно каждое третье, если невысокая — меньше.',
  filledOf: (filled, asked) => `${formatNumber(filled)} из ${formatNumber(asked)}`,
  inDoubt: (cells) =>
    counted(
      cells,
      'ячейка вызывает сомнение',
      'ячейки вызывают сомнение',
      'ячеек вызывают сомнение',
    ),
  changedSince: ({ revised, added, gone }) =>
    revised + added + gone === 0
      ? 'Нет'
      : capital(
          [
            ...(revised === 0 ? [] : [`пересмотрено: ${formatNumber(revised)}`]),
            ...(added === 0 ? [] : [`новых: ${formatNumber(added)}`]),
            ...(gone === 0 ? [] : [`теперь не заполнено: ${formatNumber(gone)}`]),
          ].join(', '),
        ),
  revisions: {
    title: (cycles) => `Сопоставление с ${earlierReturns(cycles)}`,
    intro: (first, last) => {
      const years =
        first === last
          ? `за ${first} год, единственный общий для сопоставляемых ответов`
          : `за ${first}–${last} годы, общие для сопоставляемых ответов`;
      return `Показано, как изменились ранее представленные данные ${years}. Пересмотр данных — обычное дело; если он вызывает сомнение, на это указывает замечание.`;
    },
    noYear:
      'Общих лет у сопоставляемых ответов нет. Укажите ответ за цикл, который предшествует этому не более чем на три года.',
    noFigure: 'За эти годы в сопоставляемых ответах нет данных ни в одной таблице.',
  },
  chapter: (number, title, module) =>
    module === '' ? `Глава ${number}. ${title}` : `${module}. Глава ${number}. ${title}`,
  tableTitle: (number, title) => `Таблица ${number}. ${title}`,
  tableAbout: (unit) => `Единица учета: ${unit}.`,
  tableSummary: (filled, asked) => {
    const cells = counted(asked, 'ячейки', 'ячеек', 'ячеек');
    return filled === 0
      ? `Данные: не заполнена ни одна из ${cells}`
      : `Данные: ${inForm(filled, 'заполнена', 'заполнены', 'заполнено')} ${formatNumber(filled)} из ${cells}`;
  },
  tableFindings: (count) => counted(count, 'замечание', 'замечания', 'замечаний'),
  tableRegion: (title) => `${title}, данные по годам`,
  sourcesGroup: 'Источники данных',
  findingHeading: (rank, title) => `${rank}. ${title}`,
  findingName: (rank) => `замечание ${rank}`,
  moreFindings: (count) => `еще ${formatNumber(count)}`,
  sourceShort: (number) => `И${number}`,
  cellsOf: (rank) => `Значения, к которым относится замечание ${rank}`,
  codesOf: (rank, cell, line) =>
    `Национальные коды к замечанию ${rank}: ${cell}, строка ${line} mapping.csv`,
  ruleLine: (rule, family, ess) =>
    `Правило ${rule}. Группа проверок: ${families[family].toLowerCase()}. Уровень валидации по классификации Европейской статистической системы: ${ess}.`,
  ruleSetting: settingSentence,
  ruleEffect: settingEffect,
  severityChanged,
  ofTable: capital,
  placeUnknown: 'В имеющемся файле отсутствует',
  place: (sheet, address) => `${sheet}, ${address}`,
  placeIn: (file, place) => `Файл ${file}: ${place}`,
  notFilled: 'Нет значения',
  valueWithout: '–',
  lineage: {
    records: 'Просуммировано записей',
    empty: 'Записей без значения, не вошедших в показатель',
    where: 'Отбор',
    everything: 'все записи за год',
    measure: 'Величина',
    line: 'Строка mapping.csv',
    otherCodes: (count) => `еще ${counted(count, 'код', 'кода', 'кодов')}`,
  },
  chart: {
    compared: (first, last) => `Два сопоставляемых показателя, ${yearSpan(first, last)}`,
    title: (question, first, last) => `${question}, ${yearSpan(first, last)}`,
    summary: (label, figures, gaps) =>
      `${label}: ${figures.join(', ')}.${gaps.length === 0 ? '' : ` Нет значений за годы: ${formatList(gaps.map(String))}.`}`,
    expected: (isRange) => (isRange ? 'Обычный диапазон' : 'Ожидаемое значение'),
    range: (low, high) => `от ${formatNumber(low)} до ${formatNumber(high)}`,
    expectedIn: (label, year, figure) => `${label}, ${year} год: ${figure}.`,
    parts: (year) => `Части и итог, ${year} год`,
    total: 'Итог',
    sum: 'Сумма частей',
    short: 'Расхождение: есть в итоге, нет в частях',
    excess: 'Расхождение: есть в частях, нет в итоге',
    partsSummary: (total, sum) =>
      sum === total
        ? `Итог — ${formatNumber(total)}. Сумма частей равна ему.`
        : `Итог — ${formatNumber(total)}. Сумма частей — ${formatNumber(sum)}, то есть на ${formatNumber(Math.abs(total - sum))} ${sum < total ? 'меньше' : 'больше'} итога.`,
    key: (gap) =>
      `Закрашены годы, запрашиваемые в этом цикле. Кружком обведены значения, к которым относится замечание.${gap ? ' Крестик — значения нет.' : ''}`,
    figures: (rank) => `Данные графика к замечанию ${rank}`,
    point: (year, value) => `${year}: ${formatNumber(value)}`,
  },
  records: {
    years: (title) => `Записи источника «${title}» по годам`,
    excluded: (title) => `Исключенные записи источника «${title}»`,
    leftOver: (title) => `Неучтенные записи источника «${title}»`,
    allYears: 'Все годы',
    balanced: (all) =>
      `Всего ${counted(all, 'запись', 'записи', 'записей')}; использованные, исключенные и неучтенные записи в сумме дают это число.`,
    unbalanced: (all, sum) =>
      `Всего ${counted(all, 'запись', 'записи', 'записей')}, но использованные, исключенные и неучтенные записи в сумме дают ${formatNumber(sum)}.`,
    rest: (codes, records) =>
      `и еще ${counted(codes, 'код', 'кода', 'кодов')} (${counted(records, 'запись', 'записи', 'записей')})`,
    noCode: '(без кода)',
    answeredBy: (line) => `Значения берутся из строки ${line} mapping.csv`,
    because: (because, reason) =>
      ({
        'left-out': reason,
        duplicate: 'Повторы записей, которые учитываются один раз',
        'other-day': 'Записи не на отчетную дату',
      })[because],
    noLine: 'описание источника',
  },
  falseAlarms: (returns, average) =>
    `В опубликованных УНП ООН ответах, взятых без изменений (всего ${formatNumber(returns)}), число ошибок и предупреждений, которые эти правила находят и которые не объясняются другими замечаниями, составляет в среднем ${formatNumber(average)} на ответ.`,
  rulesRun: (rules, cells) =>
    `Применено правил, для которых имелись данные: ${formatNumber(rules)}; проверено ячеек: ${formatNumber(cells)}.`,
  versions: {
    tool: 'Программа',
    toolVersion: (version) => `uncts ${version}`,
    instrument: 'Вопросник',
    workbook: 'Файл вопросника',
  },
  footer: (version) => `Подготовлено с помощью uncts ${version}.`,
};
