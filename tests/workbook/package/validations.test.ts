import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { StoredValue } from '../../../src/workbook/package/cell-write.ts';
import {
  inRange,
  openPackage,
  parseAddress,
  readSheet,
} from '../../../src/workbook/package/index.ts';
import { type ReferredCells, ruleLookup } from '../../../src/workbook/package/rule-lookup.ts';
import type { Validation } from '../../../src/workbook/package/scan-rules.ts';
import { judge } from '../../../src/workbook/package/validations.ts';

const rule = (changes: Partial<Validation>): Validation => ({
  ranges: [{ top: 1, left: 1, bottom: 9, right: 1 }],
  type: 'decimal',
  operator: 'between',
  formula1: '1',
  formula2: '10',
  allowBlank: true,
  stops: true,
  ...changes,
});

const stored = (value: number | string | boolean | null): StoredValue => {
  if (value === null) return { kind: 'blank' };
  if (typeof value === 'string') return { kind: 'text', text: value };
  return typeof value === 'number' ? { kind: 'number', value } : { kind: 'boolean', value };
};

const nothing = () => undefined;
const cells =
  (changes: Partial<ReferredCells>): (() => ReferredCells) =>
  () => ({ values: [], hasBlanks: false, hasFormulas: false, named: false, ...changes });

describe('rules with a number', () => {
  it.each<[Validation['operator'], number[], number[]]>([
    ['between', [1, 5.5, 10], [0.99, 10.01]],
    ['notBetween', [0.99, 10.01, -3], [1, 5.5, 10]],
    ['equal', [1], [1.1, -1]],
    ['notEqual', [1.1, 0], [1]],
    ['lessThan', [0.9, -5], [1, 2]],
    ['lessThanOrEqual', [1, 0], [1.1]],
    ['greaterThan', [1.1], [1, 0]],
    ['greaterThanOrEqual', [1, 2], [0.9]],
  ])('%s', (operator, good, bad) => {
    for (const type of ['decimal', 'date', 'time'] as const) {
      const asked = rule({ type, operator });
      for (const value of good) expect(judge(asked, stored(value), nothing)).toBe('fits');
      for (const value of bad) expect(judge(asked, stored(value), nothing)).toBe('breaks');
      expect(judge(asked, stored('5'), nothing)).toBe('breaks');
      expect(judge(asked, stored(true), nothing)).toBe('breaks');
      expect(judge(asked, stored(null), nothing)).toBe('fits');
    }
  });

  it('want whole numbers where they say so', () => {
    expect(judge(rule({ type: 'whole' }), stored(2), nothing)).toBe('fits');
    expect(judge(rule({ type: 'whole' }), stored(2.5), nothing)).toBe('breaks');
  });

  it('measure texts, and digits of whole numbers', () => {
    const asked = rule({ type: 'textLength', formula1: '2', formula2: '3' });
    const of = (value: string | number | boolean) => judge(asked, stored(value), nothing);
    expect([of('ab'), of('a'), of('abcd'), of(123), of(1234)]).toEqual([
      'fits',
      'breaks',
      'breaks',
      'fits',
      'breaks',
    ]);
    expect([of('😀a'), of('😀'), of(1.5), of(true)]).toEqual([
      'fits',
      'not-judged',
      'not-judged',
      'not-judged',
    ]);
  });

  it('look at fixed cells, and do not guess', () => {
    const asked = rule({ operator: 'lessThan', formula1: '$B$1' });
    const by = (found: Partial<ReferredCells>, changes: Partial<Validation> = {}) =>
      judge({ ...asked, ...changes }, stored(5), cells(found));
    expect(by({ values: [6] })).toBe('fits');
    expect(by({ values: [5] })).toBe('breaks');
    expect(by({ hasBlanks: true })).toBe('fits');
    expect(by({ hasBlanks: true }, { allowBlank: false })).toBe('not-judged');
    expect(by({ hasFormulas: true })).toBe('not-judged');
    expect(by({ values: ['6'] })).toBe('not-judged');
    expect(by({ values: [6, 7] })).toBe('not-judged');
    expect(judge(rule({ formula1: 'TODAY()' }), stored(5), nothing)).toBe('not-judged');
    expect(judge(rule({ type: 'custom', formula1: 'A1>0' }), stored(5), nothing)).toBe(
      'not-judged',
    );
    expect(judge(rule({ type: 'none' }), stored('x'), nothing)).toBe('fits');
  });
});

describe('lists', () => {
  const written = (formula1: string, value: number | string | boolean) =>
    judge(rule({ type: 'list', formula1 }), stored(value), nothing);
  const inCells = (found: Partial<ReferredCells>, value: number | string | boolean) =>
    judge(rule({ type: 'list', formula1: '$A$1:$A$9' }), stored(value), cells(found));

  it('written out are trimmed and care for letter case', () => {
    expect(written('"Yes, No"', 'No')).toBe('fits');
    expect(written('"Yes, No"', 'no')).toBe('breaks');
    expect(written('"Yes, No"', ' No')).toBe('breaks');
    expect(written('"a ""b"", c"', 'a "b"')).toBe('fits');
    expect(written('"1, 2.5"', 2.5)).toBe('fits');
    expect(written('"1, 2.5"', 3)).toBe('breaks');
    expect(written('"Y,N"', 1)).toBe('breaks');
    expect(written('"$100,$200"', 100)).toBe('not-judged');
    expect(written('"TRUE,FALSE"', true)).toBe('fits');
    expect(written('"VRAI,FAUX"', true)).toBe('not-judged');
  });

  it('in cells do not care for letter case, but for the kind of a value', () => {
    const values = ['Test', 1.1, false, 'Other ', '7'];
    expect(inCells({ values }, 'TEST')).toBe('fits');
    expect(inCells({ values }, 1.1)).toBe('fits');
    expect(inCells({ values }, false)).toBe('fits');
    expect(inCells({ values }, true)).toBe('breaks');
    expect(inCells({ values }, '1.1')).toBe('breaks');
    expect(inCells({ values }, 'none')).toBe('breaks');
    expect(inCells({ values }, 'Other')).toBe('not-judged');
    expect(inCells({ values }, 7)).toBe('not-judged');
    expect(inCells({ values, hasFormulas: true }, 'none')).toBe('not-judged');
  });

  it('with a name and blank cells take everything, as Excel does', () => {
    expect(inCells({ values: ['a'], hasBlanks: true }, 'b')).toBe('breaks');
    expect(inCells({ values: ['a'], hasBlanks: true, named: true }, 'b')).toBe('fits');
  });

  it('made by formulas are not judged', () => {
    for (const formula of ['INDIRECT(A1)', 'OFFSET($A$1,0,0,5)', 'Unknown', '#REF!', ''])
      expect(judge(rule({ type: 'list', formula1: formula }), stored('x'), nothing)).toBe(
        'not-judged',
      );
  });
});

const FILE = '../shared/data/workbooks/DataValidationEvaluations.xlsx';

describe.skipIf(!existsSync(FILE))(
  'the test workbook of Apache POI (skipped where it is absent)',
  () => {
    it('is judged as Excel judged it, wherever it is judged', () => {
      const pkg = openPackage(readFileSync(FILE));
      const { cells: found, rules } = readSheet(pkg, 'Sheet1');
      const lookup = ruleLookup(pkg, new Map())('Sheet1');
      let judged = 0;
      for (let row = 5; row <= 35; row++) {
        const position = parseAddress(`B${row}`) ?? { row: 0, column: 0 };
        const asked = rules.validations.find(({ ranges }) =>
          ranges.some((r) => inRange(r, position)),
        );
        const value = found.get(`B${row}`)?.value ?? null;
        const judgement = asked ? judge(asked, stored(value), lookup) : 'not-judged';
        if (judgement === 'not-judged') continue;
        judged++;
        expect([row, judgement]).toEqual([row, found.get(`C${row}`)?.value ? 'fits' : 'breaks']);
      }
      expect(judged).toBe(14);
    });
  },
);
