import { describe, expect, it } from 'vitest';
import { checkSources } from '../../src/compile/source.ts';
import { problemText } from '../../src/messages/problems.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { description } from './derive/small-source.ts';

const columns = [
  { column: 'year', role: 'year' },
  { column: 'text', role: 'category' },
  { column: 'n', role: 'measure' },
];
const file = { path: 'data/records.csv', format: 'csv' };

/** Every place of a description in which a column is named, with a slip of the pen. */
const places: readonly (readonly [string, object])[] = [
  ['end', { file: { ...file, end: { column: 'txet', texts: ['Note'] } } }],
  ['rename', { file: { ...file, rename: [{ columns: { words: 'txet' } }] } }],
  ['columns', { columns: [...columns, { column: 'txet', role: 'ignore' }] }],
  ['breakdowns', { breakdowns: [{ breakdown: 'sex', column: 'txet', values: { a: 'male' } }] }],
  ['leaveOut', { leaveOut: [{ column: 'txet', values: ['Total'], reason: 'Total' }] }],
  ['long, into', { long: { columns: ['n'], into: 'txet', value: 'n' } }],
  ['long, value', { long: { columns: ['n'], into: 'text', value: 'txet' } }],
  [
    'long, columns',
    {
      columns: [...columns.slice(0, 2), { column: 'figure', role: 'measure' }],
      long: { columns: ['n', 'txet'], into: 'text', value: 'figure' },
    },
  ],
  ['counts', { counts: [{ measure: 'persons', distinct: 'txet' }] }],
  ['key', { key: ['txet'] }],
  ['stock', { stock: { day: 'txet' } }],
  ['completeness', { completeness: { by: ['txet'] } }],
  [
    'derived',
    {
      columns: [...columns, { column: 'made', role: 'category' }],
      derived: [{ column: 'made', as: 'text', from: 'txet' }],
    },
  ],
  [
    'derived, birth',
    {
      columns: [...columns, { column: 'made', role: 'category' }],
      derived: [{ column: 'made', as: 'age', birth: 'txet', at: 'year' }],
    },
  ],
];

describe('"uncts source check" names a mistyped column', () => {
  it.each(places)('under %s', async (_place, changes) => {
    const { folder, remove } = writeCountry({
      'country.json': smallCountry()['country.json'] ?? '',
      'sources/records.json': JSON.stringify(description(changes as never)),
      'data/records.csv': 'year,text,n\n2013,a,1\n',
    });
    try {
      const [check] = await checkSources({ country: folder });
      const sentences = check?.problems.map(problemText) ?? [];
      expect(sentences.some((sentence) => sentence.includes('"txet"'))).toBe(true);
    } finally {
      remove();
    }
  });

  it('and takes headings for the end that become records', async () => {
    const { folder, remove } = writeCountry({
      'country.json': smallCountry()['country.json'] ?? '',
      'sources/records.json': JSON.stringify(
        description({
          file: { ...file, end: { column: '2013', texts: [''] } },
          columns,
          long: { matching: '20*', into: 'year', value: 'n' },
          derived: undefined,
        } as never),
      ),
      'data/records.csv': 'text,2013\na,1\nNote,\n',
    });
    try {
      const [check] = await checkSources({ country: folder });
      expect(check?.problems.map(problemText)).toEqual([
        expect.stringContaining('"13" in the column "year"'),
      ]);
    } finally {
      remove();
    }
  });
});
