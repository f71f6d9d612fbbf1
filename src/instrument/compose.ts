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

/**
 * Puts instruments together; the first is the core and gives the window, rotation and statuses.
 * Throws {@link InputError} when a rule names a row or question that none of them has.
 */
export function compose(instruments: readonly LoadedInstrument[]): LoadedInstrument {
  const [core, ...others] = instruments;
  if (core === undefined) throw new InputError([]);
  stopOn(instruments.flatMap((instrument) => rulesAstray(instrument, instruments)));
  if (others.length === 0) return core;
  const combined = {
    definition: core.definition,
    folders: instruments.flatMap(({ folders }) => folders),
    files: instruments.flatMap(({ files }) => files),
    rules: {
      rules: instruments.flatMap(({ rules }) => rules.rules),
      between: instruments.flatMap(({ rules }) => rules.between ?? []),
    },
    breakdowns: new Map(instruments.flatMap(({ breakdowns }) => [...breakdowns])),
    ...(core.norms === undefined ? {} : { norms: core.norms }),
    ...(core.rates === undefined ? {} : { rates: core.rates }),
  };
  return { ...combined, questions: questionsOf(combined) };
}

/** Rules of an instrument about rows or questions of which no instrument beside it knows. */
function rulesAstray(
  { definition, rules }: LoadedInstrument,
  instruments: readonly LoadedInstrument[],
): Problem[] {
  const known = new Set(
    instruments.flatMap(({ questions }) =>
      [...questions.values()].flatMap(({ id, rowId }) => [id, rowId]),
    ),
  );
  const named = [
    ...rules.rules.map(({ rule, part, whole }) => ({ rule, names: [part, whole] })),
    ...(rules.between ?? []).map(({ rule, parts, whole }) => ({ rule, names: [...parts, whole] })),
  ];
  return named.flatMap(({ rule, names }) =>
    names
      .filter((name) => !known.has(name))
      .map(
        (name): Problem => ({
          code: 'instrument-invalid',
          file: definition.instrument,
          path: rule,
          reason: `${name} is no row`,
        }),
      ),
  );
}
