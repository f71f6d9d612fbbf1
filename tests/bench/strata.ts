/**
 * Five million records to strata, against the query that one would write by hand and against a program
 * that streams the file through a map: `npx tsx tests/bench/strata.ts`. Every run has a process of its
 * own, whose start is not counted. Then the built program (`npm run build` first), from Mexico's raw file to workbooks and report, if
 * that file lies beside. Processor time too, since the clock tells who else is at work.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { measureProcess, measureProgram, type Usage } from './measure.ts';
import { describe, generate, mexico } from './strata-records.ts';

const records = 5_000_000;
const runs = 3;
/** Milliseconds after which a run is stopped. */
const longest = 120_000;
const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const bin = at('../../dist/bin.js');
const rawFile = at('../../../shared/data/MEX/sesnsp-victims-2015-2025.parquet');
const folder = mkdtempSync(join(tmpdir(), 'uncts-bench-'));

try {
  await generate(folder, records);
  for (const format of ['csv', 'parquet'] as const) benchStrata(format);
  if (existsSync(bin) && existsSync(rawFile)) await benchMexico();
} finally {
  rmSync(folder, { recursive: true });
}

function benchStrata(format: 'csv' | 'parquet'): void {
  describe(folder, format);
  const run = (way: string): Usage => {
    const words = ['--import', 'tsx', at('./strata-run.ts'), way, folder, format];
    const { output, memory } = measureProgram(words, longest);
    const [wall = Number.NaN, cpu = Number.NaN] = output.split(' ').map(Number);
    if (Number.isNaN(cpu)) throw new Error(`${way} failed`);
    return { wall, cpu, memory };
  };
  console.log(`${records} records of ${format} by year, offence and sex; median of ${runs}`);
  // In turn, so that what else is at work slows down both.
  const pairs = Array.from({ length: runs }, () => [run('uncts'), run('hand')] as const);
  const ours = middle(pairs.map(([each]) => each));
  const hand = middle(pairs.map(([, each]) => each));
  print('uncts, with checks, facts and fingerprint', ours);
  print('read and GROUP BY by hand', hand);
  const ratio = (of: 'wall' | 'cpu'): string => (ours[of] / hand[of]).toFixed(2);
  console.log(`  ratio: ${ratio('wall')} of the time, ${ratio('cpu')} of the processor time`);
  if (format === 'csv') print('lines streamed into a map', run('stream'));
  console.log('');
}

async function benchMexico(): Promise<void> {
  console.log(`Whole processes, from records to workbooks and report; median of ${runs}`);
  for (const [name, format, times] of [
    ['raw file of Mexico, 927,360 records', 'parquet', 1],
    ['the same six times, 5.6 million records', 'parquet', 6],
    ['as much as CSV', 'csv', 6],
  ] as const) {
    const country = join(mkdtempSync(join(folder, 'run-')), 'MEX');
    await mexico(country, rawFile, format, times);
    const out = join(country, 'out');
    print(name, measureProcess([bin, 'compile', country, '--cycle', '2025', '--out', out], runs));
  }
}

function middle(usages: readonly Usage[]): Usage {
  const of = (what: keyof Usage): number =>
    usages.map((usage) => usage[what]).toSorted((a, b) => a - b)[Math.floor(runs / 2)] ?? 0;
  return { wall: of('wall'), cpu: of('cpu'), memory: of('memory') };
}

function print(what: string, { wall, cpu, memory }: Usage): void {
  console.log(
    `  ${what}: ${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of processor time, ${memory.toFixed(0)} MB`,
  );
}
