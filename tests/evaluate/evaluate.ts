/**
 * How many slips of each kind the checks find: `npm run evaluate -- [COPIES] [LESSONS] [TYPES]`, types
 * joined by commas. A slip is put into a published return, the return is checked as any other, and its
 * place in the list of findings is looked up. Norms are learned from other countries (three folds), and
 * the seed is fixed.
 */
import { checkReturn } from '../../src/checks/check-return.ts';
import { loadSolver } from '../../src/checks/localise/solver.ts';
import type { Grid } from '../../src/checks/plausibility/grid.ts';
import type { AskedCycle } from '../../src/instrument/cycle.ts';
import type { Finding, Norms, Return } from '../../src/schema/types.ts';
import { printBaselines } from './baselines/print.ts';
import { addHits, bestOf, type Hits } from './baselines/score.ts';
import { buildReference, combinations, singleMethods } from './baselines.ts';
import { gridsOf } from './grids.ts';
import { interval } from './interval.ts';
import { learn } from './learn.ts';
import { hasPortal, portalFolder, publishedReturns } from './published-returns.ts';
import { randomFrom, seedOf } from './random.ts';
import { slippedReturn, tells, wrongCells, wrongTable } from './slipped-return.ts';
import { type Slipped, type SlipType, slipOf, slipTypes } from './slips.ts';
import { targets } from './targets.ts';

const folds = 3;

/** What became of the slips of one type. */
interface Score {
  made: number;
  countries: Set<string>;
  first3: number;
  first5: number;
  first10: number;
  /** Of those in the first five: the likeliest wrong cell (or first table) is the wrong one. */
  named: number;
  /** What the baselines find of the same slips. */
  baselines: Hits;
}

if (!hasPortal()) {
  console.error(`No files of the data portal in ${portalFolder}.`);
  process.exit(2);
}
const copies = Number(process.argv[2] ?? 300);
const eachLesson = Number(process.argv[3] ?? 8);
const wanted =
  process.argv[4]?.split(',') ?? slipTypes.filter((type) => targets[type] !== undefined);
const unknown = wanted.filter((type) => !slipTypes.some((known) => known === type));
if (unknown.length > 0) {
  console.error(`No slips of type ${unknown.join(', ')}; there are ${slipTypes.join(', ')}.`);
  process.exit(2);
}
const published = await publishedReturns();
const grids = gridsOf(published);
const reference = buildReference(grids);
const solver = await loadSolver();
const foldOf = (country: string): number => seedOf(country) % folds;
const scores = new Map<SlipType, Score>();
const alarms: number[] = [];
const cells: number[] = [];
for (let fold = 0; fold < folds; fold += 1) {
  const others = new Map([...grids].filter(([country]) => foldOf(country) !== fold));
  const norms = learn({
    grids: others,
    slipsEach: eachLesson,
    slipsToShare: eachLesson * 12,
    seed: `fold ${fold}`,
    about: { made: '2000-01-01', sources: [] },
  });
  const asked = withNorms(published.asked, norms);
  const mine = [...published.returns.values()].filter(({ country }) => foldOf(country) === fold);
  for (const ret of mine) {
    const { findings, cellsChecked } = checkReturn(ret, asked, {}, solver);
    alarms.push(
      findings.filter((entry) => entry.severity !== 'information' && !entry.cause).length,
    );
    cells.push(cellsChecked);
  }
  for (const type of slipTypes) {
    if (wanted.includes(type)) trySlips(type, fold, mine, asked);
  }
}
print();

function trySlips(type: SlipType, fold: number, mine: readonly Return[], asked: AskedCycle): void {
  const random = randomFrom(seedOf(`evaluate ${type} ${fold}`));
  const score = scores.get(type) ?? {
    made: 0,
    countries: new Set(),
    first3: 0,
    first5: 0,
    first10: 0,
    named: 0,
    baselines: new Map(),
  };
  scores.set(type, score);
  for (let round = 0; round < Math.ceil(copies / folds); ) {
    const ret = mine[Math.floor(random() * mine.length)];
    const grid = grids.get(ret?.country ?? '');
    const slipped = grid === undefined ? null : slipOf(type, grid, random);
    if (ret === undefined || grid === undefined || slipped === null) continue;
    round += 1;
    const list = checkReturn(
      slippedReturn(ret, slipped, asked, grid),
      asked,
      {},
      solver,
    ).findings.filter(({ cause }) => cause === undefined);
    const place = list.findIndex((finding) => tells(finding, type, slipped, grid));
    addHits(score.baselines, grid, slipped, reference, ret.country);
    score.made += 1;
    score.countries.add(ret.country);
    if (place >= 0 && place < 10) score.first10 += 1;
    if (place >= 0 && place < 5) score.first5 += 1;
    if (place >= 0 && place < 3) score.first3 += 1;
    const found = list[place];
    if (place >= 0 && place < 5 && found !== undefined && names(found, type, slipped, grid)) {
      score.named += 1;
    }
  }
}

function withNorms(asked: AskedCycle, norms: Norms): AskedCycle {
  return { ...asked, instrument: { ...asked.instrument, norms } };
}

function names(finding: Finding, type: SlipType, slipped: Slipped, grid: Grid): boolean {
  if (type === 'shift')
    return String(finding.details.tables).split(' ')[0] === wrongTable(slipped, grid);
  return finding.culprit !== null && wrongCells(slipped, grid).has(finding.culprit);
}

function print(): void {
  console.log(
    '| error | copies, countries | first 3 | first 5 (95 %) | first 10 | named first | to reach | best baseline | best single baseline of this run | best combination of this run |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|');
  for (const [type, score] of scores) {
    const { made, countries, first3, first5, first10, named, baselines } = score;
    const share = (count: number, of: number): string => `${Math.round((100 * count) / of)}`;
    const { reach = 0, baseline = 0 } = targets[type] ?? {};
    console.log(
      `| ${type} | ${made}, ${countries.size} | ${share(first3, made)} | ${share(first5, made)} (${interval(first5, made)}) | ${share(first10, made)} | ${share(named, Math.max(1, first5))} | ${reach} | ${baseline} | ${bestOf(baselines, made, singleMethods)} | ${bestOf(baselines, made, combinations)} |`,
    );
  }
  const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / list.length;
  const sorted = alarms.toSorted((a, b) => a - b);
  console.log(
    `\nUntouched returns: ${alarms.length}, ${Math.round(mean(cells))} filled cells on average. Findings above information: ${mean(alarms).toFixed(1)} on average, median ${sorted[sorted.length >> 1]}, nine in ten at most ${sorted[Math.floor(0.9 * sorted.length)]}.`,
  );
  printBaselines(scores, grids, reference);
}
