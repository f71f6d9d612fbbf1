import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnFromData } from '../../src/compile/from-data.ts';
import { gather } from '../../src/compile/gather.ts';
import { openCountry } from '../../src/country/folder.ts';
import { identifier } from '../../src/dataset/database.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { examplesFolder } from '../../src/package-root.ts';
import type { Return, Source } from '../../src/schema/types.ts';
import { type Cluster, postgresPresent, startCluster } from './postgres.ts';

const india = join(examplesFolder, 'IND');
const asked = askedIn(loadInstrument(), 2014);

/** A return as far as figures go: files and their fingerprints are not the same on a server. */
const figures = (ret: Return) => ({
  ...ret,
  sources: ret.sources.map(({ file: _file, sha256: _sha256, ...source }) => source),
});

describe.skipIf(!postgresPresent)('India from a server (skipped without PostgreSQL)', () => {
  let cluster: Cluster;
  let folder = '';
  let server = '';
  const password = 'p@ss/word';

  beforeAll(async () => {
    cluster = await startCluster();
    folder = mkdtempSync(join(tmpdir(), 'uncts-server-'));
    server = join(folder, 'IND');
    cpSync(india, server, { recursive: true });
    rmSync(join(server, 'data'), { recursive: true });
    await cluster.run(`CREATE ROLE reader LOGIN PASSWORD '${password}'; CREATE SCHEMA crime;
      GRANT USAGE ON SCHEMA crime TO reader`);
    for (const name of readdirSync(join(india, 'sources'))) {
      const source = JSON.parse(readFileSync(join(india, 'sources', name), 'utf8')) as Source;
      const table = `crime.${identifier(source.source)}`;
      const csv = readFileSync(join(india, String(source.file.path)), 'utf8');
      const header = csv.split('\n')[0] ?? '';
      const columns = header.split(',').map((column) => {
        const role = source.columns.find((entry) => entry.column === column)?.role;
        const type = role === 'year' ? 'smallint' : role === 'measure' ? 'bigint' : 'text';
        return `${identifier(column)} ${type}`;
      });
      await cluster.run(`CREATE TABLE ${table} (${columns.join(', ')});
        GRANT SELECT ON ${table} TO reader`);
      cluster.copy(table, csv);
      const file = { format: 'postgres', connection: 'UNCTS_INDIA', table };
      writeFileSync(join(server, 'sources', name), JSON.stringify({ ...source, file }));
    }
    process.env.UNCTS_INDIA = cluster.address('reader', password);
  });

  afterAll(async () => {
    delete process.env.UNCTS_INDIA;
    rmSync(folder, { recursive: true, force: true });
    await cluster.stop();
  });

  it('gives the same return as from files, to the last digit, for a user who may only select', async () => {
    const fromFiles = await returnFromData(await gather(india, asked), asked);
    const fromServer = await returnFromData(await gather(server, asked), asked);
    expect(figures(fromServer)).toEqual(figures(fromFiles));
    expect(fromServer.observations.filter(({ value }) => value !== null).length).toBeGreaterThan(
      300,
    );
    for (const { source, file } of fromServer.sources) {
      expect(file).toBe(`postgres:UNCTS_INDIA/crime."${source}"`);
    }
    expect(JSON.stringify(fromServer)).not.toContain('p@ss');
  });

  it('gives the same fingerprints again, and another one when a figure changes', async () => {
    const fingerprints = async () =>
      new Map(
        (await returnFromData(await gather(server, asked), asked)).sources.map((used) => [
          used.source,
          used.sha256,
        ]),
      );
    const first = await fingerprints();
    expect(await fingerprints()).toEqual(first);
    const change = (by: string) =>
      cluster.run(`UPDATE crime."prison-deaths" SET deaths = deaths ${by}
        WHERE ctid = (SELECT min(ctid) FROM crime."prison-deaths" WHERE deaths IS NOT NULL)`);
    await change('+ 1');
    const second = await fingerprints();
    const changed = [...second].filter(([source, sha256]) => first.get(source) !== sha256);
    expect(changed.map(([source]) => source)).toEqual(['prison-deaths']);
  });

  it('gives the same records behind a figure', async () => {
    const request = {
      year: 2013,
      tests: [
        { column: 'state', texts: ['Kerala', 'Goa'], negated: false },
        { column: 'offence', texts: ['Murder'], negated: true },
      ],
      limit: 500,
      skip: 0,
    };
    const recordsIn = async (country: string) => {
      const dataset = await readDataset(country, openCountry(country).profile);
      const found = await dataset.sources.get('police-offences')?.engine.records(request);
      await dataset.close();
      return (found ?? []).map(({ texts }) => JSON.stringify(texts)).sort();
    };
    const fromFiles = await recordsIn(india);
    expect(fromFiles.length).toBeGreaterThan(10);
    expect(await recordsIn(server)).toEqual(fromFiles);
  });
});
