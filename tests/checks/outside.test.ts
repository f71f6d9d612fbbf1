import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import type { Beside, OutsideFigure } from '../../src/checks/index.ts';
import { sizeOf } from '../../src/checks/outside/rates.ts';
import { findingMessages } from '../../src/messages/en/findings.ts';
import { englishNames } from '../../src/messages/en/names.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import type { Comparison, Finding } from '../../src/schema/types.ts';
import { asked, instrument, returnWith, yearly } from './small-return.ts';

type Figures = Readonly<Record<string, number>>;

function published(figures: Figures): Map<string, OutsideFigure> {
  return new Map(
    Object.entries(figures).map(([cell, value]) => [
      cell,
      { value, source: 'CTS', released: '2018-06-06' },
    ]),
  );
}

function found(figures: Figures, beside: Beside): Finding[] {
  const { findings } = checkReturn(returnWith({ figures }), asked, beside);
  return findings.filter(({ family }) => family === 'against-other-sources');
}

function said(figures: Figures, beside: Beside): string[] {
  const names = englishNames(instrument);
  return found(figures, beside).map((entry) => findingSentence(findingMessages, entry, names));
}

const sent: Figures = {
  ...yearly('data/2.1/kidnapping/total', [873, 902, 877, 911]),
  ...yearly('data/2.1/serious-assault/total', [9_310, 9_122, 9_284, 9_301]),
};

describe('published series', () => {
  test('figures that differ are one finding a table, the largest difference first', () => {
    const beside = {
      published: published({
        ...sent,
        'data/2.1/kidnapping/total@2015': 740,
        'data/2.1/serious-assault/total@2016': 7_122,
      }),
    };
    expect(said(sent, beside)).toEqual([
      '“Serious assault” is 9,284 in 2016, and UNODC published 7,122 on 6 June 2018 (source: CTS): 23.3% apart. 1 other figure of the table differs, too (8 compared).',
    ]);
    expect(found(sent, beside)[0]).toMatchObject({
      code: 'differs-from-published',
      severity: 'warning',
      culprit: null,
    });
  });

  test('up to five per cent and five units are usual', () => {
    const near = Object.fromEntries(
      Object.entries(sent).map(([cell, value]) => [cell, Math.round(value * 1.04)]),
    );
    expect(found(sent, { published: published(near) })).toEqual([]);
    expect(
      found(yearly('data/2.1/kidnapping/total', [3, 4, 2, 5]), {
        published: published(yearly('data/2.1/kidnapping/total', [6, 8, 4, 9])),
      }),
    ).toEqual([]);
  });

  test('a whole series on another level is one finding for information', () => {
    const half = { ...sent, ...yearly('data/2.1/kidnapping/total', [437, 450, 440, 455]) };
    const [only, ...others] = found(sent, { published: published(half) });
    expect(others).toEqual([]);
    expect(only).toMatchObject({ code: 'published-on-other-level', severity: 'information' });
    expect(said(sent, { published: published(half) })).toEqual([
      '“Kidnapping” is about 2 times what UNODC published on 6 June 2018 (source: CTS), in all years that can be compared (2014, 2015, 2016 and 2017).',
    ]);
    const twice = { ...sent, ...yearly('data/2.1/kidnapping/total', [1_746, 1_804, 1_754, 1_822]) };
    expect(said(sent, { published: published(twice) })[0]).toContain('is about 50% of what UNODC');
  });

  test('what the country said before and says again is for information', () => {
    const other = published({ ...sent, 'data/2.1/kidnapping/total@2015': 740 });
    const ret = returnWith({ figures: sent });
    const { findings } = checkReturn(ret, asked, { published: other, previous: [ret] });
    expect(findings.find(({ code }) => code === 'differs-from-published')?.severity).toBe(
      'information',
    );
  });

  test('published figures that are the return’s own find nothing', () => {
    const figures = fc.dictionary(fc.constantFrom(...asked.cells), fc.nat(5_000), {
      minKeys: 5,
      maxKeys: 200,
    });
    fc.assert(
      fc.property(figures, (given) => {
        expect(found(given, { published: published(given) })).toEqual([]);
      }),
      { numRuns: 15, seed: 15 },
    );
  });
});

describe('rates', () => {
  const population = new Map([2014, 2015, 2016, 2017].map((year) => [year, 5_210_000]));
  const limits = instrument.rates?.questions['data/2.1/kidnapping/total']?.[1];

  test('are held against those of countries of the same size', () => {
    expect(
      [999_999, 1_000_000, 1_000_001, 10_000_001].map((of) => sizeOf(of, { sizes: [1e6, 1e7] })),
    ).toEqual([0, 0, 1, 2]);
    expect(limits?.countries).toBeGreaterThanOrEqual(10);
  });

  test('far above all published ones are told once a table, with the rate', () => {
    const figures = yearly('data/2.1/kidnapping/total', [41_200, 40_900, 41_500, 41_800]);
    expect(said(figures, { population })).toEqual([
      `“Kidnapping” is 41,800 in 2017: 802.3 per 100,000 inhabitants (population 5,210,000). The highest rate that ${limits?.countries} countries of similar size published is ${limits?.highest}. 3 other figures of the table are beyond the published rates, too.`,
    ]);
  });

  test('within three times the highest are not told, nor without a population', () => {
    const highest = Math.floor((limits?.highest ?? 0) * 52.1 * 2.9);
    expect(found(yearly('data/2.1/kidnapping/total', [highest]), { population })).toEqual([]);
    expect(found(yearly('data/2.1/kidnapping/total', [41_200]), {})).toEqual([]);
  });

  test('far below all published ones are told where ten cases would be expected', () => {
    const few = yearly('data/5.1/total/total', [3, 3, 3, 3]);
    expect(found(few, { population })[0]?.details).toMatchObject({ side: 'below' });
    const small = new Map([[2014, 40_000]]);
    expect(found(yearly('data/2.1/kidnapping/total', [1]), { population: small })).toEqual([]);
    expect(found(yearly('data/5.1/total/total', [0, 0, 0, 0]), { population })).toEqual([]);
  });

  test('use the population of the return before the one at hand', () => {
    const figures = {
      'data/2.1/kidnapping/total@2016': 41_200,
      'data/8.1/population/total@2016': 80_000_000,
    };
    expect(found(figures, { population })).toEqual([]);
  });
});

describe('a second national source', () => {
  const comparison = (year: number, value: number): Comparison => ({
    question: 'data/1.2/victims/total',
    year,
    value,
    source: 'Vital registration',
    remark: '',
  });
  const figures = yearly('data/1.2/victims/total', [1_204, 1_190, 1_233, 1_251]);

  test('is told once a question, with the year that differs most', () => {
    const comparisons = [comparison(2015, 1_402), comparison(2016, 1_601), comparison(2017, 1_260)];
    expect(said(figures, { comparisons })).toEqual([
      '“Victims of intentional homicide” is 1,233 in 2016, and “Vital registration” has 1,601: 23% apart. So it is in 1 other year, too.',
    ]);
  });

  test('for years and questions that are not asked says nothing', () => {
    const other = { ...comparison(2016, 5), question: 'data/1.2/other/total' };
    expect(found(figures, { comparisons: [comparison(2003, 5), other] })).toEqual([]);
  });
});
