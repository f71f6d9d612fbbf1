import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type CellWrite,
  certifyFill,
  openPackage,
  readCells,
  type SheetEdit,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';
import { problemsOf } from './helpers.ts';

const FOLDER = '../shared/data/workbooks';
const FOUND = existsSync(FOLDER);
const FILES = FOUND ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];

/** The first unlocked constant cells of a sheet (any constant cells where none is unlocked). */
function chooseWrites(pkg: WorkbookPackage, sheet: string): CellWrite[] {
  const constants = [...readCells(pkg, sheet)].filter(([, cell]) => !cell.formula);
  const unlocked = constants.filter(([, cell]) => !pkg.style(cell.styleIndex).locked);
  const values: CellWrite['value'][] = [
    { kind: 'number', value: 1234.5 },
    { kind: 'text', text: ' =1+1 & <ça> _x000D_ 漢字 \r\n' },
    { kind: 'blank' },
    { kind: 'number', value: 0 },
  ];
  return (unlocked.length > 0 ? unlocked : constants)
    .slice(0, 40)
    .map(([address], index) => ({ address, value: values[index % 4] ?? { kind: 'blank' } }));
}

/** Leaves out what the sheet forbids: cells under a merge and cells of array formulas. */
function allowed(pkg: WorkbookPackage, edits: readonly SheetEdit[]): SheetEdit[] {
  const problems = problemsOf(() => applyEdits(pkg, edits));
  const refused = new Set(
    problems.flatMap((problem) =>
      problem.code === 'write-merged' || problem.code === 'write-array'
        ? [`${problem.sheet}!${problem.address}`]
        : [],
    ),
  );
  expect(refused.size).toBe(problems.length);
  return edits.map(({ sheet, writes }) => ({
    sheet,
    writes: writes.filter(({ address }) => !refused.has(`${sheet}!${address}`)),
  }));
}

describe.skipIf(!FOUND)('real workbooks (skipped where the shared data folder is absent)', () => {
  it.each(FILES)('%s: fills, proves and reads back', (name) => {
    const before = readFileSync(join(FOLDER, name));
    const pkg = openPackage(before);
    const sheets = pkg.sheets.filter(({ kind }) => kind === 'worksheet').map((sheet) => sheet.name);
    const edits = allowed(
      pkg,
      sheets.map((sheet) => ({ sheet, writes: chooseWrites(pkg, sheet) })),
    );
    const planned = edits.reduce((sum, { writes }) => sum + writes.length, 0);
    expect(planned).toBeGreaterThan(0);

    const after = applyEdits(pkg, edits);

    const certificate = certifyFill(before, after, edits);
    expect(certificate.differences).toEqual([]);
    expect(certificate.certified).toBe(true);
    expect(certificate.sheets.reduce((sum, sheet) => sum + sheet.valuesReadBack, 0)).toBe(planned);
    expect(certificate.partsIdentical + certificate.partsChanged.length).toBe(
      certificate.partsCompared,
    );
    expect(applyEdits(openPackage(before), edits).equals(after)).toBe(true);
    expect(applyEdits(pkg, []).equals(before)).toBe(true);
  });
});
