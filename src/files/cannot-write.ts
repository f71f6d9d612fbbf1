import { InputError } from '../problems.ts';

/** What a failed write means for the person who named the file or folder. */
export function cannotWrite(error: unknown, file: string): InputError {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return new InputError([{ code: 'cannot-write', file, reason }]);
}
