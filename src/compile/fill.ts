import { basename } from 'node:path';
import { readJson } from '../files/json.ts';
import { questionOf } from '../instrument/cell-id.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Binding, BoundLine, FillPlan, Return } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { sureLines } from '../workbook/bind/index.ts';
import { applyPlan, type FilledWorkbook, planFill } from '../workbook/index.ts';
import { bindingProblems, bound } from './bind.ts';
import { loadBinding } from './load-binding.ts';
import { type Limits, type Received, receive } from './receive.ts';

export interface FillRequest {
  /** A workbook that somebody else made, by path. */
  workbook: string;
  /** A return.json, by path. */
  returnFile: string;
  /** A binding that a person has looked at; without one the workbook is bound now. */
  binding?: string;
  limits?: Limits;
}

/** A workbook of others with a return in it. */
export interface FilledForeign extends FilledWorkbook {
  fileName: string;
  /** The workbook as it was received. */
  received: Uint8Array;
  binding: Binding;
  plan: FillPlan;
  /** Lines that are probably right and were not filled, because nobody has looked at them. */
  unsure: readonly BoundLine[];
  /** Cells of the return with a figure that have no place in the workbook. */
  withoutPlace: readonly string[];
}

/**
 * Fills a return into a workbook that somebody else made, with proof. Writes nothing. Throws
 * {@link InputError} when anything does not fit; then there is no result.
 */
export async function fillWorkbook(
  request: FillRequest,
): Promise<FilledForeign & { ret: Return; asked: AskedCycle }> {
  const ret = loadReturn(request.returnFile);
  const asked = askedIn(loadInstruments(ret.modules), ret.cycle);
  const received = receive(request.workbook, request.limits);
  const filled = await fillForeign(ret, asked, received, request.binding);
  return { ...filled, ret, asked };
}

/** The same for a return at hand. */
export async function fillForeign(
  ret: Return,
  asked: AskedCycle,
  received: Received,
  bindingPath?: string,
): Promise<FilledForeign> {
  const { fileName, bytes, limits } = received;
  const { binding, unsure } =
    bindingPath === undefined
      ? await boundNow(received, asked)
      : await boundBefore(received, asked, bindingPath);
  const plan = planFill(ret, asked, binding);
  const filled = applyPlan(bytes, plan, binding, fileName, limits);
  return {
    ...filled,
    fileName,
    received: bytes,
    binding,
    plan,
    unsure,
    withoutPlace: withoutPlace(ret, binding),
  };
}

/**
 * Fills every workbook of others that a compilation names. A binding belongs to the workbook of the
 * same file of the questionnaire. Throws {@link InputError}, also when two workbooks are of one file.
 */
export async function fillAllForeign(
  ret: Return,
  asked: AskedCycle,
  {
    workbooks = [],
    bindings = [],
  }: { workbooks?: readonly string[]; bindings?: readonly string[] },
): Promise<FilledForeign[]> {
  const filled: FilledForeign[] = [];
  for (const [index, workbook] of workbooks.entries()) {
    filled.push(await fillForeign(ret, asked, receive(workbook), bindings[index]));
  }
  const files = filled.map(({ binding }) => binding.file);
  stopOn(
    filled.flatMap(({ fileName, binding: { file } }, index): Problem[] =>
      files.indexOf(file) === index
        ? []
        : [{ code: 'duplicate-id', file: fileName, kind: 'workbook of the file', id: file }],
    ),
  );
  return filled;
}

async function boundNow(received: Received, asked: AskedCycle) {
  const found = await bound(received, asked);
  if (found.binding.lines.length === 0) {
    throw new InputError([{ code: 'nothing-bound', file: found.fileName, cycle: asked.cycle }]);
  }
  return sureLines(found.binding);
}

async function boundBefore(received: Received, asked: AskedCycle, bindingPath: string) {
  const binding = loadBinding(bindingPath);
  const file = basename(bindingPath);
  if (binding.cycle !== asked.cycle) {
    const [found, expected] = [String(binding.cycle), String(asked.cycle)];
    throw new InputError([{ code: 'return-mismatch', file, what: 'cycle', found, expected }]);
  }
  stopOn(await bindingProblems({ ...received, binding, asked }));
  return { binding, unsure: [] };
}

/** Reads a return that the compiler wrote. Throws {@link InputError}. */
export function loadReturn(path: string): Return {
  const file = basename(path);
  const value = readJson(path, file);
  stopOn(problemsOf('return', value, { file }));
  return value as Return;
}

function withoutPlace(ret: Return, binding: Binding): string[] {
  const placed = new Map(
    binding.lines.map(({ question, years }) => [question, new Set(years.map(({ year }) => year))]),
  );
  const inFile = ret.observations.filter(
    ({ cell, value }) => value !== null && cell.startsWith(`${binding.file}/`),
  );
  return inFile
    .map(({ cell }) => cell)
    .filter((cell) => !placed.get(questionOf(cell))?.has(Number(cell.slice(-4))));
}
