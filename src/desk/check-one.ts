import { basename } from 'node:path';
import { unfitAmongEarlier } from '../checks/index.ts';
import {
  type CheckRequest,
  checkRead,
  type Input,
  languageIn,
  readInput,
} from '../compile/check.ts';
import { answeredTwice, ofOtherCountry, type ReadList, readList } from '../compile/explain.ts';
import type { Limits } from '../compile/receive.ts';
import { fingerprint } from '../files/json.ts';
import { writeAll } from '../files/write.ts';
import { problemText } from '../messages/problems.ts';
import { collected, collectedLater, InputError, type Problem } from '../problems.ts';
import type { Explanation, Return } from '../schema/types.ts';
import type { FoundReturn } from './identify.ts';
import { findingsPiece, valuesPiece } from './pieces.ts';
import type { FoundAnswers } from './plan.ts';
import { summaryOf } from './summary.ts';
import type { CheckedReturn, CheckTask } from './task.ts';

/** Stands for a country whose code is not known yet. */
const unknown = 'XXX';

/** The country as the front page of a workbook has it. Throws {@link InputError}. */
export async function nameInWorkbook(
  file: Omit<FoundReturn, 'country'>,
  limits: Limits,
): Promise<string> {
  const { ret } = await read({ ...file, country: unknown }, limits);
  return ret.countryName;
}

/**
 * Checks one return and writes its report, query list and findings into its folder. An earlier return
 * or a query list that cannot be used is told, and the return is checked without it. Throws
 * {@link InputError} when the return itself cannot be used.
 */
export async function checkPlanned(task: CheckTask): Promise<CheckedReturn> {
  const { planned, figures, rules, limits, into } = task;
  const problems: Problem[] = [...planned.unfit];
  const input = await read(planned, limits);
  const earlier = await readEarlier(input.ret, planned.earlier, limits, problems);
  const explanations = readAnswers(planned.answers, planned.country, problems);
  const language = planned.language ?? languageIn(input.binding) ?? planned.usualLanguage;
  const checked = await checkRead(input, {
    ...requestOf(planned, limits),
    earlier,
    explanations,
    language,
    ...(figures === undefined ? {} : { figures }),
    ...(rules === undefined ? {} : { rules }),
  });
  const files = new Map([
    ...checked.files,
    ['values.csv', valuesPiece(checked.ret, planned.name)] as const,
    ['desk-findings.csv', findingsPiece(checked.findings, checked.asked, planned.name)] as const,
  ]);
  writeAll(into, files);
  return {
    ...summaryOf(checked, planned),
    language,
    comparedWith: {
      cycles: earlier.map(({ ret }) => ret.cycle),
      published: figures !== undefined,
    },
    notCompared: problems.map(problemText),
    outputs: [...files].map(([name, content]) => ({
      name,
      sha256: fingerprint(typeof content === 'string' ? Buffer.from(content) : content),
    })),
  };
}

function requestOf({ path, country, cycle, modules }: FoundReturn, limits: Limits): CheckRequest {
  return { input: path, country, cycle, modules, limits };
}

/** Reads a return; its problems name it by its place in the folder. */
async function read(file: FoundReturn, limits: Limits): Promise<Input> {
  try {
    return await readInput(requestOf(file, limits));
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(named(error.problems, file));
  }
}

function named(
  problems: readonly Problem[],
  { path, name }: Pick<FoundReturn, 'path' | 'name'>,
): Problem[] {
  const own = basename(path);
  return problems.map((problem) => (problem.file === own ? { ...problem, file: name } : problem));
}

async function readEarlier(
  ret: Return,
  files: readonly FoundReturn[],
  limits: Limits,
  problems: Problem[],
): Promise<{ ret: Return; file: string }[]> {
  const earlier: { ret: Return; file: string }[] = [];
  for (const file of files) {
    const input = await collectedLater(problems, () => read(file, limits));
    if (input === undefined) continue;
    const entry = { ret: input.ret, file: file.name };
    const unfit = unfitAmongEarlier(ret, [entry]);
    if (unfit.length === 0) earlier.push(entry);
    problems.push(...unfit);
  }
  return earlier;
}

/** The answers that count: of findings that two lists answer, none. */
function readAnswers(
  lists: readonly FoundAnswers[],
  country: string,
  problems: Problem[],
): Explanation[] {
  const used: ReadList[] = [];
  for (const file of lists) {
    const own: Problem[] = [];
    const list = collected(own, () => readList(file.path));
    if (list !== undefined) {
      const { queries } = list;
      // A workbook that is no query list names no country.
      const foreign = queries.country === '' ? [] : ofOtherCountry(file.name, queries, country);
      own.push(...queries.problems, ...foreign);
      if (foreign.length === 0) used.push({ file: file.name, queries });
    }
    problems.push(...named(own, file));
  }
  const twice = answeredTwice(used);
  problems.push(...twice);
  const unclear = new Set(twice.map(({ found }) => found));
  return used
    .flatMap(({ queries }) => queries.given)
    .filter(({ finding }) => !unclear.has(finding));
}
