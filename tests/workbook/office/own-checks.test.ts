import { describe, expect, it } from 'vitest';
import { ownChecks } from '../../../src/workbook/office/index.ts';
import type { DefinedName } from '../../../src/workbook/package/index.ts';
import { type Content, type Sheet, workbook } from './made-up.ts';

/** One formula in C3 with words around it, before and after filling. */
function said(
  formula: string,
  [was, is]: readonly [Content, Content],
  { label = 'Victims of homicide', header = 'Total' } = {},
) {
  const sheet = (result: Content): Sheet => ({
    C1: header,
    A3: label,
    B3: 7,
    C3: { f: formula, is: result },
  });
  const after = workbook({ S: sheet(is) });
  const calculated = { state: 'calculated', cells: after, definedNames: [] } as const;
  return ownChecks(workbook({ S: sheet(was) }), after, calculated).says.map(({ kind }) => kind);
}

describe('a formula that says something', () => {
  it('is named with its place, its words and its results', () => {
    const sheet = (check: string): Sheet => ({
      A1: 'Table 1.2',
      D1: 'Checks',
      D2: 2013,
      A3: 'Victims of intentional homicide',
      B3: 'ICCS 0101',
      C3: 12,
      D3: { f: `IF(C3>1,"+"&C3&" over the total","")&REPT(" ",${'0'.repeat(200)}1)`, is: check },
    });
    const after = workbook({ 'Sheet 1': sheet('+3 over the total') });
    const { formulas, says, notCalculated } = ownChecks(workbook({ 'Sheet 1': sheet('') }), after, {
      state: 'calculated',
      cells: after,
      definedNames: [],
    });
    expect({ formulas, notCalculated }).toEqual({ formulas: 1, notCalculated: [] });
    expect(says).toEqual([
      {
        sheet: 'Sheet 1',
        address: 'D3',
        kind: 'text',
        formula: expect.stringMatching(/^IF\(C3>1.{112}…$/),
        before: '',
        now: '+3 over the total',
        label: 'Victims of intentional homicide',
        header: '2013',
        doubt: [],
      },
    ]);
  });

  it.each<[string, [Content, Content], { label?: string; header?: string }, string[]]>([
    ['A1/B1', [0, '#DIV/0!'], {}, ['error']],
    ['A1/B1', ['#DIV/0!', '#DIV/0!'], {}, []],
    ['A1/B1', ['#DIV/0!', '#N/A'], {}, ['error']],
    ['A1/B1', ['#DIV/0!', 3], {}, []],
    ['IF(B3>1,"Parts exceed the total","")', ['', 'Parts exceed the total'], {}, ['text']],
    ['IF(B3>1,"Parts exceed the total","")', ['Parts exceed the total', ''], {}, []],
    ['INDEX(Texts!A1:A9,B3)', ['', 'Значение отсутствует'], {}, ['text']],
    ['INDEX(Texts!A1:A9,B3)', ['', 'قيمة ناقصة'], {}, ['text']],
    ['INDEX(Texts!A1:A9,B3)', ['', '合计不一致'], {}, ['text']],
    ['Front!B2', ['', 'Republic of Somewhere'], {}, []],
    ['"Return of "&Front!B2', ['Return of ', 'Return of Chad'], {}, ['text']],
    ['IF(B3>1,"NO","YES")', ['YES', 'NO'], {}, []],
    ['IF(B3>1,"NO","YES")', ['YES', 'NO'], { header: 'Validation' }, ['text']],
    ['IF(B3>1,"OK","Incomplete")', ['Incomplete', 'OK'], { header: 'Validation' }, []],
    ['IF(B3>1,"-","OK")', ['OK', '-'], { header: 'Validation' }, []],
    ['B3=B4', [true, false], {}, []],
    ['B3=B4', [true, false], { header: 'Vérification' }, ['boolean']],
    ['B3=B4', [false, true], { header: 'Vérification' }, []],
    ['B3<>B4', [false, true], { label: 'Ошибка в сумме' }, ['boolean']],
    ['B3<>B4', [true, false], { label: 'Ошибка в сумме' }, []],
    ['B3-B4', [0, -3], {}, []],
    ['B3-B4', [0, -3], { header: 'Diferencia' }, ['number']],
    ['B3-B4', [0, -3], { label: '差额' }, ['number']],
    ['B3-B4', [-3, 0], { header: 'Difference' }, []],
    ['B3-B4', [0, 1e-12], { header: 'Difference' }, []],
    ['SUM(B3:B9)', [0, 40], { label: 'Acts involving controlled drugs' }, []],
    ['SUM(B3:B9)', [0, 40], { label: 'Missing persons' }, []],
  ])('%s %j %j -> %j', (formula, results, words, expected) => {
    expect(said(formula, results, words)).toEqual(expected);
  });

  it('takes a label that filling changed for no label', () => {
    const sheet = (mark: string, is: Content): Sheet => ({
      A3: 'Victims',
      B3: mark,
      C3: { f: 'IF(B3="","","Check the mark")', is },
    });
    const after = workbook({ S: sheet('incl', 'Check the mark') });
    const calculated = { state: 'calculated', cells: after, definedNames: [] } as const;
    const { says } = ownChecks(workbook({ S: sheet('', '') }), after, calculated);
    expect(says.map(({ label }) => label)).toEqual(['Victims']);
  });
});

describe('what LibreOffice does not calculate', () => {
  const name = (called: string, refersTo: string): DefinedName => ({
    name: called,
    scope: undefined,
    refersTo,
    hidden: false,
    cell: undefined,
  });
  const sheet: Sheet = {
    A1: { f: '_xlfn.xlookup(1,B1:B9,C1:C9)', is: '#NAME?' },
    A2: { f: 'IFERROR(_xlfn.xlookup(1,B1:B9,C1:C9),"Value is missing")', is: 'Value is missing' },
    A3: { f: 'A1&"x"', is: '#NAME?' },
    A4: { f: 'sumofall(B1)', is: '#NAME?' },
    A5: { f: 'Best', is: '#NAME?' },
    A6: { f: 'IF(FALSE(),_xlfn.xlookup(1,B1:B9,C1:C9),"Parts are short")', is: 'Parts are short' },
    A7: { f: 'IF(COUNTIF(A2:A3,"Value*")>0,"Some values are off","")', is: 'Some values are off' },
    A8: { f: '_xlfn.WEBSERVICE("http://localhost/"&B1)', is: '#VALUE!' },
    A9: { f: '1/0', is: '#DIV/0!' },
    A10: { f: 'A10+Loop', is: '#REF!' },
  };
  const after = workbook({ S: sheet });
  const empty = Object.fromEntries(Object.keys(sheet).map((address) => [address, '']));
  const filled = workbook({ S: { ...sheet, A11: { f: 'B1+1', is: 1 } } });
  const result = ownChecks(workbook({ S: empty }), filled, {
    state: 'calculated',
    cells: after,
    definedNames: [name('best', '_xlfn._xlws.sort(S!$B$1:$B$9)'), name('Loop', 'Loop+S!$A$10')],
  });

  it('is listed with the functions, through other cells and names', () => {
    expect(result.notCalculated.map(({ address, functions }) => [address, ...functions])).toEqual([
      ['A1', 'XLOOKUP'],
      ['A2', 'XLOOKUP'],
      ['A3', 'XLOOKUP'],
      ['A4', 'SUMOFALL'],
      ['A5', 'SORT'],
      ['A8', 'WEBSERVICE'],
      ['A11'],
    ]);
  });

  it('leaves heard what did not need it, and says what may rest on it', () => {
    expect(result.says.map(({ address, doubt }) => [address, ...doubt])).toEqual([
      ['A6'],
      ['A7', 'XLOOKUP'],
      ['A9'],
      ['A10'],
    ]);
  });
});
