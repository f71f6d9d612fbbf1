import { checkWithSolver } from '../checks/index.ts';
import { fingerprint } from '../files/json.ts';
import { InputError } from '../problems.ts';
import type { BoundLine, FindingsFile, Return } from '../schema/types.ts';
import { sureLines } from '../workbook/bind/index.ts';
import { readable, readReturnValues, returnFromWorkbook } from '../workbook/index.ts';
import { type BoundFile, bindFile, checkedBinding } from './bind.ts';
import type { Limits } from './receive.ts';

export interface ReadRequest {
  /** A filled workbook, by path. */
  workbook: string;
  cycle: number;
  modules: readonly string[];
  /** Where its cells are, if that is known; without it they are looked for. */
  binding?: string;
  /** ISO 3166 alpha-3; a workbook holds a name at most. */
  country: string;
  limits?: Limits;
}

export interface ReadReturn extends BoundFile {
  ret: Return;
  findings: FindingsFile;
  /** Lines that were not read, because nobody has looked at where they are. */
  unsure: readonly BoundLine[];
}

/** Reads a filled workbook into a return, as {@link returnInWorkbook}, and checks it. */
export async function readWorkbook(request: ReadRequest): Promise<ReadReturn> {
  const read = await returnInWorkbook(request);
  return { ...read, findings: await checkWithSolver(read.ret, read.asked) };
}

/**
 * Reads a filled workbook into a return. What stands in a cell is a figure, a mark, or something that
 * is not understood; nothing is guessed. Writes nothing. Throws {@link InputError} when the workbook,
 * or the binding, cannot be used.
 */
export async function returnInWorkbook(
  request: ReadRequest,
): Promise<Omit<ReadReturn, 'findings'>> {
  const file =
    request.binding === undefined
      ? await bindFile(request)
      : await checkedBinding(request.workbook, request.binding, request.limits);
  const { fileName, bytes, pkg, asked } = file;
  const { binding, unsure } = sureLines(file.binding);
  if (binding.lines.length === 0) {
    throw new InputError([{ code: 'nothing-bound', file: fileName, cycle: request.cycle }]);
  }
  const read = readable(fileName, () => readReturnValues(pkg, binding, asked));
  const ret = returnFromWorkbook(read, asked, {
    country: request.country,
    workbook: { name: fileName, sha256: fingerprint(bytes) },
  });
  return { ...file, binding, unsure, ret };
}
