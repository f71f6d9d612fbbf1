import { groupBy } from '../../group.ts';
import { median } from '../../median.ts';

/** A count that a country gives for a question, with the people it is of. */
export interface CountryFigure {
  country: string;
  question: string;
  year: number;
  /** A count above zero. */
  value: number;
  /** Resident population of the year. */
  population: number;
}

/** Countries of a size that are compared with one another. */
export type SizeClass = 'small' | 'medium' | 'large' | 'all';

/** A rate that lies far from those of the other countries. */
export interface RateOutlier extends CountryFigure {
  /** Per 100,000 population. */
  rate: number;
  /** Median rate of the countries compared, this one among them. */
  median: number;
  /** Distance of the logarithms in robust standard deviations; negative below the median. */
  distance: number;
  /** Place among the countries compared, the highest rate first. */
  rank: number;
  countries: number;
  group: SizeClass;
}

/** Fewer countries say nothing of what is usual. */
export const fewestCountries = 8;

/**
 * Robust standard deviations from which a rate is told. Measured on the returns of 110 countries and
 * areas that UNODC's portal makes up for cycle 2021, untouched: see tests/evaluate/across.ts.
 */
export const farFrom = 3.5;

/** Upper ends of the size classes, in people. */
const smallBelow = 1_000_000;
const mediumBelow = 10_000_000;

/** Makes the median absolute deviation an estimate of the standard deviation (normal distribution). */
const madToDeviation = 1.4826;

/** Standard deviation of log rates that countries have at least, however alike a few of them are. */
const leastSpread = 0.25;

/**
 * Rates of countries that lie far from those of other countries of their size, question by question.
 * Robust z-score (Iglewicz and Hoaglin, 1993): the logarithm of the rate per 100,000 less the median of
 * the group, divided by 1.4826 times the median absolute deviation; the chance in a small count (a
 * variance of 1/count) is added. The group is the size class of the population, or all countries where
 * fewer than 8 of the class answer; with fewer than 8 in all nothing is judged. One figure for each
 * country and question; the farthest come first.
 */
export function rateOutliers(figures: readonly CountryFigure[]): {
  outliers: RateOutlier[];
  /** Figures that could be compared. */
  judged: number;
} {
  const outliers: RateOutlier[] = [];
  let judged = 0;
  for (const ofQuestion of groupBy(figures, ({ question }) => question).values()) {
    const classes = groupBy(ofQuestion, ({ population }) => sizeClass(population));
    for (const figure of ofQuestion) {
      const size = sizeClass(figure.population);
      const ofSize = classes.get(size) ?? [];
      const group = ofSize.length >= fewestCountries ? size : 'all';
      const compared = group === 'all' ? ofQuestion : ofSize;
      if (compared.length < fewestCountries) continue;
      judged += 1;
      const found = placed(figure, compared, group);
      if (Math.abs(found.distance) >= farFrom) outliers.push(found);
    }
  }
  return { outliers: outliers.sort(farthestFirst), judged };
}

function placed(
  figure: CountryFigure,
  compared: readonly CountryFigure[],
  group: SizeClass,
): RateOutlier {
  const logs = compared.map((each) => Math.log(rateOf(each)));
  const middle = median(logs);
  const mad = madToDeviation * median(logs.map((log) => Math.abs(log - middle)));
  const spread = Math.sqrt(Math.max(mad, leastSpread) ** 2 + 1 / figure.value);
  const rate = rateOf(figure);
  return {
    ...figure,
    rate,
    median: Math.exp(middle),
    distance: (Math.log(rate) - middle) / spread,
    rank: 1 + compared.filter((each) => rateOf(each) > rate).length,
    countries: compared.length,
    group,
  };
}

function rateOf({ value, population }: CountryFigure): number {
  return (value / population) * 100_000;
}

function sizeClass(population: number): Exclude<SizeClass, 'all'> {
  if (population < smallBelow) return 'small';
  return population < mediumBelow ? 'medium' : 'large';
}

function farthestFirst(a: RateOutlier, b: RateOutlier): number {
  return (
    Math.abs(b.distance) - Math.abs(a.distance) ||
    Number(a.question > b.question) - Number(a.question < b.question) ||
    Number(a.country > b.country) - Number(a.country < b.country)
  );
}
