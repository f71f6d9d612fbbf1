import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../src/files/csv.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { templatesFolder } from '../../src/package-root.ts';

const key = ['file', 'indicator', 'dimension', 'category', 'sex', 'age'];
const header = [...key, 'question', 'remark'];
const path = join(templatesFolder, 'instruments/un-cts-2017/portal.csv');
const lines = readCsv(path, 'portal.csv', header).map(({ values }) => values);
const { questions } = loadInstrument();

/** Series of the portal files of six releases, as they are spelled there. */
const reference = fileURLToPath(
  new URL('../../../shared/reference/portal-values.csv', import.meta.url),
);

describe('the published series', () => {
  it('name questions of the instrument only', () => {
    const named = lines.map(({ question = '' }) => question).filter((id) => id !== '');
    expect(named.filter((id) => !questions.has(id))).toEqual([]);
  });

  it('name each question once, but for the one figure that is published twice', () => {
    const twice = lines.filter(
      ({ question }, index) =>
        question !== '' && lines.findIndex((line) => line.question === question) !== index,
    );
    expect(twice.map(({ question, remark }) => [question, remark])).toEqual([
      [
        'data/5.1/unsentenced/total',
        'Published again: the same figure as Persons held, by status, Unsentenced.',
      ],
    ]);
  });

  it('say why a series has no question', () => {
    const none = lines.filter(({ question }) => question === '');
    expect(none.map(({ indicator }) => indicator)).toEqual([
      'Persons held unsentenced - Regional Estimate',
    ]);
    expect(none.filter(({ remark }) => remark === '')).toEqual([]);
  });
});

describe.skipIf(!existsSync(reference))(
  'the published series (skipped where the reference folder is absent)',
  () => {
    it('are the 238 of the reference, each once', () => {
      const known = parse(readFileSync(reference), { columns: true }) as Record<string, string>[];
      const texts = (entries: readonly Record<string, string>[]): string[] =>
        entries.map((entry) => key.map((column) => entry[column]).join('|')).sort();
      expect(known).toHaveLength(238);
      expect(texts(lines)).toEqual(texts(known));
    });
  },
);
