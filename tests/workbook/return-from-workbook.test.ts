import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../src/checks/index.ts';
import { wordingOf } from '../../src/compile/wording.ts';
import { languages } from '../../src/instrument/labels.ts';
import type { Observation, Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import {
  applyPlan,
  type BlankWorkbook,
  buildBlank,
  differences,
  lineTexts,
  planFill,
  readReturnValues,
  returnFromWorkbook,
} from '../../src/workbook/index.ts';
import type { WriteValue } from '../../src/workbook/package/index.ts';
import { pasteInto } from '../kit/edit-worksheet.ts';
import { cycle, everyKind, from, lineOf, placeOf, returnOf } from './fixture.ts';

const asked = cycle(2014);
const about = { country: 'IND', countryName: 'India' };

function returned(ret: Return, { bytes, binding }: BlankWorkbook): Return {
  const filled = applyPlan(bytes, planFill(ret, asked, binding), binding, 'blank.xlsx');
  const read = readReturnValues(filled.bytes, binding, asked);
  const back = returnFromWorkbook(read, asked, about);
  expect(differences(ret, read)).toEqual([]);
  expect(differences(back, read)).toEqual([]);
  return back;
}

/** Values and statuses by cell; what a return does not speak of is missing. */
function figures({ observations }: Return) {
  const known = new Map(observations.map((each) => [each.cell, each]));
  return asked.cells.map((cell) => {
    const { value = null, status = 'O' } = known.get(cell) ?? {};
    return { cell, value, status };
  });
}

/** Comments by line; the space around a text is nothing that a workbook says. */
function comments(ret: Return) {
  return [...lineTexts(ret)].flatMap(([question, { comment }]) =>
    comment.trim() === '' ? [] : [[question, comment.trim()]],
  );
}

const anyObservation = (cell: string): fc.Arbitrary<Observation> =>
  fc.record(
    {
      cell: fc.constant(cell),
      value: fc.oneof(
        fc.constant(null),
        fc.nat(),
        fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
      ),
      status: fc.constantFrom(...'ABDEPWKLMOQ'),
      comment: fc.string({ unit: 'grapheme', maxLength: 40 }),
      lineage: fc.constantFrom([from('police')], [from('prisons'), from('police')]),
    },
    { requiredKeys: ['cell', 'value', 'status'] },
  ) as fc.Arbitrary<Observation>;

const anyObservations = fc
  .subarray([...asked.cells], { maxLength: 60 })
  .chain((cells) => fc.tuple(...cells.map(anyObservation)));

describe.each(languages)('a return that was put into the blank in %s', (language) => {
  it('comes back with its figures, statuses and comments', async () => {
    const { translate, pack } = await wordingOf(asked.instrument, language);
    const blank = await buildBlank(asked, 'data', {
      language,
      translate,
      messages: pack.workbook,
    });
    fc.assert(
      fc.property(anyObservations, (observations) => {
        const ret = returnOf(asked, observations);
        const back = returned(ret, blank);
        expect(figures(back)).toEqual(figures(ret));
        expect(comments(back).toSorted()).toEqual(comments(ret).toSorted());
        expect(problemsOf('return', back, { file: 'return.json' })).toEqual([]);
      }),
      { seed: 2014, numRuns: 4 },
    );
  });
});

describe('the return of a workbook', () => {
  const built = buildBlank(asked, 'data');
  const homicide = 'data/1.1/intentional-homicide/total';

  async function typed(writes: readonly [cell: string, value: WriteValue, status?: string][]) {
    const { bytes, binding } = await built;
    const edits = writes.map(([cell, value, status]) => {
      const { sheet, address } = placeOf(binding, cell);
      const line = lineOf(binding, cell.slice(0, cell.indexOf('@')));
      const year = line.years.find((each) => each.value === address);
      const text = { kind: 'text', text: status ?? '' } as const;
      return {
        sheet,
        writes: [
          { address, value },
          ...(status === undefined ? [] : [{ address: year?.status ?? '', value: text }]),
        ],
      };
    });
    const changed = edits.reduce(
      (file, { sheet, writes }) => pasteInto(file, sheet, writes),
      bytes,
    );
    const ret = returnFromWorkbook(readReturnValues(changed, binding, asked), asked, {
      ...about,
      workbook: { name: 'returned.xlsx', sha256: 'a'.repeat(64) },
    });
    expect(problemsOf('return', ret, { file: 'return.json' })).toEqual([]);
    const cell = (id: string) => ret.observations.find((each) => each.cell === id);
    return { ret, cell, findings: checkReturn(ret, asked).findings };
  }

  const text = (words: string) => ({ kind: 'text', text: words }) as const;

  it('has every cell asked once, the officer of the front page and the calendar year', async () => {
    const ret = returned(returnOf(asked, everyKind(asked)), await built);
    expect(ret.observations.map(({ cell }) => cell)).toEqual(asked.cells.toSorted());
    expect(ret.coordinatingOfficer).toEqual({
      name: 'Asha Menon',
      telephone: '+91 11 2673 5450',
    });
    expect(ret.period).toEqual({ from: '2013-01-01', to: '2013-12-31', stockDay: '2013-12-31' });
  });

  it('names the publishers that stand in the workbook', async () => {
    const { bytes, binding } = await built;
    const plan = planFill(returnOf(asked, everyKind(asked)), asked, binding);
    const filled = applyPlan(bytes, plan, binding, 'blank.xlsx');
    const read = readReturnValues(filled.bytes, binding, asked);
    const workbook = { name: 'IND.xlsx', sha256: 'b'.repeat(64) };
    const { sources } = returnFromWorkbook(read, asked, { ...about, workbook });
    expect(sources.map(({ publisher }) => publisher)).toContain('National Crime Records Bureau');
    expect(new Set(sources.map(({ source }) => source)).size).toBe(sources.length);
    expect(sources[0]).toMatchObject({ file: 'IND.xlsx', sha256: 'b'.repeat(64) });
  });

  it('has no figure where none can be read, and a finding that says what to do', async () => {
    const { cell, findings } = await typed([[`${homicide}@2012`, text('ca. 640')]]);
    expect(cell(`${homicide}@2012`)).toMatchObject({
      value: null,
      status: 'O',
      typed: { file: 'returned.xlsx', how: 'not-understood', reason: 'estimate' },
    });
    expect(findings).toMatchObject([
      {
        code: 'figure-not-understood',
        severity: 'error',
        details: { text: 'ca. 640', suggestedValue: 640, suggestedStatus: 'E' },
      },
    ]);
  });

  it('has the figure that was understood, with a note, and checks it like any other', async () => {
    const { cell, findings } = await typed([
      ['data/1.2/victims/total@2013', text('1,234')],
      ['data/1.2/victims/male@2013', { kind: 'number', value: 1_300 }],
      ['data/1.2/victims/female@2013', { kind: 'number', value: 10 }],
    ]);
    expect(cell('data/1.2/victims/total@2013')).toMatchObject({ value: 1_234, status: 'A' });
    expect(findings.map(({ code }) => code)).toContain('figure-as-typed');
    expect(findings.map(({ code }) => code)).toContain('parts-exceed-total');
  });

  it('knows which questions ask for per cent', async () => {
    const rate = 'data/7.1/reporting-rate/total@2013';
    const { cell } = await typed([[rate, text('41,5 %')]]);
    expect(cell(rate)).toMatchObject({ value: 41.5, typed: { how: 'percent-sign' } });
    const { cell: ambiguous } = await typed([[rate, text('1,234')]]);
    expect(ambiguous(rate)).toMatchObject({ value: null, typed: { reason: 'separator' } });
  });

  it('takes a status in any case, and says which text is none', async () => {
    const figure = { kind: 'number', value: 7 } as const;
    const { cell, findings } = await typed([
      [`${homicide}@2012`, figure, ' e'],
      [`${homicide}@2013`, figure, 'rough'],
    ]);
    expect(cell(`${homicide}@2012`)).toEqual({ cell: `${homicide}@2012`, value: 7, status: 'E' });
    expect(cell(`${homicide}@2013`)).toMatchObject({
      value: 7,
      status: 'A',
      typedStatus: { text: 'rough' },
    });
    expect(findings.map(({ code }) => code)).toContain('status-not-understood');
  });

  it('has one finding for the same word in many cells of a table', async () => {
    const cells = asked.years.map((year) => `${homicide}@${year}`);
    const { findings } = await typed(cells.map((cell) => [cell, text('n.a.')]));
    expect(findings).toHaveLength(1);
    expect(findings[0]?.details).toMatchObject({ others: 3, suggestedMark: 'n/a' });
    expect(findings[0]?.cells.map(({ cell }) => cell)).toEqual(cells);
  });
});
