import ExcelJS from 'exceljs';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  applyEdits,
  certifyFill,
  normalizeZip,
  openPackage,
  readCells,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';

/** A small form as our own blank workbooks have it: protected, with unlocked cells. */
async function form(created: Date): Promise<Buffer> {
  const book = new ExcelJS.Workbook();
  book.created = created;
  book.modified = new Date(0);
  const data = book.addWorksheet('1.3 Victims');
  data.getCell('A1').value = 'Partner or family — «intime»';
  data.getCell('A2').value = {
    richText: [{ text: 'Rich ' }, { text: 'text', font: { bold: true } }],
  };
  data.getCell('B1').value = 12;
  data.getCell('B1').protection = { locked: false };
  data.getCell('B1').numFmt = '#,##0';
  data.getCell('B2').value = { formula: 'B1*2', result: 24 };
  data.getCell('B3').value = true;
  data.getCell('B4').value = new Date(Date.UTC(2013, 11, 31));
  data.mergeCells('C1:D2');
  book.addWorksheet("It's hidden", { state: 'hidden' });
  book.definedNames.add("'1.3 Victims'!$B$1", 'victims');
  return Buffer.from(await book.xlsx.writeBuffer());
}

const PLAN: SheetEdit[] = [
  {
    sheet: '1.3 Victims',
    writes: [
      { address: 'B1', value: { kind: 'number', value: 4031 } },
      { address: 'C1', value: { kind: 'text', text: '=not a formula' } },
      { address: 'F9', value: { kind: 'number', value: 0 } },
    ],
  },
  { sheet: "It's hidden", writes: [{ address: 'A1', value: { kind: 'text', text: 'note' } }] },
];

describe('workbooks made by exceljs', () => {
  let before: Buffer;
  beforeAll(async () => {
    before = await form(new Date(0));
  });

  it('are read', () => {
    const pkg = openPackage(before);
    expect(pkg.sheets.map(({ name, state }) => [name, state])).toEqual([
      ['1.3 Victims', 'visible'],
      ["It's hidden", 'hidden'],
    ]);
    expect(pkg.definedNames).toMatchObject([
      { name: 'victims', cell: { sheet: '1.3 Victims', address: 'B1' } },
    ]);
    const cells = readCells(pkg, '1.3 Victims');
    expect(
      ['A1', 'A2', 'B1', 'B2', 'B3', 'B4'].map((address) => cells.get(address)?.value),
    ).toEqual(['Partner or family — «intime»', 'Rich text', 12, 24, true, 41639]);
    expect(cells.get('B2')?.formula?.text).toBe('B1*2');
    expect(pkg.style(cells.get('B1')?.styleIndex ?? 0)).toMatchObject({
      locked: false,
      formatCode: '#,##0',
    });
  });

  it('are filled, proved, and read by exceljs as written', async () => {
    const after = applyEdits(openPackage(before), PLAN);
    expect(certifyFill(before, after, PLAN).differences).toEqual([]);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(new Uint8Array(after).buffer);
    const data = book.getWorksheet('1.3 Victims');
    expect(data?.getCell('B1').value).toBe(4031);
    expect(data?.getCell('B1').numFmt).toBe('#,##0');
    expect(data?.getCell('C1').value).toBe('=not a formula');
    expect(data?.getCell('F9').value).toBe(0);
    expect(book.getWorksheet("It's hidden")?.getCell('A1').value).toBe('note');
  });

  it('are the same on every run once normalized', async () => {
    const normalized = normalizeZip(before);
    expect(normalized.equals(normalizeZip(await form(new Date(0))))).toBe(true);
    expect(openPackage(normalized).sheets).toEqual(openPackage(before).sheets);
  });
});
