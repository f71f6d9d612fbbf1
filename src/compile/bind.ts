import { basename } from 'node:path';
import { fingerprint } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Problem } from '../problems.ts';
import { stopOn } from '../problems.ts';
import type { Binding } from '../schema/types.ts';
import { bindWorkbook, checkBinding } from '../workbook/bind/index.ts';
import { openPackage, readable } from '../workbook/index.ts';
import { askedInLanguages } from './asked-languages.ts';
import { loadBinding } from './load-binding.ts';

export interface BindRequest {
  /** A workbook that somebody else made, by path. */
  workbook: string;
  cycle: number;
  /** Modules asked beside the core. */
  modules: readonly string[];
}

/** A workbook as it was read, and where the cells of a cycle are in it. */
export interface BoundFile {
  fileName: string;
  bytes: Uint8Array;
  binding: Binding;
  asked: AskedCycle;
}

/** Finds the cells of a cycle in a workbook. Throws {@link InputError} when it cannot be read. */
export async function bindFile({ workbook, cycle, modules }: BindRequest): Promise<BoundFile> {
  const asked = askedIn(loadInstruments(modules), cycle);
  return { ...(await bound(workbook, asked)), asked };
}

/** The same for a cycle at hand. */
export async function bound(path: string, asked: AskedCycle): Promise<Omit<BoundFile, 'asked'>> {
  const fileName = basename(path);
  const bytes = readBytes(path, fileName);
  const languages = await askedInLanguages(asked);
  const binding = readable(fileName, () => {
    const workbook = { pkg: openPackage(bytes), file: fileName, sha256: fingerprint(bytes) };
    return bindWorkbook(workbook, languages);
  });
  return { fileName, bytes, binding };
}

/**
 * Holds a binding, corrected by hand or not, against its workbook and the questionnaire. Throws
 * {@link InputError} with everything that does not agree; gives the binding and what it places.
 */
export async function checkedBinding(workbook: string, bindingPath: string): Promise<BoundFile> {
  const binding = loadBinding(bindingPath);
  const modules = binding.file === 'data' ? [] : [binding.file];
  const asked = askedIn(loadInstruments(modules), binding.cycle);
  const fileName = basename(workbook);
  const bytes = readBytes(workbook, fileName);
  stopOn(await bindingProblems({ fileName, bytes, binding, asked }));
  return { fileName, bytes, binding, asked };
}

/** Everything in which a binding, its workbook and the questionnaire do not agree. */
export async function bindingProblems({
  fileName,
  bytes,
  binding,
  asked,
}: BoundFile): Promise<Problem[]> {
  const languages = await askedInLanguages(asked);
  return readable(fileName, () =>
    checkBinding({ pkg: openPackage(bytes), file: fileName }, binding, languages),
  );
}
