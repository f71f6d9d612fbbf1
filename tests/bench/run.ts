/**
 * Speed and memory, as ratios against a named alternative in the same run: `npm run bench` for
 * all, `npx tsx tests/bench/run.ts fill`, `... compile`, `... localise` or `... server` for one. Nothing here is asserted; the
 * tables go to the terminal. The built program is measured: `npm run build` first.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import exceljs from 'exceljs';
import { checkReturn } from '../../src/checks/index.ts';
import { wordingOf } from '../../src/compile/wording.ts';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { languages } from '../../src/instrument/labels.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import type { Return } from '../../src/schema/types.ts';
import { applyPlan, buildBlank, planFill } from '../../src/workbook/index.ts';
import { benchDesk } from './desk.ts';
import { benchFill } from './fill.ts';
import { benchLocalise } from './localise.ts';
import { measureCall, measureProcess } from './measure.ts';
import { benchServer } from './server.ts';

const bin = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));
const alternative = fileURLToPath(new URL('./exceljs-load-save.mjs', import.meta.url));

const benches: Readonly<Record<string, () => void | Promise<void>>> = {
  compile: benchCompile,
  desk: benchDesk,
  fill: benchFill,
  localise: benchLocalise,
  server: benchServer,
};
const wanted = process.argv.slice(2);
for (const [name, bench] of Object.entries(benches)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  await bench();
  console.log('');
}

/** The main job and what it is made of. */
async function benchCompile(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-bench-'));
  const out = join(folder, 'IND');
  try {
    const job = measureProcess([bin, 'compile', 'IND', '--cycle', '2014', '--out', out], 5);
    const workbook = join(out, 'UN-CTS-2014_IND_data.xlsx');
    const excel = measureProcess([alternative, workbook, join(folder, 'copy.xlsx')], 5);
    console.log('Whole processes, cold; median of 5');
    print('main job: compile IND --cycle 2014', job);
    print('exceljs: load and save its workbook', excel);
    console.log(
      `  ratio: ${(job.wall / excel.wall).toFixed(2)} of the time, ${(job.memory / excel.memory).toFixed(2)} of the memory\n`,
    );

    const ret = JSON.parse(readFileSync(join(out, 'return.json'), 'utf8')) as Return;
    const asked = askedIn(loadInstrument(), 2014);
    const { bytes, binding } = await buildBlank(asked, 'data');
    const plan = planFill(ret, asked, binding);
    const fill = await measureCall(10, () => applyPlan(bytes, plan, binding, 'blank.xlsx'));
    const byExcel = await measureCall(10, async () => {
      const book = new exceljs.Workbook();
      await book.xlsx.load(bytes.buffer as ArrayBuffer);
      for (const { sheet, address, value } of plan.writes) {
        const cell = book.getWorksheet(sheet)?.getCell(address);
        if (cell !== undefined) cell.value = value;
      }
      return book.xlsx.writeBuffer();
    });
    console.log(
      `Filling ${plan.writes.length} cells of the blank workbook, in one process; median of 10`,
    );
    console.log(`  uncts, with its proof: ${fill.toFixed(0)} ms`);
    console.log(`  exceljs, without proof: ${byExcel.toFixed(0)} ms`);
    console.log(`  ratio: ${(fill / byExcel).toFixed(2)}\n`);

    const english = await measureCall(5, () => buildBlank(asked, 'data'));
    const bare = await measureCall(5, () => bareWorkbook(asked));
    const all = askedIn(loadInstruments(moduleNames()), 2014);
    const wordings = await Promise.all(languages.map((each) => wordingOf(all.instrument, each)));
    const start = performance.now();
    for (const { language, translate, pack } of wordings) {
      for (const { file } of all.instrument.files) {
        await buildBlank(all, file, { language, translate, messages: pack.workbook });
      }
    }
    const every = (performance.now() - start) / 1000;
    console.log('Building blank workbooks, in one process; median of 5');
    console.log(`  the data file in English: ${english.toFixed(0)} ms`);
    console.log(`  exceljs, its labels without anything else: ${bare.toFixed(0)} ms`);
    console.log(`  ratio: ${(english / bare).toFixed(2)}`);
    console.log(
      `  ${all.instrument.files.length} files in ${languages.length} languages, once: ${every.toFixed(1)} s\n`,
    );

    const check = await measureCall(20, () => checkReturn(ret, asked));
    console.log(`Checking the return (${ret.observations.length} cells): ${check.toFixed(0)} ms`);
    console.log(`  ratio to filling: ${(check / fill).toFixed(2)}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The named alternative for blanks: exceljs with the labels of every line and nothing else. */
async function bareWorkbook({ questions, years }: AskedCycle): Promise<unknown> {
  const book = new exceljs.Workbook();
  const sheets = new Map<string, exceljs.Worksheet>();
  for (const { table, rowPath, columnLabel } of questions.values()) {
    const chapter = table.table.split('.')[0] ?? '';
    const sheet = sheets.get(chapter) ?? book.addWorksheet(chapter);
    sheets.set(chapter, sheet);
    sheet.addRow([rowPath.join(': '), columnLabel, ...years]);
  }
  return book.xlsx.writeBuffer();
}

function print(
  what: string,
  { wall, cpu, memory }: { wall: number; cpu: number; memory: number },
): void {
  console.log(
    `  ${what}: ${wall.toFixed(2)} s, ${cpu.toFixed(2)} s of processor time, ${memory.toFixed(0)} MB`,
  );
}
