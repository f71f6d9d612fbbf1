import { PackageError, type PackageProblem } from './problems.ts';

export type ComparedFile = 'before' | 'after';

/** Says which of two compared files a problem is in. Never leaves this room. */
export class UnreadableFile extends Error {
  readonly file: ComparedFile;
  readonly problems: readonly PackageProblem[];

  constructor(file: ComparedFile, problems: readonly PackageProblem[]) {
    super(file);
    this.name = 'UnreadableFile';
    this.file = file;
    this.problems = problems;
  }
}

/** Runs `work` on one of two files; its problems become that file's. */
export function within<T>(file: ComparedFile, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    throw new UnreadableFile(file, error.problems);
  }
}
