import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { breakBetween, roomOnPage } from '../../../src/workbook/blank/paper.ts';
import { buildBlank } from '../../../src/workbook/index.ts';
import { openPackage, readCells } from '../../../src/workbook/package/index.ts';
import { fakeLanguage } from '../fake-language.ts';
import { cycle } from '../fixture.ts';

function breaksIn(xml: string): number[] {
  return [...xml.matchAll(/<brk id="(\d+)"/g)].map(([, row]) => Number(row));
}

async function brokenAfter(heights: readonly number[], room: number): Promise<number[]> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Sheet');
  const blocks = heights.map((height, index) => ({ first: index + 1, height }));
  breakBetween(sheet, blocks, room);
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  return breaksIn(openPackage(bytes).bytes('xl/worksheets/sheet1.xml').toString());
}

describe('page breaks', () => {
  it('stand before the block that does not fit in the rest of the page', async () => {
    expect(await brokenAfter([40, 40, 40, 40, 40], 100)).toEqual([2, 4]);
  });

  it('never stand before the first block, even where it is higher than a page', async () => {
    expect(await brokenAfter([150, 40, 40], 100)).toEqual([1]);
  });

  it('leave more room where the sheet is shrunk to the width of the page', () => {
    expect(roomOnPage('portrait', [10], 0)).toBe(752);
    expect(roomOnPage('portrait', [2, 12, 32, 80], 0)).toBeCloseTo(960, 0);
    expect(roomOnPage('landscape', [10], 66)).toBe(439);
  });

  it.each(['ar', 'fr'] as const)('keep headings of the instructions with lines, %s', async (to) => {
    const { bytes } = await buildBlank(cycle(2019), 'data', fakeLanguage(to));
    const workbook = openPackage(bytes);
    const xml = workbook.bytes('xl/worksheets/sheet2.xml').toString();
    const breaks = breaksIn(xml);
    const cells = readCells(workbook, workbook.sheets[1]?.name ?? '');
    const filled = (row: number) =>
      ['B', 'C'].some((column) => cells.get(`${column}${row}`)?.value);
    expect(breaks.length).toBeGreaterThan(0);
    for (const last of breaks) {
      const rows = [last, last - 1, last - 2, last - 3, last - 4];
      expect(!filled(last) || rows.every(filled), `break after row ${last}`).toBe(true);
    }
  });
});
