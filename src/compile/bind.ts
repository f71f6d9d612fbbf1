import { fingerprint } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Problem } from '../problems.ts';
import { stopOn } from '../problems.ts';
import type { Binding } from '../schema/types.ts';
import { bindWorkbook, checkBinding } from '../workbook/bind/index.ts';
import { readable } from '../workbook/index.ts';
import { askedInLanguages } from './asked-languages.ts';
import { loadBinding } from './load-binding.ts';
import { type Limits, type Received, receive } from './receive.ts';

export interface BindRequest {
  /** A workbook that somebody else made, by path. */
  workbook: string;
  cycle: number;
  /** Modules asked beside the core. */
  modules: readonly string[];
  limits?: Limits;
}

/** A workbook as it was read, and where the cells of a cycle are in it. */
export interface BoundFile extends Received {
  binding: Binding;
  asked: AskedCycle;
}

/** Finds the cells of a cycle in a workbook. Throws {@link InputError} when it cannot be read. */
export async function bindFile(request: BindRequest): Promise<BoundFile> {
  const asked = askedIn(loadInstruments(request.modules), request.cycle);
  return bound(receive(request.workbook, request.limits), asked);
}

/** The same for a workbook and a cycle at hand. */
export async function bound(received: Received, asked: AskedCycle): Promise<BoundFile> {
  const { fileName, bytes, pkg } = received;
  const languages = await askedInLanguages(asked);
  const workbook = { pkg, file: fileName, sha256: fingerprint(bytes) };
  const binding = readable(fileName, () => bindWorkbook(workbook, languages));
  return { ...received, binding, asked };
}

/**
 * Holds a binding, corrected by hand or not, against its workbook and the questionnaire. Throws
 * {@link InputError} with everything that does not agree; gives the binding and what it places.
 */
export async function checkedBinding(
  workbook: string,
  bindingPath: string,
  limits?: Limits,
): Promise<BoundFile> {
  const binding = loadBinding(bindingPath);
  const modules = binding.file === 'data' ? [] : [binding.file];
  const asked = askedIn(loadInstruments(modules), binding.cycle);
  const file = { ...receive(workbook, limits), binding, asked };
  stopOn(await bindingProblems(file));
  return file;
}

/** Everything in which a binding, its workbook and the questionnaire do not agree. */
export async function bindingProblems({
  fileName,
  pkg,
  binding,
  asked,
}: BoundFile): Promise<Problem[]> {
  const languages = await askedInLanguages(asked);
  return readable(fileName, () => checkBinding({ pkg, file: fileName }, binding, languages));
}
