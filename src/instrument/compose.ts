import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { templatesFolder } from '../package-root.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import { coreInstrument, loadInstrument } from './load.ts';
import type { LoadedInstrument } from './model.ts';
import { questionsOf } from './questions.ts';

/** Names of the one-off modules, in templates/instruments/modules. */
export function moduleNames(): string[] {
  return readdirSync(join(templatesFolder, 'instruments', 'modules'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * The core instrument with the modules that are asked beside it, as one: their files, breakdowns and
 * rules stand side by side, and a module's file is named like the module.
 * Throws {@link InputError} when a module does not exist.
 */
export function loadInstruments(modules: readonly string[]): LoadedInstrument {
  const known = moduleNames();
  const unknown = modules.filter((name) => !known.includes(name));
  stopOn(
    unknown.map(
      (id): Problem => ({ code: 'unknown-reference', file: '--module', kind: 'module', id, known }),
    ),
  );
  const names = [...new Set(modules)].sort();
  return compose([
    loadInstrument(coreInstrument),
    ...names.map((name) => loadInstrument(`modules/${name}`)),
  ]);
}

/** Files of an instrument that are not the core's: the modules put beside it. */
export function modulesOf({ definition, files }: LoadedInstrument): string[] {
  const core = new Set(definition.files.map(({ file }) => file));
  return files.map(({ file }) => file).filter((file) => !core.has(file));
}

/** Puts instruments together; the first is the core and gives the window, rotation and statuses. */
export function compose(instruments: readonly LoadedInstrument[]): LoadedInstrument {
  const [core, ...others] = instruments;
  if (core === undefined) throw new InputError([]);
  if (others.length === 0) return core;
  const combined = {
    definition: core.definition,
    folders: instruments.flatMap(({ folders }) => folders),
    files: instruments.flatMap(({ files }) => files),
    rules: { rules: instruments.flatMap(({ rules }) => rules.rules) },
    breakdowns: new Map(instruments.flatMap(({ breakdowns }) => [...breakdowns])),
    ...(core.norms === undefined ? {} : { norms: core.norms }),
    ...(core.rates === undefined ? {} : { rates: core.rates }),
  };
  return { ...combined, questions: questionsOf(combined) };
}
