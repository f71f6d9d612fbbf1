import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import { InputError, type Problem, stopOn } from '../problems.ts';
import { cannotWrite } from './cannot-write.ts';
import { holding, isAlive } from './lock.ts';

/** Name of the file that lists what is renamed once everything is on disk. */
const journalName = '.uncts-renames';

/** A file under its temporary name, and the name it gets; both below the folder. */
interface Renaming {
  temporary: string;
  final: string;
}

/**
 * Writes a set of files into a folder, all of them or none. Everything goes to temporary names first;
 * when the last byte is on disk, a list of the renamings is written, and only then are they done. A run
 * that is killed before leaves the old files, and one that is killed after leaves the list, which the
 * next run carries out. Two runs never write into a folder at once. A workbook that is open in Excel is
 * not replaced. Throws {@link InputError} with everything that stands in the way.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  if (files.size === 0) return;
  stopOn([...files.keys()].flatMap((name) => openInExcel(join(folder, name))));
  try {
    mkdirSync(folder, { recursive: true });
    holding(folder, () => {
      carryOut(folder);
      tidy(folder, [...files.keys()]);
      write(folder, files);
    });
  } catch (error) {
    throw error instanceof InputError ? error : cannotWrite(error, folder);
  }
}

function write(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const renamings: Renaming[] = [];
  const journal = join(folder, journalName);
  try {
    for (const [final, content] of files) {
      const temporary = `${final}.${process.pid}.part`;
      mkdirSync(dirname(join(folder, final)), { recursive: true });
      renamings.push({ temporary, final });
      writeFileSync(join(folder, temporary), content, { flush: true });
    }
    // Under its own name only when it is whole: half a list is none.
    writeFileSync(`${journal}.part`, JSON.stringify(renamings), { flush: true });
    renameSync(`${journal}.part`, journal);
  } catch (error) {
    for (const { temporary } of renamings) rmSync(join(folder, temporary), { force: true });
    rmSync(`${journal}.part`, { force: true });
    throw error;
  }
  carryOut(folder);
}

/** Does the renamings that are listed and not done yet. */
function carryOut(folder: string): void {
  const journal = join(folder, journalName);
  if (!existsSync(journal)) return;
  for (const { temporary, final } of renamingsIn(readFileSync(journal, 'utf8'))) {
    const from = join(folder, temporary);
    if (existsSync(from)) renameSync(from, join(folder, final));
  }
  rmSync(journal);
}

/** What a list names, if it is one of ours: a file and its own temporary name, both below the folder. */
function renamingsIn(text: string): Renaming[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return [];
  }
  if (!Array.isArray(list)) return [];
  return list.filter(
    (each): each is Renaming =>
      typeof each?.final === 'string' &&
      typeof each.temporary === 'string' &&
      !isAbsolute(each.final) &&
      !each.final.split(/[\\/]/).includes('..') &&
      /^\.\d+\.part$/.test(each.temporary.slice(each.final.length)) &&
      each.temporary.startsWith(each.final),
  );
}

/** Removes what a run that was killed left under temporary names. */
function tidy(folder: string, names: readonly string[]): void {
  const folders = new Set(names.map((name) => dirname(join(folder, name))));
  for (const each of [...folders].filter((path) => existsSync(path))) {
    for (const name of readdirSync(each)) {
      const pid = /\.(\d+)\.part$/.exec(name)?.[1];
      if (pid !== undefined && !isAlive(Number(pid))) rmSync(join(each, name), { force: true });
    }
  }
}

/** Excel leaves a file that begins with ~$ beside a workbook that is open. */
function openInExcel(path: string): Problem[] {
  const isWorkbook = /\.xls[xmb]?$/i.test(path);
  const beside = join(dirname(path), `~$${basename(path)}`);
  return isWorkbook && existsSync(beside) ? [{ code: 'open-in-excel', file: path }] : [];
}
