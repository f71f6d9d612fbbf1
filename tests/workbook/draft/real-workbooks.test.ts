import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/schema/types.ts';
import { problemsOf } from '../../../src/schema/validate.ts';
import { draftOf } from '../../../src/workbook/draft/index.ts';
import { namedRanges } from '../../../src/workbook/draft/names.ts';
import {
  formatAddress,
  openPackage,
  readSheet,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';
import { addressesOf, canBeFilled, foundCells } from './cells.ts';

const FOLDER = '../shared/data/workbooks';
const FOUND = existsSync(FOLDER);

function opened(name: string): WorkbookPackage {
  return openPackage(readFileSync(join(FOLDER, name)));
}

function worksheets(pkg: WorkbookPackage): string[] {
  return pkg.sheets.filter(({ kind }) => kind === 'worksheet').map(({ name }) => name);
}

/** Cells of names that can be filled in. */
function namedInputs(pkg: WorkbookPackage): Set<string> {
  const inputs = new Set<string>();
  const fillable = new Map(worksheets(pkg).map((sheet) => [sheet, canBeFilled(pkg, sheet)]));
  for (const { sheet, range } of namedRanges(pkg)) {
    const text = `${formatAddress(range.top, range.left)}:${formatAddress(range.bottom, range.right)}`;
    for (const address of addressesOf(text)) {
      if (fillable.get(sheet)?.(address)) inputs.add(`${sheet}!${address}`);
    }
  }
  return inputs;
}

/** Cells, formulas left out, that differ between a blank workbook and the same one filled in. */
function filledInputs(blank: WorkbookPackage, filled: WorkbookPackage): Set<string> {
  const inputs = new Set<string>();
  for (const sheet of worksheets(blank)) {
    const before = readSheet(blank, sheet).cells;
    for (const [address, cell] of readSheet(filled, sheet).cells) {
      const old = before.get(address);
      if (cell.formula || old?.formula || (cell.value ?? '') === (old?.value ?? '')) continue;
      inputs.add(`${sheet}!${address}`);
    }
  }
  return inputs;
}

/** Cells of protected sheets that can be filled in. */
function openCells(pkg: WorkbookPackage): Set<string> {
  const inputs = new Set<string>();
  for (const sheet of worksheets(pkg)) {
    const { cells, rules } = readSheet(pkg, sheet);
    if (!rules.isProtected) continue;
    const fillable = canBeFilled(pkg, sheet);
    for (const address of cells.keys()) if (fillable(address)) inputs.add(`${sheet}!${address}`);
  }
  return inputs;
}

/** Share of the real input cells found, and of the found cells that a respondent could fill in. */
function quality(
  draft: Draft,
  pkg: WorkbookPackage,
  truth: ReadonlySet<string>,
): { recall: number; precision: number } {
  const found = foundCells(draft, pkg);
  const hits = [...truth].filter((cell) => found.has(cell)).length;
  const fillable = new Map(worksheets(pkg).map((sheet) => [sheet, canBeFilled(pkg, sheet)]));
  const right = [...found].filter((cell) => {
    const cut = cell.lastIndexOf('!');
    return fillable.get(cell.slice(0, cut))?.(cell.slice(cut + 1));
  }).length;
  return { recall: hits / truth.size, precision: right / found.size };
}

describe.skipIf(!FOUND)('real workbooks (skipped where the shared data folder is absent)', () => {
  it('EFRAG: finds what was filled in and what has a name', { timeout: 120_000 }, () => {
    const pkg = opened('efrag-vsme-1.1.0-blank.xlsx');
    const draft = draftOf(pkg, 'efrag.xlsx');
    const filled = filledInputs(pkg, opened('efrag-vsme-1.1.0-filled.xlsx'));
    const truth = new Set([...filled, ...namedInputs(pkg)]);

    expect(truth.size).toBeGreaterThan(500);
    const { recall, precision } = quality(draft, pkg, truth);
    expect(recall).toBeGreaterThan(0.98);
    expect(precision).toBeGreaterThan(0.99);
    expect(problemsOf('draft', draft, { file: 'efrag' })).toEqual([]);
    expect(draft.sheets.find(({ sheet }) => sheet === 'Enumeration Lists')?.role).toBe('lists');
    expect(draft.regions.find(({ named }) => named?.Assets === 'E60')).toMatchObject({
      kind: 'field',
      number: 'B1',
      code: '24(e)(iii)',
      type: 'number',
      label: { address: 'C60' },
    });
  });

  it('FAC: finds the columns of the form and the cover sheet', { timeout: 120_000 }, () => {
    const pkg = opened('fac-federal-awards.xlsx');
    const draft = draftOf(pkg, 'fac.xlsx');
    const truth = namedInputs(pkg);

    expect(truth.size).toBeGreaterThan(50_000);
    const { recall, precision } = quality(draft, pkg, truth);
    expect(recall).toBeGreaterThan(0.99);
    expect(precision).toBeGreaterThan(0.99);
    expect(draft.regions).toHaveLength(2);
    expect(draft.regions[1]).toMatchObject({ kind: 'list', ranges: ['B2:I2999', 'L2:U2999'] });
    expect(JSON.stringify(draft).length).toBeLessThan(20_000);
  });

  it.each([
    ['arpa-sfrf-v20220705.xlsm', 100_000],
    ['dluhc-tf-round-6.xlsx', 10_000],
  ])(
    '%s: finds the cells of protected sheets that are open',
    { timeout: 120_000 },
    (name, least) => {
      const pkg = opened(name);
      const draft = draftOf(pkg, name);
      const truth = openCells(pkg);

      expect(truth.size).toBeGreaterThan(least);
      const { recall, precision } = quality(draft, pkg, truth);
      expect(recall).toBeGreaterThan(0.97);
      expect(precision).toBeGreaterThan(0.97);
      expect(problemsOf('draft', draft, { file: name })).toEqual([]);
    },
  );
});
