import { describe, expect, test } from 'vitest';
import type { Account, Lineage } from '../../src/schema/types.ts';
import { findingsIn } from './small-return.ts';

function account(year: number, leftOver: number): Account {
  return {
    source: 'police',
    year,
    records: 100,
    used: { records: 100 - leftOver, mass: 1_000 },
    excluded: { records: 0, mass: 0 },
    leftOver: { records: leftOver, mass: leftOver * 10 },
    excludedFor: [],
    leftOverCodes:
      leftOver === 0 ? [] : [{ code: 'Arson', records: leftOver, mass: leftOver * 10 }],
  };
}

function lineage(empty: number): Lineage {
  return {
    source: 'police',
    line: 3,
    where: 'offence = Kidnapping',
    measure: 'cases',
    records: 10,
    empty,
    codes: [],
  };
}

const sources = [
  {
    source: 'police',
    title: 'Police register',
    publisher: 'Ministry',
    institution: 'police',
    file: 'data/police.csv',
    sha256: '0'.repeat(64),
  },
];

describe('records in no figure', () => {
  test('all used: nothing to say', () => {
    expect(findingsIn({ figures: {}, accounting: [account(2015, 0), account(2016, 0)] })).toEqual(
      [],
    );
  });

  test('one finding per source, with the years in order', () => {
    const accounting = [account(2016, 5), account(2014, 2), account(2015, 0)];
    expect(findingsIn({ figures: {}, accounting, sources })).toMatchObject([
      {
        finding: 'records-left-over:police',
        table: null,
        details: {
          title: 'Police register',
          years: '2014 2016',
          records: 7,
          all: 200,
          codes: 'Arson',
        },
      },
    ]);
  });

  test('figures that lack records are one finding per source, most affected first', () => {
    const [a, b] = ['data/2.1/kidnapping/total@2015', 'data/2.1/serious-assault/total@2016'];
    const found = findingsIn({
      figures: { [a]: 10, [b]: 20 },
      lineage: { [a]: [lineage(1)], [b]: [lineage(0), lineage(5)] },
    }).filter(({ code }) => code === 'records-without-value');
    expect(found).toMatchObject([
      {
        code: 'records-without-value',
        cells: [{ cell: b }, { cell: a }],
        details: { figures: 2, records: 5, selected: 15, years: '2015 2016' },
      },
    ]);
  });
});
