import { InputError } from '../problems.ts';
import { described } from './described.ts';
import { PackageError } from './package/index.ts';

/**
 * Does work on a workbook, and turns what makes the workbook unreadable or a cell unwritable into
 * problems of the file: throws {@link InputError} in place of `PackageError`.
 */
export function readable<T>(fileName: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new InputError(
      error.problems.map((problem) => ({
        code: 'workbook-damaged',
        file: fileName,
        reason: described(problem),
      })),
    );
  }
}
