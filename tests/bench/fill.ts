import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  applyEdits,
  formatAddress,
  openPackage,
  PackageError,
  readCells,
  type SheetEdit,
  type WorkbookPackage,
} from '../../src/workbook/package/index.ts';
import { HOSTILE_FILES } from '../workbook/package/hostile-files.ts';
import { largeWorkbook, type Shape } from './large-workbooks.ts';
import { measureProgram, type Run } from './measure.ts';

const ours = fileURLToPath(new URL('./fill-prove.mjs', import.meta.url));
const theirs = fileURLToPath(new URL('./exceljs-load-save.mjs', import.meta.url));
const reader = fileURLToPath(new URL('./read-hostile.mjs', import.meta.url));
const CORPUS = '../shared/data/workbooks';
const LONGEST = 60_000;
const FILLS_IN_A_ROW = 200;

const SMALL: Shape = { sheets: 2, rows: 60, columns: 20 };
const GENERATED: readonly (readonly [string, Shape, writes: number])[] = [
  ['small: 2 sheets of 60 x 20', SMALL, 20],
  ['5 MB: 20 sheets of 1,000 x 40', { sheets: 20, rows: 1000, columns: 40 }, 20],
  ['5 MB: 1 sheet of 20,000 x 40', { sheets: 1, rows: 20_000, columns: 40 }, 20],
];

/**
 * Fills with their proof against exceljs, which opens the same file, sets one cell and saves it;
 * every figure is of a cold process of its own, and the ratio is one of processor time, which other
 * work on the machine disturbs least. Then hostile files: how long, and how much memory.
 */
export function benchFill(): void {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-fill-'));
  try {
    console.log('Filling a workbook with its proof, against exceljs load, one cell, save');
    line([
      'workbook',
      'cells',
      'uncts',
      'processor',
      'peak',
      'exceljs',
      'processor',
      'peak',
      'ratio',
    ]);
    for (const [name, shape, writes] of GENERATED) {
      const { sheets, rows, columns } = shape;
      compare(folder, name, largeWorkbook(shape), planFor(shape, writes), sheets * rows * columns);
    }
    if (existsSync(CORPUS)) benchCorpus(folder);
    benchManyFills(folder);
    benchHostile(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function benchCorpus(folder: string): void {
  const ratios: number[] = [];
  for (const name of readdirSync(CORPUS).filter((each) => /\.xls[xm]$/.test(each))) {
    const bytes = readFileSync(join(CORPUS, name));
    const { plan, cells } = planForForeign(bytes);
    const ratio = compare(folder, name, bytes, plan, cells);
    if (ratio !== undefined) ratios.push(ratio);
  }
  ratios.sort((a, b) => a - b);
  const median = ratios[Math.floor(ratios.length / 2)] ?? 0;
  console.log(
    `  median of the real workbooks that exceljs saved: ${median.toFixed(1)} times faster`,
  );
}

/** Returns how many times faster; undefined when exceljs gave nothing. */
function compare(
  folder: string,
  name: string,
  bytes: Buffer,
  plan: readonly SheetEdit[],
  cells: number,
): number | undefined {
  const [file, planFile] = [join(folder, 'in.xlsx'), join(folder, 'plan.json')];
  writeFileSync(file, bytes);
  writeFileSync(planFile, JSON.stringify(plan));
  const fill = measureProgram([ours, file, planFile, join(folder, 'ours.xlsx')], LONGEST);
  const save = measureProgram([theirs, file, join(folder, 'theirs.xlsx')], LONGEST);
  const ratio = fill.ended === 'done' && save.ended === 'done' ? save.cpu / fill.cpu : undefined;
  const times = ratio === undefined ? '' : `${ratio.toFixed(1)} x`;
  line([name, cells.toLocaleString('en'), ...figures(fill), ...figures(save), times]);
  return ratio;
}

function benchManyFills(folder: string): void {
  const [file, planFile] = [join(folder, 'in.xlsx'), join(folder, 'plan.json')];
  writeFileSync(file, largeWorkbook(SMALL));
  writeFileSync(planFile, JSON.stringify(planFor(SMALL, 20)));
  console.log('\nThe small workbook many times in one process');
  for (const times of [FILLS_IN_A_ROW / 4, FILLS_IN_A_ROW]) {
    const run = measureProgram(
      [ours, file, planFile, join(folder, 'ours.xlsx'), String(times)],
      LONGEST,
    );
    const last = /last (\S+)/.exec(run.output)?.[1] ?? '';
    line([`${times} fills`, '', ...figures(run), `the last ${Number(last).toFixed(1)} ms`]);
  }
}

function benchHostile(folder: string): void {
  console.log('\nHostile files: opened, all sheets read, one cell filled and proved');
  line(['file', 'bytes', 'work', 'peak', '  outcome']);
  for (const { name, make } of HOSTILE_FILES) {
    const file = join(folder, 'hostile.xlsx');
    const bytes = make();
    writeFileSync(file, bytes);
    const run = measureProgram([reader, file], LONGEST);
    const [, milliseconds = '', outcome = ''] = /^(\d+) ms (.*)$/m.exec(run.output) ?? [];
    const figure = `${milliseconds} ms`;
    line([name, bytes.length.toLocaleString('en'), figure, memory(run), `  ${outcome}`]);
  }
}

function planFor({ sheets, rows, columns }: Shape, writes: number): SheetEdit[] {
  return Array.from({ length: sheets }, (_, sheet) => ({
    sheet: `S${sheet + 1}`,
    writes: Array.from({ length: writes }, (_unused, index) => ({
      // Half of them just behind the last column, where there is no cell yet.
      address: formatAddress(1 + Math.floor((index * rows) / writes), columns + (index % 2)),
      value: { kind: 'number', value: index },
    })),
  }));
}

/** Sheets that an institution's part of a questionnaire has. */
const SHEETS = 4;

/** Twenty numbers, into the first cells that hold one, of four sheets. */
function planForForeign(bytes: Buffer): { plan: SheetEdit[]; cells: number } {
  const pkg = openPackage(bytes);
  let cells = 0;
  let taken = 0;
  const plan = pkg.sheets.flatMap(({ name, kind }): SheetEdit[] => {
    if (kind !== 'worksheet') return [];
    const all = readCells(pkg, name);
    cells += all.size;
    if (taken === SHEETS) return [];
    const numbers = [...all].filter(([, cell]) => cell.type === 'number' && !cell.formula);
    const writes = numbers.slice(0, 5).map(([address]) => ({
      address,
      value: { kind: 'number' as const, value: 1 },
      permits: ['locked' as const],
    }));
    if (writes.length > 0) taken++;
    return writes.length === 0 ? [] : [{ sheet: name, writes }];
  });
  return { plan: allowed(pkg, plan), cells };
}

/** Leaves out what a sheet forbids, such as cells under a merge. */
function allowed(pkg: WorkbookPackage, plan: readonly SheetEdit[]): SheetEdit[] {
  const refused = new Set<string>();
  try {
    applyEdits(pkg, plan);
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    for (const problem of error.problems) {
      if ('address' in problem && 'sheet' in problem) {
        refused.add(`${problem.sheet}!${problem.address}`);
      }
    }
  }
  return plan.map(({ sheet, writes }) => ({
    sheet,
    writes: writes.filter(({ address }) => !refused.has(`${sheet}!${address}`)),
  }));
}

function figures(run: Run): [string, string, string] {
  if (run.ended === 'too long') return [`> ${LONGEST / 1000} s`, '', ''];
  if (run.ended === 'failed') return ['failed', '', ''];
  return [`${run.wall.toFixed(2)} s`, `${run.cpu.toFixed(2)} s`, memory(run)];
}

function memory(run: Run): string {
  return run.ended === 'done' ? `${run.memory.toFixed(0)} MB` : run.ended;
}

function line([name = '', ...cells]: readonly string[]): void {
  console.log(`  ${name.padEnd(44)}${cells.map((cell) => cell.padStart(10)).join(' ')}`);
}
