import { cellId } from '../../instrument/cell-id.ts';
import type { Question } from '../../instrument/model.ts';
import type { RateLimits, Rates } from '../../schema/types.ts';
import type { CheckContext } from '../context.ts';

/** A figure of which the rate is beyond all that countries of similar size published. */
export interface Beyond {
  cell: string;
  question: Question;
  year: number;
  value: number;
  population: number;
  /** Per 100,000 inhabitants. */
  rate: number;
  limit: number;
  side: 'above' | 'below';
  countries: number;
  /** How many times beyond what is told. */
  excess: number;
}

/** Rates are published per so many inhabitants. */
export const ratePer = 100_000;

/** At the limit fewer cases than these would be expected: chance alone goes beyond it. */
const fewestExpected = 10;

/**
 * How many times beyond the limit is told. Each country of the published series held against the
 * others: at once the limit 12 per cent of its tables would be told above it and 11 per cent below;
 * at three times the highest 2 per cent, and below a tenth of the lowest 3 per cent.
 */
const margin = { above: 3, below: 10 } as const;

/** The question of which the figure is the population itself. */
const populationQuestion = 'data/8.1/population/total';
const populationTable = 'data/8.1';

/** Figures whose rates are beyond all published ones, and how many had a limit to be held against. */
export function ratesBeyond(context: CheckContext): { looked: number; beyond: Beyond[] } {
  const { asked, value } = context;
  const { rates } = asked.instrument;
  if (rates === undefined) return { looked: 0, beyond: [] };
  let looked = 0;
  const beyond = [...asked.questions.values()].flatMap((question) => {
    if (question.kind !== 'count' || question.tableId === populationTable) return [];
    return asked.years.flatMap((year): Beyond[] => {
      const cell = cellId(question.id, year);
      const figure = value(cell);
      const population = populationIn(context, year);
      if (figure === null || population === undefined) return [];
      const limits = rates.questions[question.id]?.[sizeOf(population, rates)];
      if (limits === undefined || limits === null) return [];
      looked += 1;
      const found = beyondOf(figure, population, limits);
      return found === undefined
        ? []
        : [{ cell, question, year, value: figure, population, ...found }];
    });
  });
  return { looked, beyond };
}

/** Class of a country by its population. */
export function sizeOf(population: number, { sizes }: Pick<Rates, 'sizes'>): number {
  const index = sizes.findIndex((limit) => population <= limit);
  return index < 0 ? sizes.length : index;
}

/** The population of the return itself, or else the one at hand. */
function populationIn({ value, beside }: CheckContext, year: number): number | undefined {
  const given = value(cellId(populationQuestion, year)) ?? beside.population?.get(year);
  return given === undefined || given <= 0 ? undefined : given;
}

function beyondOf(
  figure: number,
  population: number,
  { lowest, highest, countries }: NonNullable<RateLimits>,
): Pick<Beyond, 'rate' | 'limit' | 'side' | 'countries' | 'excess'> | undefined {
  const rate = (figure / population) * ratePer;
  const expected = (limit: number): number => (limit * population) / ratePer;
  const above = rate / (margin.above * highest);
  if (above > 1 && figure - expected(highest) >= fewestExpected) {
    return { rate, limit: highest, side: 'above', countries, excess: above };
  }
  // Zero is for other checks: it says that there was nothing to count, or that it is not known.
  const below = figure === 0 ? 0 : lowest / (margin.below * rate);
  if (below > 1 && expected(lowest) >= fewestExpected) {
    return { rate, limit: lowest, side: 'below', countries, excess: below };
  }
  return undefined;
}
