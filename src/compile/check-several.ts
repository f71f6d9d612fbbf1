import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { freeName } from '../free-name.ts';
import { compareText } from '../order.ts';
import { collected, orProblems, type Problem } from '../problems.ts';
import { type Checked, type CheckRequest, checkInput } from './check.ts';
import { loadReturn } from './fill.ts';

/** What became of one of several inputs. */
export type CheckedInput = {
  input: string;
} & ({ checked: Checked; folder: string } | { problems: readonly Problem[] });

/**
 * The returns that files and folders hold, in the order given. Of a folder that holds return.json this
 * alone counts, since the workbooks beside it hold the same return; else all its workbooks do. Folders
 * within are looked into by name; those whose name begins with a point are not. A file is taken as it
 * is. A folder that holds nothing to check is a problem.
 */
export function returnsIn(paths: readonly string[]): { inputs: string[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const inputs = paths.flatMap((path) => {
    if (!existsSync(path) || !statSync(path).isDirectory()) return [path];
    const found = inFolder(path);
    if (found.length === 0) problems.push({ code: 'nothing-to-check', file: path });
    return found;
  });
  return { inputs: [...new Set(inputs)], problems };
}

function inFolder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).toSorted((a, b) =>
    compareText(a.name, b.name),
  );
  const files = entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  const own = files.includes('return.json') ? ['return.json'] : files.filter(isWorkbook);
  const folders = entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  return [
    ...own.map((name) => join(folder, name)),
    ...folders.flatMap(({ name }) => inFolder(join(folder, name))),
  ];
}

/** Excel leaves a file that begins with ~$ beside a workbook that is open. */
function isWorkbook(name: string): boolean {
  return /\.(xlsx|xlsm)$/i.test(name) && !name.startsWith('~$');
}

/**
 * Checks several inputs one after the other, each for itself; one that cannot be read does not stop the
 * others. Of the earlier returns those of the same country count. Each has its own folder in `into`,
 * named by country and cycle, with a number where that is taken.
 */
export async function* checkSeveral(
  inputs: readonly string[],
  request: Omit<CheckRequest, 'input'>,
  into: string,
): AsyncGenerator<CheckedInput> {
  const taken = new Set<string>();
  for (const input of inputs) {
    const result = await orProblems(() => checkInput({ ...ofCountry(request, input), input }));
    if ('problems' in result) {
      const problems = result.problems.map((problem) =>
        problem.file === basename(input) ? { ...problem, file: input } : problem,
      );
      yield { input, problems };
      continue;
    }
    const { country, cycle } = result.findings;
    const name = freeName(`${country}-${cycle}`, taken);
    yield { input, checked: result, folder: join(into, name) };
  }
}

/** The request with the earlier returns of the country of the input; wrong files are told by the check. */
function ofCountry(
  request: Omit<CheckRequest, 'input'>,
  input: string,
): Omit<CheckRequest, 'input'> {
  const countries = new Map(
    (request.previous ?? []).map((path) => [path, collected([], () => loadReturn(path).country)]),
  );
  const isReturn = input.toLowerCase().endsWith('.json');
  const [only, ...others] = new Set(countries.values());
  const country = isReturn
    ? collected([], () => loadReturn(input).country)
    : (request.country ?? (others.length === 0 ? only : undefined));
  const previous = [...countries].flatMap(([path, of]) =>
    of === undefined || of === country ? [path] : [],
  );
  return { ...request, previous };
}
