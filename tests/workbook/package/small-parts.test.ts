import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cellKey,
  formatAddress,
  parseAddress,
  parseRange,
  positionOfKey,
} from '../../../src/workbook/package/address.ts';
import { contentTypeOf, readContentTypes } from '../../../src/workbook/package/content-types.ts';
import { parseCellReference, sheetNames } from '../../../src/workbook/package/defined-names.ts';
import { decodeEscapes, encodeEscapes } from '../../../src/workbook/package/escapes.ts';
import { requestRecalculation } from '../../../src/workbook/package/recalculation.ts';
import {
  readRelationships,
  relationshipsPartOf,
} from '../../../src/workbook/package/relationships.ts';
import { readSharedStrings } from '../../../src/workbook/package/shared-strings.ts';
import { readStyles } from '../../../src/workbook/package/styles.ts';
import { MAIN, OFFICE_RELATIONSHIPS, problemsOf, relationships, source } from './helpers.ts';

describe('addresses', () => {
  it('reads the corners of a sheet and nothing beyond', () => {
    expect(parseAddress('A1')).toEqual({ row: 1, column: 1 });
    expect(parseAddress('XFD1048576')).toEqual({ row: 1048576, column: 16384 });
    const wrong = [
      '',
      'A',
      '1',
      'A0',
      'A01',
      'XFE1',
      'A1048577',
      'a1',
      '$A$1',
      'A1:B2',
      ' A1',
      'A1\n',
    ];
    for (const text of wrong) expect(parseAddress(text)).toBeUndefined();
  });

  it('formats what it reads', () => {
    const places = fc.tuple(
      fc.integer({ min: 1, max: 1048576 }),
      fc.integer({ min: 1, max: 16384 }),
    );
    fc.assert(
      fc.property(places, ([row, column]) => {
        expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
        expect(positionOfKey(cellKey(row, column))).toEqual({ row, column });
      }),
    );
  });

  it('reads ranges by any two corners', () => {
    const range = { top: 2, left: 1, bottom: 5, right: 3 };
    expect(parseRange('C2:A5')).toEqual(range);
    expect(parseRange('B2')).toEqual({ top: 2, left: 2, bottom: 2, right: 2 });
    for (const text of ['A:A', '1:1', 'A1:B2:C3', '']) expect(parseRange(text)).toBeUndefined();
  });
});

describe('escapes', () => {
  it('writes as Excel does', () => {
    expect(encodeEscapes('a\rb')).toBe('a_x000D_b');
    expect(encodeEscapes('_x000D_')).toBe('_x005F_x000D_');
    expect(encodeEscapes('_x00_ snake_case_x')).toBe('_x00_ snake_case_x');
    expect(decodeEscapes('_x0041__x000d__x005F_x0041_')).toBe('A\r_x0041_');
  });

  it('gives every text back', () => {
    const pieces = fc.constantFrom(
      '_',
      'x',
      '0',
      '0',
      'D',
      '5',
      'F',
      '\r',
      'é',
      '_x000D_',
      '_x005F',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('');
        expect(decodeEscapes(encodeEscapes(text))).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('content types', () => {
  it('prefers the part over the extension, without case', () => {
    const types = readContentTypes(
      source(
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="XML" ContentType="x"/><Override PartName="/xl/A.xml" ContentType="y"/></Types>',
      ),
    );
    expect(contentTypeOf(types, 'xl/a.xml')).toBe('y');
    expect(contentTypeOf(types, 'xl/b.xml')).toBe('x');
    expect(contentTypeOf(types, 'xl/b.bin')).toBeUndefined();
  });

  it('refuses another root', () => {
    expect(problemsOf(() => readContentTypes(source('<Types/>', 'c')))).toEqual([
      { code: 'xml-root', part: 'c', expected: 'Types', found: 'Types' },
    ]);
  });
});

describe('relationships', () => {
  const targets = (owner: string, target: string) =>
    readRelationships(
      source(relationships(['rId1', `${OFFICE_RELATIONSHIPS}/worksheet`, target])),
      owner,
    )[0];

  it('resolves relative and absolute targets', () => {
    expect(targets('xl/workbook.xml', 'worksheets/sheet1.xml')?.target).toBe(
      'xl/worksheets/sheet1.xml',
    );
    expect(targets('xl/workbook.xml', '/xl/sheet1.xml')?.target).toBe('xl/sheet1.xml');
    expect(targets('xl/worksheets/a.xml', '../b%20c.xml#x')?.target).toBe('xl/b c.xml');
    expect(targets('xl/worksheets/a.xml', './b%zz.xml')?.target).toBe('xl/worksheets/b%zz.xml');
    expect(targets('', 'xl/workbook.xml')).toMatchObject({ id: 'rId1', kind: 'worksheet' });
  });

  it('take the package for its own parent, as LibreOffice does', () => {
    expect(targets('', '../customXml/item1.xml')?.target).toBe('customXml/item1.xml');
  });

  it('refuses targets outside of the package and knows external ones', () => {
    expect(problemsOf(() => targets('xl/workbook.xml', '../../a.xml'))).toEqual([
      { code: 'part-target', part: 'part.xml', target: '../../a.xml' },
    ]);
    const external = relationships(['rId1', 'urn:x', '../../a']).replace(
      '/>',
      ' TargetMode="External"/>',
    );
    expect(readRelationships(source(external), 'a')[0]).toMatchObject({
      kind: undefined,
      target: undefined,
    });
  });

  it('names the part that holds them', () => {
    expect(relationshipsPartOf('xl/workbook.xml')).toBe('xl/_rels/workbook.xml.rels');
    expect(relationshipsPartOf('')).toBe('_rels/.rels');
  });
});

describe('references of defined names', () => {
  const sheets = ['Data', "It's 1.2", 'Zürich'];
  it.each([
    ['Data!$B$7', { sheet: 'Data', address: 'B7' }],
    ['data!$B$7', { sheet: 'Data', address: 'B7' }],
    ["'It''s 1.2'!$AA$10", { sheet: "It's 1.2", address: 'AA10' }],
    ['Zürich!$A$1', { sheet: 'Zürich', address: 'A1' }],
  ])('%s is one cell', (text, cell) => {
    expect(parseCellReference(text, sheetNames(sheets))).toEqual(cell);
  });

  it.each([
    'Data!B7',
    'Data!$B7',
    'Data!$B$7:$C$8',
    'Other!$A$1',
    '[1]Data!$A$1',
    "'[1]Data'!$A$1",
    'Data:Other!$A$1',
    'Data!#REF!',
    'Data!$XFE$1',
    'SUM(Data!$A$1)',
    '5',
    '$A$1',
  ])('%s is none', (text) => {
    expect(parseCellReference(text, sheetNames(sheets))).toBeUndefined();
  });
});

describe('shared strings', () => {
  const read = (items: string, attributes = '') =>
    readSharedStrings(source(`<sst xmlns="${MAIN}"${attributes}>${items}</sst>`));

  it('joins runs, leaves phonetics out, decodes escapes', () => {
    expect(
      read(
        '<si><r><t>a</t></r><r><rPr><b/></rPr><t xml:space="preserve"> b</t></r><rPh sb="0" eb="1"><t>x</t></rPh></si><si><t>_x000D_&amp;é</t></si><si/>',
      ),
    ).toEqual(['a b', '\r&é', '']);
  });

  it('trims without xml:space, which is inherited', () => {
    expect(read('<si><t> a </t></si><si><t xml:space="preserve"> a </t></si>')).toEqual([
      'a',
      ' a ',
    ]);
    expect(read('<si><t> a </t></si>', ' xml:space="preserve"')).toEqual([' a ']);
  });
});

describe('styles', () => {
  it('knows locked cells and number formats', () => {
    const styles = readStyles(
      source(
        `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot; %&quot;"/></numFmts>
        <cellStyleXfs><xf numFmtId="0"/><xf numFmtId="0"><protection locked="false"/></xf></cellStyleXfs>
        <cellXfs><xf numFmtId="164" xfId="0"/><xf numFmtId="3"><alignment/><protection locked="0"/></xf><xf numFmtId="27" xfId="1"/><xf xfId="1" applyProtection="1"/><xf xfId="1"><protection hidden="1"/></xf></cellXfs></styleSheet>`,
      ),
    );
    expect(styles).toEqual([
      { locked: true, formatId: 164, formatCode: '0.0" %"' },
      { locked: false, formatId: 3, formatCode: '#,##0' },
      { locked: false, formatId: 27, formatCode: undefined },
      { locked: true, formatId: 0, formatCode: 'General' },
      { locked: false, formatId: 0, formatCode: 'General' },
    ]);
  });
});

describe('requestRecalculation', () => {
  const asked = (inner: string, prefix = '') => {
    const x = prefix ? `${prefix}:` : '';
    const declared = prefix ? `xmlns:${prefix}` : 'xmlns';
    const xml = (content: string) =>
      `<${x}workbook ${declared}="${MAIN}">${content}</${x}workbook>`;
    const after = requestRecalculation(source(xml(inner))).toString();
    return after.slice(xml('').indexOf('</'), after.lastIndexOf('</'));
  };

  it.each([
    [
      '<sheets/><calcPr calcId="1"/><extLst/>',
      '<sheets/><calcPr calcId="1" fullCalcOnLoad="1"/><extLst/>',
    ],
    ["<calcPr\tfullCalcOnLoad = '0' />", "<calcPr\tfullCalcOnLoad = '1' />"],
    ['<calcPr fullCalcOnLoad="true"/>', '<calcPr fullCalcOnLoad="true"/>'],
    ['<calcPr></calcPr>', '<calcPr fullCalcOnLoad="1"></calcPr>'],
    ['<sheets/><oleSize ref="A1"/>', '<sheets/><calcPr fullCalcOnLoad="1"/><oleSize ref="A1"/>'],
    [
      '<sheets></sheets><definedNames/>\n<extLst/>',
      '<sheets></sheets><definedNames/><calcPr fullCalcOnLoad="1"/>\n<extLst/>',
    ],
    ['<extLst/>', '<calcPr fullCalcOnLoad="1"/><extLst/>'],
  ])('%s', (before, after) => {
    expect(asked(before)).toBe(after);
  });

  it('uses the prefix of the part', () => {
    expect(asked('<x:sheets/>', 'x')).toBe('<x:sheets/><x:calcPr fullCalcOnLoad="1"/>');
  });
});
