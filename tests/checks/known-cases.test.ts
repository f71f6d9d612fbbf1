import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { type Published, readPortal, returnsFromPublished } from '../../src/published/index.ts';
import type { Finding } from '../../src/schema/types.ts';
import { instrument } from './small-return.ts';

const folder = '../shared/data/portal';
const FOUND = existsSync(folder);

/** Errors and breaks that stand in UNODC's published series, found by looking at them. */
describe.skipIf(!FOUND)('known cases of the published series (needs ../shared/data)', () => {
  let published: Published;

  beforeAll(async () => {
    const files = [
      '2022-06-06.data_cts_access_and_functioning_of_justice.xlsx',
      '2022-06-06.data_cts_violent_and_sexual_crime.csv',
      '2023-05-11.data_cts_prisons_and_prisoners.xlsx',
    ];
    published = await readPortal(
      files.map((name) => join(folder, name)),
      instrument,
    );
  }, 240_000);

  /** Findings on an area in a cycle; further figures are those of the country's own tables. */
  function findingsOn(
    area: string,
    cycle: number,
    further: Record<string, number> = {},
  ): Finding[] {
    const { returns } = returnsFromPublished(published, instrument, cycle, {
      rotation: 'all',
      areas: [area],
    });
    const asked = askedIn(instrument, cycle, { rotation: 'all' });
    return returns.flatMap((ret) => {
      const observations = ret.observations.map((entry) => {
        const value = further[entry.cell];
        return value === undefined ? entry : { ...entry, value, status: 'A' };
      });
      return checkReturn({ ...ret, observations }, asked).findings;
    });
  }

  function about(findings: readonly Finding[], cell: string): Finding | undefined {
    return findings.find(({ cells }) => cells.some((entry) => entry.cell === cell));
  }

  test('India, persons held in 2003: the figure of 2001 once more', () => {
    const held = 'data/5.1/total/total';
    // The national tables have 313,635 for 2001 and 322,357 for 2002.
    const found = findingsOn('IND', 2005, { [`${held}@2001`]: 313_635, [`${held}@2002`]: 322_357 });
    const repeated = found.find(({ code }) => code === 'repeated-value');
    expect(repeated).toMatchObject({ culprit: `${held}@2003`, details: { of: 2001, year: 2003 } });
  });

  test('India 2013: sentenced and unsentenced fall short of persons held (detainees and others)', () => {
    const sums = findingsOn('IND', 2014).filter(({ code }) => code === 'parts-short-of-total');
    const sentence = sums.find(({ rule }) => rule.endsWith(':sentence'));
    expect(sentence?.details).toMatchObject({ year: 2013, total: 411_992, gap: 3_881 });
  });

  test('India: robbery with dacoity from 2012 on is another level', () => {
    const found = about(findingsOn('IND', 2014), 'data/2.3/robbery/total@2012');
    expect(found).toMatchObject({
      code: 'level-shift',
      severity: 'warning',
      details: { year: 2012 },
    });
  });

  test('Spain: judges from 2016 on are counted by another criterion', () => {
    const found = about(findingsOn('ESP', 2020), 'data/6.3/judges/total@2016');
    expect(found).toMatchObject({
      code: 'level-shift',
      severity: 'warning',
      details: { year: 2016 },
    });
  });
});
