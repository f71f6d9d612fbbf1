import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadEurostat } from '../../src/published/eurostat-series.ts';
import {
  returnsFromPublished,
  writeEurostat,
  writePortal,
  writeSdmx,
} from '../../src/published/index.ts';
import { loadSeries } from '../../src/published/series.ts';
import type { Observation, Return } from '../../src/schema/types.ts';
import { instrument, reading } from './portal-file.ts';

/** A return of cycle 2020 with some observations; the others are missing. */
function returnWith(
  known: readonly Observation[],
  about: Partial<Return> = {},
  rotation: 'all' | 'in-turn' = 'all',
): Return {
  const byCell = new Map(known.map((observation) => [observation.cell, observation]));
  const { cells } = askedIn(instrument, 2020, { rotation });
  return {
    format: 'uncts-return/1',
    country: 'NOR',
    countryName: 'Norway',
    cycle: 2020,
    referenceYear: 2019,
    period: { from: '2019-01-01', to: '2019-12-31', stockDay: '2019-12-31' },
    instrument: 'un-cts-2017',
    modules: [],
    coordinatingOfficer: {},
    observations: [...cells]
      .sort()
      .map((cell) => byCell.get(cell) ?? { cell, value: null, status: 'O' }),
    history: [],
    sources: [],
    accounting: [],
    ...about,
  };
}

const rape = 'data/2.2/rape/total';
const columns = (text = '') => parse(text, { columns: true }) as Record<string, string>[];

describe("the portal's layout", () => {
  const questions = [...loadSeries(instrument).values()].flatMap(({ question }) => question ?? []);
  const cells = [...new Set(questions)].flatMap((question) =>
    [2016, 2017, 2018, 2019].map((year) => `${question}@${year}`),
  );
  const figure = fc.record({
    cell: fc.constantFrom(...cells),
    value: fc.oneof(
      fc.nat(),
      fc.nat({ max: 9 }),
      fc.double({ min: 0, max: 1e25, noNaN: true }).map((value) => Math.abs(value)),
    ),
  });

  it('reads back to the same figures, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(figure, { minLength: 1, maxLength: 40, selector: ({ cell }) => cell }),
        fc.uniqueArray(fc.record({ question: fc.constantFrom(...questions), value: fc.nat() }), {
          maxLength: 10,
          selector: ({ question }) => question,
        }),
        async (figures, earlier) => {
          const history = earlier
            .map(({ question, value }) => ({ cell: `${question}@2009`, value }))
            .sort((a, b) => (a.cell < b.cell ? -1 : 1));
          const ret = returnWith(
            figures.map((each) => ({ ...each, status: 'A', publisher: 'CTS' })),
            { history },
          );
          const { files, account } = writePortal([ret], instrument, true);
          expect(account).toEqual({
            figures: figures.length + history.length,
            written: figures.length + history.length,
            without: [],
          });
          const read = await reading(Object.fromEntries(files));
          const [back] = returnsFromPublished(read, instrument, 2020, { rotation: 'all' }).returns;
          expect(back?.observations).toEqual(ret.observations);
          expect(back?.history).toEqual(history);
          expect([back?.country, back?.countryName]).toEqual(['NOR', 'Norway']);
        },
      ),
      { numRuns: 25, seed: 20_170 },
    );
  });

  it('has the names and columns of the files of the portal, and no formula', () => {
    const name = '=HYPERLINK("http://example.org")';
    const ret = returnWith(
      [{ cell: `${rape}@2019`, value: 5, status: 'A', publisher: '@police, national' }],
      { countryName: name },
    );
    const { files } = writePortal([ret], instrument, false);
    expect([...files.keys()]).toEqual(['data_cts_violent_and_sexual_crime.csv']);
    const [line] = columns(files.get('data_cts_violent_and_sexual_crime.csv'));
    expect(line).toEqual({
      Iso3_code: 'NOR',
      Country: `'${name}`,
      Region: '',
      Subregion: '',
      Indicator: 'Violent offences',
      Dimension: 'by type of offence',
      Category: 'Sexual violence: Rape',
      Sex: 'Total',
      Age: 'Total',
      Year: '2019',
      'Unit of measurement': 'Counts',
      VALUE: '5',
      Source: "'@police, national",
    });
  });

  it('counts the figures that no series of the portal has', () => {
    const observation = { cell: 'data/4.0/suspects/total@2019', value: 3, status: 'A' };
    const { files, account } = writePortal([returnWith([observation])], instrument, false);
    expect([files.size, account]).toEqual([
      0,
      { figures: 1, written: 0, without: [{ question: 'data/4.0/suspects/total', figures: 1 }] },
    ]);
  });

  it('names who publishes the figures of a compiled return', () => {
    const lineage = [
      { source: 'a', line: 2, where: '', measure: 'n', records: 1, empty: 0, codes: [] },
    ];
    const source = { source: 'a', title: 'Crime', publisher: 'Bureau', institution: 'Police' };
    const ret = returnWith([{ cell: `${rape}@2019`, value: 5, status: 'A', lineage }], {
      sources: [{ ...source, file: 'a.csv', sha256: '0'.repeat(64) }],
    });
    const { files } = writePortal([ret], instrument, false);
    expect(columns([...files.values()][0])[0]?.Source).toBe('Bureau');
  });
});

describe('SDMX-CSV', () => {
  it('has every cell with its status and comment, and the codes with their labels', () => {
    const ret = returnWith([
      { cell: `${rape}@2019`, value: 5, status: 'D', comment: '=1+1, so "five"' },
      { cell: 'data/5.1/total/female@2018', value: 0, status: 'A' },
      { cell: 'data/5.1/total/male@2018', value: null, status: 'Q' },
    ]);
    const { files, account } = writeSdmx([ret], instrument, false);
    const lines = columns(files.get('un-cts.csv'));
    expect(account).toEqual({ figures: 2, written: 2, without: [] });
    expect(lines).toHaveLength(ret.observations.length);
    expect(Object.keys(lines[0] ?? {})).toEqual([
      'DATAFLOW',
      'FREQ',
      'REF_AREA',
      'TABLE',
      'ROW',
      'SEX',
      'BREAKDOWN',
      'TIME_PERIOD',
      'OBS_VALUE',
      'UNIT_MEASURE',
      'OBS_STATUS',
      'COMMENT_OBS',
    ]);
    const found = (table: string, line: string, sex: string, year: string) =>
      lines.find(
        ({ TABLE, ROW, SEX, TIME_PERIOD }) =>
          TABLE === table && ROW === line && SEX === sex && TIME_PERIOD === year,
      );
    expect(found('DATA_2_2', 'rape', '_T', '2019')).toMatchObject({
      OBS_VALUE: '5',
      OBS_STATUS: 'D',
      UNIT_MEASURE: 'OFFENCES',
      COMMENT_OBS: `'=1+1, so "five"`,
    });
    expect(found('DATA_5_1', 'total', 'F', '2018')).toMatchObject({ OBS_VALUE: '0' });
    expect(found('DATA_5_1', 'total', 'M', '2018')).toMatchObject({
      OBS_VALUE: '',
      OBS_STATUS: 'Q',
    });
    const keys = lines.map(({ OBS_VALUE, OBS_STATUS, COMMENT_OBS, ...key }) => JSON.stringify(key));
    expect(new Set(keys).size).toBe(keys.length);
    const codes = columns(files.get('un-cts-codes.csv'));
    for (const { TABLE = '', ROW = '', SEX = '', UNIT_MEASURE = '' } of lines) {
      for (const code of [TABLE, ROW, SEX, UNIT_MEASURE]) expect(code).toMatch(/^[\w-]+$/);
      expect(codes.some(({ table, code }) => table === TABLE && code === ROW)).toBe(true);
    }
    expect(codes.find(({ code }) => code === 'rape')).toMatchObject({
      dimension: 'ROW',
      table: 'DATA_2_2',
      label: 'Sexual violence / Rape',
      iccs: '03011',
    });
  }, 60_000);
});

describe("Eurostat's data sets", () => {
  const { series, gaps } = loadEurostat(instrument);

  it('answer questions of the instrument, each key once, with a code a dimension', () => {
    expect(series.filter(({ question }) => !instrument.questions.has(question))).toEqual([]);
    expect(series.filter(({ dimensions, codes }) => dimensions.length !== codes.length)).toEqual(
      [],
    );
    const keys = series.map(({ dataset, codes }) => [dataset, ...codes].join(' '));
    expect(new Set(keys).size).toBe(keys.length);
    for (const { dataset, dimensions } of series) {
      const first = series.find((entry) => entry.dataset === dataset);
      expect(dimensions).toEqual(first?.dimensions);
    }
    expect(gaps.filter(({ remark }) => remark === '')).toEqual([]);
  });

  it('give an offence the code of the ICCS that the questionnaire gives it', () => {
    for (const { codes, question } of series.filter(({ dataset }) => dataset === 'crim_off_cat')) {
      const iccs = instrument.questions.get(question)?.row.iccs ?? [];
      expect(codes, question).toEqual(iccs.map((code) => `ICCS${code}`));
    }
  });

  it('have a line a series and country, a column a year, and flags', () => {
    const observations: Observation[] = [
      { cell: `${rape}@2016`, value: 0, status: 'A' },
      { cell: `${rape}@2017`, value: 7, status: 'B' },
      { cell: `${rape}@2018`, value: null, status: 'Q' },
      { cell: `${rape}@2019`, value: 8.5, status: 'P' },
      { cell: 'data/2.1/kidnapping/total@2019', value: null, status: 'O' },
    ];
    const returns = [
      returnWith(observations, { country: 'GRC' }),
      returnWith(observations, { country: 'GBR_S' }),
      returnWith(observations, { country: 'IRQ_C' }),
    ];
    const { files, account, areas } = writeEurostat(returns, instrument, false);
    expect(files).toEqual(
      new Map([
        [
          'crim_off_cat.tsv',
          [
            'freq,iccs,unit,geo\\TIME_PERIOD\t2016 \t2017 \t2018 \t2019 ',
            'A,ICCS03011,NR,EL\t0 \t7 b\t: c\t8.5 p',
            'A,ICCS03011,NR,UKM\t0 \t7 b\t: c\t8.5 p',
            '',
          ].join('\n'),
        ],
      ]),
    );
    expect(areas).toEqual(['IRQ_C']);
    expect(account).toEqual({ figures: 9, written: 6, without: [{ question: rape, figures: 3 }] });
  });
});
