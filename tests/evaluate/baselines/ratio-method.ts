import { median } from '../../../src/median.ts';
import type { Cell } from './cells.ts';
import type { Flag } from './flag.ts';

const fewest = 10;

/**
 * c: the ratio edit of M. Hidiroglou and J.-M. Berthelot (1986) within a year of the return; the
 * years are taken together if one of them has fewer than ten figures to compare.
 */
export function ratioEdit(cells: readonly Cell[]): Flag[] {
  const usable = cells.filter(({ figure, before }) => figure > 0 && before > 0);
  const years = [...new Set(cells.map(({ at }) => at))];
  const byYear = years.map((year) => usable.filter(({ at }) => at === year));
  if (byYear.every((group) => group.length >= fewest)) return byYear.flatMap(distances);
  return usable.length >= fewest ? distances(usable) : [];
}

function distances(cells: readonly Cell[]): Flag[] {
  const ratios = cells.map(({ figure, before }) => figure / before);
  const usual = median(ratios);
  const effects = cells.map(({ figure, before }, at) => {
    const ratio = ratios[at] ?? usual;
    const moved = ratio < usual ? 1 - usual / ratio : ratio / usual - 1;
    return moved * Math.max(figure, before) ** 0.4;
  });
  const sorted = effects.toSorted((a, b) => a - b);
  const middle = median(effects);
  const least = Math.max(0.05 * Math.abs(middle), Number.EPSILON);
  const down = Math.max(middle - quantile(sorted, 0.25), least);
  const up = Math.max(quantile(sorted, 0.75) - middle, least);
  return cells.flatMap(({ question, at }, place) => {
    const away = (effects[place] ?? middle) - middle;
    const score = away < 0 ? -away / down : away / up;
    return score > 0 ? [{ places: [[question, at]], score }] : [];
  });
}

/** Quantile of sorted numbers, straight between neighbours. */
function quantile(sorted: readonly number[], share: number): number {
  const place = share * (sorted.length - 1);
  const [low, high] = [Math.floor(place), Math.ceil(place)];
  const [first = 0, second = 0] = [sorted[low], sorted[high]];
  return first + (second - first) * (place - low);
}
