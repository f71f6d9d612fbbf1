import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type RunEnd, run } from '../../programs/run.ts';
import { type DefinedName, openPackage, PackageError, readCells } from '../package/index.ts';
import type { WorkbookCells } from '../sheet-cells.ts';
import type { Office } from './find-office.ts';
import { profileSettings } from './profile.ts';

/** A workbook as LibreOffice calculated it. */
export interface CalculatedWorkbook {
  readonly state: 'calculated';
  /** Formulas are written as LibreOffice writes them. */
  readonly cells: WorkbookCells;
  readonly definedNames: readonly DefinedName[];
}

/** Why there is no result; `not-opened`: no workbook, or LibreOffice breaks down on it. */
export type NotRecalculated = 'not-opened' | 'time-limit' | 'not-started';

export type RecalculatedWorkbook = CalculatedWorkbook | { readonly state: NotRecalculated };

export interface RecalculateOptions {
  /** For all workbooks together, in seconds; then LibreOffice is killed. */
  readonly timeLimit?: number;
  /** The folder in which the temporary folder is made. */
  readonly temporary?: string;
}

export const defaultTimeLimit = 120;

const filter = 'xlsx:Calc MS Excel 2007 XML';

/**
 * Calculates copies of workbooks anew, in the order given, and reads all their cells. LibreOffice
 * runs with a profile of its own that is thrown away; no macro runs and no link is followed. A
 * workbook that cannot be calculated does not keep the others from it.
 */
export async function recalculate(
  office: Office,
  workbooks: readonly Uint8Array[],
  { timeLimit = defaultTimeLimit, temporary = tmpdir() }: RecalculateOptions = {},
): Promise<RecalculatedWorkbook[]> {
  const folder = mkdtempSync(join(temporary, 'uncts-office-'));
  try {
    const job = prepare(folder, workbooks);
    const until = Date.now() + timeLimit * 1000;
    const convert = (files: readonly string[]): Promise<RunEnd> =>
      files.length === 0
        ? Promise.resolve({ end: 'ended', code: 0 })
        : run(commandLine(office, job, files), Math.max(until - Date.now(), 0));
    const together = await convert(job.files.flatMap((file) => file ?? []));
    const results: RecalculatedWorkbook[] = [];
    for (const file of job.files) {
      if (file === undefined) {
        results.push({ state: 'not-opened' });
        continue;
      }
      // A workbook on which LibreOffice breaks down takes those after it along; alone they may do.
      const again = broke(together) && job.files.length > 1 && !existsSync(output(job, file));
      results.push(resultOf(output(job, file), again ? await convert([file]) : together));
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

interface Job {
  readonly profile: string;
  readonly input: string;
  readonly output: string;
  /** The name of each workbook's copy; undefined for what is no workbook. */
  readonly files: readonly (string | undefined)[];
}

function prepare(folder: string, workbooks: readonly Uint8Array[]): Job {
  const [profile, input] = [join(folder, 'profile'), join(folder, 'in')];
  mkdirSync(join(profile, 'user'), { recursive: true });
  mkdirSync(input);
  writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), profileSettings);
  const files = workbooks.map((bytes, index) => {
    // LibreOffice makes an empty workbook of an empty file, and a table of any text.
    if (unlessDamaged(() => openPackage(bytes)) === undefined) return undefined;
    const name = `${index}.xlsx`;
    writeFileSync(join(input, name), bytes);
    return name;
  });
  return { profile, input, output: join(folder, 'out'), files };
}

function commandLine(
  office: Office,
  job: Job,
  files: readonly string[],
): readonly [string, ...string[]] {
  return [
    ...office.command,
    `-env:UserInstallation=${pathToFileURL(job.profile)}`,
    '--headless',
    '--norestore',
    '--convert-to',
    filter,
    '--outdir',
    // As addresses: LibreOffice takes a per cent sign in a path for the beginning of a code.
    pathToFileURL(job.output).href,
    ...files.map((file) => pathToFileURL(join(job.input, file)).href),
  ];
}

function output(job: Job, file: string): string {
  return join(job.output, file);
}

function broke(end: RunEnd): boolean {
  return end.end === 'ended' && end.code !== 0;
}

function resultOf(path: string, end: RunEnd): RecalculatedWorkbook {
  const calculated = existsSync(path) ? unlessDamaged(() => calculatedAt(path)) : undefined;
  if (calculated !== undefined) return calculated;
  return { state: end.end === 'ended' ? 'not-opened' : end.end };
}

function calculatedAt(path: string): CalculatedWorkbook {
  const workbook = openPackage(readFileSync(path));
  const sheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet');
  return {
    state: 'calculated',
    cells: new Map(sheets.map(({ name }) => [name, readCells(workbook, name)])),
    definedNames: workbook.definedNames,
  };
}

/** Undefined where a workbook is damaged: a killed LibreOffice leaves half of one. */
function unlessDamaged<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof PackageError) return undefined;
    throw error;
  }
}
