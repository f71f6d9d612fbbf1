import { basename } from 'node:path';
import { readBytes } from '../files/read.ts';
import { questionOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { languages } from '../instrument/labels.ts';
import type { Institution } from '../messages/workbook.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import { type TypedCell, withTyped } from '../return/typed.ts';
import type { Binding, Return, TypedFigure } from '../schema/types.ts';
import {
  blankBinding,
  boundSheets,
  mergeParts,
  openPackage,
  type ReadWorkbook,
  type ReturnedPart,
  readable,
  readReturnValues,
  verifyBinding,
} from '../workbook/index.ts';
import { wordingOf } from './wording.ts';

/** Institutions that can be asked for their part of the questionnaire. */
export const institutions: readonly Institution[] = [
  'police',
  'prosecution',
  'courts',
  'prisons',
  'survey',
  'statistics',
];

/**
 * Puts the workbooks that institutions filled into a return. They are our own blanks in any of the
 * six languages, whole or for one institution. Throws {@link InputError} when one is not, or when two
 * of them, or one and the country's data, answer a cell differently.
 */
export async function withParts(
  ret: Return,
  asked: AskedCycle,
  paths: readonly string[],
): Promise<Return> {
  if (paths.length === 0) return ret;
  const parts: ReturnedPart[] = [];
  for (const path of paths) parts.push(await readPart(asked, path));
  stopOn(parts.flatMap((part) => notUnderstood(part, asked)));
  const merged = mergeParts(parts);
  const lines = new Map(merged.lines.map((line) => [line.question, line]));
  const fileOf = new Map(
    parts.flatMap(({ fileName, read }) => read.values.map(({ cell }) => [cell, fileName])),
  );
  const typed = merged.values.map(({ cell, value, status, typed }): TypedCell => {
    const { comment = '', source = '' } = lines.get(questionOf(cell)) ?? {};
    return {
      cell,
      value,
      status,
      comment,
      publisher: source,
      ...(typed === undefined ? {} : { typed }),
      fileName: fileOf.get(cell) ?? '',
    };
  });
  const combined = withTyped(ret, typed);
  stopOn(combined.problems);
  return combined.ret;
}

/** What stands in the cells and is no figure or status: nobody but who wrote it knows what it means. */
export function notUnderstood(
  { fileName: file, read }: ReturnedPart,
  asked: AskedCycle,
): Problem[] {
  const known = asked.instrument.definition.statuses.map(
    ({ status, label }) => `${status} (${label})`,
  );
  return read.values.flatMap(({ cell, typed, typedStatus }): Problem[] => [
    ...(typed?.how === 'not-understood' ? [figureProblem(file, cell, typed)] : []),
    ...(typedStatus === undefined
      ? []
      : [
          {
            code: 'status-unknown' as const,
            file,
            at: { sheet: typedStatus.sheet, address: typedStatus.address },
            status: typedStatus.text,
            known,
          },
        ]),
  ]);
}

function figureProblem(
  file: string,
  cell: string,
  { text, sheet, address, reason, suggestion }: TypedFigure,
): Problem {
  return {
    code: 'cell-text',
    file,
    at: { sheet, address },
    cell,
    found: text,
    ...(reason === undefined ? {} : { reason }),
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

/** Several workbooks make one return, so that a remark on a cell must say in which one it stands. */
function namingFile(read: ReadWorkbook, file: string): ReadWorkbook {
  return {
    ...read,
    values: read.values.map((value) =>
      value.typed === undefined ? value : { ...value, typed: { ...value.typed, file } },
    ),
  };
}

/** Finds the blank that a workbook was made from: the one whose labels all stand in it. */
async function readPart(asked: AskedCycle, path: string): Promise<ReturnedPart> {
  const fileName = basename(path);
  const bytes = readBytes(path, fileName);
  const workbook = readable(fileName, () => openPackage(bytes));
  const sheets = new Set(workbook.sheets.map(({ name }) => name));
  let nearest: InputError | undefined;
  for await (const binding of candidates(asked)) {
    if (!binding.lines.every(({ sheet }) => sheets.has(sheet))) continue;
    const problems = verifyBinding(boundSheets(workbook, binding), binding, fileName);
    if (problems.length === 0) {
      return { fileName, read: namingFile(readReturnValues(bytes, binding, asked), fileName) };
    }
    if (nearest === undefined || problems.length < nearest.problems.length)
      nearest = new InputError(problems);
  }
  throw nearest ?? new InputError([{ code: 'part-unknown', file: fileName, cycle: asked.cycle }]);
}

async function* candidates(asked: AskedCycle): AsyncGenerator<Binding> {
  for (const language of languages) {
    const { translate, pack } = await wordingOf(asked.instrument, language);
    for (const { file } of asked.instrument.files) {
      for (const institution of [undefined, ...institutions]) {
        const part = institution === undefined ? {} : { institution };
        yield blankBinding(asked, file, { language, translate, messages: pack.workbook, ...part });
      }
    }
  }
}
