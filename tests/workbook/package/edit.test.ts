import { describe, expect, it } from 'vitest';
import type { CellWrite, WriteValue } from '../../../src/workbook/package/cell-write.ts';
import { editSheet } from '../../../src/workbook/package/edit.ts';
import { MAIN, PLAIN, problemsOf, sheetXml, source } from './helpers.ts';

const number = (address: string, value: number): CellWrite => ({
  address,
  value: { kind: 'number', value },
});
const text = (address: string, content: string): CellWrite => ({
  address,
  value: { kind: 'text', text: content },
});
const blank = (address: string): CellWrite => ({ address, value: { kind: 'blank' } });

const edited = (xml: string, ...writes: CellWrite[]): string =>
  editSheet(source(xml), writes, PLAIN).spliced.xml.toString();

/** Edits the sheet data alone. */
const rows = (before: string, ...writes: CellWrite[]): string => {
  const after = edited(sheetXml(before), ...writes);
  return after.slice(sheetXml('').indexOf('</sheetData>'), after.indexOf('</sheetData>'));
};
const one = (cell: string, write: CellWrite): string =>
  rows(`<row r="1">${cell}</row>`, write).replace(/^<row r="1">|<\/row>$/g, '');
const problems = (xml: string, ...writes: CellWrite[]) => problemsOf(() => edited(xml, ...writes));

describe('existing cells', () => {
  it.each([
    ['<c r="A1"/>', '<c r="A1"><v>5</v></c>'],
    ['<c r="A1" s="3"></c>', '<c r="A1" s="3"><v>5</v></c>'],
    ['<c r="A1" s="3" t="s"><v>7</v></c>', '<c r="A1" s="3"><v>5</v></c>'],
    ["<c  t='s'\n r='A1'  s='3' ><v>7</v></c >", "<c\n r='A1'  s='3'><v>5</v></c>"],
    ['<c r="A1" cm="1" vm="2" ph="1"><v>7</v></c>', '<c r="A1" ph="1"><v>5</v></c>'],
    ['<c><v>7</v></c>', '<c><v>5</v></c>'],
    [
      '<c r="A1" t="inlineStr"><is><t>x</t></is><extLst><ext/></extLst></c>',
      '<c r="A1"><v>5</v><extLst><ext/></extLst></c>',
    ],
  ])('%s takes a number', (before, after) => {
    expect(one(before, number('A1', 5))).toBe(after);
  });

  it.each([
    ['a&b <c> "d"', '<is><t>a&amp;b &lt;c&gt; "d"</t></is>'],
    ['=1+1', '<is><t>=1+1</t></is>'],
    ['-5', '<is><t>-5</t></is>'],
    [' a', '<is><t xml:space="preserve"> a</t></is>'],
    ['a\nb', '<is><t xml:space="preserve">a\nb</t></is>'],
    ['a\rb', '<is><t xml:space="preserve">a_x000D_b</t></is>'],
    ['_x000D_', '<is><t>_x005F_x000D_</t></is>'],
    ['漢字 😀 é', '<is><t>漢字 😀 é</t></is>'],
    ['', '<is><t></t></is>'],
  ])('takes the text %j', (content, xml) => {
    expect(one('<c r="A1" s="2"><v>7</v></c>', text('A1', content))).toBe(
      `<c r="A1" s="2" t="inlineStr">${xml}</c>`,
    );
  });

  it('becomes blank but keeps its style', () => {
    expect(one('<c r="A1" s="2" t="s"><v>7</v></c>', blank('A1'))).toBe('<c r="A1" s="2"/>');
    expect(one('<c r="A1" s="2" ></c>', blank('A1'))).toBe('<c r="A1" s="2" ></c>');
  });

  it.each([
    [0.1, '0.1'],
    [-0, '0'],
    [1e21, '1e+21'],
    [123456789012345680000, '123456789012345680000'],
    [5e-324, '5e-324'],
    [1.7976931348623157e308, '1.7976931348623157e+308'],
    [1 / 3, '0.3333333333333333'],
  ])('takes %d in its shortest form', (value, digits) => {
    expect(one('<c r="A1"/>', number('A1', value))).toBe(`<c r="A1"><v>${digits}</v></c>`);
  });
});

describe('new cells', () => {
  it('stand in order, in existing and new rows', () => {
    const before = '<row r="2"><c r="B2"/><c r="D2"/></row><row r="4"/>';
    const writes = ['C4', 'E2', 'A2', 'C2', 'A1', 'B3', 'A9', 'XFD1048576', 'A4'];
    expect(rows(before, ...writes.map((address) => number(address, 1)))).toBe(
      '<row r="1"><c r="A1"><v>1</v></c></row>' +
        '<row r="2"><c r="A2"><v>1</v></c><c r="B2"/><c r="C2"><v>1</v></c><c r="D2"/><c r="E2"><v>1</v></c></row>' +
        '<row r="3"><c r="B3"><v>1</v></c></row>' +
        '<row r="4"><c r="A4"><v>1</v></c><c r="C4"><v>1</v></c></row>' +
        '<row r="9"><c r="A9"><v>1</v></c></row>' +
        '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
    );
  });

  it('take the style of the row, else of the column', () => {
    const cols = '<cols><col min="2" max="3" style="7"/></cols>';
    const before =
      '<row r="1" s="4" customFormat="1"/><row r="2" s="4"/><row r="3" s="0" customFormat="true"/>';
    const after = edited(
      sheetXml(before, cols),
      ...['B1', 'B2', 'B3', 'B4', 'D4'].map((a) => number(a, 1)),
    );
    expect(after.match(/<c r="[^>]*>/g)).toEqual([
      '<c r="B1" s="4">',
      '<c r="B2" s="7">',
      '<c r="B3">',
      '<c r="B4" s="7">',
      '<c r="D4">',
    ]);
  });

  it('open sheet data that close themselves, and keep prefixes', () => {
    const xml = `<x:worksheet xmlns:x="${MAIN}"><x:sheetData/></x:worksheet>`;
    const after = edited(xml, number('B2', 1), text('C2', 'a'));
    expect(after).toBe(
      `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="2"><x:c r="B2"><x:v>1</x:v></x:c><x:c r="C2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    expect(edited(after, text('B2', 'b'))).toContain(
      '<x:c r="B2" t="inlineStr"><x:is><x:t>b</x:t></x:is></x:c>',
    );
  });

  it('are not made for blanks', () => {
    const xml = sheetXml('<row r="2"/>');
    expect(edited(xml, blank('A1'), blank('A2'), blank('A3'))).toBe(xml);
  });

  it('leave cells without address where they are', () => {
    expect(rows('<row><c/><c r="D1"/><c/></row><row/>', number('C1', 1), number('F1', 1))).toBe(
      '<row><c/><c r="C1"><v>1</v></c><c r="D1"/><c/><c r="F1"><v>1</v></c></row><row/>',
    );
  });
});

describe('refusals', () => {
  it('names formula cells and cells of array formulas and data tables', () => {
    const xml = sheetXml(
      '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><f t="array" ref="B1:B3">X</f></c><c r="C1"><f t="shared" si="0"/></c></row><row r="2"><c r="B2"><v>1</v></c><c r="D2"><f t="dataTable" ref="D2:E3"/></c></row>',
    );
    expect(problems(xml, ...['A1', 'B1', 'B2', 'C1', 'E3', 'E4'].map(blank))).toEqual([
      { code: 'write-formula', sheet: 'S', address: 'A1' },
      { code: 'write-formula', sheet: 'S', address: 'C1' },
      { code: 'write-array', sheet: 'S', address: 'B1', range: 'B1:B3' },
      { code: 'write-array', sheet: 'S', address: 'B2', range: 'B1:B3' },
      { code: 'write-array', sheet: 'S', address: 'E3', range: 'D2:E3' },
    ]);
  });

  it('names cells that a merge hides, but takes its first', () => {
    const xml = sheetXml(
      '',
      '',
      '<mergeCells><mergeCell ref="B2:C3"/><mergeCell ref="A9:A10"/></mergeCells>',
    );
    expect(problems(xml, ...['B2', 'C2', 'B3', 'D3', 'A10'].map((a) => number(a, 1)))).toEqual([
      { code: 'write-merged', sheet: 'S', address: 'C2', range: 'B2:C3' },
      { code: 'write-merged', sheet: 'S', address: 'B3', range: 'B2:C3' },
      { code: 'write-merged', sheet: 'S', address: 'A10', range: 'A9:A10' },
    ]);
  });

  it('names everything wrong with the plan at once', () => {
    const bad = (value: WriteValue): CellWrite => ({ address: 'A1', value });
    expect(
      problems(
        sheetXml(''),
        number('B1', Number.NaN),
        number('B2', Number.POSITIVE_INFINITY),
        text('B3', 'a\u0000'),
        text('B4', '\ud800'),
        text('B5', 'x'.repeat(32_768)),
        number('a1', 1),
        number('XFE1', 1),
        bad({ kind: 'blank' }),
        bad({ kind: 'number', value: 1 }),
      ),
    ).toEqual([
      { code: 'write-not-finite', sheet: 'S', address: 'B1', value: 'NaN' },
      { code: 'write-not-finite', sheet: 'S', address: 'B2', value: 'Infinity' },
      { code: 'write-character', sheet: 'S', address: 'B3', codePoint: 0, index: 1 },
      { code: 'write-character', sheet: 'S', address: 'B4', codePoint: 0xd800, index: 0 },
      { code: 'write-too-long', sheet: 'S', address: 'B5', length: 32768, limit: 32767 },
      { code: 'write-address', sheet: 'S', address: 'a1' },
      { code: 'write-address', sheet: 'S', address: 'XFE1' },
      { code: 'write-duplicate', sheet: 'S', address: 'A1' },
    ]);
  });
});
