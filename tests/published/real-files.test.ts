import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Published,
  readPortal,
  returnsFromPublished,
  writePortal,
} from '../../src/published/index.ts';
import type { Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { closes, fates, instrument, reading } from './portal-file.ts';

const folder = fileURLToPath(new URL('../../../shared/data/portal', import.meta.url));

describe.skipIf(!existsSync(folder))(
  'five files of the releases of 2022 and 2023 (skipped where the folder of real data is absent)',
  () => {
    let read: Published;
    beforeAll(async () => {
      const names = readdirSync(folder).filter((name) => /\.(csv|xlsx)$/.test(name));
      read = await readPortal(
        names.map((name) => join(folder, name)),
        instrument,
      );
    }, 180_000);

    it('have every row in their account', () => {
      const accounts = read.files.map(({ name, account }) => [name.slice(11, 30), fates(account)]);
      expect(accounts).toEqual([
        ['data_cts_access_and', { rows: 82_203, used: 50_803, otherUnit: 31_400 }],
        ['data_cts_corruption', { rows: 17_824, used: 9080, otherUnit: 8744 }],
        [
          'data_cts_violent_an',
          {
            rows: 27_525,
            used: 3909,
            repeated: 6,
            contradicted: 295,
            superseded: 10_744,
            withdrawn: 10,
            otherUnit: 12_561,
          },
        ],
        [
          'data_cts_prisons_an',
          {
            rows: 65_797,
            used: 39_316,
            contradicted: 12,
            again: 2484,
            otherUnit: 23_984,
            yearImpossible: 1,
          },
        ],
        ['data_cts_violent_an', { rows: 23_360, used: 11_680, otherUnit: 11_680 }],
      ]);
      expect(read.files.every(({ account }) => closes(account))).toBe(true);
    });

    it('have 226 countries and parts of countries, and 114,788 figures', () => {
      const figures = [...read.published.values()].flatMap((questions) =>
        [...questions.values()].map(({ size }) => size),
      );
      expect(read.published.size).toBe(226);
      expect(figures.reduce((sum, size) => sum + size, 0)).toBe(114_788);
    });

    it('tell the year 1013, the ages that became dates, and the two series under one name', () => {
      expect(read.facts.filter(({ fact }) => fact === 'year-impossible')).toEqual([
        {
          fact: 'year-impossible',
          found: '1013',
          file: '2023-05-11.data_cts_prisons_and_prisoners.xlsx',
          line: 36_495,
        },
      ]);
      expect(read.facts).toContainEqual(
        expect.objectContaining({ found: 'Oct-17', meant: '10-17', rows: 295 }),
      );
      expect(read.facts).toContainEqual(
        expect.objectContaining({
          fact: 'series-unclear',
          question: 'data/2.6/victims/total',
          contradictions: 138,
          alone: 19,
        }),
      );
      expect(read.facts.filter(({ fact }) => fact === 'unknown-series')).toEqual([]);
      expect(read.facts.filter(({ fact }) => fact === 'unknown-area')).toEqual([]);
    });

    it.each([
      ['data/5.1/total/total', 2003, 313_635],
      ['data/2.2/rape/total', 2013, 33_707],
      ['data/4.2/total/total', 2013, 3_523_577],
      ['data/4.3/total/total', 2013, 3_245_123],
      ['data/4.5/total/total', 2013, 761_368],
      ['data/4.4/total/total', 2013, 17_660_316],
    ])('say what is known of India: %s in %i', (question, year, value) => {
      expect(read.published.get('IND')?.get(question)?.get(year)?.value).toBe(value);
    });

    it('become valid returns in which no figure is lost', () => {
      const { returns, account } = returnsFromPublished(read, instrument, 2020, {
        rotation: 'all',
      });
      const { figures, inWindow, before, after, notAsked, otherAreas } = account;
      expect(figures).toBe(inWindow + before + after);
      expect([notAsked, otherAreas]).toEqual([0, 0]);
      const values = returns.flatMap(({ observations }) =>
        observations.filter(({ value }) => value !== null),
      );
      expect(values).toHaveLength(inWindow);
      expect(returns.reduce((sum, { history }) => sum + history.length, 0)).toBe(before);
      expect(returns.flatMap((ret) => problemsOf('return', ret, { file: ret.country }))).toEqual(
        [],
      );
    });

    it("come back from the portal's layout with the same figures", async () => {
      const all = { rotation: 'all' } as const;
      const { returns } = returnsFromPublished(read, instrument, 2020, all);
      const { files } = writePortal(returns, instrument, true);
      const again = returnsFromPublished(
        await reading(Object.fromEntries(files)),
        instrument,
        2020,
        all,
      );
      const figures = (rets: readonly Return[]) =>
        rets.map(({ country, observations, history }) => ({
          country,
          history,
          values: observations.map(({ cell, value }) => [cell, value]),
        }));
      expect(figures(again.returns)).toEqual(figures(returns));
    });
  },
);
