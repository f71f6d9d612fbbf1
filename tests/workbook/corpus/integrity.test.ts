import { describe, expect, it } from 'vitest';
import { type Parts, sheetXml, workbookParts } from '../package/helpers.ts';
import { shapedZip } from './build/zip.ts';
import { packageFaults } from './integrity.ts';
import { readXml, XmlFault } from './xml-check.ts';

const ROWS = '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1</f><v>1</v></c></row>';

/** The faults that changing some parts of a sound workbook brings. */
function faultsOf(changes: Parts, rows = ROWS): string[] {
  const known = new Set(packageFaults(shapedZip(workbookParts(sheetXml(ROWS)), {})));
  const faults = packageFaults(shapedZip(workbookParts(sheetXml(rows), changes), {}));
  return faults.filter((fault) => !known.has(fault));
}

const RELS = 'xl/_rels/workbook.xml.rels';
const rels = String(workbookParts(sheetXml(ROWS))[RELS]);
const withChain = (cell: string): Parts => ({
  'xl/calcChain.xml': `<calcChain>${cell}</calcChain>`,
  [RELS]: rels.replace(
    '</Relationships>',
    '<Relationship Id="c" Type="x/calcChain" Target="calcChain.xml"/></Relationships>',
  ),
});

describe('the independent check of packages', () => {
  it('finds nothing in a sound workbook', () => {
    expect(faultsOf({})).toEqual([]);
    expect(faultsOf(withChain('<c r="B1" i="1"/>'))).toEqual([]);
  });

  it.each([
    ['a part without a type', { 'xl/a.bin': 'x' }, 'no type for xl/a.bin'],
    ['broken XML', { 'xl/styles.xml': '<a><b></a>' }, 'xl/styles.xml: </a> closes <b>'],
    ['two names that differ in case', { 'XL/styles.xml': '<a/>' }, 'two entries with one name'],
    [
      'a target that is not there',
      { [RELS]: rels.replace('styles.xml', 's.xml') },
      'xl/workbook.xml rId3: no part xl/s.xml',
    ],
    ['an orphan in the chain', withChain('<c r="A1" i="1"/>'), 'calcChain: no formula 1 A1'],
    [
      'an orphan of the sheet before',
      withChain('<c r="B1" i="1"/><c r="C9"/>'),
      'calcChain: no formula 1 C9',
    ],
  ])('finds %s', (_, changes, fault) => {
    expect(faultsOf(changes as Parts)).toContain(fault);
  });

  it.each([
    ['rows out of order', '<row r="2"/><row r="1"/>', 'row 1 after 2'],
    ['a row twice', '<row r="2"/><row r="2"/>', 'row 2 after 2'],
    ['cells out of order', '<row r="1"><c r="B1"/><c r="A1"/></row>', 'cell A1 out of order'],
    ['a cell in another row', '<row r="1"><c r="A2"/></row>', 'cell A2 in row 1'],
    ['a style that is not there', '<row r="1"><c r="A1" s="2"/></row>', 'style 2 of 2'],
    [
      'a string that is not there',
      '<row r="1"><c r="A1" t="s"><v>2</v></c></row>',
      'string 2 of 2',
    ],
  ])('finds %s', (_, rows, fault) => {
    expect(faultsOf({}, rows)).toEqual([`xl/worksheets/sheet1.xml: ${fault}`]);
  });

  it('finds content that does not fit its CRC', () => {
    const file = shapedZip(workbookParts(sheetXml(ROWS)), { stored: () => true });
    const at = file.indexOf('one</t>');
    file[at] = 'O'.charCodeAt(0);
    expect(packageFaults(file)).toContain('CRC of xl/sharedStrings.xml');
  });

  it.each([
    '<a',
    '<a b="1" b="2"/>',
    '<a b=1/>',
    '<a b="<"/>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    '<p:a/>',
    '<a p:b="1"/>',
    '<a/><b/>',
    '<a/>text',
    '<a>]]></a>',
    '<a><!-- -- --></a>',
    '<a>\u0001</a>',
    '<a><?xml version="1.0"?></a>',
    '<!DOCTYPE a><a/>',
    '',
  ])('does not take %j for XML', (text) => {
    expect(() => readXml(Buffer.from(text))).toThrow(XmlFault);
  });

  it('takes what is XML', () => {
    const text = `<?xml version="1.0" encoding="UTF-8"?>\r\n<!-- a --><p:a xmlns:p="u" b='"'>&#x41;&amp;<![CDATA[<&]]><?pi?><p:ü/></p:a >`;
    const read: string[] = [];
    readXml(Buffer.from(text), { text: (part) => void read.push(part) });
    expect(read.join('').trim()).toBe('A&<&');
  });
});
