import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { templatesFolder } from '../package-root.ts';
import { collected, InputError, type Problem, stopOn } from '../problems.ts';
import type { Breakdown, Chapter, Instrument, Norms, Rates, RuleFile } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { inconsistencies } from './consistency.ts';
import type { LoadedFile, LoadedInstrument } from './model.ts';
import { questionsOf } from './questions.ts';

/** The instrument of the core survey. */
export const coreInstrument = 'un-cts-2017';

/**
 * Loads an instrument by its name in templates/instruments.
 * Throws {@link InputError} with everything that is wrong with its files.
 */
export function loadInstrument(name: string = coreInstrument): LoadedInstrument {
  return loadInstrumentFrom(
    join(templatesFolder, 'instruments', name),
    `templates/instruments/${name}`,
  );
}

/** Loads an instrument from a folder; `shownAs` is how messages name it. */
export function loadInstrumentFrom(folder: string, shownAs: string): LoadedInstrument {
  if (!existsSync(folder)) {
    throw new InputError([{ code: 'folder-missing', file: shownAs, kind: 'instrument' }]);
  }
  const problems: Problem[] = [];
  const read = <T>(
    file: string,
    schema: 'instrument' | 'chapter' | 'rules' | 'norms' | 'rates',
  ): T | undefined =>
    collected(problems, () => {
      const value = readJson(join(folder, file), `${shownAs}/${file}`);
      const found = problemsOf(schema, value, { file: `${shownAs}/${file}` });
      problems.push(...found);
      return found.length === 0 ? (value as T) : undefined;
    });
  const definition = read<Instrument>('instrument.json', 'instrument');
  stopOn(problems);
  if (definition === undefined) throw new InputError(problems);
  const files: LoadedFile[] = definition.files.map(({ file, title, chapters }) => ({
    file,
    title,
    chapters: chapters.flatMap((name) => read<Chapter>(name, 'chapter') ?? []),
  }));
  const rules = read<RuleFile>('rules.json', 'rules');
  const optional = <T>(file: string, schema: 'norms' | 'rates'): T | undefined =>
    existsSync(join(folder, file)) ? read<T>(file, schema) : undefined;
  const norms = optional<Norms>('norms.json', 'norms');
  const rates = optional<Rates>('rates.json', 'rates');
  stopOn(problems);
  const breakdowns = new Map<string, Breakdown>(
    definition.breakdowns.map((entry) => [entry.breakdown, entry]),
  );
  const loaded = {
    definition,
    folders: [folder],
    files,
    rules: rules ?? { rules: [] },
    breakdowns,
    ...(norms === undefined ? {} : { norms }),
    ...(rates === undefined ? {} : { rates }),
  };
  stopOn(inconsistencies(loaded, shownAs));
  return { ...loaded, questions: questionsOf(loaded) };
}
