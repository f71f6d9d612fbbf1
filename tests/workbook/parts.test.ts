import { beforeAll, describe, expect, it } from 'vitest';
import { problemText } from '../../src/messages/problems.ts';
import { InputError, type Problem } from '../../src/problems.ts';
import {
  applyPlan,
  type BlankWorkbook,
  buildBlank,
  differences,
  inEnglish,
  mergeParts,
  planFill,
  type ReadWorkbook,
  readReturnValues,
} from '../../src/workbook/index.ts';
import { openPackage } from '../../src/workbook/package/index.ts';
import { boundSheets } from '../../src/workbook/sheet-cells.ts';
import { verifyBinding } from '../../src/workbook/verify.ts';
import { cycle, everyKind, returnOf } from './fixture.ts';

const asked = cycle(2014);
const institutions = [
  'police',
  'prosecution',
  'courts',
  'prisons',
  'survey',
  'statistics',
] as const;
let parts: { institution: string; blank: BlankWorkbook }[];

beforeAll(async () => {
  parts = [];
  for (const institution of institutions) {
    parts.push({
      institution,
      blank: await buildBlank(asked, 'data', { ...inEnglish, institution }),
    });
  }
});

describe('the part of a questionnaire for one institution', () => {
  it('has the tables that the institution answers, and all parts have all', () => {
    for (const { institution, blank } of parts) {
      const questions = blank.binding.lines.map(({ question }) => question);
      expect(questions.length).toBeGreaterThan(0);
      expect(new Set(questions.map((id) => asked.questions.get(id)?.table.institution))).toEqual(
        new Set([institution]),
      );
    }
    const all = parts.flatMap(({ blank }) => blank.binding.lines.map(({ question }) => question));
    expect(all.sort()).toEqual([...asked.questions.keys()].sort());
  });

  it('has the labels of its binding, and sheets named as in the whole', async () => {
    const whole = await buildBlank(asked, 'data');
    const names = new Set(openPackage(whole.bytes).sheets.map(({ name }) => name));
    for (const { blank } of parts) {
      const workbook = openPackage(blank.bytes);
      expect(workbook.sheets.filter(({ name }) => !names.has(name))).toEqual([]);
      expect(verifyBinding(boundSheets(workbook, blank.binding), blank.binding, 'part')).toEqual(
        [],
      );
    }
  });

  it('is filled, sent back and put together with the others without a loss', () => {
    const ret = returnOf(asked, everyKind(asked));
    const read = parts.map(({ institution, blank: { bytes, binding } }) => {
      const plan = planFill(ret, asked, binding);
      const filled = applyPlan(bytes, plan, binding, `${institution}.xlsx`);
      return { fileName: `${institution}.xlsx`, read: readReturnValues(filled.bytes, binding) };
    });
    const merged = mergeParts(read);
    expect(merged.values).toHaveLength(asked.cells.length);
    expect(merged.lines).toHaveLength(asked.questions.size);
    expect(differences(ret, merged)).toEqual([]);
  });
});

const cell = 'data/1.2/victims/total@2013';

function part(
  fileName: string,
  read: Partial<ReadWorkbook>,
): { fileName: string; read: ReadWorkbook } {
  return { fileName, read: { values: [], lines: [], fields: new Map(), ...read } };
}

function problemsOf(...returned: Parameters<typeof mergeParts>[0]): readonly Problem[] {
  try {
    mergeParts(returned);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
}

describe('putting parts together', () => {
  const answer = (value: number | null, status: string, text?: string) => ({
    values: [{ cell, value, status, ...(text === undefined ? {} : { text }) }],
  });

  it('lets a blank give way to an answer, whichever comes first', () => {
    const blank = part('a.xlsx', answer(null, 'O'));
    const given = part('b.xlsx', answer(0, 'A'));
    expect(mergeParts([blank, given]).values).toEqual(given.read.values);
    expect(mergeParts([given, blank]).values).toEqual(given.read.values);
  });

  it('takes the same answer twice', () => {
    const one = part('a.xlsx', answer(3, 'P'));
    expect(mergeParts([one, { ...one, fileName: 'b.xlsx' }]).values).toEqual(one.read.values);
  });

  it.each([
    ['another figure', answer(4, 'A'), '4 A (b.xlsx)'],
    ['another status', answer(3, 'P'), '3 P (b.xlsx)'],
    ['a reason for none', answer(null, 'M'), 'M (b.xlsx)'],
    ['a text', answer(null, 'O', 'three'), 'three O (b.xlsx)'],
  ])('refuses %s for the same cell', (_, other, second) => {
    const found = problemsOf(part('a.xlsx', answer(3, 'A')), part('b.xlsx', other));
    expect(found).toEqual([
      { code: 'parts-disagree', file: 'b.xlsx', cell, first: '3 A (a.xlsx)', second },
    ]);
    expect(found.map(problemText).join()).toContain('a.xlsx');
  });

  it('collects disagreements over sources, comments and fields', () => {
    const saying = (text: string) => ({
      lines: [{ question: 'data/1.2/victims/total', source: text, comment: text }],
      fields: new Map([['country', text]]),
    });
    const found = problemsOf(part('a.xlsx', saying('one')), part('b.xlsx', saying('two')));
    expect(found.map((problem) => (problem.code === 'parts-disagree' ? problem.cell : ''))).toEqual(
      [
        'source of data/1.2/victims/total',
        'comment of data/1.2/victims/total',
        'front page country',
      ],
    );
    expect(problemsOf(part('a.xlsx', saying('one')), part('b.xlsx', saying('')))).toEqual([]);
  });
});
