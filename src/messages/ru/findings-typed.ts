import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { shortened, suggestionOf } from '../typed.ts';
import { counted, formatPlain } from './format.ts';
import { howRead, whatWasMeant, whyNotUnderstood } from './typed-figures.ts';

type TypedCode = 'figure-not-understood' | 'status-not-understood' | 'figure-as-typed';

/** What people typed into the cells of a workbook. */
export const typedMessages: Pick<FindingMessages, TypedCode> = {
  'figure-not-understood': {
    title: 'Значение не распознано',
    sentence: (finding, names) => {
      const meant = suggestionOf(finding.details);
      return [
        `${typed(finding, names)} не распознана: ${whyNotUnderstood[finding.details.reason]}.`,
        ...(meant === undefined ? [] : [whatWasMeant(meant)]),
        ...sameIn(finding.details.others),
      ].join(' ');
    },
    meaning:
      'Значение никогда не угадывается: пока его нельзя прочитать, ячейка считается незаполненной.',
    todo: 'Введите только число, без слов и знаков, или одно из условных обозначений, перечисленных в инструкции. Примечания указывайте в комментарии.',
    reasons: [
      'Рядом с числом введено примечание или сноска.',
      'Excel изменил запись, например превратил ее в дату.',
      'Вместо условного обозначения введено слово.',
    ],
  },
  'status-not-understood': {
    title: 'Статус не распознан',
    sentence: (finding, names) =>
      [
        `${typed(finding, names)} не является статусом; принят статус ${finding.details.status}.`,
        ...sameIn(finding.details.others),
      ].join(' '),
    meaning:
      'Статус — одна латинская буква из перечня кодов SDMX CL_OBS_STATUS, например E для оценки.',
    todo: 'Выберите статус из списка или оставьте ячейку пустой, а примечание укажите в комментарии.',
    reasons: ['Примечание введено в ячейку, предназначенную для статуса.'],
  },
  'figure-as-typed': {
    title: 'Значение введено не как число',
    sentence: (finding, names) => {
      const { how, value, others } = finding.details;
      return [
        `${typed(finding, names)} прочитана как ${formatPlain(value)}: ${howRead[how]}.`,
        ...(others === 0
          ? []
          : [`То же относится еще к ${counted(others, 'ячейке', 'ячейкам', 'ячейкам')} таблицы.`]),
      ].join(' ');
    },
    meaning:
      'То, что введено не как число, другая программа или другой человек может прочитать иначе.',
    todo: 'Сверьте прочитанное значение с тем, которое имелось в виду, и введите его просто как число.',
    reasons: [
      'Значения вставлены из текста или другой программы.',
      'Файл заполнялся при других языковых и региональных настройках.',
    ],
  },
};

/** "Таблица 2.1, похищение людей, 2016: запись «1,234» (лист «2», ячейка F12)". */
function typed({ cells, details }: FindingOf<TypedCode>, names: Names): string {
  const { text, sheet, address, file } = details;
  const name = capital(names.cell(cells[0]?.cell ?? ''));
  const place = `${file === undefined ? '' : `файл ${file}, `}лист «${sheet}», ячейка ${address}`;
  return `${name}: запись «${shortened(text)}» (${place})`;
}

function sameIn(others: number): string[] {
  return others === 0
    ? []
    : [`То же введено еще в ${counted(others, 'ячейке', 'ячейках', 'ячейках')} таблицы.`];
}
