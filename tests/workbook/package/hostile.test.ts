import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  certifyFill,
  openPackage,
  type PackageLimits,
  readSheet,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';
import { problemsOf, sheetXml, workbook } from './helpers.ts';
import { HOSTILE_FILES } from './hostile-files.ts';

const EDITS: SheetEdit[] = [
  { sheet: 'Data', writes: [{ address: 'A1', value: { kind: 'number', value: 5 } }] },
];

/** Reads and fills a file; the codes that it is refused with, or else whether the fill is proved. */
function fate(bytes: Buffer, limits?: Partial<PackageLimits>): string[] | boolean {
  let certified = false;
  const problems = problemsOf(() => {
    const pkg = openPackage(bytes, limits);
    for (const { name } of pkg.sheets) readSheet(pkg, name);
    certified = certifyFill(bytes, applyEdits(pkg, EDITS), EDITS, limits).certified;
  });
  return problems.length > 0 ? problems.map(({ code }) => code) : certified;
}

describe('hostile files', () => {
  it.each(HOSTILE_FILES)('$name', ({ make, code }) => {
    const found = fate(make());
    if (code === undefined) expect(found).toBe(true);
    else expect(found).toContain(code);
  });

  it('cut off at every 50th byte are refused', () => {
    const whole = workbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
    expect(fate(whole)).toBe(true);
    for (let length = 4; length < whole.length; length += 50) {
      expect(fate(whole.subarray(0, length))).toEqual(['file-truncated']);
    }
  });
});

describe('limits can be set', () => {
  const rows = '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><f>A1</f></c></row>';
  const merges = '<mergeCells><mergeCell ref="C1:C2"/><mergeCell ref="D1:D2"/></mergeCells>';
  const bytes = workbook(sheetXml(rows, '', merges));

  it.each<[Partial<PackageLimits>, string]>([
    [{ entries: 6 }, 'limit-entries'],
    [{ sheetCells: 1 }, 'limit-sheet-cells'],
    [{ cells: 1 }, 'limit-cells'],
    [{ ranges: 1 }, 'limit-ranges'],
    [{ nesting: 3 }, 'limit-nesting'],
    [{ attributes: 1 }, 'limit-attributes'],
    [{ string: 10 }, 'limit-string'],
    [{ strings: 1 }, 'limit-strings'],
  ])('%j', (limits, code) => {
    expect(fate(bytes, limits)).toEqual([code]);
    expect(fate(bytes)).toBe(true);
  });

  it('reads the same when no cell may be read the short way', () => {
    const pkg = openPackage(bytes);
    const slow = openPackage(bytes, { attributes: 4, nesting: 5 });
    const read = (from: typeof pkg) => {
      const { cells, rules } = readSheet(from, 'Data');
      return { cells, rules };
    };
    expect(read(slow)).toEqual(read(pkg));
  });
});
