import { describe, expect, it } from 'vitest';
import { openPackage, readCells } from '../../../src/workbook/package/index.ts';
import { problemsOf, sheetXml, workbook } from './helpers.ts';

const read = (cells: string) =>
  readCells(openPackage(workbook(sheetXml(`<row r="1">${cells}</row>`))), 'Data').get('A1');

describe('readCells', () => {
  it.each([
    ['<c r="A1"/>', { value: null, type: 'blank' }],
    ['<c r="A1"><v></v></c>', { value: null, type: 'blank' }],
    ['<c r="A1"><v>12.50</v></c>', { value: 12.5, type: 'number' }],
    ['<c r="A1" t="n"><v> 1E-3 </v></c>', { value: 0.001, type: 'number' }],
    ['<c r="A1"><v><![CDATA[5]]></v></c>', { value: 5, type: 'number' }],
    ['<c r="A1" t="s"><v>1</v></c>', { value: 'two', type: 'text' }],
    ['<c r="A1" t="str"><v> a_x000D_ &amp; é</v></c>', { value: ' a\r & é', type: 'text' }],
    ['<c r="A1" t="inlineStr"><is><t>a</t></is></c>', { value: 'a', type: 'text' }],
    ['<c r="A1" t="inlineStr"><is><t/></is></c>', { value: '', type: 'text' }],
    ['<c r="A1" t="inlineStr"/>', { value: null, type: 'blank' }],
    ['<c r="A1" t="b"><v>1</v></c>', { value: true, type: 'boolean' }],
    ['<c r="A1" t="b"><v>false</v></c>', { value: false, type: 'boolean' }],
    ['<c r="A1" t="e"><v>#N/A</v></c>', { value: '#N/A', type: 'error' }],
    ['<c r="A1" t="d"><v>2013-12-31</v></c>', { value: '2013-12-31', type: 'date' }],
    ['<c r="A1"><v>NaN</v></c>', { value: 'NaN', type: 'invalid' }],
    ['<c r="A1"><v>1,5</v></c>', { value: '1,5', type: 'invalid' }],
    ['<c r="A1"><v>1e999</v></c>', { value: '1e999', type: 'invalid' }],
    ['<c r="A1"><v>0x10</v></c>', { value: '0x10', type: 'invalid' }],
    ['<c r="A1" t="s"><v>2</v></c>', { value: '2', type: 'invalid' }],
    ['<c r="A1" t="b"><v>2</v></c>', { value: '2', type: 'invalid' }],
    ['<c r="A1" t="q"><v>2</v></c>', { value: '2', type: 'invalid' }],
  ])('%s', (xml, cell) => {
    expect(read(xml)).toEqual({ ...cell, styleIndex: 0 });
  });

  it('keeps raised digits raised: a footnote is no part of a figure', () => {
    const run = (properties: string, text: string) =>
      `<r><rPr>${properties}</rPr><t>${text}</t></r>`;
    const rich = (properties: string) =>
      read(
        `<c r="A1" t="inlineStr"><is><r><t>123</t></r>${run(properties, '1')}${run('', '4')}</is></c>`,
      )?.value;
    expect(rich('<b/><vertAlign val="superscript"/>')).toBe('123¹4');
    expect(rich('<vertAlign val="subscript"/>')).toBe('12314');
    expect(rich('<b/>')).toBe('12314');
  });

  it('gives formulas with the result stored last, zero and FALSE included', () => {
    expect(read('<c r="A1" s="1"><f>B1&lt;&quot;é&quot;</f><v>0</v></c>')).toEqual({
      value: 0,
      type: 'number',
      styleIndex: 1,
      formula: { kind: 'normal', text: 'B1<"é"', range: undefined },
    });
    expect(read('<c r="A1" t="b"><f t="shared" ref="A1:A9" si="0">B1</f><v>0</v></c>')).toEqual({
      value: false,
      type: 'boolean',
      styleIndex: 0,
      formula: { kind: 'shared', text: 'B1', range: 'A1:A9' },
    });
  });

  it('refuses sheets that are not there or have no cells', () => {
    const pkg = openPackage(workbook(sheetXml('')));
    expect(problemsOf(() => readCells(pkg, 'data'))).toEqual([
      { code: 'sheet-unknown', sheet: 'data' },
    ]);
  });

  it('refuses a sheet that is cut off', () => {
    const whole = sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>');
    const cut = openPackage(workbook(whole.slice(0, -20)));
    expect(problemsOf(() => readCells(cut, 'Data'))).toMatchObject([
      { code: 'xml-broken', part: 'xl/worksheets/sheet1.xml', byte: whole.length - 20 },
    ]);
  });
});
