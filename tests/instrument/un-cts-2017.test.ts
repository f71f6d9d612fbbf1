import { describe, expect, it } from 'vitest';
import {
  definedName,
  parseCellId,
  questionOf,
  tableOf,
  yearOf,
} from '../../src/instrument/cell-id.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { rowsOf } from '../../src/instrument/rows.ts';
import { rulesFor } from '../../src/instrument/rules.ts';
import { questionsOf } from '../../src/rules/catalogue.ts';

const instrument = loadInstrument();
const tables = instrument.files.flatMap(({ chapters }) =>
  chapters.flatMap((chapter) => chapter.tables),
);
const tableIds = (cycle: number) =>
  new Set([...askedIn(instrument, cycle).questions.values()].map((q) => q.table.table));

describe('the instrument of 2017', () => {
  it('has eight chapters with all their tables', () => {
    expect(tables.map(({ table }) => table)).toEqual([
      ...['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '1.7', '1.8'],
      ...['2.1', '2.2', '2.3', '2.4', '2.5', '2.6'],
      ...['3.1', '3.2', '3.3', '3.4'],
      ...['4.0', '4.1', '4.2', '4.3', '4.4', '4.5', '4.6.1', '4.6.2', '4.6.3', '4.6.4'],
      ...['5.1', '5.2', '5.3', '5.4', '5.5', '5.6', '5.7', '5.8'],
      ...['6.1', '6.2', '6.3', '6.4'],
      ...['7.1', '7.2', '7.3', '7.4'],
      '8.1',
    ]);
  });

  it('says of every table and row whether it was seen or inferred', () => {
    const inferred = tables.flatMap((table) => [
      ...(table.evidence === 'inferred' ? [table.table] : []),
      ...rowsOf(table).flatMap(({ row }) =>
        row.evidence === 'inferred' ? [`${table.table}/${row.row}`] : [],
      ),
    ]);
    expect(inferred).toContain('1.4/interpersonal');
    expect(inferred).toContain('5.2');
    expect(inferred).not.toContain('1.3');
  });

  it('asks the reference year and the three before it', () => {
    const asked = askedIn(instrument, 2014);
    expect(asked).toMatchObject({ referenceYear: 2013, years: [2010, 2011, 2012, 2013] });
    expect(asked.cells).toHaveLength(asked.questions.size * 4);
    expect(new Set(asked.cells).size).toBe(asked.cells.length);
    expect(asked.cells).toContain('data/1.3/partner-or-family/female@2013');
  });

  it('asks every table before the first year for which a rotation is known', () => {
    expect(askedIn(instrument, 2014).tablesNotAsked).toEqual([]);
    expect(askedIn(instrument, 2016).tablesNotAsked).toEqual([]);
  });

  it('rotates tables and rows by the parity of the reference year', () => {
    const odd = tableIds(2018);
    const even = tableIds(2019);
    expect(
      ['2.3', '2.6', '3.3', '3.4', '4.6.2', '5.4', '6.1'].filter((table) => odd.has(table)),
    ).toHaveLength(7);
    expect(['2.4', '2.5', '3.1', '5.7'].filter((table) => odd.has(table))).toEqual([]);
    expect(['2.4', '2.5', '3.1', '5.7'].filter((table) => even.has(table))).toHaveLength(4);
    expect(
      ['2.3', '2.6', '3.3', '3.4', '4.6.2', '5.4', '6.1'].filter((table) => even.has(table)),
    ).toEqual([]);
    const rows = (cycle: number) => [...askedIn(instrument, cycle).questions.keys()];
    expect(rows(2018)).toContain('data/2.1/inducing-fear/total');
    expect(rows(2019)).not.toContain('data/2.1/inducing-fear/total');
    expect(rows(2019)).toContain('data/2.1/kidnapping/total');
    expect(rows(2019)).toContain('data/5.5/homicide/total');
    expect(rows(2019)).not.toContain('data/5.5/total/total');
  });

  it('counts the cells that the rotation leaves out', () => {
    const all = askedIn(instrument, 2014).cells.length;
    for (const cycle of [2017, 2018, 2019, 2026]) {
      const asked = askedIn(instrument, cycle);
      expect(asked.cells.length + asked.cellsNotAsked).toBe(all);
    }
  });
});

describe('cell ids', () => {
  it('are taken apart and become unique defined names of a workbook', () => {
    const { cells } = askedIn(instrument, 2014);
    expect(parseCellId('data/1.3/partner-or-family/female@2013')).toEqual({
      file: 'data',
      table: '1.3',
      row: 'partner-or-family',
      column: 'female',
      year: 2013,
    });
    expect(parseCellId('data/1.3/female@2013')).toBeUndefined();
    expect(cells.every((cell) => parseCellId(cell) !== undefined)).toBe(true);
    const names = cells.map(definedName);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(cells.length);
    expect(names.every((name) => /^[A-Za-z_][A-Za-z0-9_.]*$/.test(name))).toBe(true);
    expect(questionOf('data/1.1/x/total@2013')).toBe('data/1.1/x/total');
    expect(yearOf('data/1.1/x/total@2013')).toBe(2013);
    expect(tableOf('data/1.1/x/total@2013')).toBe('data/1.1');
  });
});

describe('rules of the instrument', () => {
  const rules = rulesFor(askedIn(instrument, 2014));
  const rule = (id: string) => rules.find((entry) => entry.rule === id);

  it('have unique ids and speak of questions that are asked', () => {
    expect(new Set(rules.map((entry) => entry.rule)).size).toBe(rules.length);
    const { questions } = askedIn(instrument, 2014);
    for (const entry of rules) {
      expect(questionsOf(entry).filter((question) => !questions.has(question))).toEqual([]);
    }
  });

  it('come from breakdowns, with what is not known apart', () => {
    expect(rule('sum:data/1.2/victims:sex')).toMatchObject({
      total: 'data/1.2/victims/total',
      parts: ['data/1.2/victims/male', 'data/1.2/victims/female'],
      residual: ['data/1.2/victims/unknown'],
      relation: 'sum',
      ess: 1,
    });
  });

  it('come from the row tree, column by column', () => {
    expect(rule('sum:data/5.1/total/total:sentence')).toMatchObject({
      parts: ['data/5.1/sentenced/total', 'data/5.1/unsentenced/total'],
      relation: 'sum',
    });
    expect(rule('sum:data/5.1/total/total:citizenship')).toMatchObject({ relation: 'at-most' });
    expect(rule('part:data/5.2/less-than-6-months/total')).toMatchObject({
      kind: 'at-most',
      whole: 'data/5.2/less-than-12-months/total',
      severity: 'error',
    });
  });

  it('come from tables that divide a row of another table', () => {
    expect(rule('sum:data/1.3/male:table-1.3')).toMatchObject({
      total: 'data/1.2/victims/male',
      residual: ['data/1.3/relationship-unknown/male'],
      ess: 2,
    });
    expect(rule('sum:data/5.4/total:table-5.4')).toMatchObject({ severity: 'information' });
  });

  it('shrink to bounds where the rotation leaves a part out', () => {
    const even = rulesFor(askedIn(instrument, 2019));
    expect(
      even.find((entry) => entry.rule === 'part:data/2.1/inducing-fear-cyber/total'),
    ).toBeUndefined();
    expect(even.some((entry) => entry.rule === 'sum:data/1.2/victims:sex')).toBe(true);
  });
});
