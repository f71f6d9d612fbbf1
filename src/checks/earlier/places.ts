import type { Change, Place, Plausibility } from '../plausibility/plausibility.ts';
import type { Restated } from './statements.ts';

/** The changes that give places their earlier figures. */
export function putBack(model: Plausibility, cells: readonly Restated[]): Change[] {
  return cells.flatMap((entry): Change[] => {
    const place = placeOf(model, entry);
    return place === undefined ? [] : [[...place, entry.before ?? Number.NaN]];
  });
}

/** The place of a cell in the grid; undefined for per cent. */
export function placeOf(
  { grid }: Plausibility,
  { question, year }: Pick<Restated, 'question' | 'year'>,
): Place | undefined {
  const line = grid.structure.index.get(question.id);
  const at = year - (grid.years[0] ?? 0);
  return line === undefined || question.kind !== 'count' ? undefined : [line, at];
}
