import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  certifyFill,
  openPackage,
  readCells,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';
import {
  MAIN,
  OFFICE_RELATIONSHIPS as OFFICE,
  type Parts,
  relationships,
  sheetXml,
  withCalcChain,
  workbookParts,
  workbookXml,
  zipOf,
} from './helpers.ts';

const SHEET = 'xl/worksheets/sheet1.xml';
const RELS = 'xl/_rels/workbook.xml.rels';
const ROWS = '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>';
const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** A workbook with a calculation chain; `changes` of undefined take a part away. */
function book(changes: Record<string, string | undefined> = {}): Buffer {
  const parts: Record<string, string | Uint8Array | undefined> = {
    ...workbookParts(sheetXml(ROWS), withCalcChain()),
    ...changes,
  };
  return zipOf(
    Object.fromEntries(
      Object.entries(parts).filter(([, content]) => content !== undefined),
    ) as Parts,
  );
}

/** Fills, proves and reads back: a value, a new cell, and a formula that gives way. */
function fill(before: Buffer, sheet = 'Data'): Buffer {
  const plan: SheetEdit[] = [
    {
      sheet,
      writes: [
        { address: 'A1', value: { kind: 'number', value: 5 } },
        { address: 'B1', value: { kind: 'boolean', value: true }, permits: ['formula'] },
        { address: 'C9', value: { kind: 'text', text: 'délits & <crimes> 😀' } },
      ],
    },
  ];
  const after = applyEdits(openPackage(before), plan);
  expect(certifyFill(before, after, plan)).toMatchObject({ certified: true, differences: [] });
  const cells = readCells(openPackage(after), sheet);
  expect(['A1', 'B1', 'C9'].map((address) => cells.get(address)?.value)).toEqual([
    5,
    true,
    'délits & <crimes> 😀',
  ]);
  expect(openPackage(after).archive.entries.some(({ name }) => /calcchain/i.test(name))).toBe(
    false,
  );
  return after;
}

const renamed = (target: string): string =>
  String(book1[RELS]).replace('worksheets/sheet1.xml', target);
const book1 = workbookParts('', withCalcChain());

describe('paths', () => {
  it.each([
    ['absolute', '/xl/worksheets/sheet1.xml', SHEET],
    ['with ./', './worksheets/./sheet1.xml', SHEET],
    ['with ../', '../xl/worksheets/sheet1.xml', SHEET],
    ['in another case', 'Worksheets/SHEET1.xml', SHEET],
    ['with %20, in the zip a space', 'work%20sheets/sheet%201.xml', 'xl/work sheets/sheet 1.xml'],
    ['with %20, in the zip too', 'work%20sheets/sheet%201.xml', 'xl/work%20sheets/sheet%201.xml'],
    ['with letters of other scripts', 'листы/лист1.xml', 'xl/листы/лист1.xml'],
  ])('%s', (_, target, part) => {
    fill(book({ [SHEET]: undefined, [part]: sheetXml(ROWS), [RELS]: renamed(target) }));
  });

  it('of a workbook in another folder, with everything absolute', () => {
    const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
    const types = String(book1['[Content_Types].xml']).replace(
      /<Override[^>]*workbook.xml[^>]*>/,
      '',
    );
    fill(
      book({
        '_rels/.rels': relationships(['rId1', `${OFFICE}/officeDocument`, '/Forms/My%20Book.xml']),
        '[Content_Types].xml': types.replace(
          '</Types>',
          `<Override PartName="/forms/my%20book.xml" ContentType="${main}"/></Types>`,
        ),
        'xl/workbook.xml': undefined,
        [RELS]: undefined,
        'Forms/My Book.xml': String(book1['xl/workbook.xml']),
        'Forms/_rels/My Book.xml.rels': relationships(
          ['rId1', `${OFFICE}/worksheet`, '/xl/worksheets/sheet1.xml'],
          ['rId5', `${OFFICE}/calcChain`, '/XL/calcchain.xml'],
        ),
      }),
    );
  });
});

describe('spellings of XML', () => {
  it('prefixes everywhere', () => {
    const prefixed = (xml: string, prefix: string): string =>
      xml
        .replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}:`)
        .replace(/ xmlns="/g, ` xmlns:${prefix}="`);
    const changed = Object.fromEntries(
      ['[Content_Types].xml', '_rels/.rels', RELS, 'xl/workbook.xml', 'xl/calcChain.xml'].map(
        (name) => [name, prefixed(String(book1[name]), 'p')],
      ),
    );
    const after = fill(book({ ...changed, [SHEET]: prefixed(sheetXml(ROWS), 'x') }));
    expect(openPackage(after).bytes(SHEET).toString()).toContain('<x:c r="B1" t="b"><x:v>1</x:v>');
  });

  it('byte-order marks, and line ends of Windows', () => {
    const changed = Object.fromEntries(
      ['[Content_Types].xml', '_rels/.rels', RELS, 'xl/workbook.xml', 'xl/styles.xml'].map(
        (name) => [
          name,
          `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n${String(book1[name]).replaceAll('><', '>\r\n<')}\r\n`,
        ],
      ),
    );
    const sheet = `\ufeff<?xml version="1.0"?>\r\n${sheetXml(ROWS).replaceAll('><', '>\r\n\t<')}`;
    const after = fill(book({ ...changed, [SHEET]: sheet }));
    expect(openPackage(after).bytes(SHEET).toString().startsWith('\ufeff<?xml')).toBe(true);
  });

  it('strict OOXML', () => {
    const strict = (xml: string): string =>
      xml
        .replaceAll(OFFICE, 'http://purl.oclc.org/ooxml/officeDocument/relationships')
        .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main');
    const names = ['_rels/.rels', RELS, 'xl/workbook.xml', 'xl/styles.xml', 'xl/sharedStrings.xml'];
    const changed = Object.fromEntries(names.map((name) => [name, strict(String(book1[name]))]));
    fill(book({ ...changed, [SHEET]: strict(sheetXml(ROWS)) }));
  });

  it('several versions for different programs, around parts of sheet and workbook', () => {
    const alternate = (xml: string): string =>
      `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice Requires="x15">${xml}</mc:Choice><mc:Fallback/></mc:AlternateContent>`;
    const sheet = sheetXml(
      ROWS,
      alternate('<sheetPr/>'),
      alternate('<controls><control shapeId="1"/></controls>'),
    );
    const text = String(book1['xl/workbook.xml']);
    fill(
      book({
        [SHEET]: sheet,
        'xl/workbook.xml': text.replace(
          '<sheets>',
          `${alternate('<absPath url="C:\\"/>')}<sheets>`,
        ),
      }),
    );
  });

  it('a dimension, which stays as it is', () => {
    const after = fill(book({ [SHEET]: sheetXml(ROWS, '<dimension ref="A1:B1"/>') }));
    expect(openPackage(after).bytes(SHEET).toString()).toContain('<dimension ref="A1:B1"/>');
  });
});

describe('sheets', () => {
  it.each([
    ["It's 1.2", "It's 1.2"],
    ['Crime &amp; &lt;justice&gt;', 'Crime & <justice>'],
    ['&#x1F600; Données 犯罪', '😀 Données 犯罪'],
    ['&quot;quoted&quot;', '"quoted"'],
  ])('called %s', (written, name) => {
    const sheets = `<sheet name="${written}" sheetId="1" r:id="rId1"/>`;
    fill(book({ 'xl/workbook.xml': workbookXml(sheets) }), name);
  });

  it('of old workbooks, which have no part, stay where they are', () => {
    const sheets =
      '<sheet name="Macro" sheetId="3" r:id=""/><sheet name="None" sheetId="4"/><sheet name="Data" sheetId="1" r:id="rId1"/>';
    fill(book({ 'xl/workbook.xml': workbookXml(sheets) }));
  });
});
