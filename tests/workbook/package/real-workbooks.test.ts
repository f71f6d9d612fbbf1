import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  type CellWrite,
  certifyFill,
  openPackage,
  type ProblemCode,
  readCells,
  type SheetEdit,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';
import { problemsOf } from './helpers.ts';

const FOLDER = '../shared/data/workbooks';
const FOUND = existsSync(FOLDER);
const FILES = FOUND ? readdirSync(FOLDER).filter((name) => /\.xls[xm]$/.test(name)) : [];

/**
 * Of each sheet the first unlocked constant cells (any where none is unlocked) and the first formulas,
 * with permission to overwrite them.
 */
function chooseWrites(pkg: WorkbookPackage, sheet: string): CellWrite[] {
  const cells = [...readCells(pkg, sheet)];
  const constants = cells.filter(([, cell]) => !cell.formula);
  const unlocked = constants.filter(([, cell]) => !pkg.style(cell.styleIndex).locked);
  const values: CellWrite['value'][] = [
    { kind: 'number', value: 1234.5 },
    { kind: 'text', text: ' =1+1 & <ça> _x000D_ 漢字 \r\n' },
    { kind: 'blank' },
    { kind: 'number', value: 0 },
    { kind: 'boolean', value: true },
    { kind: 'date', day: '2013-12-31' },
  ];
  return [
    ...(unlocked.length > 0 ? unlocked : constants).slice(0, 40),
    ...cells.filter(([, cell]) => cell.formula).slice(0, 10),
  ].map(([address], index) => ({
    address,
    value: values[index % values.length] ?? { kind: 'blank' },
    permits: ['formula', 'locked'],
  }));
}

/** What a sheet refuses however much is permitted. */
const REFUSED: readonly ProblemCode[] = [
  'write-array',
  'write-merged',
  'write-pivot',
  'write-rule',
  'write-shared-formula',
  'write-table-header',
  'write-table-totals',
];

/** Leaves out what the sheets refuse, until they refuse nothing: a write may need another one. */
function allowed(pkg: WorkbookPackage, edits: readonly SheetEdit[]): readonly SheetEdit[] {
  const refused = new Set(
    problemsOf(() => applyEdits(pkg, edits)).map((problem) => {
      expect(REFUSED).toContain(problem.code);
      return 'address' in problem && 'sheet' in problem
        ? `${problem.sheet}!${problem.address}`
        : '';
    }),
  );
  if (refused.size === 0) return edits;
  const fewer = edits.map(({ sheet, writes }) => ({
    sheet,
    writes: writes.filter(({ address }) => !refused.has(`${sheet}!${address}`)),
  }));
  return allowed(pkg, fewer);
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
