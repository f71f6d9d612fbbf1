import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  openPackage,
  readCells,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';
import { readZip } from '../../../src/workbook/package/zip.ts';
import {
  OFFICE_RELATIONSHIPS,
  problemsOf,
  relationships,
  sheetXml,
  workbook,
  workbookXml,
} from './helpers.ts';

const SHEET = sheetXml(
  '<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>',
);

const edit = (address: string, value: number, sheet = 'Data'): SheetEdit => ({
  sheet,
  writes: [{ address, value: { kind: 'number', value } }],
});

describe('applyEdits', () => {
  it('changes the sheet and the request to recalculate, and copies the rest', () => {
    const before = workbook(SHEET);
    const after = applyEdits(openPackage(before), [edit('A1', 5), edit('C1', 6)]);
    const pkg = openPackage(after);
    expect(readCells(pkg, 'Data').get('A1')).toEqual({ value: 5, type: 'number', styleIndex: 1 });
    expect(readCells(pkg, 'Data').get('C1')?.value).toBe(6);
    expect(pkg.bytes('xl/workbook.xml').toString()).toContain('<calcPr fullCalcOnLoad="1"/>');
    const old = new Map(readZip(before).entries.map((entry) => [entry.name, entry.localRecord]));
    const changed = pkg.archive.entries.filter(
      (entry) => !old.get(entry.name)?.equals(entry.localRecord),
    );
    expect(changed.map(({ name }) => name)).toEqual([
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
    ]);
  });

  it('gives the same bytes twice, and the file itself when nothing changes', () => {
    const before = workbook(SHEET);
    const twice = [1, 2].map(() => applyEdits(openPackage(before), [edit('A1', 5)]));
    expect(twice[0]?.equals(twice[1] ?? Buffer.alloc(0))).toBe(true);
    const pkg = openPackage(before);
    expect(applyEdits(pkg, []).equals(before)).toBe(true);
    expect(applyEdits(pkg, [edit('A1', 1)]).equals(before)).toBe(true);
    const again = applyEdits(openPackage(twice[0] ?? before), [edit('A1', 5)]);
    expect(again.equals(twice[0] ?? before)).toBe(true);
  });

  it('refuses with the problems of all sheets together', () => {
    const changes = {
      'xl/workbook.xml': workbookXml(
        '<sheet name="Data" sheetId="1" r:id="rId1"/><sheet name="Chart" sheetId="2" r:id="rId2"/>',
      ),
      'xl/_rels/workbook.xml.rels': relationships(
        ['rId1', `${OFFICE_RELATIONSHIPS}/worksheet`, 'worksheets/sheet1.xml'],
        ['rId2', `${OFFICE_RELATIONSHIPS}/chartsheet`, 'styles.xml'],
      ),
    };
    const pkg = openPackage(workbook(SHEET, changes));
    const edits = [
      edit('B1', 1),
      edit('A1', 1, 'None'),
      edit('A1', 1, 'Chart'),
      edit('A1', 1),
      edit('A1', 2),
    ];
    expect(problemsOf(() => applyEdits(pkg, edits))).toEqual([
      { code: 'write-duplicate', sheet: 'Data', address: 'A1' },
      { code: 'write-formula', sheet: 'Data', address: 'B1' },
      { code: 'sheet-unknown', sheet: 'None' },
      { code: 'sheet-no-cells', sheet: 'Chart', kind: 'chartsheet' },
    ]);
  });

  it('normalizes on request', () => {
    const after = applyEdits(openPackage(workbook(SHEET)), [edit('A1', 5)], { normalize: true });
    for (const entry of readZip(after).entries) {
      expect(entry.localRecord.readUInt32LE(10)).toBe(0x00210000);
    }
  });
});
