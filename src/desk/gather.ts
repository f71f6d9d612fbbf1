import { openCountry } from '../country/folder.ts';
import { fingerprint } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { problemText } from '../messages/problems.ts';
import { collected, type Problem } from '../problems.ts';
import type { BadFile, PassedOver } from '../schema/types.ts';
import { type FoundReturn, identify } from './identify.ts';
import { type Countries, factsIn, loadCountries } from './names.ts';
import { type FoundAnswers, type PlannedReturn, planOf } from './plan.ts';
import type { DeskRequest } from './request.ts';
import { type FoundFile, scan } from './scan.ts';
import { problemsOfEnd, type Workers } from './workers.ts';

export interface Gathered {
  planned: PlannedReturn[];
  /** Files of which not even country and cycle are known. */
  bad: BadFile[];
  passedOver: PassedOver[];
}

/**
 * Finds the returns of a folder and what belongs to each. Throws {@link InputError} when a folder is
 * missing.
 */
export async function gather(request: DeskRequest, workers: Workers): Promise<Gathered> {
  const { folder, out, previousFolder } = request;
  const countries = loadCountries();
  const apart = previousFolder === undefined ? [out] : [out, previousFolder];
  const here = scan(folder, apart);
  const bad: BadFile[] = [];
  const found = async (files: readonly FoundFile[]): Promise<FoundReturn[]> => {
    const seen = identified(files, request, countries, bad);
    return [...seen.known, ...(await named(seen.nameless, request, countries, workers, bad))];
  };
  const returns = await found(here.files);
  const before = previousFolder === undefined ? [] : scan(previousFolder, [out]).files;
  const { planned, passedOver } = planOf({
    returns,
    previous: await found(
      before.map((file) => ({ ...file, name: `${file.name} (--previous-dir)` })),
    ),
    answers: answersIn(here.files, returns, countries, bad),
    usualLanguage: (country) => languageOf(country, request, countries),
    ...(request.language === undefined ? {} : { language: request.language }),
  });
  return { planned, bad, passedOver: [...here.passedOver, ...passedOver] };
}

type Nameless = Omit<FoundReturn, 'country'>;

function identified(
  files: readonly FoundFile[],
  { cycle, modules }: DeskRequest,
  countries: Countries,
  bad: BadFile[],
): { known: FoundReturn[]; nameless: Nameless[] } {
  const known: FoundReturn[] = [];
  const nameless: Nameless[] = [];
  for (const file of files) {
    if (file.kind === 'answers') continue;
    const problems: Problem[] = [];
    const usual = { modules, ...(cycle === undefined ? {} : { cycle }) };
    const seen = collected(problems, () => identify(file, usual, countries));
    if (seen === undefined) bad.push(badFile(file.name, problems));
    else if (seen.country === undefined) nameless.push(seen);
    else known.push({ ...seen, country: seen.country });
  }
  return { known, nameless };
}

/** Asks the front pages of workbooks whose names say nothing for their country. */
async function named(
  nameless: readonly Nameless[],
  { limits, ...allowed }: DeskRequest,
  countries: Countries,
  workers: Workers,
  bad: BadFile[],
): Promise<FoundReturn[]> {
  const found: FoundReturn[] = [];
  const tasks = nameless.map((file) => ({ do: 'name' as const, file, limits }));
  await workers(tasks, (task, end) => {
    if (task.do !== 'name') return;
    const { file } = task;
    const problems = problemsOfEnd(file.name, end, allowed);
    const name = end.end === 'done' && 'name' in end.result ? end.result.name : '';
    const country = countries.isCode(name) ? name : countries.named(name);
    if (country !== undefined) found.push({ ...file, country });
    else bad.push(badFile(file.name, problems ?? [{ code: 'country-unknown', file: file.name }]));
  });
  return found;
}

/** Query lists with the country that their names say, or that all returns of their folder are of. */
function answersIn(
  files: readonly FoundFile[],
  returns: readonly FoundReturn[],
  countries: Countries,
  bad: BadFile[],
): FoundAnswers[] {
  const folderOf = (name: string): string => name.slice(0, name.lastIndexOf('/') + 1);
  const answers: FoundAnswers[] = [];
  for (const { path, name, kind } of files) {
    if (kind !== 'answers') continue;
    const problems: Problem[] = [];
    const sha256 = collected(problems, () => fingerprint(readBytes(path, name)));
    const beside = returns.filter((ret) => folderOf(ret.name) === folderOf(name));
    const [only, ...others] = new Set(beside.map(({ country }) => country));
    const country = factsIn(name, countries).country ?? (others.length === 0 ? only : undefined);
    if (sha256 !== undefined && country === undefined) {
      problems.push({ code: 'country-unknown', file: name });
    }
    if (sha256 === undefined || country === undefined) bad.push(badFile(name, problems));
    else answers.push({ path, name, sha256, country });
  }
  return answers;
}

/** The language of the country's profile where there is one, else the usual one. */
function languageOf(country: string, { dataFolder }: DeskRequest, countries: Countries) {
  const profile = collected([], () => openCountry(country, dataFolder).profile);
  return profile?.language ?? countries.language(country);
}

function badFile(file: string, problems: readonly Problem[]): BadFile {
  return { file, problems: problems.map(problemText) };
}
