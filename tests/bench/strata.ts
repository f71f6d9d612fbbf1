/**
 * Five million records of CSV to strata, against the query that one would write by hand:
 * `npx tsx tests/bench/strata.ts`. Processor time too, since the clock tells who else is at work.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aggregate } from '../../src/dataset/aggregate.ts';
import { literal, openDatabase } from '../../src/dataset/database.ts';
import { readTable } from '../../src/dataset/read-table.ts';
import { readSourceFiles } from '../../src/dataset/source-files.ts';

const records = 5_000_000;
const runs = 5;
const folder = mkdtempSync(join(tmpdir(), 'uncts-bench-'));
const file = join(folder, 'data', 'offences.csv');

try {
  for (const name of ['data', 'sources']) mkdirSync(join(folder, name));
  writeFileSync(join(folder, 'sources', 'offences.json'), JSON.stringify(description()));
  await generate();
  for (const columns of [
    ['offence', 'sex'],
    ['offence', 'sex', 'age'],
  ]) {
    const ours: Cost[] = [];
    const byHand: Cost[] = [];
    for (let run = 0; run < runs; run += 1) {
      ours.push(await costOf(() => uncts(columns)));
      byHand.push(await costOf(() => hand(columns)));
    }
    console.log(`Strata by year, ${columns.join(', ')}; median of ${runs}`);
    for (const [name, costs] of [
      ['uncts, with checks and fingerprint', ours],
      ['read_csv and GROUP BY', byHand],
    ] as const) {
      console.log(
        `  ${name}: ${median(costs, 'wall')} ms, ${median(costs, 'cpu')} ms of processor`,
      );
    }
    const ratio = (of: keyof Cost): string => (median(ours, of) / median(byHand, of)).toFixed(2);
    console.log(`  ratio: ${ratio('wall')} of the time, ${ratio('cpu')} of the processor\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

function description(): object {
  return {
    source: 'offences',
    title: 'Offences',
    publisher: 'Police',
    institution: 'police',
    file: { path: 'data/offences.csv', format: 'csv' },
    columns: [
      { column: 'year', role: 'year' },
      { column: 'state', role: 'category' },
      { column: 'offence', role: 'code', list: 'penal-code' },
      { column: 'sex', role: 'category' },
      { column: 'age', role: 'category' },
      { column: 'offences', role: 'measure' },
    ],
  };
}

async function generate(): Promise<void> {
  const database = await openDatabase();
  await database.rows(`COPY (
    SELECT 2008 + CAST(hash(i) % 10 AS INTEGER) AS year, 'State ' || (hash(i * 3) % 36) AS state,
      'PC-' || lpad(CAST(hash(i * 7) % 60 AS VARCHAR), 4, '0') AS offence,
      CASE WHEN hash(i * 11) % 20 = 0 THEN '' WHEN hash(i * 13) % 4 = 0 THEN 'Female' ELSE 'Male' END AS sex,
      ['0-9', '10-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'][1 + CAST(hash(i * 17) % 8 AS INTEGER)] AS age,
      1 + CAST(hash(i * 19) % 300 AS INTEGER) AS offences
    FROM range(${records}) AS t(i)) TO ${literal(file)} (HEADER)`);
  database.close();
}

async function uncts(columns: readonly string[]): Promise<void> {
  const database = await openDatabase();
  const [source] = readSourceFiles(folder);
  if (source === undefined) throw new Error('no source');
  const period = { firstMonth: 1, stockDay: '12-31' };
  const result = await readTable(database, source, period, new Set(columns));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems[0]));
  await aggregate(database, result.source, columns);
  database.close();
}

async function hand(columns: readonly string[]): Promise<void> {
  const database = await openDatabase();
  const keys = ['year', ...columns].join(', ');
  await database.rows(
    `SELECT ${keys}, count(*), sum(offences), count(offences) FROM read_csv(${literal(file)})
     GROUP BY ${keys} ORDER BY ${keys}`,
  );
  database.close();
}

interface Cost {
  wall: number;
  cpu: number;
}

async function costOf(work: () => Promise<void>): Promise<Cost> {
  const [start, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - start, cpu: (user + system) / 1000 };
}

function median(costs: readonly Cost[], of: keyof Cost): number {
  const sorted = costs.map((cost) => cost[of]).sort((a, b) => a - b);
  return Math.round(sorted[Math.floor(sorted.length / 2)] ?? 0);
}
