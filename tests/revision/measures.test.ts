import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareVintages, inOrder } from '../../src/revision/compared.ts';
import { measuresByPart, measuresOf } from '../../src/revision/measures.ts';
import { type Pair, pairsOf } from '../../src/revision/pairs.ts';
import { revisionsFile } from '../../src/revision/revisions-file.ts';
import { settledChanges } from '../../src/revision/settled.ts';
import { movedMost, trianglesOf } from '../../src/revision/triangle.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { instrument, returnWith, vintage } from './vintages.ts';

const total = 'data/1.2/victims/total';
const male = 'data/1.2/victims/male';
const held = 'data/5.1/total/total';
const runs = { seed: 11, numRuns: 300 };

/** Pairs with made-up cells, one for each couple of figures. */
function pairs(figures: readonly (readonly [number | null, number | null])[]): Pair[] {
  return figures.map(([earlier, later], index) => ({
    cell: `data/1.2/r${String(index).padStart(3, '0')}/total@2013`,
    earlier,
    later,
  }));
}

describe('measures of revisions', () => {
  it('are those calculated by hand', () => {
    // Revisions: +10 of 100, -10 of 200, 0 of 50, +5 of 0; one figure came, one went, one never was.
    const measures = measuresOf(
      pairs([
        [100, 110],
        [200, 190],
        [50, 50],
        [0, 5],
        [null, 7],
        [8, null],
        [null, null],
      ]),
    );
    expect(measures).toMatchObject({
      compared: 4,
      revised: 3,
      added: 1,
      gone: 1,
      revisedPercent: 75,
      mean: 5 / 4,
      fromZero: 1,
      fromZeroRevised: 1,
      lean: null,
    });
    expect(measures.meanPercent).toBeCloseTo((10 - 5 + 0) / 3, 12);
    expect(measures.meanAbsolutePercent).toBeCloseTo((10 + 5 + 0) / 3, 12);
    expect(measures.medianPercent).toBe(0);
    expect(measures.medianRevisedPercent).toBeCloseTo(7.5, 12);
    expect(measures.relativePercent).toBeCloseTo(
      (100 * (10 + 10 + 0 + 5)) / (110 + 190 + 50 + 5),
      12,
    );
  });

  it('say which way ten figures lean, and nothing of nine', () => {
    const figures = [3, 5, 4, 6, 2, 5, 4, 3, 6, 2].map((by) => [100, 100 + by] as const);
    // Mean 4, s = sqrt(20 / 9), so t = 4 / (s / sqrt(10)).
    expect(measuresOf(pairs(figures)).lean?.way).toBe('up');
    expect(measuresOf(pairs(figures)).lean?.t).toBeCloseTo(4 / Math.sqrt(20 / 9 / 10), 12);
    expect(measuresOf(pairs(figures.slice(1))).lean).toBeNull();
    const both = [3, -3, 4, -4, 2, -2, 5, -5, 1, -1].map((by) => [100, 100 + by] as const);
    expect(measuresOf(pairs(both)).lean).toEqual({ way: 'neither', t: 0 });
    const alike = Array.from({ length: 10 }, () => [100, 150] as const);
    expect(measuresOf(pairs(alike)).lean).toEqual({ way: 'up', t: null });
  });

  it('are nothing, and not zero, where nothing can be compared', () => {
    expect(measuresOf(pairs([[null, 3]]))).toMatchObject({
      compared: 0,
      added: 1,
      revisedPercent: null,
      mean: null,
      meanPercent: null,
      relativePercent: null,
    });
    expect(measuresOf(pairs([[0, 0]]))).toMatchObject({ mean: 0, meanPercent: null });
    expect(measuresOf(pairs([[0, 0]])).relativePercent).toBeNull();
  });

  const figure = fc.option(fc.integer({ min: 0, max: 5_000 }), { nil: null });
  const couples = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 40 });

  it('are zero where nothing changed', () => {
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 40 }), (figures) => {
        const measures = measuresOf(pairs(figures.map((each) => [each, each])));
        expect([measures.revised, measures.added, measures.gone]).toEqual([0, 0, 0]);
        for (const value of [measures.mean, measures.meanPercent, measures.relativePercent]) {
          expect(value ?? 0).toBe(0);
        }
        expect(measures.lean?.way ?? 'neither').toBe('neither');
      }),
      runs,
    );
  });

  it('turn the sign of the mean revision, and exchange new and gone, when the returns are exchanged', () => {
    fc.assert(
      fc.property(couples, (figures) => {
        const there = measuresOf(pairs(figures));
        const back = measuresOf(pairs(figures.map(([a, b]) => [b, a])));
        expect(back.mean === null ? null : -back.mean + 0).toBe(
          there.mean === null ? null : there.mean + 0,
        );
        expect([back.added, back.gone]).toEqual([there.gone, there.added]);
        expect([back.compared, back.revised]).toEqual([there.compared, there.revised]);
      }),
      runs,
    );
  });

  it('do not depend on the order of the observations', () => {
    fc.assert(
      fc.property(couples, fc.integer(), (figures, seed) => {
        const all = pairs(figures);
        const mixed = all.toSorted((a, b) => mix(a.cell, seed) - mix(b.cell, seed));
        expect(measuresOf(mixed)).toEqual(measuresOf(all));
        expect(measuresByPart(mixed, new Map())).toEqual(measuresByPart(all, new Map()));
      }),
      runs,
    );
  });
});

describe('pairs of returns', () => {
  it('are the cells that both ask, with a missing figure as none', () => {
    const earlier = returnWith({ [`${total}@2012`]: 5, [`${total}@2013`]: null });
    const later = returnWith({ [`${total}@2013`]: 0, [`${total}@2014`]: 9 });
    expect(pairsOf(earlier, later)).toEqual([{ cell: `${total}@2013`, earlier: null, later: 0 }]);
  });
});

describe('settled years', () => {
  it('are older than the two newest of the earlier return', () => {
    const figures = (by: number) =>
      Object.fromEntries([2010, 2011, 2012, 2013].map((year) => [`${total}@${year}`, 100 + by]));
    const [before, after] = [vintage(figures(0), 1), vintage(figures(1), 2)];
    const { main } = compareVintages([before, after], instrument);
    const years = settledChanges(main.changes.changes, before.ret).map(({ cell }) =>
      cell.slice(-4),
    );
    expect(years).toEqual(['2010', '2011']);
    expect(main.settled.map(({ cell }) => cell.slice(-4))).toEqual(years);
  });
});

describe('several returns', () => {
  const first = vintage(
    { [`${total}@2012`]: 100, [`${male}@2012`]: 60, [`${held}@2012`]: 9 },
    1,
    2013,
  );
  const second = vintage(
    { [`${total}@2012`]: 150, [`${male}@2012`]: 60, [`${held}@2012`]: null, [`${held}@2013`]: 3 },
    1,
  );
  const third = vintage({ [`${total}@2012`]: 100, [`${male}@2012`]: 66, [`${held}@2012`]: 9 }, 2);

  it('stand in the order of cycle and number, however they are given', () => {
    const open = { ...first, name: { cycle: 2014, file: 'return.json' } };
    expect(inOrder([open, third, second, first])).toEqual([first, second, third, open]);
  });

  it('make a triangle of each question, told by the largest spread', () => {
    const triangles = trianglesOf([first, second, third].map(({ ret }) => ret));
    expect(triangles).toEqual([
      { question: male, years: [2012], rows: [[60], [60], [66]], moved: 6 / 66 },
      { question: total, years: [2012], rows: [[100], [150], [100]], moved: 50 / 150 },
      {
        question: held,
        years: [2012, 2013],
        rows: [
          [9, undefined],
          [null, 3],
          [9, undefined],
        ],
        moved: 0,
      },
    ]);
    expect(movedMost(triangles, 5).map(({ question }) => question)).toEqual([total, male]);
  });

  it('are compared step by step and first with last, in a file that fits its schema', () => {
    const file = revisionsFile(compareVintages([first, second, third], instrument));
    expect(problemsOf('revisions', file, { file: 'revisions.json' })).toEqual([]);
    const kinds = file.comparisons.map(({ kind, from, to, all }) => [kind, from, to, all.revised]);
    expect(kinds).toEqual([
      ['step', 1, 2, 1],
      ['step', 2, 3, 2],
      ['overall', 1, 3, 1],
    ]);
    expect(file.comparisons[0]?.all).toMatchObject({ compared: 2, gone: 1, added: 0 });
    const tables = file.comparisons[2]?.tables.map(({ table, measures }) => [
      table,
      measures.revised,
    ]);
    expect(tables).toEqual([
      ['data/1.2', 1],
      ['data/5.1', 0],
    ]);
    expect(file.comparisons[2]?.chapters.map(({ chapter }) => chapter)).toEqual([
      'data/1',
      'data/5',
    ]);
  });
});

/** A fixed order by seed. */
function mix(text: string, seed: number): number {
  return [...text].reduce((sum, sign) => (sum * 31 + sign.charCodeAt(0) + seed) % 10_007, 7);
}
