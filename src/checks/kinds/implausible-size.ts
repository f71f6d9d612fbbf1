import { cellId } from '../../instrument/cell-id.ts';
import type { Question } from '../../instrument/model.ts';
import { type GivenCell, givenCells } from '../cells.ts';
import { type Check, singleRule } from '../check.ts';
import type { CheckContext, SeriesPoint } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding } from '../finding.ts';
import { scoreOf } from '../score.ts';

/**
 * No country is projected ever to have more inhabitants: United Nations, World Population Prospects
 * 2024, India at its peak in the early 2060s, about 1.7 billion.
 */
export const largestPopulation = 1_700_000_000;

/** Figures shown as evidence when the population itself is in doubt. */
const shownAgainstPopulation = 3;

/**
 * A count of offences, persons or places is never above the resident population (the highest
 * recorded crime rates are near 0.2 per inhabitant). Where the population is not given, the largest
 * population of any country is the limit. When figures of two tables exceed the population of a
 * year, the population is the one to doubt: it may be entered in thousands.
 */
export const implausibleSize: Check = {
  kind: 'implausible-size',
  codes: ['implausible-size'],
  level: 0,
  run: (context) => {
    const counts = givenCells(context, 'count');
    const question = populationQuestion(context);
    const findings = context.asked.years.flatMap((year) => {
      const ofYear = counts.filter((given) => given.year === year);
      return findingsOfYear(context, ofYear, question, year);
    });
    return singleRule(counts.length > 0, findings);
  },
  examples: [
    {
      code: 'implausible-size',
      figures: {
        'data/8.1/population/total@2016': 5_210_000,
        'data/2.1/kidnapping/total@2016': 41_200_000,
      },
    },
    {
      code: 'implausible-size',
      figures: {
        'data/8.1/population/total@2016': 5_210,
        'data/2.1/serious-assault/total@2016': 8_120,
        'data/4.2/total/total@2016': 41_870,
      },
    },
    {
      code: 'implausible-size',
      figures: { 'data/2.1/kidnapping/total@2016': 41_200_000_000 },
    },
  ],
};

function populationQuestion(context: CheckContext): Question | undefined {
  return [...context.asked.questions.values()].find(
    ({ row, column }) => row.row === 'population' && column === 'total',
  );
}

function findingsOfYear(
  context: CheckContext,
  counts: readonly GivenCell[],
  question: Question | undefined,
  year: number,
): FindingOf[] {
  const tooLarge = counts.filter(({ value }) => value > largestPopulation);
  const impossible = tooLarge.map((given) => ofCount(given, largestPopulation));
  const population = question && nearest(context.series(question.id), year);
  if (question === undefined || population === undefined || population.value <= 0) {
    return impossible;
  }
  const above = counts.filter(
    ({ question: { tableId }, value }) =>
      tableId !== question.tableId && value > population.value && value <= largestPopulation,
  );
  const tables = new Set(above.map((given) => given.question.tableId));
  if (tables.size < 2) {
    return [...impossible, ...above.map((given) => ofCount(given, population.value, population))];
  }
  return [...impossible, ofPopulation(question, population, year, above)];
}

/** The population of the year, or of the nearest year; the earlier of two equally near. */
function nearest(series: readonly SeriesPoint[], year: number): SeriesPoint | undefined {
  const distance = (point: SeriesPoint): number => Math.abs(point.year - year);
  const usable = series.filter(({ value }) => value <= largestPopulation);
  return usable.toSorted((a, b) => distance(a) - distance(b) || a.year - b.year)[0];
}

function ofCount(given: GivenCell, limit: number, population?: SeriesPoint): FindingOf {
  const { cell, question, year, value } = given;
  return finding(
    'implausible-size',
    {
      value,
      limit,
      against: population === undefined ? 'largest-population' : 'population',
      populationYear: population?.year ?? year,
    },
    {
      ...common(cell, question),
      cells: [
        evidence('value', cell, value),
        ...(population === undefined ? [] : [evidence('other', population.cell, population.value)]),
      ],
    },
  );
}

function ofPopulation(
  question: Question,
  population: SeriesPoint,
  year: number,
  above: readonly GivenCell[],
): FindingOf {
  const cell = cellId(question.id, year);
  const largest = above.toSorted((a, b) => b.value - a.value).slice(0, shownAgainstPopulation);
  return finding(
    'implausible-size',
    {
      value: population.value,
      limit: Math.max(...above.map(({ value }) => value)),
      against: 'population-too-small',
      populationYear: population.year,
    },
    {
      ...common(cell, question),
      culprit: population.cell,
      cells: [
        evidence('value', population.cell, population.value),
        ...largest.map((given) => evidence('other', given.cell, given.value)),
      ],
    },
  );
}

function common(
  cell: string,
  question: Question,
): Omit<FindingOf, 'code' | 'details' | 'cells'> & { culprit: string } {
  return {
    finding: `implausible-size:${cell}`,
    rule: 'implausible-size',
    family: 'format',
    ess: 0,
    severity: 'error',
    table: question.tableId,
    culprit: cell,
    score: scoreOf(1, question),
  };
}
