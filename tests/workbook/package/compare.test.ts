import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type CertificateDifference,
  certifyFill,
  openPackage,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';
import { readZip } from '../../../src/workbook/package/zip.ts';
import { writeZip } from '../../../src/workbook/package/zip-write.ts';
import { type Parts, sheetXml, workbook, workbookParts, workbookXml, zipOf } from './helpers.ts';

const PART = 'xl/worksheets/sheet1.xml';
const ROWS =
  '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row><row r="3"/>';
const PLAN: SheetEdit[] = [
  { sheet: 'Data', writes: [{ address: 'A1', value: { kind: 'number', value: 5 } }] },
];
const RECALCULATED = workbookXml(
  '<sheet name="Data" sheetId="1" r:id="rId1"/>',
  '<calcPr fullCalcOnLoad="1"/>',
);
const FILLED = ROWS.replace('<v>1</v>', '<v>5</v>');

/** The differences of a forged fill, whose sheet data are `rows` and whose parts are `changes`. */
function judge(rows: string, changes: Parts = {}, plan = PLAN): readonly CertificateDifference[] {
  const before = workbook(sheetXml(ROWS));
  const after = workbook(sheetXml(rows), { 'xl/workbook.xml': RECALCULATED, ...changes });
  const certificate = certifyFill(before, after, plan);
  expect(certificate.certified).toBe(certificate.differences.length === 0);
  return certificate.differences;
}

describe('certifyFill', () => {
  it('certifies a fill and says what was compared', () => {
    const before = workbook(sheetXml(ROWS));
    const plan: SheetEdit[] = [
      ...PLAN,
      {
        sheet: 'Data',
        writes: [
          { address: 'B3', value: { kind: 'text', text: 'note' } },
          { address: 'A7', value: { kind: 'number', value: 7 } },
          { address: 'Z9', value: { kind: 'blank' } },
        ],
      },
    ];
    const after = applyEdits(openPackage(before), plan);
    expect(certifyFill(before, after, plan)).toMatchObject({
      certified: true,
      before: { bytes: before.length },
      after: { bytes: after.length, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      partsCompared: 7,
      partsIdentical: 5,
      partsChanged: ['xl/workbook.xml', PART],
      sheets: [
        {
          sheet: 'Data',
          part: PART,
          cellsCompared: 4,
          cellsPlanned: 4,
          cellsChanged: ['A1', 'B3', 'A7'],
          valuesReadBack: 4,
        },
      ],
      differences: [],
    });
  });

  it('accepts the honest forgery that the others start from', () => {
    expect(judge(FILLED)).toEqual([]);
  });

  it.each<[string, string, CertificateDifference[]]>([
    [
      'a value that was not written',
      ROWS,
      [
        { code: 'workbook-changed', part: 'xl/workbook.xml' },
        { code: 'cell-value', sheet: 'Data', address: 'A1', expected: 5, found: 1 },
      ],
    ],
    [
      'another value',
      ROWS.replace('<v>1</v>', '<v>6</v>'),
      [{ code: 'cell-value', sheet: 'Data', address: 'A1', expected: 5, found: 6 }],
    ],
    [
      'another style',
      FILLED.replace('s="1"', 's="0"'),
      [
        {
          code: 'cell-attributes',
          sheet: 'Data',
          address: 'A1',
          before: 'r=A1 s=1',
          after: 'r=A1 s=0',
        },
      ],
    ],
    [
      'a formula result',
      FILLED.replace('<v>2</v>', '<v>10</v>'),
      [{ code: 'cell-changed', sheet: 'Data', address: 'B1' }],
    ],
    [
      'a cell gone',
      FILLED.replace(/<c r="B1".*?<\/c>/, ''),
      [{ code: 'cell-changed', sheet: 'Data', address: 'B1' }],
    ],
    [
      'a cell more',
      FILLED.replace('<row r="3"/>', '<row r="3"><c r="A3"/></row>'),
      [{ code: 'cell-changed', sheet: 'Data', address: 'A3' }],
    ],
    ['a row more', `${FILLED}<row r="4"/>`, [{ code: 'row-added', sheet: 'Data', row: 4 }]],
    [
      'a row changed',
      FILLED.replace('<row r="3"/>', '<row r="3" ht="9"/>'),
      [expect.objectContaining({ code: 'sheet-bytes', sheet: 'Data', part: PART })],
    ],
    [
      'a row spelled out',
      FILLED.replace('<row r="3"/>', '<row r="3"></row>'),
      [expect.objectContaining({ code: 'sheet-bytes' })],
    ],
    [
      'a row gone',
      FILLED.replace('<row r="3"/>', ''),
      [expect.objectContaining({ code: 'sheet-bytes' })],
    ],
  ])('finds %s', (_, rows, differences) => {
    expect(judge(rows)).toEqual(differences);
  });

  it('finds a formula overwritten, and a new cell or row dressed up', () => {
    const plan = (address: string): SheetEdit[] => [
      { sheet: 'Data', writes: [{ address, value: { kind: 'number', value: 5 } }] },
    ];
    expect(judge(ROWS.replace(/<f>.*?<\/v>/, '<v>5</v>'), {}, plan('B1'))).toEqual([
      { code: 'cell-formula', sheet: 'Data', address: 'B1' },
    ]);
    expect(judge(`${ROWS}<row r="5"><c r="A5" s="1"><v>5</v></c></row>`, {}, plan('A5'))).toEqual([
      { code: 'cell-attributes', sheet: 'Data', address: 'A5', before: 'r=A5', after: 'r=A5 s=1' },
    ]);
    expect(
      judge(`${ROWS}<row r="5" hidden="1"><c r="A5"><v>5</v></c></row>`, {}, plan('A5')),
    ).toEqual([{ code: 'row-added', sheet: 'Data', row: 5 }]);
  });

  it('finds bytes changed around the cells', () => {
    const after = sheetXml(FILLED, '', '<mergeCells><mergeCell ref="D1:E1"/></mergeCells>');
    expect(judge('', { [PART]: after })).toMatchObject([{ code: 'sheet-bytes', part: PART }]);
  });

  it('finds parts changed, added and removed, and workbook settings touched', () => {
    expect(judge(FILLED, { 'xl/styles.xml': '<styleSheet/>', 'new.xml': '' })).toEqual([
      { code: 'part-added', part: 'new.xml' },
      { code: 'part-changed', part: 'xl/styles.xml' },
    ]);
    const sheets = '<sheet name="Data" sheetId="1" r:id="rId1"/>';
    expect(judge(FILLED, { 'xl/workbook.xml': workbookXml(sheets) })).toEqual([
      { code: 'recalculation-missing', part: 'xl/workbook.xml' },
    ]);
    const manual = workbookXml(sheets, '<calcPr calcMode="manual" fullCalcOnLoad="1"/>');
    expect(judge(FILLED, { 'xl/workbook.xml': manual })).toEqual([
      { code: 'workbook-changed', part: 'xl/workbook.xml' },
    ]);
    const parts = workbookParts(sheetXml(FILLED), { 'xl/workbook.xml': RECALCULATED });
    delete parts['xl/styles.xml'];
    expect(certifyFill(workbook(sheetXml(ROWS)), zipOf(parts), PLAN).differences).toEqual([
      { code: 'part-removed', part: 'xl/styles.xml' },
    ]);
  });

  it('finds records rewritten, reordered, and the comment of the zip', () => {
    const before = workbook(sheetXml(ROWS));
    const honest = applyEdits(openPackage(before), PLAN);
    const entries = readZip(honest).entries.map((entry) => ({ kind: 'keep' as const, entry }));
    const comment = writeZip(entries, { comment: Buffer.from('x') });
    expect(certifyFill(before, comment, PLAN).differences).toEqual([{ code: 'zip-comment' }]);
    const reordered = writeZip(entries.toReversed());
    expect(certifyFill(before, reordered, PLAN).differences).toEqual([{ code: 'part-order' }]);
    const dated = Buffer.from(before);
    dated.writeUInt16LE(1, 10);
    const { differences } = certifyFill(dated, honest, PLAN);
    expect(differences).toEqual([{ code: 'part-rewritten', part: '[Content_Types].xml' }]);
  });

  it('says which file cannot be read', () => {
    const before = workbook(sheetXml(ROWS));
    const codes = (a: Buffer, b: Buffer, plan = PLAN) =>
      certifyFill(a, b, plan).differences.map((difference) =>
        difference.code === 'unreadable'
          ? [difference.file, ...difference.problems.map(({ code }) => code)]
          : difference.code,
      );
    expect(codes(before.subarray(0, 99), before)).toEqual([['before', 'file-truncated']]);
    expect(codes(before, Buffer.from('x'))).toEqual([['after', 'file-other']]);
    expect(codes(before, workbook(sheetXml('<row>')))).toEqual([['after', 'xml-broken']]);
    expect(codes(workbook(sheetXml('<row>')), before)).toEqual([['before', 'xml-broken']]);
    expect(codes(before, before, [{ sheet: 'None', writes: [] }])).toEqual([
      ['before', 'sheet-unknown'],
    ]);
    const damaged = Buffer.from(before);
    const styles = readZip(before).entries.find(({ name }) => name === 'xl/styles.xml');
    damaged.fill(0xff, (styles?.offset ?? 0) + 43, (styles?.offset ?? 0) + 60);
    expect(codes(before, damaged)).toEqual([['after', 'zip-data']]);
  });

  it('knows parts whose relationships spell them in another case', () => {
    const parts = workbookParts(sheetXml(ROWS));
    const rels = 'xl/_rels/workbook.xml.rels';
    const before = zipOf({ ...parts, [rels]: String(parts[rels]).replace('sheet1', 'SHEET1') });
    const after = applyEdits(openPackage(before), PLAN);
    expect(certifyFill(before, after, PLAN).differences).toEqual([]);
  });

  it('certifies that nothing happened', () => {
    const before = workbook(sheetXml(ROWS));
    expect(certifyFill(before, before, [])).toMatchObject({ certified: true, partsIdentical: 7 });
  });
});
