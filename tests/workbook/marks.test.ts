import { beforeAll, describe, expect, it } from 'vitest';
import type { Binding } from '../../src/schema/types.ts';
import { buildBlank, readReturnValues } from '../../src/workbook/index.ts';
import { marks, markTexts } from '../../src/workbook/marks.ts';
import { applyEdits, openPackage } from '../../src/workbook/package/index.ts';
import { cycle, lineOf } from './fixture.ts';

const question = 'data/1.1/intentional-homicide/total';
let blank: Uint8Array;
let binding: Binding;

beforeAll(async () => {
  ({ bytes: blank, binding } = await buildBlank(cycle(2014), 'data'));
});

function typed(figure: string, status?: string) {
  const { sheet, years } = lineOf(binding, question);
  const [first] = years;
  const writes = [
    { address: first?.value ?? '', value: { kind: 'text', text: figure } as const },
    ...(status === undefined
      ? []
      : [{ address: first?.status ?? '', value: { kind: 'text', text: status } as const }]),
  ];
  const [found] = readReturnValues(
    applyEdits(openPackage(blank), [{ sheet, writes }]),
    binding,
  ).values;
  return found;
}

describe('marks in place of a figure', () => {
  it.each([
    ['...', null, 'O'],
    ['…', null, 'O'],
    ['n/a', null, 'M'],
    ['N/A', null, 'M'],
    [' - ', 0, 'A'],
    ['–', 0, 'A'],
    ['incl', null, 'K'],
    ['conf', null, 'Q'],
    ['Incl', null, 'K'],
    ['N / A', null, 'M'],
    ['\uff0d', 0, 'A'],
    ['ｎ／ａ', null, 'M'],
    ['. . .', null, 'O'],
  ])('%s is read as %s with the status %s', (mark, value, status) => {
    expect(typed(mark)).toEqual({ cell: `${question}@2010`, value, status });
  });

  it('counts less than a status that stands beside it', () => {
    expect(typed('...', 'L')).toEqual({ cell: `${question}@2010`, value: null, status: 'L' });
    expect(typed('-', 'P')).toEqual({ cell: `${question}@2010`, value: 0, status: 'P' });
  });

  it('is no other text', () => {
    expect(typed('n/a (army)')).toMatchObject({
      cell: `${question}@2010`,
      value: null,
      status: 'O',
      text: 'n/a (army)',
    });
  });

  it('has no two meanings, and is spelled in small letters', () => {
    expect(new Set(markTexts).size).toBe(markTexts.length);
    expect(markTexts.map((text) => text.toLowerCase())).toEqual(markTexts);
    expect(new Set(marks.map(({ meaning }) => meaning)).size).toBe(marks.length);
  });
});
