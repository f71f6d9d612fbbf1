import type { FindingOf } from '../../checks/details.ts';
import { yearOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { counted, formatNumber, inForm, timesOf } from './format.ts';

/** Figures over time. */
export const seriesMessages: Pick<FindingMessages, 'sudden-change'> = {
  'sudden-change': {
    title: 'Резкое изменение',
    sentence: (finding, names) =>
      [
        `${change(finding, names)}.`,
        usual(finding.details),
        timesNote(finding.details),
        followersNote(finding.details.followers),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    meaning:
      'Значение сопоставляется с соседними годами. Малые количества могут случайно изменяться в несколько раз, большие почти не изменяются; что считать обычным, определяется по самому ряду и по данным, опубликованным для стран — участниц обзора.',
    todo: 'Сверьте значение с источником. Если оно верно, укажите в комментарии, что изменилось; если изменились определение или порядок учета, отметьте год как разрыв динамического ряда.',
    reasons: [
      'Значение верно: преступность или работа учреждения действительно так изменились.',
      'Изменились законодательство, определение или правила учета.',
      'Изменились источник, его охват или система регистрации.',
      'Произошло отдельное событие с большим числом жертв или участников.',
    ],
  },
};

type Change = FindingOf<'sudden-change'>;

function change({ cells, details: d }: Change, names: Names): string {
  const figure = `Показатель «${rowWith('value', cells, names)}»: ${inUnit(d.value, d)} в ${d.year} году`;
  const before = neighbour('before', cells, d);
  const after = neighbour('after', cells, d);
  switch (d.shape) {
    case 'spike':
      return `${figure}, тогда как ${before}, а ${after}`;
    case 'edge':
      return before === ''
        ? `${figure}, первом из представленных, тогда как ${after}`
        : `${figure}, последнем из представленных, тогда как ${before}`;
    case 'step':
      return `${figure}, тогда как ${before}; по остальным годам нельзя определить, какое из двух значений вызывает сомнения`;
  }
}

function neighbour(
  role: 'before' | 'after',
  cells: readonly FindingCell[],
  details: Change['details'],
): string {
  const found = cells.find((entry) => entry.role === role);
  if (found === undefined) return '';
  return `в ${yearOf(found.cell)} году — ${inUnit(found.value ?? 0, details)}`;
}

function inUnit(value: number, { unit }: Change['details']): string {
  return unit === 'percent' ? `${formatNumber(value)}\u00A0%` : formatNumber(value);
}

function usual({ unit, shape, low, high }: Change['details']): string {
  if (unit === 'percent' || shape === 'step') return '';
  return `Судя по соседним годам, обычным было бы значение от ${formatNumber(low)} до ${formatNumber(high)}.`;
}

function timesNote({ times, unit, value, high }: Change['details']): string {
  if (times === 0) return '';
  if (unit === 'percent') return 'Возможно, значение введено в долях единицы, а не в процентах.';
  return value > high
    ? `Это примерно в ${timesOf(times)} больше соседних значений, как если бы были добавлены лишние цифры.`
    : `Это примерно в ${timesOf(times)} меньше соседних значений, как если бы часть цифр была пропущена.`;
}

function followersNote(followers: number): string {
  if (followers === 0) return '';
  return `Так же ${inForm(followers, 'изменилась', 'изменились', 'изменилось')} ${counted(followers, 'его часть', 'его части', 'его частей')}.`;
}
