import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../src/checks/index.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { compileSmall } from '../compile-small.ts';

const header = 'table,row,column,source,where,measure,years,combine,status,comment';
const compileLines = (...lines: string[]) =>
  compileSmall({ 'mapping.csv': [header, ...lines].join('\n') });

describe('records that count twice', () => {
  it('are found in two rows of a group that exclude each other, with their codes', async () => {
    const ret = await compileLines(
      'data/2.2,rape,,offences,offence = Murder | Robbery,,2013,,,',
      'data/2.2,sexual-assault,,offences,canton = North,,2013,,,',
    );
    expect(ret.countedTwice).toEqual([
      {
        source: 'offences',
        first: 'data/2.2/rape/total@2013',
        second: 'data/2.2/sexual-assault/total@2013',
        lines: [2, 3],
        records: 2,
        mass: 18,
        codes: ['Murder', 'Robbery'],
      },
    ]);
    expect(problemsOf('return', ret, { file: 'return.json' })).toEqual([]);
    const { findings } = checkReturn(ret, askedIn(loadInstrument(), 2014));
    expect(findings.filter(({ code }) => code === 'counted-twice')).toMatchObject([
      { severity: 'error', details: { years: '2013', records: 2, mass: 18 } },
    ]);
  });

  it('are found in two categories of a breakdown', async () => {
    const ret = await compileLines(
      'data/1.2,victims,male,offences,canton = North,as victims,2012,,,one each',
      'data/1.2,victims,female,offences,offence = Murder,as victims,2012,,,one each',
    );
    expect(ret.countedTwice).toMatchObject([
      {
        first: 'data/1.2/victims/male@2012',
        second: 'data/1.2/victims/female@2012',
        records: 1,
        mass: 12,
        codes: ['Murder'],
      },
    ]);
  });

  it('are found in one figure that two lines add up', async () => {
    const ret = await compileLines(
      'data/2.3,robbery,,offences,offence = Robbery,,2012,,,',
      'data/2.3,robbery,,offences,canton = North; offence = Robbery | Murder,,2012,add,,',
    );
    expect(ret.countedTwice).toMatchObject([
      {
        first: 'data/2.3/robbery/total@2012',
        second: 'data/2.3/robbery/total@2012',
        lines: [2, 3],
        records: 1,
        codes: ['Robbery'],
      },
    ]);
  });

  it.each([
    [
      'a whole and its part',
      [
        'data/1.2,victims,total,victims,,,,,,',
        'data/1.2,victims,male|female|unknown,victims,,,,,,',
      ],
    ],
    [
      'rows that do not exclude each other',
      [
        'data/2.1,serious-assault,,offences,offence = Robbery,,,,,',
        'data/2.1,kidnapping,,offences,offence = Robbery,,,,,',
      ],
    ],
    [
      'two tables',
      [
        'data/1.1,intentional-homicide,,offences,offence = Murder,,,,,',
        'data/2.3,robbery,,offences,offence = Murder,,,,,',
      ],
    ],
    [
      'a line and the one that stands in for it',
      [
        'data/2.3,robbery,,offences,offence = Robbery,,,,,',
        'data/2.3,robbery,,offences,canton = North,,,instead,,',
      ],
    ],
  ])('are none in %s', async (_name, lines) => {
    expect((await compileLines(...lines)).countedTwice).toBeUndefined();
  });
});
