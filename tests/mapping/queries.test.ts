import { expect, it } from 'vitest';
import { gather } from '../../src/compile/gather.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { compileReturn } from '../../src/mapping/compile-return.ts';
import { smallCountry, writeCountry } from '../country.ts';

/** How many queries the mapping of the small country needs, with some of its lines. */
async function queriesFor(lines: number): Promise<number> {
  const all = (smallCountry()['mapping.csv'] ?? '').split('\n');
  const mapping = all.slice(0, lines + 1).join('\n');
  const country = writeCountry({ ...smallCountry(), 'mapping.csv': mapping });
  const asked = askedIn(loadInstrument(), 2014);
  const gathered = await gather(country.folder, asked);
  const { database } = gathered.dataset;
  const { rows } = database;
  let queries = 0;
  database.rows = (sql) => {
    queries += 1;
    return rows(sql);
  };
  await compileReturn(gathered.profile, gathered.dataset, gathered.mapping, asked);
  await gathered.dataset.close();
  country.remove();
  return queries;
}

it('a mapping needs one query a source, however many lines and cells it has', async () => {
  expect(await queriesFor(1)).toBe(2);
  expect(await queriesFor(5)).toBe(2);
});
