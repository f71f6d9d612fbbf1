import type { MetadataWords } from '../en/metadata.ts';
import type { Institution } from '../workbook.ts';

/** Institutions in the nominative, by their name in the instrument. */
export const institutionNames: Readonly<Record<Institution, string>> &
  Readonly<Record<string, string>> = {
  police: 'полиция',
  prosecution: 'органы прокуратуры',
  courts: 'суды',
  prisons: 'пенитенциарная служба',
  survey: 'орган, проводящий обследования виктимизации',
  statistics: 'национальное статистическое управление',
};

const genitives: Readonly<Record<string, string>> = {
  [institutionNames.police]: 'полиции',
  [institutionNames.prosecution]: 'органов прокуратуры',
  [institutionNames.courts]: 'судов',
  [institutionNames.prisons]: 'пенитенциарной службы',
  [institutionNames.survey]: 'органа, проводящего обследования виктимизации',
  [institutionNames.statistics]: 'национального статистического управления',
};

/** The genitive of an institution, from its nominative; another name stays as it is. */
export function genitiveOf(institution: string): string {
  return genitives[institution] ?? institution;
}

/** "Таблица 1.1", "Таблицы 1.1, 1.2 и 1.3". */
export function tableNumbers(numbers: readonly string[]): string {
  if (numbers.length < 2) return `Таблица ${numbers.join('')}`;
  return `Таблицы ${numbers.slice(0, -1).join(', ')} и ${numbers.at(-1)}`;
}

/** The words of the metadata workbook in Russian. */
export const metadataWords: MetadataWords = {
  institutions: institutionNames,
  file: 'ФАЙЛ МЕТАДАННЫХ',
  cycle: (cycle) => `Цикл ${cycle} года`,
  referenceYear: (year) => `Отчетный год: ${year}`,
  frontPage: 'Титульный лист',
  howToTitle: 'Порядок заполнения',
  howTo: [
    'В этом файле запрашиваются сведения о том, как формируются показатели файла данных: кто их предоставляет, что учитывается, когда и по каким правилам. Данные двух стран или за два года можно сравнивать, только если эти ответы известны.',
    'Вводите ответы в ячейки, выделенные цветом, или выбирайте их из раскрывающегося списка. Все, что необходимо знать пользователю данных, укажите в комментарии. Если ответ неизвестен, оставьте ячейку пустой.',
    'Ответы сохраняют силу от цикла к циклу. Ответ запрашивается повторно, только если изменились источник, отбор записей или национальные коды, на которых основаны данные: в этом случае он имеет состояние «Подтвердить» и выделен желтым цветом. Измените такой ответ или выберите состояние «Подтверждено».',
    'Для каждой строки, данные которой несопоставимы с данными за предыдущие годы, укажите разрыв динамического ряда: первый год нового ряда и причину.',
  ],
  contentsTitle: 'Листы файла',
  contents: {
    sheet: 'Лист',
    content: 'Содержание',
    questions: 'Вопросы',
    toConfirm: 'Подтвердить',
    missing: 'Без ответа',
  },
  institutionContent: (name) => `Общие сведения о данных ${genitiveOf(name)}`,
  tables: tableNumbers,
  institutionSheet: {
    police: 'Полиция',
    prosecution: 'Прокуратура',
    courts: 'Суды',
    prisons: 'Пенитенциарная служба',
    survey: 'Орган обследования',
    statistics: 'Статистическое управление',
  },
  institutionTitle: (name) => `Данные ${genitiveOf(name)}`,
  chapterTitle: (number, title) => `${number}  ${title}`,
  tableTitle: (number, title) => `Таблица ${number}  ${title}`,
  columns: { question: 'Вопрос', answer: 'Ответ', comment: 'Комментарий', state: 'Состояние' },
  states: {
    answered: 'Ответ дан',
    'to-confirm': 'Подтвердить',
    missing: 'Ответа пока нет',
    'not-applicable': 'Ответ не требуется',
  },
  confirmed: 'Подтверждено',
  breaks: { row: 'Строка', year: 'Первый год нового ряда', reason: 'Причина' },
  rules: {
    choiceTitle: 'Ответа нет в списке',
    choice:
      'Выберите ответ из списка или оставьте ячейку пустой. Подробности укажите в комментарии.',
    rowTitle: 'Строки нет в списке',
    row: 'Выберите строку этой таблицы из списка.',
    yearTitle: 'Требуется год',
    year: 'Введите год четырьмя цифрами, например 2013.',
  },
  page: {
    header: (instrument, cycle) => `${instrument.replaceAll('&', '&&')}, цикл ${cycle} года`,
    number: 'Страница &P из &N',
  },
};
