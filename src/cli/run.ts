import { CommanderError } from 'commander';
import { problemReport } from '../messages/problems.ts';
import { InputError } from '../problems.ts';
import { exitCodes } from './exit-codes.ts';
import { program } from './program.ts';
import { terminal } from './terminal.ts';

/** Runs a command line and gives its exit code: see {@link exitCodes}. */
export async function run(words: readonly string[]): Promise<number> {
  process.stdout.once('error', readerLeft);
  const state = { exitCode: exitCodes.nothingSevere as number };
  try {
    await program(state).parseAsync(words, { from: 'user' });
    return state.exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : exitCodes.wrongInput;
    if (error instanceof InputError) {
      terminal.error(problemReport(error.problems));
      return exitCodes.wrongInput;
    }
    terminal.error(terminal.bug(error));
    return exitCodes.bug;
  }
}

/** Who reads a part of the output only, such as `head`, closes it: nothing is wrong. */
function readerLeft(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(exitCodes.nothingSevere);
}
