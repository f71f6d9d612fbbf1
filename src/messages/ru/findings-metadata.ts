import type { FindingDetails } from '../../checks/details.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { counted, formatDay, formatList, formatNumber } from './format.ts';
import { genitiveOf, institutionNames } from './metadata.ts';
import { answerNames, questionNames } from './metadata-names.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<
  FindingMessages,
  'metadata-missing' | 'metadata-to-confirm' | 'metadata-contradicted' | 'break-without-change'
> = {
  'break-without-change': {
    title: 'Разрыв динамического ряда, которого не видно по данным',
    sentence: ({ cells, details: d }, names) => {
      const name = names.row(questionOf(cells[0]?.cell ?? ''));
      const figures =
        d.value === d.before
          ? `но значение осталось таким же, как за предыдущий год (${formatNumber(d.value)})`
          : `но значение за этот год — ${formatNumber(d.value)}, а за предыдущий — ${formatNumber(d.before)}`;
      return `Для показателя «${name}» ${d.year} год отмечен как разрыв динамического ряда, ${figures}: ни за какие другие соседние годы значения не различаются меньше.`;
    },
    meaning:
      'Разрыв ряда означает, что данные начиная с этого года нельзя сравнивать с более ранними. Если же ряд продолжается как прежде, разрыв, возможно, относится к другому году или к другой строке.',
    todo: 'Проверьте, верно ли указаны год и строка разрыва. Если верно, ничего делать не нужно.',
    reasons: [
      'Изменение почти не затронуло эту строку.',
      'Данные нового ряда впервые представлены за другой год.',
    ],
  },
  'metadata-contradicted': {
    title: 'Метаданные, противоречащие ответу страны',
    sentence: ({ details: d }) => `${answered(d)} ${contradiction(d)}`,
    meaning:
      'Сведениями о данных из файла метаданных пользуются все, кто сравнивает страны. Они должны соответствовать тому, как данные получены на самом деле.',
    todo: 'Исправьте ответ в файле метаданных либо описание страны, источника или отбора записей (mapping.csv). Если верно и то и другое, поясните расхождение в комментарии к ответу.',
    reasons: [
      'Ответ был дан для прежнего источника.',
      'Таблица заполнена по иному правилу, чем остальные данные ответа страны.',
    ],
  },
  'metadata-missing': {
    title: 'Метаданные без ответа',
    sentence: ({ details: d }) =>
      `В файле метаданных нет ответа на ${counted(d.questions, 'вопрос', 'вопроса', 'вопросов')} ${about(d.subject)}: ${named(d.names, d.questions)}.`,
    meaning:
      'Порядок учета преступлений и лиц в разных странах неодинаков; без этих ответов данные нельзя сравнивать.',
    todo: 'Ответьте на эти вопросы в файле метаданных. Ответ дается один раз и сохраняет силу, пока не изменятся источник, определение или правило учета.',
    reasons: [
      'Учреждение, предоставляющее данные, не документирует свои правила учета.',
      'Ответ запрошен, но еще не получен.',
    ],
  },
  'metadata-to-confirm': {
    title: 'Метаданные, требующие подтверждения',
    sentence: ({ details: d }) =>
      d.questions === 1
        ? `Ответ на 1 вопрос ${about(d.subject)} был дан, когда источник или отбор записей был другим: ${named(d.names, d.questions)}.`
        : `Ответы на ${counted(d.questions, 'вопрос', 'вопроса', 'вопросов')} ${about(d.subject)} были даны, когда источник или отбор записей был другим: ${named(d.names, d.questions)}.`,
    meaning:
      'Если о новом источнике, определении или правиле учета не сообщено, изменение данных выглядит как изменение преступности.',
    todo: 'Проверьте эти ответы: подтвердите или измените их в файле метаданных и укажите разрыв динамического ряда, если данные нельзя сравнивать с данными за предыдущие годы.',
    reasons: [
      'Источник новый, а определение и правила учета прежние.',
      'Национальные коды добавлены или заменены, а определение прежнее.',
    ],
  },
};

type Contradicted = FindingDetails['metadata-contradicted'];

function answered({ subject, name, answer }: Contradicted): string {
  return `В файле метаданных ${about(subject)} указано: ${questionNames.get(name) ?? name} — «${answerNames.get(answer) ?? answer}».`;
}

function contradiction(d: Contradicted): string {
  switch (d.about) {
    case 'counting-unit': {
      const unit = countedAs.get(d.found) ?? 'за запрашиваемую единицу';
      return d.figures === 1
        ? `Однако в единственном значении таблицы, источник которого известен, ${unit} принята другая единица.`
        : `Однако во всех значениях таблицы, источник которых известен (всего ${formatNumber(d.figures)}), ${unit} принята другая единица.`;
    }
    case 'institution': {
      const found = formatList(
        d.found.split('; ').map((each) => genitiveOf(institutionNames[each] ?? each)),
      );
      return d.figures === 1
        ? `Однако единственное значение таблицы, источник которого известен, взято из данных ${found}.`
        : `Однако все значения таблицы, источник которых известен (всего ${formatNumber(d.figures)}), взяты из данных ${found}.`;
    }
    case 'reference-period': {
      const [from = '', to = ''] = d.found.split(' ');
      return `Однако в ответе страны отчетный год охватывает период с ${formatDay(from)} по ${formatDay(to)}`;
    }
    case 'reference-day':
      return `Однако в ответе страны данные на определенную дату приведены на ${formatDay(d.found)}`;
  }
}

/** Units as which another one can be counted. */
const countedAs: ReadonlyMap<string, string> = new Map([
  ['offences', 'за преступление'],
  ['persons', 'за лицо'],
  ['victims', 'за жертву'],
]);

function about(subject: string): string {
  const institution = institutionNames[subject];
  return institution === undefined ? `о таблице ${subject}` : `о данных ${genitiveOf(institution)}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ').map((name) => questionNames.get(name) ?? name);
  return questions > list.length && list.length > 1
    ? `${list.join(', ')} и другие`
    : formatList(list);
}
