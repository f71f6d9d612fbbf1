import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/schema/validate.ts';
import { compileSmall, figureOf, sentencesOf } from '../compile-small.ts';
import { smallCountry } from '../country.ts';

const header = 'table,row,column,source,where,measure,years,combine,status,comment';
const robbery = 'data/2.3/robbery/total@';

/** A second source of offences, for more years and with other figures. */
const courts = {
  'sources/courts.json': JSON.stringify({
    ...JSON.parse(smallCountry()['sources/offences.json'] ?? ''),
    source: 'courts',
    title: 'Offences in the register of the courts',
    file: { path: 'data/courts.csv', format: 'csv', nulls: ['NULL'] },
  }),
  'data/courts.csv': [
    'year,canton,offence,offences',
    ...[2010, 2011, 2012, 2013].flatMap((year) => [
      `${year},North,Robbery,${70 + year - 2010}`,
      `${year},North,Murder,9`,
    ]),
  ].join('\n'),
  'data/offences.csv': [
    'year,canton,offence,offences',
    '2010,North,Murder,10',
    '2011,North,Robbery,NULL',
    '2012,North,Robbery,5',
    '2013,North,Murder,12',
    '2013,North,Robbery,0',
  ].join('\n'),
};
const withLines = (...lines: string[]) => ({
  ...courts,
  'mapping.csv': [header, ...lines].join('\n'),
});
const police = 'data/2.3,robbery,,offences,offence = Robbery,,,,,';
const instead = 'data/2.3,robbery,,courts,offence = Robbery,,,instead,E,Register of the courts';

describe('a line that stands in for another', async () => {
  const ret = await compileSmall(withLines(police, instead));
  const find = (year: number) => ret.observations.find(({ cell }) => cell === robbery + year);

  it('counts year by year where the line before it gives no figure, and zero is a figure', () => {
    expect([2010, 2011, 2012, 2013].map((year) => figureOf(ret, robbery + year))).toEqual([
      70, 71, 5, 0,
    ]);
    expect([2010, 2011, 2012, 2013].map((year) => find(year)?.status)).toEqual([
      'E',
      'E',
      'A',
      'A',
    ]);
    expect(problemsOf('return', ret, { file: 'return.json' })).toEqual([]);
  });

  it('says which line answered and which was passed over', () => {
    expect(find(2011)).toMatchObject({
      comment: 'Register of the courts',
      lineage: [{ source: 'courts', line: 3 }],
      passedOver: [{ line: 2, source: 'offences', value: null }],
    });
    expect(find(2012)).toMatchObject({
      lineage: [{ source: 'offences', line: 2 }],
      passedOver: [{ line: 3, source: 'courts', value: 72 }],
    });
  });

  it('has the records of the line passed over excluded for that reason', () => {
    const account = (source: string, year: number) =>
      ret.accounting.find((entry) => entry.source === source && entry.year === year);
    expect(account('courts', 2012)).toMatchObject({
      records: 2,
      used: { records: 0 },
      excluded: { records: 1, mass: 72 },
      excludedFor: [{ line: 3, reason: '', answeredBy: 2, records: 1, mass: 72 }],
      leftOver: { records: 1 },
    });
    expect(account('courts', 2010)).toMatchObject({ used: { records: 1 }, excludedFor: [] });
    expect(account('offences', 2011)).toMatchObject({
      used: { records: 0 },
      excludedFor: [{ line: 2, answeredBy: 3, records: 1 }],
    });
  });

  it('has lines added to it, and gives way as a whole', async () => {
    const added = await compileSmall(
      withLines(police, instead, 'data/2.3,robbery,,courts,offence = Murder,,,add,,with murder'),
    );
    expect([2010, 2011, 2012].map((year) => figureOf(added, robbery + year))).toEqual([79, 80, 5]);
    const cell = added.observations.find((entry) => entry.cell === `${robbery}2012`);
    expect(cell?.passedOver?.map(({ line }) => line)).toEqual([3, 4]);
  });

  it('can say why there is no figure', async () => {
    const gap = await compileSmall(
      withLines(police, 'data/2.3,robbery,,,,,2010-2013,instead,L,Not collected'),
    );
    const statuses = gap.observations.filter(({ cell }) => cell.startsWith(robbery));
    expect(statuses.map(({ value, status }) => value ?? status)).toEqual(['L', 'L', 5, 0]);
  });

  it('needs a line before it', async () => {
    expect(await sentencesOf(withLines(instead, police))).toEqual([
      'mapping.csv, line 3: The cell data/2.3/robbery/total@2010 is already answered by line 2. Keep one of the two, limit their years or columns, write "add" into "combine" if the figure is the sum of both, or "instead" if this line counts only where the other gives no figure.',
      'mapping.csv, line 2: No line before this one answers the cell data/2.3/robbery/total@2010 or another of the row, so there is nothing to stand in for. Put this line after the one that comes first, or leave "combine" empty.',
    ]);
  });

  it('is an error without the word', async () => {
    const sentences = await sentencesOf(withLines(police, instead.replace('instead', '')));
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toContain('data/2.3/robbery/total@2010 is already answered by line 2');
  });
});
