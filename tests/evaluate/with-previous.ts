/**
 * How many slips in years that were sent before are found when the earlier return is at hand:
 * `npx tsx tests/evaluate/with-previous.ts [COPIES [TYPE]]`. A slip is put into one of the three older years
 * of a published return of cycle 2021; the return of cycle 2020 is made from the same files, or, with
 * real revisions in it, with the violent-crime series of the release before, or with revisions made up
 * in a third of its tables. The norms are those of
 * the instrument, which were learned from these countries, too; the weights of the family against
 * earlier returns are not learned. The seed is fixed.
 */
import { checkReturn } from '../../src/checks/check-return.ts';
import type { Grid } from '../../src/checks/plausibility/grid.ts';
import { tableOf } from '../../src/instrument/cell-id.ts';
import { readPortal, returnsFromPublished } from '../../src/published/index.ts';
import type { Finding, Return } from '../../src/schema/types.ts';
import { gridsOf } from './grids.ts';
import { interval } from './interval.ts';
import {
  cycle,
  hasPortal,
  portalFiles,
  portalFolder,
  publishedReturns,
} from './published-returns.ts';
import { randomFrom, seedOf } from './random.ts';
import { slippedReturn, tells, wrongTable } from './slipped-return.ts';
import { type Slipped, type SlipType, slipOf, slipTypes } from './slips.ts';

/** Slips tried for one place in an older year, before the return counts as having none. */
const attempts = 40;

/** What became of the slips of one type. */
interface Score {
  made: number;
  first1: number;
  first5: number;
  /** Of all: some finding of the family against earlier returns tells it. */
  family: number;
}

if (!hasPortal()) {
  console.error(`No files of the data portal in ${portalFolder}.`);
  process.exit(2);
}
const copies = Number(process.argv[2] ?? 150);
const types = slipTypes.filter((type) => (process.argv[3] ?? type) === type);
const published = await publishedReturns();
const { instrument } = published;
const grids = gridsOf(published);

const earlier = {
  'the same files': await earlierReturns(portalFiles()),
  'the release before': await earlierReturns(
    portalFiles().filter((name) => !name.includes('2023-05-12')),
  ),
};

const variants = {
  ...earlier,
  'the same files, a third of its tables revised': revised(earlier['the same files']),
};

for (const [name, previous] of Object.entries(variants)) print(name, previous);

/** The returns of the cycle before that files make up, by country. */
async function earlierReturns(files: readonly string[]): Promise<Map<string, Return>> {
  const series = await readPortal(files, instrument);
  const { returns } = returnsFromPublished(series, instrument, cycle - 1, { rotation: 'all' });
  return new Map(returns.map((ret) => [ret.country, ret]));
}

/**
 * Earlier returns as if a third of their tables had been revised since: every other figure of them moved
 * by a factor of which the logarithm is 4 per cent in the middle, with the heavy tail of real ones.
 */
function revised(returns: ReadonlyMap<string, Return>): Map<string, Return> {
  return new Map(
    [...returns].map(([country, ret]) => {
      const random = randomFrom(seedOf(`revised ${country}`));
      const observations = ret.observations.map((entry) => {
        const isMoved = seedOf(`${country} ${tableOf(entry.cell)}`) % 3 === 0 && random() < 0.5;
        if (!isMoved || entry.value === null) return entry;
        const size = 0.04 * Math.tan((Math.PI / 2) * Math.min(0.97, random()));
        const value = Math.round(entry.value * Math.exp(random() < 0.5 ? size : -size));
        return { ...entry, value };
      });
      return [country, { ...ret, observations }];
    }),
  );
}

function print(name: string, previous: ReadonlyMap<string, Return>): void {
  console.log(`\nEarlier return from ${name}\n`);
  console.log('| error | copies | first | first 5 (95 %) | told by the family |');
  console.log('|---|---|---|---|---|');
  for (const type of types) {
    const { made, first1, first5, family } = scoreOf(type, previous);
    const share = (count: number): string => `${Math.round((100 * count) / made)}`;
    console.log(
      `| ${type} | ${made} | ${share(first1)} | ${share(first5)} (${interval(first5, made)}) | ${share(family)} |`,
    );
  }
  const alarms = [...published.returns.values()].map((ret) => {
    const { findings } = checkedWith(ret, previous);
    return findings.filter(
      ({ family, severity, cause }) =>
        family === 'against-earlier-returns' && severity !== 'information' && !cause,
    ).length;
  });
  const sum = alarms.reduce((a, b) => a + b, 0);
  console.log(
    `\nUntouched returns: ${(sum / alarms.length).toFixed(2)} findings of the family above information on average; none in ${alarms.filter((count) => count === 0).length} of ${alarms.length}.`,
  );
}

function checkedWith(ret: Return, previous: ReadonlyMap<string, Return>) {
  const last = previous.get(ret.country);
  return checkReturn(ret, published.asked, last === undefined ? {} : { previous: [last] });
}

function scoreOf(type: SlipType, previous: ReadonlyMap<string, Return>): Score {
  const random = randomFrom(seedOf(`with previous ${type}`));
  const returns = [...published.returns.values()].filter(({ country }) => previous.has(country));
  const score = { made: 0, first1: 0, first5: 0, family: 0 };
  while (score.made < copies) {
    const ret = returns[Math.floor(random() * returns.length)];
    const grid = grids.get(ret?.country ?? '');
    const slipped = grid === undefined ? null : slipInOlderYear(type, grid, random);
    if (ret === undefined || grid === undefined || slipped === null) continue;
    const { findings } = checkedWith(slippedReturn(ret, slipped, published.asked, grid), previous);
    const list = findings.filter(({ cause }) => cause === undefined);
    const place = list.findIndex((entry) => tellsEarlier(entry, type, slipped, grid));
    score.made += 1;
    if (place === 0) score.first1 += 1;
    if (place >= 0 && place < 5) score.first5 += 1;
    const byFamily = findings.some(
      (entry) =>
        entry.family === 'against-earlier-returns' && tellsEarlier(entry, type, slipped, grid),
    );
    if (byFamily) score.family += 1;
  }
  return score;
}

/** A slip of which every wrong place is in one of the three older years; a table moves as a whole. */
function slipInOlderYear(type: SlipType, grid: Grid, random: () => number): Slipped | null {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const slipped = slipOf(type, grid, random);
    if (slipped === null || type === 'shift') return slipped;
    if (slipped.places.every(([, at]) => at < grid.years.length - 1)) return slipped;
  }
  return null;
}

/** A column that is known to be that of another year tells a shifted table, too. */
function tellsEarlier(entry: Finding, type: SlipType, slipped: Slipped, grid: Grid): boolean {
  const isOffByYear = type === 'shift' && entry.code === 'column-off-by-year';
  return isOffByYear
    ? entry.table === wrongTable(slipped, grid)
    : tells(entry, type, slipped, grid);
}
