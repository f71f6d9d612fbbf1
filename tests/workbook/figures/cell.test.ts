import { describe, expect, test } from 'vitest';
import { cellIn, formatted } from './cells.ts';

const number = (value: number) => ({ type: 'number' as const, value });
const sum = { kind: 'normal' as const, text: 'SUM(A1:A9)', range: undefined };

describe('numbers', () => {
  test.each([0, 7, -3, 12.5, 12.000000000000002, 2 ** 60])('%s is kept as it is', (value) => {
    expect(cellIn('count', number(value))).toEqual({ how: 'number', value });
    expect(cellIn('percent', number(value))).toEqual({ how: 'number', value });
  });

  test.each([
    ['#,##0', 164],
    ['0.00', 2],
    ['"days: "0', 164],
    ['#,##0\\ [$USD]', 164],
    ['[Red]-0', 164],
    ['_-* #,##0_-', 164],
    ['@', 49],
    [undefined, 41],
    [undefined, 5],
    ['0.00E+00', 11],
  ])('the format %s shows a number', (code, id) => {
    expect(cellIn('count', number(43_025), formatted(code, id))).toEqual({
      how: 'number',
      value: 43_025,
    });
  });

  test('a percentage counts a hundred times, without noise', () => {
    const style = formatted('0.0%');
    expect(cellIn('percent', number(0.125), style)).toEqual({
      how: 'percent-format',
      value: 12.5,
      text: '12.5%',
    });
    expect(cellIn('percent', number(0.07), style)).toMatchObject({ value: 7 });
    expect(cellIn('count', number(0.125), style)).toEqual({
      unreadable: 'percent-in-count',
      text: '12.5%',
    });
    expect(cellIn('percent', number(12), formatted('0"%"'))).toEqual({ how: 'number', value: 12 });
  });
});

describe('dates', () => {
  test.each([
    ['mmm-yy', 164],
    ['d-mmm', 16],
    ['mm-dd-yy', 14],
    ['[$-409]d\\ mmmm\\ yyyy;@', 170],
    ['[h]:mm', 164],
    ['yyyy"年"m"月"', 164],
    [undefined, 31],
    [undefined, 57],
  ])('the format %s shows one', (code, id) => {
    expect(cellIn('count', number(43_009), formatted(code, id))).toEqual({
      unreadable: 'date',
      text: '2017-10-01',
    });
  });

  test('count from 1904 where the workbook says so', () => {
    const style = formatted('mmm-yy');
    expect(cellIn('count', number(41_547), style, true)).toMatchObject({ text: '2017-10-01' });
  });

  test('of the first days follow the calendar of Excel', () => {
    const style = formatted('d-mmm');
    expect(cellIn('count', number(1), style)).toMatchObject({ text: '1900-01-01' });
    expect(cellIn('count', number(59), style)).toMatchObject({ text: '1900-02-28' });
    expect(cellIn('count', number(61), style)).toMatchObject({ text: '1900-03-01' });
  });

  test('that nobody meant are numbers in a cell that held a date before', () => {
    expect(cellIn('count', number(412), formatted('d-mmm'))).toEqual({
      unreadable: 'date',
      text: '1901-02-15',
      suggestion: { value: 412 },
    });
  });

  test('may be text of their own type, or out of all bounds', () => {
    expect(cellIn('count', { type: 'date', value: '2017-10-17T00:00:00' })).toEqual({
      unreadable: 'date',
      text: '2017-10-17T00:00:00',
    });
    expect(cellIn('count', number(1e300), formatted('d-mmm'))).toMatchObject({ text: '1e+300' });
  });
});

describe('formulas', () => {
  test('count by their stored result', () => {
    expect(cellIn('count', { ...number(12), formula: sum })).toEqual({
      how: 'formula',
      value: 12,
      text: '=SUM(A1:A9)',
    });
    expect(cellIn('count', { type: 'text', value: '1,234', formula: sum })).toEqual({
      how: 'comma-as-thousands',
      value: 1234,
      text: '1,234',
    });
  });

  test('say that there is no figure by an empty text or a mark', () => {
    expect(cellIn('count', { type: 'text', value: '', formula: sum })).toEqual({
      how: 'blank',
      value: null,
    });
    expect(cellIn('count', { type: 'text', value: 'n/a', formula: sum })).toEqual({
      how: 'mark',
      value: null,
      status: 'M',
    });
  });

  test('are shown by a sign where the text stands in another cell', () => {
    const shared = { kind: 'shared' as const, text: '', range: undefined };
    expect(cellIn('count', { ...number(12), formula: shared })).toMatchObject({ text: '=…' });
  });

  test('without a result, or with an error, are not understood', () => {
    expect(cellIn('count', { type: 'blank', value: null, formula: sum })).toEqual({
      unreadable: 'no-result',
      text: '=SUM(A1:A9)',
    });
    expect(cellIn('count', { type: 'error', value: '#REF!', formula: sum })).toEqual({
      unreadable: 'error',
      text: '#REF!',
    });
  });
});

test('other cells are not understood', () => {
  expect(cellIn('count', { type: 'blank', value: null })).toEqual({ how: 'blank', value: null });
  expect(cellIn('count', { type: 'boolean', value: true })).toEqual({
    unreadable: 'boolean',
    text: 'TRUE',
  });
  expect(cellIn('count', { type: 'error', value: '#N/A' })).toEqual({
    unreadable: 'error',
    text: '#N/A',
  });
  expect(cellIn('count', { type: 'invalid', value: '1.2.3' })).toEqual({
    unreadable: 'invalid',
    text: '1.2.3',
  });
});
