import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { templatesFolder } from '../package-root.ts';

/** The years of population.csv are five apart; beyond its ends the last step goes on for so long. */
const yearsBeyond = 6;

/**
 * Resident population of a country by year, from templates/classifications/population.csv (United
 * Nations, World Population Prospects 2019): between its years in a straight line, and after 2020 by
 * the last step, for six years. Empty for a country that it does not have, such as a part of one.
 */
export function populationOf(country: string): Map<number, number> {
  const path = join(templatesFolder, 'classifications', 'population.csv');
  const points = readCsv(path, 'population.csv', ['alpha3', 'year', 'population'])
    .filter(({ values }) => values.alpha3 === country)
    .map(({ values: { year, population } }) => ({
      year: Number(year),
      persons: Number(population),
    }))
    .sort((a, b) => a.year - b.year);
  return interpolated(points);
}

/** A figure for every year between points, and for some years after the last. */
function interpolated(points: readonly { year: number; persons: number }[]): Map<number, number> {
  const years = new Map<number, number>();
  points.slice(1).forEach((to, index) => {
    const from = points[index] ?? to;
    const isLast = index === points.length - 2;
    const step = (to.persons - from.persons) / (to.year - from.year);
    for (let year = from.year; year <= to.year + (isLast ? yearsBeyond : 0); year += 1) {
      years.set(year, Math.max(1, Math.round(from.persons + step * (year - from.year))));
    }
  });
  return years;
}
