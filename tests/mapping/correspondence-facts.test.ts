import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/schema/validate.ts';
import { compileSmall } from '../compile-small.ts';

const header = 'list,code,label,iccs,valid_from,valid_to,status,reviewer,remark,share';
const correspondence = (...lines: string[]) => ({
  'correspondence.csv': [header, ...lines].join('\n'),
});

describe('facts about the correspondence', () => {
  it('name codes of the window that no selection by ICCS can reach, by year', async () => {
    const { dataset = [] } = await compileSmall();
    expect(dataset).toEqual(
      [2010, 2011, 2012, 2013].map((year) => ({
        fact: 'unmapped-code',
        source: 'offences',
        year,
        details: { code: 'Sumptuary offence', why: 'no-line', records: 1, mass: 1, open: 1 },
      })),
    );
  });

  it('tell codes with a line for other years, and records that the mapping places otherwise', async () => {
    const { dataset = [] } = await compileSmall(
      correspondence(
        'penal-code,Murder,,0101,,,agreed,,,',
        'penal-code,Robbery,,0401,2012,,agreed,,,',
        'penal-code,Blasphemy,,,,2011,agreed,,,',
        'penal-code,Sumptuary offence,,,,,agreed,,,',
      ),
    );
    expect(
      dataset.map(({ year, details: { code, why, open } }) => [code, year, why, open]),
    ).toEqual([
      ['Blasphemy', 2012, 'outside-validity', 0],
      ['Blasphemy', 2013, 'outside-validity', 0],
      ['Robbery', 2010, 'outside-validity', 2],
      ['Robbery', 2011, 'outside-validity', 0],
    ]);
  });

  it('name codes wider than a row asks, and the rows whose table does not hold them', async () => {
    const ret = await compileSmall({
      ...correspondence(
        'penal-code,Murder,,01,,,agreed,,,',
        'penal-code,Sumptuary offence,,0101,,,agreed,,,',
        'penal-code,Robbery,,0401,,,agreed,,,',
        'penal-code,Blasphemy,,,,,agreed,,,',
      ),
    });
    expect(problemsOf('return', ret, { file: 'return.json' })).toEqual([]);
    expect(ret.dataset).toEqual([
      {
        fact: 'code-too-wide',
        source: 'offences',
        details: {
          code: 'Murder',
          iccs: '01',
          needed: '0101',
          rows: 'data/1.1/intentional-homicide',
          lost: 'data/1.1/intentional-homicide',
          records: 8,
          mass: 126,
        },
      },
    ]);
  });

  it('name codes that are divided by shares', async () => {
    const { dataset = [] } = await compileSmall({
      ...correspondence(
        'penal-code,Murder,,0101,,,agreed,,,0.8',
        'penal-code,Murder,,,,,agreed,,,0.2',
        'penal-code,Robbery,,0401,,,agreed,,,',
        'penal-code,Blasphemy,,,,,agreed,,,',
        'penal-code,Sumptuary offence,,,,,agreed,,,',
      ),
    });
    expect(dataset).toEqual([
      {
        fact: 'split-code',
        source: 'offences',
        details: { code: 'Murder', parts: '-=0.2 0101=0.8', records: 8, mass: 126 },
      },
    ]);
  });
});
