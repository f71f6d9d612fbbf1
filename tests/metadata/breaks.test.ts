import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/index.ts';
import { withDeclaredBreaks } from '../../src/metadata/index.ts';
import type { DeclaredBreak, Observation } from '../../src/schema/types.ts';
import { asked, codesIn, returnWith, yearly } from '../checks/small-return.ts';

const question = 'data/2.1/kidnapping/total';
const step = { figures: yearly(question, [204, 198, 940, 960]) };
const declared = (year: number, more: Partial<DeclaredBreak> = {}) => ({
  answers: [],
  breaks: [{ row: 'data/2.1/kidnapping', year, reason: 'New register', ...more }],
});

/** Cells that the breaks changed: year, status and comment. */
function marks(given: Parameters<typeof returnWith>[0], metadata: ReturnType<typeof declared>) {
  const ret = returnWith(given);
  const after = withDeclaredBreaks(ret, metadata);
  return after.observations
    .filter((entry, index) => entry !== ret.observations[index])
    .map(({ cell, status, comment }: Observation) => [cell, status, comment]);
}

describe('a declared break', () => {
  test('sets the status of the first figure of the new series, with the reason', () => {
    expect(marks(step, declared(2016))).toEqual([[`${question}@2016`, 'B', 'New register']]);
  });

  test('keeps the check for sudden changes from comparing across it', () => {
    expect(codesIn(step)).toContain('level-shift');
    const ret = withDeclaredBreaks(returnWith(step), declared(2016));
    expect(checkReturn(ret, asked).findings).toEqual([]);
    const elsewhere = withDeclaredBreaks(returnWith(step), declared(2015));
    expect(checkReturn(elsewhere, asked).findings).not.toEqual([]);
  });

  test('marks every column of its row, and no other row', () => {
    const figures = {
      ...yearly('data/1.2/victims/total', [10, 10, 12, 12]),
      ...yearly('data/1.2/victims/female', [4, 4, 5, 5]),
      ...yearly('data/1.2/victims/male', [6, 6]),
      ...step.figures,
    };
    expect(marks({ figures }, declared(2016, { row: 'data/1.2/victims' }))).toEqual([
      ['data/1.2/victims/female@2016', 'B', 'New register'],
      ['data/1.2/victims/total@2016', 'B', 'New register'],
    ]);
  });

  test('waits for the first year with a figure', () => {
    const figures = { [`${question}@2014`]: 204, [`${question}@2017`]: 960 };
    expect(marks({ figures }, declared(2015))).toEqual([[`${question}@2017`, 'B', 'New register']]);
  });

  test('counts zero as a figure', () => {
    const figures = yearly(question, [204, 198, 0, 960]);
    expect(marks({ figures }, declared(2016))[0]?.[0]).toBe(`${question}@2016`);
  });

  test('adds its reason to a comment once', () => {
    const cell = `${question}@2016`;
    const commented = (comment: string, status = 'A') => ({
      ...step,
      statuses: { [cell]: { status, comment } },
    });
    expect(marks(commented('Police only'), declared(2016))).toEqual([
      [cell, 'B', 'Police only. New register'],
    ]);
    expect(marks(commented('Police only.', 'D'), declared(2016))).toEqual([
      [cell, 'D', 'Police only. New register'],
    ]);
    const once = withDeclaredBreaks(returnWith(step), declared(2016));
    expect(withDeclaredBreaks(once, declared(2016))).toEqual(once);
  });

  test('before the window marks the window only if the new series begins there', () => {
    const history = yearly(question, [200, 210], 2012);
    expect(marks({ ...step, history }, declared(2013))).toEqual([]);
    expect(marks({ ...step, history: { [`${question}@2012`]: 200 } }, declared(2013))).toEqual([
      [`${question}@2014`, 'B', 'New register'],
    ]);
    expect(marks(step, declared(2008))).toEqual([]);
  });

  test('in a year of another row or without figures changes nothing', () => {
    const ret = returnWith(step);
    expect(withDeclaredBreaks(ret, declared(2018))).toBe(ret);
    expect(withDeclaredBreaks(ret, { answers: [], breaks: [] })).toBe(ret);
  });
});
