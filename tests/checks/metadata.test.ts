import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import { dayNamed } from '../../src/checks/statistics/day-named.ts';
import { withDeclaredBreaks } from '../../src/metadata/index.ts';
import type { AnswerGiven, Lineage } from '../../src/schema/types.ts';
import { asked, codesIn, findingsIn, returnWith, yearly } from './small-return.ts';

function answer(table: string, question: string, value: string, comment?: string): AnswerGiven {
  return {
    question: `metadata/${table}/${question}`,
    table: `data/${table}`,
    name: question.replaceAll('-', ' '),
    state: 'answered',
    value,
    ...(comment === undefined ? {} : { comment }),
  };
}

function line(source: string, as?: string): Lineage[] {
  const made = { source, line: 2, where: '', measure: 'cases', records: 1, empty: 0, codes: [] };
  return [{ ...made, ...(as === undefined ? {} : { as }) }];
}

const source = (name: string, institution: 'police' | 'courts') => ({
  source: name,
  title: name,
  publisher: 'Office',
  institution,
  file: `${name}.csv`,
  sha256: '0'.repeat(64),
});

describe('answers that the return contradicts', () => {
  const victims = {
    'data/1.2/victims/total@2015': 400,
    'data/1.2/victims/total@2016': 412,
  };
  const found = (given: Parameters<typeof findingsIn>[0]) =>
    findingsIn(given).filter(({ code }) => code === 'metadata-contradicted');

  test('counting unit: only where every figure counts another unit', () => {
    const answers = [answer('1.2', 'counting-unit', 'victim')];
    const cells = Object.keys(victims);
    const lineage = Object.fromEntries(cells.map((cell) => [cell, line('police', 'victims')]));
    expect(found({ figures: victims, lineage, answers })).toMatchObject([
      { severity: 'warning', details: { about: 'counting-unit', found: 'victims', figures: 2 } },
    ]);
    const [first = ''] = cells;
    const partly = { ...lineage, [first]: line('police') };
    expect(found({ figures: victims, lineage: partly, answers })).toEqual([]);
    const right = [answer('1.2', 'counting-unit', 'offence-as-victim')];
    expect(found({ figures: victims, lineage, answers: right })).toEqual([]);
  });

  test('a comment makes it information', () => {
    const answers = [answer('2.1', 'reference-period', 'fiscal-year', 'April to March')];
    expect(found({ figures: {}, answers })).toMatchObject([{ severity: 'information' }]);
  });

  test('institution: where no source of the table is of it, and not of an office that compiles', () => {
    const figures = { 'data/2.1/kidnapping/total@2016': 412 };
    const lineage = { 'data/2.1/kidnapping/total@2016': line('register') };
    const sources = [source('register', 'police')];
    const given = { figures, lineage, sources };
    const answers = [answer('2.1', 'institution', 'courts')];
    expect(found({ ...given, answers })).toMatchObject([{ details: { found: 'police' } }]);
    for (const value of ['police', 'statistics', 'other']) {
      expect(found({ ...given, answers: [answer('2.1', 'institution', value)] })).toEqual([]);
    }
    expect(found({ answers, figures })).toEqual([]);
  });

  test('reference period and day: as the return states them, the same answer told once', () => {
    expect(
      found({ figures: {}, answers: [answer('2.1', 'reference-period', 'calendar-year')] }),
    ).toEqual([]);
    const answers = ['2.1', '2.2', '3.1'].map((table) =>
      answer(table, 'reference-period', 'fiscal-year'),
    );
    const told = found({ figures: {}, answers });
    expect(told).toHaveLength(3);
    expect(told.filter(({ cause }) => cause === undefined)).toHaveLength(1);
    for (const [day, count] of [
      ['31 December', 0],
      ['Average of the year', 0],
      ['30 June', 1],
    ] as const) {
      const given = [answer('5.1', 'reference-day', day)];
      expect(found({ figures: {}, answers: given })).toHaveLength(count);
    }
  });

  test('answers that are missing or to be confirmed are not compared', () => {
    const answers = [
      { ...answer('2.1', 'reference-period', 'fiscal-year'), state: 'to-confirm' as const },
    ];
    expect(found({ figures: {}, answers })).toEqual([]);
  });
});

test.each([
  ['31 December', '-12-31'],
  ['Counted on 1st January of each year', '-01-01'],
  ['December 31', '-12-31'],
  ['2013-06-30', '-06-30'],
  ['31 de diciembre', '-12-31'],
  ['le 1er janvier', '-01-01'],
  ['31 декабря', '-12-31'],
  ['31 December 2013', '-12-31'],
  ['31 December, women 30 June', undefined],
  ['6/7', undefined],
  ['average over the year', undefined],
  ['', undefined],
])('the day that “%s” names', (text, day) => {
  expect(dayNamed(text)).toBe(day);
});

describe('breaks', () => {
  const question = 'data/2.3/robbery/total';
  const quiet = yearly(question, [24_700, 24_950, 24_960, 25_300]);
  const history = yearly(question, [23_800, 23_961, 24_260], 2011);
  const broken = { [`${question}@2016`]: { status: 'B', comment: 'New law.' } };

  test('that no figure shows are told for information', () => {
    expect(findingsIn({ figures: quiet, history, statuses: broken })).toMatchObject([
      { code: 'break-without-change', severity: 'information', culprit: `${question}@2016` },
    ]);
    expect(codesIn({ figures: quiet, history })).toEqual([]);
  });

  test('that a figure shows are not, nor those of short series', () => {
    const moved = { ...quiet, [`${question}@2016`]: 31_000, [`${question}@2017`]: 31_200 };
    expect(codesIn({ figures: moved, history, statuses: broken })).not.toContain(
      'break-without-change',
    );
    expect(codesIn({ figures: quiet, statuses: broken })).toEqual([]);
  });

  test('explain a change of level in the year for which they are declared', () => {
    const level = yearly(question, [24_700, 31_657, 32_466, 32_120]);
    const before = yearly(question, [22_056, 22_522, 22_809, 23_393, 23_800, 23_961, 24_260], 2007);
    const ret = returnWith({ figures: level, history: before });
    const codes = (of: typeof ret) => checkReturn(of, asked).findings.map(({ code }) => code);
    expect(codes(ret)).toEqual(['level-shift']);
    const breaks = [{ row: 'data/2.3/robbery', year: 2015, reason: 'New recording system' }];
    expect(codes(withDeclaredBreaks(ret, { answers: [], breaks }))).toEqual([]);
  });
});
