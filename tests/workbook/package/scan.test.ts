import { describe, expect, it } from 'vitest';
import { formatAddress } from '../../../src/workbook/package/address.ts';
import { scanSheet } from '../../../src/workbook/package/scan.ts';
import { MAIN, problemsOf, sheetXml, source } from './helpers.ts';

/** The cells of a sheet as `A1=<bytes>`. */
function cellsOf(text: string): string[] {
  const sheet = source(text);
  const cells: string[] = [];
  scanSheet(sheet, {
    cell: ({ row, column, tag, end }) => {
      cells.push(`${formatAddress(row, column)}=${sheet.text.slice(tag.start, end)}`);
    },
  });
  return cells;
}

describe('scanSheet', () => {
  it('yields cells with their bytes, whatever stands around them', () => {
    const rows =
      '<!-- <c r="Z9"/> --><row r=\'2\' spans="1:2"> <c r="B2"/><c r="D2" t="b" ><v>1</v></c ></row><row r="5"/><row r="9"><c r="A9"><f>1&lt;2</f></c></row>';
    expect(
      cellsOf(sheetXml(rows, '', '<extLst><ext><row r="1"><c r="A1"/></row></ext></extLst>')),
    ).toEqual([
      'B2=<c r="B2"/>',
      'D2=<c r="D2" t="b" ><v>1</v></c >',
      'A9=<c r="A9"><f>1&lt;2</f></c>',
    ]);
  });

  it('counts on where addresses are left out', () => {
    expect(
      cellsOf(sheetXml('<row><c/><c/></row><row r="4"><c r="C4"/><c/></row><row><c/></row>')),
    ).toEqual(['A1=<c/>', 'B1=<c/>', 'C4=<c r="C4"/>', 'D4=<c/>', 'A5=<c/>']);
  });

  it('follows the namespace, not the prefix', () => {
    const text = `<x:worksheet xmlns:x="${MAIN}" xmlns="urn:other"><x:sheetData><x:row r="1"><c r="A1"/><x:c r="B1"/></x:row></x:sheetData></x:worksheet>`;
    expect(cellsOf(text)).toEqual(['B1=<x:c r="B1"/>']);
  });

  it('reports type, style, formula, value, inline text and extras', () => {
    const sheet = source(
      sheetXml(
        '<row r="1" s="4" customFormat="1"><c r="A1" s="2" t="str"><f t="array" ref="A1:A2">X</f><v>y</v><extLst/></c><c r="B1" t="inlineStr"><is><r><t>é</t></r></is></c></row>',
      ),
    );
    const found: unknown[] = [];
    scanSheet(sheet, {
      row: ({ row, style }) => found.push({ row, style }),
      cell: ({ type, style, formula, value, inlineText, extras }) =>
        found.push({
          type,
          style,
          kind: formula?.kind,
          range: formula?.range,
          value: value && sheet.text.slice(value.start, value.end),
          inlineText,
          extras: extras.map(({ start, end }) => sheet.text.slice(start, end)),
        }),
    });
    expect(found).toEqual([
      { row: 1, style: 4 },
      {
        type: 'str',
        style: 2,
        kind: 'array',
        range: 'A1:A2',
        value: 'y',
        inlineText: undefined,
        extras: ['<extLst/>'],
      },
      {
        type: 'inlineStr',
        style: 0,
        kind: undefined,
        range: undefined,
        value: undefined,
        inlineText: 'é',
        extras: [],
      },
    ]);
  });

  it('reports columns with a style and merges', () => {
    const found: unknown[] = [];
    scanSheet(
      source(
        sheetXml(
          '',
          '<cols><col min="1" max="3" style="5"/><col min="4" max="4"/></cols>',
          '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
        ),
      ),
      {
        columns: (columns) => found.push(columns),
        merge: (range, reference) => found.push({ range, reference }),
      },
    );
    expect(found).toEqual([
      { first: 1, last: 3, style: 5 },
      { range: { top: 1, left: 1, bottom: 2, right: 2 }, reference: 'A1:B2' },
    ]);
  });

  it.each([
    ['<row r="2"/><row r="2"/>', { code: 'sheet-row-order', row: 2 }],
    ['<row r="2"/><row r="1"/>', { code: 'sheet-row-order', row: 1 }],
    ['<row r="1"><c r="B1"/><c r="B1"/></row>', { code: 'sheet-cell-order', address: 'B1' }],
    ['<row r="1"><c r="B1"/><c r="A1"/></row>', { code: 'sheet-cell-order', address: 'A1' }],
    ['<row r="1"><c r="A2"/></row>', { code: 'sheet-cell-order', address: 'A2' }],
    ['<row r="1"><c r="a1"/></row>', { code: 'sheet-reference', reference: 'a1' }],
    ['<row r="1"><c r="XFD1"/><c/></row>', { code: 'sheet-reference', reference: 'XFE1' }],
    ['<row r="x"/>', { code: 'sheet-reference', reference: 'x' }],
    ['<row r="1048577"/>', { code: 'sheet-reference', reference: '1048577' }],
  ])('refuses %s', (rows, problem) => {
    expect(problemsOf(() => cellsOf(sheetXml(rows)))).toMatchObject([problem]);
  });

  it('refuses a merge it cannot read, another root, and any number of sheet data but one', () => {
    const merge = sheetXml('', '', '<mergeCells><mergeCell ref="A:B"/></mergeCells>');
    expect(problemsOf(() => cellsOf(merge))).toMatchObject([
      { code: 'sheet-reference', reference: 'A:B' },
    ]);
    expect(problemsOf(() => cellsOf('<worksheet/>'))).toMatchObject([{ code: 'xml-root' }]);
    expect(problemsOf(() => cellsOf(`<worksheet xmlns="${MAIN}"/>`))).toMatchObject([
      { code: 'sheet-data', found: 0 },
    ]);
    expect(problemsOf(() => cellsOf(sheetXml('', '', '<sheetData/>')))).toMatchObject([
      { code: 'sheet-data', found: 2 },
    ]);
  });

  it('reads 200,000 cells', () => {
    const row = (r: number) =>
      `<row r="${r}">${'ABCDEFGHIJ'.replace(/./g, `<c r="$&${r}" s="1"><v>12345</v></c>`)}</row>`;
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index + 1)).join('');
    expect(cellsOf(sheetXml(rows))).toHaveLength(200_000);
  });
});
