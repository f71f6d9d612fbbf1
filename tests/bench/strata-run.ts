// One run of tests/bench/strata.ts in a process of its own: WAY FOLDER FORMAT. Prints seconds, of the clock and of
// the processor.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { aggregate } from '../../src/dataset/aggregate.ts';
import { literal, openDatabase } from '../../src/dataset/database.ts';
import { factsOf } from '../../src/dataset/derive/facts/index.ts';
import { readTable } from '../../src/dataset/read-table.ts';
import { scanTable } from '../../src/dataset/scan-table.ts';
import { readSourceFiles } from '../../src/dataset/source-files.ts';

const [way = '', folder = '', format = 'csv'] = process.argv.slice(2);
const columns = ['offence', 'sex'];
const file = join(folder, 'data', `offences.${format}`);
const ways: Readonly<Record<string, () => Promise<number>>> = { uncts, hand, stream };
const [described] = readSourceFiles(folder);
const [start, before] = [performance.now(), process.cpuUsage()];
const strata = await ways[way]?.();
if (strata === undefined || strata === 0) throw new Error(`${way}: no strata`);
const { user, system } = process.cpuUsage(before);
console.log((performance.now() - start) / 1000, (user + system) / 1e6);

async function uncts(): Promise<number> {
  const database = await openDatabase();
  if (described === undefined) throw new Error('no source');
  const period = { firstMonth: 1, stockDay: '12-31' };
  const request = { source: described, period, named: new Set(columns) };
  const result = await readTable(database, request, await scanTable(database, request));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems[0]));
  const { source } = result;
  const found = await aggregate(database, source, columns);
  await factsOf({ database, source, years: [2010, 2011, 2012, 2013], columns });
  database.close();
  return found.length;
}

async function hand(): Promise<number> {
  const database = await openDatabase();
  const keys = ['year', ...columns].join(', ');
  const rows = await database.rows(
    `SELECT ${keys}, count(*), sum(offences), count(offences)
     FROM ${format === 'csv' ? 'read_csv' : 'read_parquet'}(${literal(file)})
     GROUP BY ${keys} ORDER BY ${keys}`,
  );
  database.close();
  return rows.length;
}

/** Without quotes and without checks, which this file does not need. */
async function stream(): Promise<number> {
  const found = new Map<string, { records: number; sum: number }>();
  const lines = createInterface({ input: createReadStream(file, { highWaterMark: 1 << 20 }) });
  for await (const line of lines) {
    const [year, , offence, sex, , offences] = line.split(',');
    const key = `${year},${offence},${sex}`;
    const stratum = found.get(key) ?? { records: 0, sum: 0 };
    stratum.records += 1;
    stratum.sum += Number(offences);
    found.set(key, stratum);
  }
  return found.size;
}
