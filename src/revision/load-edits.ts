import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { formatJson, readJson } from '../files/json.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Edit, Edits, Entry } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { placeOf, sorted } from './edits.ts';

/** Name of the file in a country folder. */
export const editsFile = 'edits.json';

/**
 * Reads what people typed into earlier workbooks; a folder without the file has nothing. Throws
 * {@link InputError} with everything that is wrong with it.
 */
export function loadEdits(folder: string): Edit[] {
  const path = join(folder, editsFile);
  if (!existsSync(path)) return [];
  const file = readJson(path, editsFile) as Edits;
  stopOn(problemsOf('edits', file, { file: editsFile }));
  const places = file.edits.map(placeOf);
  const twice = new Set(places.filter((place, index) => places.indexOf(place) !== index));
  stopOn([
    ...[...twice].map(
      (id): Problem => ({ code: 'duplicate-id', file: editsFile, kind: 'edit of', id }),
    ),
    ...file.edits.flatMap(({ what, typed, data }, index) =>
      [typed, data].every((entry) => isWhole(entry, what === 'figure'))
        ? []
        : [
            {
              code: 'schema-form' as const,
              file: editsFile,
              path: `/edits/${index}`,
              found: JSON.stringify(typed),
              expected: 'A figure has a value and a status, and any other entry has a text.',
            },
          ],
    ),
  ]);
  return sorted(file.edits);
}

/** edits.json as it is written. */
export function editsText(edits: readonly Edit[]): string {
  return formatJson({
    $schema: '../../schemas/edits.schema.json',
    edits: sorted(edits).map(({ of, what, typed, data, cycle, decided }) => ({
      of,
      what,
      typed: ordered(typed),
      data: ordered(data),
      cycle,
      ...(decided === undefined
        ? {}
        : { decided: { keep: decided.keep, against: ordered(decided.against) } }),
    })),
  });
}

function isWhole({ value, status, text }: Entry, isFigure: boolean): boolean {
  return isFigure
    ? value !== undefined && status !== undefined && text === undefined
    : text !== undefined && value === undefined && status === undefined;
}

function ordered({ value, status, text }: Entry): Entry {
  return {
    ...(value === undefined ? {} : { value }),
    ...(status === undefined ? {} : { status }),
    ...(text === undefined ? {} : { text }),
  };
}
