import { describe, expect, it } from 'vitest';
import { newestCycle, returnsFromPublished } from '../../src/published/index.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { instrument, portal, reading, row } from './portal-file.ts';

const rape = 'data/2.2/rape/total';
const theft = 'data/3.1/theft/total';
const files = {
  '2022-06-06.data_cts_violent.csv': portal(
    ...['2012', '2015', '2016', '2019', '2020'].map((year) => row({ year, value: year })),
    row({ indicator: 'Offences', category: 'Theft' }),
    row({ area: 'SWE', country: 'Sweden', source: '' }),
    row({ area: 'FIN', country: 'Finland', year: '2020' }),
  ),
};

describe('the returns that published series make up', () => {
  it('are valid, with the years of the window as observations and earlier ones as history', async () => {
    const { returns, account } = returnsFromPublished(await reading(files), instrument, 2020);
    expect(returns.map(({ country, countryName }) => [country, countryName])).toEqual([
      ['NOR', 'Norway'],
      ['SWE', 'Sweden'],
    ]);
    expect(returns.flatMap((ret) => problemsOf('return', ret, { file: ret.country }))).toEqual([]);
    const [norway, sweden] = returns;
    expect(norway?.observations.filter(({ value }) => value !== null)).toEqual([
      { cell: `${rape}@2016`, value: 2016, status: 'A', publisher: 'CTS' },
      { cell: `${rape}@2019`, value: 2019, status: 'A', publisher: 'CTS' },
    ]);
    expect(norway?.history).toEqual([
      { cell: `${rape}@2012`, value: 2012 },
      { cell: `${rape}@2015`, value: 2015 },
    ]);
    expect(sweden?.observations.find(({ cell }) => cell === `${rape}@2019`)?.publisher).toBe(
      'UNODC',
    );
    expect(norway?.sources).toEqual([
      {
        source: 'portal-1',
        title: 'data_cts_violent, 2022-06-06',
        publisher: 'UNODC',
        institution: 'UNODC',
        file: '2022-06-06.data_cts_violent.csv',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    ]);
    expect(account).toEqual({
      figures: 8,
      inWindow: 3,
      before: 2,
      after: 2,
      notAsked: 1,
      otherAreas: 0,
    });
  });

  it('hold the cells that the cycle asks, and with all tables every cell', async () => {
    const published = await reading(files);
    const inTurn = returnsFromPublished(published, instrument, 2020).returns[0];
    const all = returnsFromPublished(published, instrument, 2020, { rotation: 'all' }).returns[0];
    const cells = (ret: typeof all) => ret?.observations.map(({ cell }) => cell) ?? [];
    expect(cells(inTurn)).not.toContain(`${theft}@2019`);
    expect(all?.observations.find(({ cell }) => cell === `${theft}@2019`)?.value).toBe(100);
    expect(cells(all)).toHaveLength(instrument.questions.size * 4);
    expect(cells(all)).toEqual([...cells(all)].sort());
  });

  it('are those of the areas asked for, and the others are counted', async () => {
    const published = await reading(files);
    const { returns, account } = returnsFromPublished(published, instrument, 2020, {
      areas: ['SWE'],
    });
    expect(returns.map(({ country }) => country)).toEqual(['SWE']);
    expect(account.otherAreas).toBe(7);
  });

  it('belong by default to the cycle that asks for the newest figure', async () => {
    expect(newestCycle(await reading(files))).toBe(2021);
    expect(newestCycle(await reading({ 'a.csv': portal() }))).toBeUndefined();
  });
});
