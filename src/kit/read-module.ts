import { basename, extname } from 'node:path';
import { readJson } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Module } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { readWorksheet } from './worksheet/read.ts';

/** A module as it was read, and how a problem finds its place in the file. */
export interface ModuleSource {
  /** How messages name the file. */
  file: string;
  module: Module;
  /** The problem with the cell it is about, if the module is a worksheet. */
  placed(problem: Problem): Problem;
}

/** A worksheet of a module is far smaller; a larger one is a mistake. */
const worksheetMegabytes = 20;

/**
 * Reads a module from one JSON file or one worksheet and checks its form.
 * Throws {@link InputError} with every problem found, in a worksheet with sheet and cell.
 */
export function readModule(path: string): ModuleSource {
  const file = basename(path);
  const ending = extname(path).toLowerCase();
  if (ending === '.json') {
    const value = readJson(path, file);
    stopOn(problemsOf('module', value, { file }));
    return { file, module: value as Module, placed: (problem) => problem };
  }
  if (ending !== '.xlsx' && ending !== '.xlsm') {
    throw new InputError([{ code: 'module-file-type', file, found: ending }]);
  }
  const { value, problems, placed } = readWorksheet(
    readBytes(path, file, worksheetMegabytes),
    file,
  );
  const ofForm = problemsOf('module', value, { file }).map(placed);
  stopOn([...problems, ...ofForm]);
  return { file, module: value as unknown as Module, placed };
}
