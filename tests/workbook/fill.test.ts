import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { InputError, type Problem } from '../../src/problems.ts';
import type { Binding, FillPlan, Observation } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import {
  applyPlan,
  buildBlank,
  differences,
  planFill,
  readReturnValues,
} from '../../src/workbook/index.ts';
import { applyEdits, openPackage } from '../../src/workbook/package/index.ts';
import { cycle, everyKind, from, lineOf, placeOf, returnOf } from './fixture.ts';

const asked = cycle(2014);
const homicide = 'data/1.1/intentional-homicide/total';
let blank: Uint8Array;
let binding: Binding;

beforeAll(async () => {
  ({ bytes: blank, binding } = await buildBlank(asked, 'data'));
});

function fill(observations: readonly Observation[]) {
  const ret = returnOf(asked, observations);
  const plan = planFill(ret, asked, binding);
  const { bytes, certificate } = applyPlan(blank, plan, binding, 'blank.xlsx');
  return { ret, plan, bytes, certificate, read: readReturnValues(bytes, binding) };
}

function problemsFrom(work: () => unknown): readonly Problem[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

function change(sheet: string, address: string, to: string | number | null): Uint8Array {
  const value =
    to === null
      ? ({ kind: 'blank' } as const)
      : typeof to === 'number'
        ? ({ kind: 'number', value: to } as const)
        : ({ kind: 'text', text: to } as const);
  return applyEdits(openPackage(blank), [
    { sheet, writes: [{ address, value, permits: ['locked'] }] },
  ]);
}

describe('the plan', () => {
  const plan = (observations: readonly Observation[]): FillPlan =>
    planFill(returnOf(asked, observations), asked, binding);
  const written = (observations: readonly Observation[]) =>
    plan(observations).writes.filter(({ sheet }) => sheet !== 'Front page');

  it('has the form of its schema', () => {
    expect(problemsOf('fill-plan', plan(everyKind(asked)), { file: 'plan.json' })).toEqual([]);
  });

  it('writes figures as numbers at the cell of the binding', () => {
    const cell = `${homicide}@2012`;
    expect(written([{ cell, value: 33_434, status: 'A' }])).toEqual([
      { ...placeOf(binding, cell), value: 33_434, for: cell },
    ]);
  });

  it('writes a status only where a blank would be read as another', () => {
    const statuses = (value: number | null, status: string) =>
      written([{ cell: `${homicide}@2012`, value, status }])
        .filter((write) => write.for === `status of ${homicide}@2012`)
        .map((write) => write.value);
    expect(statuses(5, 'A')).toEqual([]);
    expect(statuses(0, 'A')).toEqual([]);
    expect(statuses(null, 'O')).toEqual([]);
    expect(statuses(5, 'P')).toEqual(['P']);
    expect(statuses(null, 'L')).toEqual(['L']);
    expect(statuses(null, 'A')).toEqual(['A']);
    expect(statuses(5, 'O')).toEqual(['O']);
  });

  it('writes nothing for what is absent, and zero for zero', () => {
    expect(written([{ cell: `${homicide}@2012`, value: null, status: 'O' }])).toEqual([]);
    expect(written([])).toEqual([]);
    expect(written([{ cell: `${homicide}@2012`, value: 0, status: 'A' }])[0]?.value).toBe(0);
  });

  it('puts source and comment beside the line', () => {
    const line = lineOf(binding, homicide);
    const cell = `${homicide}@2011`;
    const comment = 'Cases.';
    expect(
      written([{ cell, value: 1, status: 'A', comment, lineage: [from('police')] }]).slice(1),
    ).toEqual([
      {
        sheet: line.sheet,
        address: line.source,
        value: 'National Crime Records Bureau',
        for: `source of ${homicide}`,
      },
      { sheet: line.sheet, address: line.comment, value: comment, for: `comment of ${homicide}` },
    ]);
  });

  it('fills the front page with the country and what is known of the officer', () => {
    expect(plan([]).writes.map((write) => [write.for, write.value])).toEqual([
      ['front page country', 'India'],
      ['front page name', 'Asha Menon'],
      ['front page telephone', '+91 11 2673 5450'],
    ]);
  });

  it('leaves out questions that the cycle does not ask', () => {
    const even = cycle(2019);
    const cell = 'data/6.1/police/total@2013';
    const ret = returnOf(even, [{ cell, value: 1, status: 'A' }]);
    expect(planFill(ret, even, binding).writes.some((write) => write.for === cell)).toBe(false);
  });
});

describe('filling and reading back', () => {
  it('finds in the workbook everything the return says, for every cell', () => {
    const { ret, plan, certificate, read } = fill(everyKind(asked));
    expect(certificate).toMatchObject({ certified: true, differences: [] });
    expect(certificate.sheets.reduce((sum, sheet) => sum + sheet.cellsPlanned, 0)).toBe(
      plan.writes.length,
    );
    expect(read.values).toHaveLength(asked.cells.length);
    expect(differences(ret, read)).toEqual([]);
  });

  it('reads a blank as missing and zero as zero', () => {
    const { read } = fill([{ cell: `${homicide}@2012`, value: 0, status: 'A' }]);
    const byCell = new Map(read.values.map((value) => [value.cell, value]));
    expect(byCell.get(`${homicide}@2012`)).toEqual({
      cell: `${homicide}@2012`,
      value: 0,
      status: 'A',
    });
    expect(byCell.get(`${homicide}@2013`)).toEqual({
      cell: `${homicide}@2013`,
      value: null,
      status: 'O',
    });
  });

  it('hands over a text in place of a number as text', () => {
    const { sheet, address } = placeOf(binding, `${homicide}@2010`);
    const read = readReturnValues(change(sheet, address, '1 234 or so'), binding);
    expect(read.values[0]).toEqual({
      cell: `${homicide}@2010`,
      value: null,
      status: 'O',
      text: '1 234 or so',
      typed: {
        text: '1 234 or so',
        sheet,
        address,
        how: 'not-understood',
        reason: 'unclear',
      },
    });
  });

  it('reads a number that is typed as text, and says so', () => {
    const { sheet, address } = placeOf(binding, `${homicide}@2010`);
    const read = readReturnValues(change(sheet, address, '1 234'), binding);
    expect(read.values[0]).toEqual({
      cell: `${homicide}@2010`,
      value: 1_234,
      status: 'A',
      typed: { text: '1 234', sheet, address, how: 'text-number' },
    });
  });

  it('takes a cell with nothing but spaces for a blank', () => {
    const { sheet, address } = placeOf(binding, `${homicide}@2010`);
    const read = readReturnValues(change(sheet, address, '  '), binding);
    expect(read.values[0]).toEqual({ cell: `${homicide}@2010`, value: null, status: 'O' });
  });

  it('gives the same bytes for the same return', () => {
    const first = fill(everyKind(asked)).bytes;
    expect(Buffer.from(first).equals(fill(everyKind(asked)).bytes)).toBe(true);
  });

  it('names each thing that the workbook says otherwise', () => {
    const { ret, read } = fill([
      { cell: `${homicide}@2012`, value: 7, status: 'P', comment: 'Cases.' },
    ]);
    const [observation] = ret.observations;
    if (observation === undefined) throw new Error('the return has one observation');
    const other = { ...observation, value: 8, status: 'A', comment: 'Victims.' };
    const changed = { ...ret, countryName: 'Chile', observations: [other] };
    expect(differences(changed, read)).toEqual([
      { what: 'value', of: `${homicide}@2012`, expected: 8, found: 7 },
      { what: 'status', of: `${homicide}@2012`, expected: 'A', found: 'P' },
      { what: 'comment', of: homicide, expected: 'Victims.', found: 'Cases.' },
      { what: 'field', of: 'country', expected: 'Chile', found: 'India' },
    ]);
  });

  it('sees a figure that the return does not have', () => {
    const { sheet, address } = placeOf(binding, `${homicide}@2010`);
    const read = readReturnValues(change(sheet, address, 3), binding);
    expect(differences(returnOf(asked, []), read).slice(0, 2)).toEqual([
      { what: 'value', of: `${homicide}@2010`, expected: null, found: 3 },
      { what: 'status', of: `${homicide}@2010`, expected: 'O', found: 'A' },
    ]);
  });

  it('holds for any return', () => {
    const observation = (cell: string): fc.Arbitrary<Observation> =>
      fc.record(
        {
          cell: fc.constant(cell),
          value: fc.oneof(
            fc.constant(null),
            fc.constant(0),
            fc.nat(),
            fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
          ),
          status: fc.constantFrom(...'ABDEPWKLMOQ'),
          comment: fc.string({ unit: 'grapheme', maxLength: 40 }),
          lineage: fc.constantFrom([from('police')], [from('prisons'), from('police')]),
        },
        { requiredKeys: ['cell', 'value', 'status'] },
      ) as fc.Arbitrary<Observation>;
    const observations = fc
      .subarray([...asked.cells], { maxLength: 60 })
      .chain((cells) => fc.tuple(...cells.map(observation)));
    fc.assert(
      fc.property(observations, (list) => {
        const { ret, read, certificate } = fill(list);
        expect(certificate.certified).toBe(true);
        expect(differences(ret, read)).toEqual([]);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});

describe('refusing to fill', () => {
  const planned = () =>
    planFill(
      returnOf(asked, [{ cell: `${homicide}@2012`, value: 7, status: 'A' }]),
      asked,
      binding,
    );
  const apply = (workbook: Uint8Array) =>
    problemsFrom(() => applyPlan(workbook, planned(), binding, 'returned.xlsx'));

  it('names the place of a row label, a title, a year and a column label that differ', () => {
    const { sheet, labels, years } = lineOf(binding, 'data/1.2/victims/female');
    const [title, row, column] = labels;
    const places = [title, row, column, { address: years[2]?.header, text: '2012' }];
    for (const place of places) {
      const { address = '', text = '' } = place ?? {};
      expect(apply(change(sheet, address, 'something else'))).toEqual([
        {
          code: 'workbook-label',
          file: 'returned.xlsx',
          sheet,
          address,
          expected: text,
          found: 'something else',
        },
      ]);
    }
  });

  it('sees a year that is another number, and a label that is gone', () => {
    const { sheet, labels, years } = lineOf(binding, homicide);
    expect(apply(change(sheet, years[0]?.header ?? '', 2009))).toMatchObject([
      { code: 'workbook-label', expected: '2010', found: '2009' },
    ]);
    expect(apply(change(sheet, labels[1]?.address ?? '', null))).toMatchObject([
      { code: 'workbook-label', expected: 'Intentional homicide', found: '' },
    ]);
  });

  it('does not mind spaces and line breaks within a label', () => {
    const { sheet, labels } = lineOf(binding, homicide);
    expect(apply(change(sheet, labels[1]?.address ?? '', ' Intentional\nhomicide '))).toEqual([]);
  });

  it('collects all differences of a workbook of another cycle', async () => {
    const { bytes } = await buildBlank(cycle(2026), 'data');
    const problems = apply(bytes);
    expect(problems.length).toBeGreaterThan(50);
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['workbook-label']));
  });

  it('names a sheet that is not there', async () => {
    const { bytes } = await buildBlank(cycle(2019), 'data');
    expect(apply(bytes)).toContainEqual(
      expect.objectContaining({ code: 'unknown-reference', id: '6 Personnel and capacity' }),
    );
  });

  it('refuses a plan whose addresses are not those of the binding', () => {
    const plan = planned();
    const writes = plan.writes.map((write) => ({ ...write, address: 'E20' }));
    expect(
      problemsFrom(() => applyPlan(blank, { ...plan, writes }, binding, 'returned.xlsx')),
    ).toContainEqual(
      expect.objectContaining({ code: 'workbook-label', expected: `${homicide}@2012` }),
    );
  });

  it('says of a file that is no workbook that it cannot be opened', () => {
    expect(apply(new Uint8Array([1, 2, 3]))).toMatchObject([
      { code: 'workbook-refused', file: 'returned.xlsx', problem: { code: 'file-not-zip' } },
    ]);
  });
});
