import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { gather } from '../../src/compile/gather.ts';
import { questionOf, yearOf } from '../../src/instrument/cell-id.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { compileReturn } from '../../src/mapping/compile-return.ts';
import { examplesFolder } from '../../src/package-root.ts';

/** UNODC's published figures for India, from its data portal. */
const published = parse(readFileSync(new URL('../fixtures/IND/published.csv', import.meta.url)), {
  columns: true,
}) as Record<'indicator' | 'dimension' | 'category' | 'sex' | 'age' | 'year' | 'value', string>[];

const asked = askedIn(loadInstrument(), 2014);
const { dataset, mapping, profile } = await gather(join(examplesFolder, 'IND'), asked);
const india = await compileReturn(profile, dataset, mapping, asked);
await dataset.close();

const values = new Map<string, number | null>([
  ...india.history.map(({ cell, value }): [string, number] => [cell, value]),
  ...india.observations.map(({ cell, value }): [string, number | null] => [cell, value]),
]);

/** Published values of a series in a year: several releases can disagree. */
function publishedIn(year: number, [indicator, category, sex, age]: readonly string[]): number[] {
  return published
    .filter(
      (row) =>
        Number(row.year) === year &&
        row.indicator === indicator &&
        row.category === category &&
        row.sex === sex &&
        row.age === age,
    )
    .map(({ value }) => Number(value));
}

const formalContact = 'Persons arrested/cautioned/suspected';
const T = 'Total';

/** A question, its published series, and the years of the window in which India's data has it. */
const all = [2010, 2011, 2012, 2013];
const series: [question: string, published: string[], years: number[]][] = [
  ['data/2.2/rape/total', ['Violent offences', 'Sexual violence: Rape', T, T], all],
  ['data/2.2/sexual-violence/total', ['Violent offences', 'Sexual violence', T, T], all],
  ['data/2.1/kidnapping/total', ['Violent offences', 'Kidnapping', T, T], all],
  ['data/2.1/serious-assault/total', ['Violent offences', 'Serious assault', T, T], all],
  ['data/3.1/burglary/total', ['Offences', 'Burglary', T, T], all],
  ['data/3.1/theft/total', ['Offences', 'Theft', T, T], all],
  ['data/3.1/motor-vehicle-theft/total', ['Offences', 'Theft: of a motorized vehicle', T, T], all],
  ['data/2.3/robbery/total', ['Violent offences', 'Robbery', T, T], [2012, 2013]],
  ['data/5.1/total/total', ['Persons held', T, T, T], all],
  ['data/5.1/total/male', ['Persons held', T, 'Male', T], all],
  ['data/5.1/total/female', ['Persons held', T, 'Female', T], all],
  ['data/5.1/national/total', ['Persons held', 'National citizens', T, T], all],
  ['data/5.1/foreign/total', ['Persons held', 'Foreign citizens', T, T], all],
  ['data/5.1/sentenced/total', ['Persons held', 'Sentenced', T, T], all],
  ['data/5.1/unsentenced/total', ['Persons held', 'Unsentenced', T, T], all],
  [
    'data/5.8/capacity/total',
    ['Prisons facilities and capacity', 'Official prison capacity', T, 'Adult'],
    all,
  ],
  ['data/4.2/total/total', [formalContact, T, T, T], [2010, 2012, 2013]],
  ['data/4.2/adult/male', [formalContact, T, 'Male', 'Adult'], [2012, 2013]],
  ['data/4.2/adult/female', [formalContact, T, 'Female', 'Adult'], [2012, 2013]],
  ['data/4.2/juvenile/total', [formalContact, T, T, 'Juveniles'], [2010, 2012, 2013]],
  ['data/4.2/juvenile/female', [formalContact, T, 'Female', 'Juveniles'], [2010, 2012, 2013]],
  [
    'data/4.0/suspects/total',
    ['Persons brought into formal contact for intentional homicide', T, T, T],
    [2012, 2013],
  ],
  [
    'data/4.0/suspects/male',
    ['Persons brought into formal contact for intentional homicide', T, 'Male', T],
    [2012, 2013],
  ],
  ['data/4.1/homicide/male', [formalContact, 'Intentional Homicide', 'Male', T], [2012, 2013]],
  ['data/4.1/homicide/female', [formalContact, 'Intentional Homicide', 'Female', T], [2012, 2013]],
  // The published total of 2012 (68,876) has a digit more than its sexes; the source says 68,676.
  ['data/4.1/homicide/total', [formalContact, 'Intentional Homicide', T, T], [2013]],
  ['data/4.1/rape/total', [formalContact, 'Rape', T, T], [2010, 2012, 2013]],
  ['data/4.1/rape/female', [formalContact, 'Rape', 'Female', T], [2012, 2013]],
  ['data/4.3/total/total', ['Persons prosecuted', T, T, T], [2012, 2013]],
  ['data/4.3/homicide/total', ['Persons prosecuted', 'Intentional Homicide', T, T], [2012, 2013]],
  ['data/4.3/rape/total', ['Persons prosecuted', 'Rape', T, T], [2010, 2012, 2013]],
  ['data/4.4/total/total', ['Persons brought before criminal courts', T, T, T], [2012, 2013]],
  ['data/4.5/total/total', ['Persons convicted', T, T, T], [2012, 2013]],
  ['data/4.5/homicide/total', ['Persons convicted', 'Intentional Homicide', T, T], [2012, 2013]],
  ['data/4.5/rape/total', ['Persons convicted', 'Rape', T, T], [2010, 2012, 2013]],
  ['data/1.2/victims/total', ['Victims of intentional homicide', T, T, T], [2010]],
  ['data/1.2/victims/male', ['Victims of intentional homicide', T, 'Male', T], [2010]],
  ['data/1.2/victims/female', ['Victims of intentional homicide', T, 'Female', T], [2010]],
  ['data/1.5/firearms/total', ['Victims of intentional homicide', 'Firearms', T, T], [2010]],
  ['data/6.1/police/total', ['Criminal Justice Personnel', 'Police personel', T, T], [2010]],
  [
    'data/6.1/police/female',
    ['Criminal Justice Personnel', 'Police personel', 'Female', T],
    [2010],
  ],
  ['data/6.4/prison-staff/total', ['Criminal Justice Personnel', 'Prison Staff', T, T], [2010]],
];

describe('the return of India for 2013', () => {
  it.each(series)('%s is what UNODC published', (question, key, years) => {
    for (const year of years) {
      const value = values.get(`${question}@${year}`);
      expect(publishedIn(year, key), `published for ${year}`).toContain(value);
    }
  });

  it('has the four totals of the justice process', () => {
    expect(values.get('data/4.2/total/total@2013')).toBe(3_523_577);
    expect(values.get('data/4.3/total/total@2013')).toBe(3_245_123);
    expect(values.get('data/4.5/total/total@2013')).toBe(761_368);
    expect(values.get('data/4.4/total/total@2013')).toBe(17_660_316);
  });

  it('has earlier years of the offences as published, 2004 to 2009', () => {
    const offences = series.slice(0, 7);
    for (const [question, key] of offences) {
      for (const year of [2004, 2005, 2006, 2007, 2008, 2009]) {
        expect(publishedIn(year, key)).toContain(values.get(`${question}@${year}`));
      }
    }
  });

  it('leaves homicide victims by age missing, with the reason', () => {
    const ages = india.observations.filter(({ cell }) => cell.startsWith('data/1.6/'));
    expect(ages).toHaveLength(160);
    expect(ages.every(({ value }) => value === null)).toBe(true);
    expect(ages.every(({ comment }) => comment?.includes('do not match'))).toBe(true);
  });

  it('says of every missing cell why it is missing', () => {
    const silent = india.observations.filter(
      ({ value, comment }) => value === null && comment === undefined,
    );
    expect(silent).toEqual([]);
  });

  it('traces every figure to records that add up to it', () => {
    const filled = india.observations.filter(({ value }) => value !== null);
    expect(filled.length).toBeGreaterThan(350);
    for (const { cell, value, lineage = [] } of filled) {
      expect(lineage.length, cell).toBeGreaterThan(0);
      expect(
        lineage.every(({ records }) => records > 0),
        cell,
      ).toBe(true);
      if (lineage.every(({ codes }) => codes.length > 0)) {
        const shares = lineage.flatMap(({ codes }) => codes.map((code) => code.value));
        expect(
          shares.reduce((sum, share) => sum + share, 0),
          cell,
        ).toBe(value);
      }
    }
  });

  it('finds the records of a figure again in the source', () => {
    const cell = india.observations.find((entry) => entry.cell === 'data/4.2/adult/female@2013');
    const records = parse(readFileSync(join(examplesFolder, 'IND/data/police-arrests.csv')), {
      columns: true,
    }) as Record<string, string>[];
    const women = records.filter(
      (row) =>
        row.year === '2013' &&
        row.law === 'IPC' &&
        row.sex === 'Female' &&
        row.age_group !== 'Below 18',
    );
    expect(women.reduce((sum, row) => sum + Number(row.persons), 0)).toBe(cell?.value);
    expect(cell?.lineage?.[0]).toMatchObject({ source: 'police-arrests', records: women.length });
  });

  it('accounts for every record of the window, to the last one', () => {
    for (const { source, year, records, used, excluded, leftOver } of india.accounting) {
      const file = dataset.sources.get(source)?.read?.files[0]?.path ?? '';
      const lines = readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith(`${year},`));
      expect(used.records + excluded.records + leftOver.records, `${source} ${year}`).toBe(
        lines.length,
      );
      expect(records).toBe(lines.length);
      expect(leftOver.records, `${source} ${year}`).toBe(0);
    }
    expect(new Set(india.accounting.map(({ source }) => source)).size).toBe(22);
  });

  it('has observations for the questions asked and history before the window', () => {
    expect(india.observations).toHaveLength(1696);
    expect(Math.max(...india.history.map(({ cell }) => yearOf(cell)))).toBe(2009);
    const questions = new Set(india.observations.map(({ cell }) => questionOf(cell)));
    expect(india.history.every(({ cell }) => questions.has(questionOf(cell)))).toBe(true);
  });
});
