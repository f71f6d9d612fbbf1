import type { LocatedDetails } from '../../checks/details.ts';
import type { Names } from '../names.ts';
import { counted, formatNumber } from './format.ts';

/**
 * " Скорее всего, неверна ячейка «таблица 5.1, совершеннолетние, мужчины, 2016»: при значении 427 474
 * были бы соблюдены оба нарушенных правила, в которые она входит." Empty where the rules together
 * point to no cell.
 */
export function pointing(
  culprit: string | null,
  { changes, mends = 1, fitting, others }: LocatedDetails,
  names: Names,
): string {
  if (culprit === null || changes === undefined) return '';
  const cell = `Скорее всего, неверна ячейка «${names.cell(culprit)}»`;
  if (changes === 1) {
    const figure =
      fitting === undefined ? 'при другом значении' : `при значении ${formatNumber(fitting)}`;
    const alone =
      others === 'none'
        ? ' Изменения любого другого значения вместо этого было бы недостаточно.'
        : '';
    return ` ${cell}: ${figure} ${wouldHold(mends)}.${alone}`;
  }
  const figure = fitting === undefined ? '' : ` (на ${formatNumber(fitting)})`;
  const without =
    others === 'none'
      ? ` Если не менять это значение, изменения ${counted(changes, 'другого значения', 'других значений', 'других значений')} было бы недостаточно.`
      : '';
  return ` ${cell}: чтобы ${wereHeld(mends)}, необходимо изменить не менее ${counted(changes, 'значения', 'значений', 'значений')}, в том числе это${figure}.${without}`;
}

function wouldHold(rules: number): string {
  if (rules === 1) return 'правило было бы соблюдено';
  return `были бы соблюдены ${broken(rules)}`;
}

function wereHeld(rules: number): string {
  if (rules === 1) return 'правило было соблюдено';
  return `были соблюдены ${broken(rules)}`;
}

function broken(rules: number): string {
  return rules === 2
    ? 'оба нарушенных правила, в которые она входит'
    : `все нарушенные правила, в которые она входит (всего ${formatNumber(rules)})`;
}
