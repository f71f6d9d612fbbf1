/**
 * Makes templates/instruments/un-cts-2017/rates.json from the files of UNODC's data portal and
 * population.csv: `npx tsx tests/evaluate/rates.ts DATE`. The same files give the same limits.
 */
import { join } from 'node:path';
import { ratePer, sizeOf } from '../../src/checks/outside/rates.ts';
import { populationOf } from '../../src/country/population.ts';
import { formatJson } from '../../src/files/json.ts';
import { writeAll } from '../../src/files/write.ts';
import { coreInstrument } from '../../src/instrument/load.ts';
import { median } from '../../src/median.ts';
import { templatesFolder } from '../../src/package-root.ts';
import type { RateLimits, Rates } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { hasPortal, portalFolder, publishedReturns } from './published-returns.ts';

/** Small, middling and large countries: rates of few inhabitants swing more. */
const sizes = [1_000_000, 10_000_000];

/** Fewer countries of a size say nothing of what is possible. */
const fewestCountries = 10;

/** A year that differs more from the middle of its own country sets no limit: it may be wrong. */
const mostFromOwn = 3;

const [made] = process.argv.slice(2);
if (made === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(made)) {
  console.error('Give the day on which this is made, for example 2026-11-28.');
  process.exit(2);
}
if (!hasPortal()) {
  console.error(`No files of the data portal in ${portalFolder}.`);
  process.exit(2);
}
const { published, instrument } = await publishedReturns();
const byQuestion = ratesByQuestion();
const rates: Rates = {
  format: 'uncts-rates/1',
  made,
  sources: [
    ...published.files.map(({ title, released }) => ({ title, released: released ?? 'not known' })),
    { title: 'United Nations, World Population Prospects 2019', released: '2019-06-17' },
  ],
  sizes,
  questions: {},
};
for (const { id, kind } of instrument.questions.values()) {
  const classes = byQuestion.get(id) ?? [];
  const limits = Array.from({ length: sizes.length + 1 }, (_, at) => limitsOf(classes[at] ?? []));
  if (kind === 'count' && limits.some((entry) => entry !== null)) rates.questions[id] = limits;
}
const problems = problemsOf('rates', rates, { file: 'rates.json' });
if (problems.length > 0) throw new Error(JSON.stringify(problems));
const folder = join(templatesFolder, 'instruments', coreInstrument);
writeAll(folder, new Map([['rates.json', formatJson(rates)]]));
console.log(`limits for ${Object.keys(rates.questions).length} questions`);

/** Rates by question, class of size and country. */
function ratesByQuestion(): Map<string, number[][][]> {
  const found = new Map<string, number[][][]>();
  for (const [area, questions] of published.published) {
    const population = populationOf(area);
    for (const [question, figures] of questions) {
      const ofCountry = sizes.concat(0).map((): number[] => []);
      for (const [year, { value }] of figures) {
        const persons = population.get(year);
        if (persons !== undefined) {
          ofCountry[sizeOf(persons, { sizes })]?.push((value / persons) * ratePer);
        }
      }
      const known = found.get(question) ?? sizes.concat(0).map((): number[][] => []);
      found.set(question, known);
      ofCountry.forEach((list, size) => {
        if (list.length > 0) known[size]?.push(list);
      });
    }
  }
  return found;
}

function limitsOf(countries: readonly (readonly number[])[]): RateLimits {
  const used = countries.flatMap((list) => {
    const middle = median(list);
    return list.filter((rate) => rate > 0 && isNear(rate, middle));
  });
  if (countries.length < fewestCountries || used.length === 0) return null;
  return {
    countries: countries.length,
    lowest: rounded(Math.min(...used)),
    highest: rounded(Math.max(...used)),
  };
}

function isNear(rate: number, middle: number): boolean {
  return rate <= mostFromOwn * middle && rate * mostFromOwn >= middle;
}

/** Three significant digits. */
function rounded(rate: number): number {
  return Number(rate.toPrecision(3));
}
