import type { FindingMessages } from '../findings.ts';
import { counted, formatList } from './format.ts';
import { genitiveOf, institutionNames } from './metadata.ts';
import { questionNames } from './metadata-names.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<FindingMessages, 'metadata-missing' | 'metadata-to-confirm'> = {
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
