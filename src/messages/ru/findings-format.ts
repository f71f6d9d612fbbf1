import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { formatNumber, formatPlain } from './format.ts';

/** Figures that cannot be what the question asks. */
export const formatMessages: Pick<
  FindingMessages,
  'negative-count' | 'fractional-count' | 'implausible-size' | 'percent-out-of-range'
> = {
  'negative-count': {
    title: 'Отрицательное количество',
    sentence: (finding, names) =>
      `${cell(finding, names)}: указано ${formatNumber(finding.details.value)}, а количество не может быть меньше нуля.`,
    meaning: 'Требуется указать число преступлений, лиц или мест.',
    todo: 'Исправьте значение. Если оно означает «данные отсутствуют», оставьте ячейку пустой и выберите статус.',
    reasons: [
      'Введен код отсутствующих данных, например -9.',
      'Введено изменение или поправка, а не количество.',
    ],
  },
  'fractional-count': {
    title: 'Количество с десятичными знаками',
    sentence: (finding, names) =>
      `${cell(finding, names)}: указано ${formatPlain(finding.details.value)}, а количество должно быть целым числом.`,
    meaning: 'Требуется указать число преступлений, лиц или мест.',
    todo: 'Введите само количество, а не среднее значение, не коэффициент и не число тысяч.',
    reasons: [
      'Указано среднее значение за год или число в эквивалентах полной занятости.',
      'Указана оценка по выборке.',
      'Указан коэффициент или число тысяч.',
    ],
  },
  'implausible-size': {
    title: 'Неправдоподобная величина',
    sentence: (finding, names) => {
      const { value, limit, against, populationYear } = finding.details;
      const start = `${cell(finding, names)}: указано ${formatNumber(value)}`;
      if (against === 'population-too-small') {
        return `${start}, хотя значения в двух или более таблицах больше — до ${formatNumber(limit)}. Возможно, численность населения приведена в тысячах.`;
      }
      return against === 'population'
        ? `${start}, что больше численности постоянного населения за ${populationYear} год (${formatNumber(limit)}).`
        : `${start}, что больше численности населения любой страны.`;
    },
    meaning:
      'Ни в одной стране за год не регистрируется больше преступлений и не учитывается больше лиц или мест, чем в ней жителей.',
    todo: 'Сверьте значение с источником: возможно, добавлены лишние цифры или использована другая единица.',
    reasons: [
      'Значение или численность населения приведены в другой единице, например в тысячах.',
      'Учтено нечто иное, например события, зафиксированные автоматически.',
    ],
  },
  'percent-out-of-range': {
    title: 'Проценты вне пределов от 0 до 100',
    sentence: (finding, names) =>
      `${cell(finding, names)}: указано ${formatNumber(finding.details.value)}, а проценты должны быть в пределах от 0 до 100.`,
    meaning: 'Требуется указать проценты, например 12,5.',
    todo: 'Исправьте значение; возможно, введено количество или пропущена десятичная запятая.',
    reasons: ['Вместо процентов введено количество.', 'Пропущена десятичная запятая.'],
  },
};

function cell(finding: FindingOf, names: Names): string {
  return capital(names.cell(finding.cells[0]?.cell ?? ''));
}
