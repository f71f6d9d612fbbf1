import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/workbook/package/parts.ts';
import {
  OFFICE_RELATIONSHIPS as OFFICE,
  type Parts,
  problemsOf,
  relationships,
  sheetXml,
  workbook,
  workbookParts,
  workbookXml,
  zipOf,
} from './helpers.ts';

const problems = (changes: Parts) => problemsOf(() => openPackage(workbook(sheetXml(''), changes)));

describe('openPackage', () => {
  it('knows the sheets in order, their states, kinds and parts', () => {
    const pkg = openPackage(
      workbook(sheetXml(''), {
        'xl/workbook.xml': workbookXml(
          '<sheet name="B &amp; C" sheetId="7" r:id="rId9"/><sheet name="Data" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Chart" sheetId="2" state="veryHidden" r:id="rId8"/><sheet name="Module" sheetId="3" r:id=""/>',
          '<workbookPr date1904="1"/>',
        ),
        'xl/_rels/workbook.xml.rels': relationships(
          ['rId1', `${OFFICE}/worksheet`, 'worksheets/sheet1.xml'],
          ['rId8', `${OFFICE}/chartsheet`, '/xl/chart.xml'],
          ['rId9', `${OFFICE}/worksheet`, 'Other.xml'],
        ),
        'xl/chart.xml': '<chartsheet/>',
        'xl/other.xml': sheetXml(''),
        'xl/vbaProject.bin': 'macros',
      }),
    );
    expect(pkg.sheets).toEqual([
      { name: 'B & C', sheetId: '7', state: 'visible', kind: 'worksheet', part: 'xl/other.xml' },
      {
        name: 'Data',
        sheetId: '1',
        state: 'hidden',
        kind: 'worksheet',
        part: 'xl/worksheets/sheet1.xml',
      },
      {
        name: 'Chart',
        sheetId: '2',
        state: 'veryHidden',
        kind: 'chartsheet',
        part: 'xl/chart.xml',
      },
      { name: 'Module', sheetId: '3', state: 'visible', kind: 'other', part: undefined },
    ]);
    expect(pkg.date1904).toBe(true);
    expect(pkg.hasMacros).toBe(true);
    expect(pkg.sharedStrings()).toEqual([]);
    expect(pkg.style(0)).toEqual({ locked: true, formatId: 0, formatCode: 'General' });
  });

  it('reads defined names with scope and cell', () => {
    const pkg = openPackage(
      workbook(sheetXml(''), {
        'xl/workbook.xml': workbookXml(
          '<sheet name="It\'s 1 &amp; 2" sheetId="1" r:id="rId1"/>',
          `<definedNames><definedName name="year">'It''s 1 &amp; 2'!$B$3</definedName><definedName name="local" localSheetId="0" hidden="1">=SUM(1,2)</definedName></definedNames>`,
        ),
      }),
    );
    expect(pkg.definedNames).toEqual([
      {
        name: 'year',
        scope: undefined,
        refersTo: "'It''s 1 & 2'!$B$3",
        hidden: false,
        cell: { sheet: "It's 1 & 2", address: 'B3' },
      },
      { name: 'local', scope: "It's 1 & 2", refersTo: 'SUM(1,2)', hidden: true, cell: undefined },
    ]);
  });

  it('gives styles, shared strings, parts and relationships', () => {
    const pkg = openPackage(workbook(sheetXml('')));
    expect(pkg.style(1)).toEqual({ locked: false, formatId: 3, formatCode: '#,##0' });
    expect(pkg.sharedStrings()).toEqual(['one', 'two']);
    expect(pkg.has('XL/Styles.xml')).toBe(true);
    expect(pkg.relationships('xl/workbook.xml').map(({ kind }) => kind)).toEqual([
      'worksheet',
      'sharedStrings',
      'styles',
    ]);
    expect(problemsOf(() => pkg.bytes('xl/none.xml'))).toEqual([
      { code: 'part-missing', part: 'xl/none.xml', from: '' },
    ]);
  });

  it('opens strict OOXML with prefixes', () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const main = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
    const pkg = openPackage(
      workbook(sheetXml(''), {
        '_rels/.rels': relationships(['rId1', `${strict}/officeDocument`, '/xl/workbook.xml']),
        'xl/_rels/workbook.xml.rels': relationships([
          'rId1',
          `${strict}/worksheet`,
          'worksheets/sheet1.xml',
        ]),
        'xl/workbook.xml': `<x:workbook xmlns:x="${main}" xmlns:q="${strict}"><x:sheets><x:sheet name="S" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      }),
    );
    expect(pkg.sheets).toMatchObject([
      { name: 'S', kind: 'worksheet', part: 'xl/worksheets/sheet1.xml' },
    ]);
  });

  it('refuses a zip that is no workbook', () => {
    expect(problemsOf(() => openPackage(zipOf({ mimetype: 'x' })))).toEqual([
      { code: 'part-missing', part: '[Content_Types].xml', from: '' },
    ]);
    expect(problems({ '_rels/.rels': relationships() })).toEqual([{ code: 'workbook-missing' }]);
    const types = String(workbookParts('')['[Content_Types].xml']);
    const main = /application\/vnd[^"]+/;
    const document =
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
    expect(problems({ '[Content_Types].xml': types.replace(main, document) })).toEqual([
      { code: 'workbook-type', part: 'xl/workbook.xml', contentType: document },
    ]);
    const binary = 'application/vnd.ms-excel.sheet.binary.macroEnabled.main';
    expect(problems({ '[Content_Types].xml': types.replace(main, binary) })).toEqual([
      { code: 'workbook-binary', part: 'xl/workbook.xml' },
    ]);
    expect(problems({ '[Content_Types].xml': 'no XML' })).toMatchObject([
      { code: 'xml-broken', part: '[Content_Types].xml', fault: 'text-outside-root' },
    ]);
  });

  it('refuses sheets it cannot tell apart or find', () => {
    const sheets = (list: string) => problems({ 'xl/workbook.xml': workbookXml(list) });
    expect(
      sheets('<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="a" sheetId="2" r:id="rId1"/>'),
    ).toEqual([{ code: 'sheet-duplicate', sheet: 'a' }]);
    expect(
      sheets('<sheet name="A" sheetId="1" r:id="rId1"/><sheet name="B" sheetId="2" r:id="rId1"/>'),
    ).toEqual([{ code: 'sheet-duplicate', sheet: 'B' }]);
    expect(sheets('<sheet name="A" sheetId="1" r:id="rId7"/>')).toEqual([
      { code: 'relationship-missing', part: 'xl/workbook.xml', id: 'rId7' },
    ]);
    const lost = relationships(['rId1', `${OFFICE}/worksheet`, 'lost.xml']);
    expect(problems({ 'xl/_rels/workbook.xml.rels': lost })).toEqual([
      { code: 'part-missing', part: 'xl/lost.xml', from: 'xl/workbook.xml' },
    ]);
    expect(
      problems({ '_rels/.rels': relationships(['1', `${OFFICE}/officeDocument`, 'w.xml']) }),
    ).toEqual([{ code: 'part-missing', part: 'w.xml', from: '_rels/.rels' }]);
    expect(problems({ 'xl/workbook.xml': '<workbook/>' })).toMatchObject([
      { code: 'xml-root', part: 'xl/workbook.xml' },
    ]);
  });

  it('refuses UTF-16 parts', () => {
    const utf16 = Buffer.from(`\ufeff${workbookXml('')}`, 'utf16le');
    expect(problems({ 'xl/workbook.xml': utf16 })).toEqual([
      { code: 'xml-encoding', part: 'xl/workbook.xml', encoding: 'UTF-16LE' },
    ]);
  });
});
