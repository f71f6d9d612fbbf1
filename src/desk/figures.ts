import type { CountryFigure } from '../checks/across/outliers.ts';
import { populationOf } from '../country/population.ts';
import { cellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { Return } from '../schema/types.ts';

/** A figure that can be compared with those of other countries. */
export type ComparableFigure = Omit<CountryFigure, 'country'>;

/**
 * The figures of a return that are compared between countries: of every row at the top of a table the
 * total, in the newest year of the window that has one. Zero has no logarithm and is left out. None
 * for a country whose population is not known.
 */
export function comparableFigures(ret: Return, asked: AskedCycle): ComparableFigure[] {
  const population = populationOf(ret.country);
  const values = new Map(ret.observations.map(({ cell, value }) => [cell, value]));
  return [...asked.questions.values()].flatMap(({ id, column, kind, depth }) => {
    if (column !== 'total' || kind !== 'count' || depth > 0) return [];
    for (const year of asked.years.toReversed()) {
      const value = values.get(cellId(id, year)) ?? 0;
      const people = population.get(year);
      if (value > 0 && people !== undefined) {
        return [{ question: id, year, value, population: people }];
      }
    }
    return [];
  });
}
