import type { Command } from 'commander';
import { vi } from 'vitest';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';

/** Runs a command with words and gives what it printed, or the sentences of its problems. */
export async function printedBy(command: Command, words: readonly string[]): Promise<string> {
  let printed = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  try {
    await command.parseAsync(words, { from: 'user' });
    return printed;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return error.problems.map(problemText).join('\n');
  } finally {
    spy.mockRestore();
  }
}
