import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { stemOf } from '../files/stem.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import { type Entries, editsIn, entriesOf } from '../revision/index.ts';
import type { Edit, Return } from '../schema/types.ts';
import { sureLines } from '../workbook/bind/index.ts';
import {
  type ReadWorkbook,
  type ReturnedPart,
  readable,
  readReturnValues,
} from '../workbook/index.ts';
import { type BoundFile, bound, checkedBinding } from './bind.ts';
import { notUnderstood } from './parts.ts';
import { receive } from './receive.ts';

/**
 * What people typed into copies of the last output, beside what they typed before. The workbooks may be
 * ours or others', with rows or sheets moved: cells are found by their names and labels. Throws
 * {@link InputError} with everything in them that nobody can understand, and when there is no last
 * output to compare them with.
 */
export async function editsOf(
  paths: readonly string[],
  base: Return | undefined,
  known: readonly Edit[],
  asked: AskedCycle,
): Promise<Edit[]> {
  if (paths.length === 0) return [...known];
  const [first = ''] = paths;
  if (base === undefined) {
    throw new InputError([{ code: 'no-snapshot', file: basename(first), cycle: asked.cycle }]);
  }
  const problems: Problem[] = [];
  const said = entriesOf(base);
  const { statuses, coordinatingOfficer } = asked.instrument.definition;
  const fields = new Set(coordinatingOfficer.map(({ field }) => field));
  let edits: Edit[] = [...known];
  for (const path of paths) {
    const { fileName, read } = await readFigures(path, asked);
    problems.push(...notUnderstood({ fileName, read }, asked));
    const entries = entriesIn(read, fields);
    edits = editsIn(said, entries, edits, { cycle: asked.cycle, statuses });
  }
  stopOn(problems);
  return edits;
}

/** What stands in a workbook with figures. Throws {@link InputError} for one in which none is found. */
async function readFigures(path: string, asked: AskedCycle): Promise<ReturnedPart> {
  const read = await readEdited(path, asked);
  if (read !== undefined) return read;
  throw new InputError([{ code: 'nothing-bound', file: basename(path), cycle: asked.cycle }]);
}

/** What stands in a filled workbook; undefined for one without cells of the questionnaire. */
export async function readEdited(
  path: string,
  asked: AskedCycle,
): Promise<ReturnedPart | undefined> {
  const { fileName, pkg, binding: found } = await boundEdited(path, asked);
  const { binding } = sureLines(found);
  if (binding.lines.length === 0) return undefined;
  return { fileName, read: readable(fileName, () => readReturnValues(pkg, binding, asked)) };
}

/** By the binding beside the workbook, as compile writes it, where it still holds; else bound anew. */
async function boundEdited(path: string, asked: AskedCycle): Promise<BoundFile> {
  const beside = join(dirname(path), `${stemOf(basename(path))}.binding.json`);
  if (existsSync(beside)) {
    try {
      return await checkedBinding(path, beside);
    } catch (error) {
      // Rows or sheets were moved since: the labels say where the cells are now.
      if (!(error instanceof InputError)) throw error;
    }
  }
  return bound(receive(path), asked);
}

function entriesIn({ values, lines, fields }: ReadWorkbook, known: ReadonlySet<string>): Entries {
  return {
    figures: new Map(values.map(({ cell, value, status }) => [cell, { value, status }])),
    lines: new Map(lines.map(({ question, source, comment }) => [question, { source, comment }])),
    fields: new Map([...fields].filter(([field]) => known.has(field))),
  };
}
