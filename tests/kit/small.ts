import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadInstrument } from '../../src/instrument/load.ts';
import { checkModule, type ModuleSummary, readModule } from '../../src/kit/index.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';
import type { Module } from '../../src/schema/types.ts';

export const core = loadInstrument();

/** A folder for the files of one test, and a way to remove it. */
export function scratch(): { path(name: string): string; remove(): void; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-kit-'));
  return {
    folder,
    path: (name) => join(folder, name),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** The smallest module: one table with one row. */
export function smallModule(): Module {
  return {
    name: 'small',
    title: 'Small module',
    languages: ['en'],
    tables: [
      {
        table: '1.1',
        title: 'Offences',
        unit: 'offences',
        institution: 'police',
        rows: [{ row: 'offences', label: 'Offences recorded' }],
      },
    ],
  };
}

/** What a file becomes, or the sentences about what is wrong with it. */
export function checked(path: string): ModuleSummary | string[] {
  try {
    return checkModule(readModule(path), core).summary;
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
}

/** Writes a value as JSON and checks it. */
export function checkedValue(value: unknown): ModuleSummary | string[] {
  const { path, remove } = scratch();
  writeFileSync(path('small.json'), JSON.stringify(value));
  const result = checked(path('small.json'));
  remove();
  return result;
}
