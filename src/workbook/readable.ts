import { InputError, type Problem } from '../problems.ts';
import { PackageError, type PackageProblem } from './package/index.ts';

/**
 * Does work on a workbook, and turns what makes the workbook unreadable or a cell unwritable into
 * problems of the file: throws {@link InputError} in place of `PackageError`.
 */
export function readable<T>(fileName: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new InputError(error.problems.map((problem) => refused(fileName, problem)));
  }
}

function refused(file: string, problem: PackageProblem): Problem {
  if (!('sheet' in problem)) return { code: 'workbook-refused', file, problem };
  const { sheet } = problem;
  const at = 'address' in problem ? { sheet, address: problem.address } : { sheet };
  return { code: 'workbook-refused', file, at, problem };
}
