import { existsSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { openCountry } from '../country/folder.ts';
import { yearOf } from '../instrument/cell-id.ts';
import type { Language } from '../instrument/labels.ts';
import { coreInstrument } from '../instrument/load.ts';
import { collected, collectedLater, InputError, type Problem, stopOn } from '../problems.ts';
import {
  inOrder,
  numbersOf,
  readSnapshot,
  returnsFolder,
  sharedYears,
  type Vintage,
  versionOf,
} from '../revision/index.ts';
import type { Return } from '../schema/types.ts';
import { languageIn } from './check.ts';
import { cellsTwice } from './export.ts';
import { loadReturn } from './fill.ts';
import { returnInWorkbook } from './read.ts';
import type { Limits } from './receive.ts';
import { snapshotsKept } from './snapshots-kept.ts';

export interface VintagesRequest {
  /** Returns as a person names them: see {@link readVintages}. */
  inputs: readonly string[];
  /** Of workbooks whose name is not followed by a cycle. */
  cycle?: number;
  /** Of workbooks: ISO 3166 alpha-3; by default that of the other returns. */
  country?: string;
  /** Of workbooks: modules beside the core. */
  modules?: readonly string[];
  limits?: Limits;
  /** Folder that holds country folders. */
  dataFolder?: string;
}

/** Returns in order, and what is known beside them. */
export interface ReadVintages {
  vintages: readonly Vintage[];
  /** Language of the first workbook; undefined where there is none. */
  language?: Language;
  /** Lines of workbooks that were not read, because nobody has looked at where they are. */
  unsure: number;
}

/** An input by what it is. */
type Named =
  | { input: string; is: 'return' | 'snapshot'; path: string }
  | { input: string; is: 'workbook'; path: string; cycle?: number };

/**
 * Reads returns of one country, older first. Each is a return.json, a folder that holds one, a folder of
 * a snapshot, a workbook (with its cycle behind it, `form.xlsx@2013`, or for all of them in `cycle`), or
 * words for a snapshot: `IND@2014/1`, and `IND@2014` for the last of the cycle. Throws
 * {@link InputError} with everything that is wrong: what cannot be read, other countries or
 * instruments, a return given twice, neighbours without a year in common.
 */
export async function readVintages(request: VintagesRequest): Promise<ReadVintages> {
  const { inputs } = request;
  const problems: Problem[] = [];
  if (inputs.length < 2) {
    problems.push({
      code: 'returns-to-compare',
      file: inputs[0] ?? 'uncts diff',
      given: inputs.length,
    });
  }
  const named = inputs.flatMap(
    (input): Named[] => collected(problems, () => [nameOf(input, request)]) ?? [],
  );
  problems.push(...givenTwice(named));
  const vintages = new Map<Named, Vintage>();
  for (const each of named) {
    const read = each.is === 'workbook' ? undefined : collected(problems, () => readKept(each));
    if (read !== undefined) vintages.set(each, read);
  }
  const country = request.country ?? [...vintages.values()][0]?.ret.country ?? 'XXX';
  let unsure = 0;
  let language: Language | undefined;
  for (const each of named) {
    if (each.is !== 'workbook') continue;
    const read = await collectedLater(problems, () => readReceived(each, country, request));
    if (read === undefined) continue;
    vintages.set(each, read.vintage);
    unsure += read.unsure;
    language ??= read.language;
  }
  const inGivenOrder = named.flatMap((each) => vintages.get(each) ?? []);
  problems.push(...unfit(inGivenOrder));
  stopOn(problems);
  const ordered = inOrder(inGivenOrder);
  stopOn(apart(ordered));
  return { vintages: ordered, unsure, ...(language === undefined ? {} : { language }) };
}

function nameOf(input: string, { dataFolder }: VintagesRequest): Named {
  if (existsSync(input)) return { input, ...fileOrFolder(input) };
  const [, base = '', year = '', number] = /^(.+)@(\d{4})(?:\/([1-9]\d{0,5}))?$/.exec(input) ?? [];
  if (year === '') return { input, ...fileOrFolder(input) };
  const cycle = Number(year);
  if (number === undefined && isFile(base)) return { input, is: 'workbook', path: base, cycle };
  const { folder } = openCountry(base, dataFolder);
  const wanted = number === undefined ? numbersOf(folder, cycle).at(-1) : Number(number);
  if (wanted === undefined || !numbersOf(folder, cycle).includes(wanted)) {
    const known = snapshotsKept(folder).map((each) => `${base}@${each}`);
    const which = number === undefined ? {} : { number: Number(number) };
    throw new InputError([{ code: 'snapshot-unknown', file: input, cycle, ...which, known }]);
  }
  return { input, is: 'snapshot', path: join(folder, returnsFolder, year, String(wanted)) };
}

/** A return.json beside its snapshot.json says more as a snapshot. */
function fileOrFolder(path: string): Pick<Named, 'path'> & { is: Named['is'] } {
  const folder = isFile(path) ? dirname(path) : path;
  const isReturn = !isFile(path) || basename(path) === 'return.json';
  if (isReturn && existsSync(join(folder, 'snapshot.json')))
    return { is: 'snapshot', path: folder };
  if (existsSync(path) && !isFile(path)) return { is: 'return', path: join(path, 'return.json') };
  return { is: path.toLowerCase().endsWith('.json') ? 'return' : 'workbook', path };
}

function isFile(path: string): boolean {
  return existsSync(path) && statSync(path).isFile();
}

function givenTwice(named: readonly Named[]): Problem[] {
  const places = named.map(({ path }) => (existsSync(path) ? realpathSync(path) : resolve(path)));
  return named.flatMap(({ input: file }, index): Problem[] => {
    const first = places.indexOf(places[index] ?? '');
    return first === index ? [] : [{ code: 'same-return', file, other: named[first]?.input ?? '' }];
  });
}

function readKept({ input, is, path }: Named): Vintage {
  if (is === 'snapshot') {
    const kept = readSnapshot(path);
    stopOn(cellsTwice(kept.ret, input));
    const { cycle, number } = kept.snapshot;
    return { ...versionOf(kept), name: { cycle, number, file: input } };
  }
  const ret = loadReturn(path);
  stopOn(cellsTwice(ret, input));
  return { ret, name: { cycle: ret.cycle, file: input } };
}

async function readReceived(
  { input, path, ...own }: Extract<Named, { is: 'workbook' }>,
  country: string,
  { cycle: common, modules = [], limits }: VintagesRequest,
): Promise<{ vintage: Vintage; unsure: number; language: Language | undefined }> {
  const cycle = own.cycle ?? common;
  if (cycle === undefined && existsSync(path)) {
    throw new InputError([{ code: 'option-missing', file: input, option: '--cycle' }]);
  }
  const { ret, unsure, binding } = await returnInWorkbook({
    workbook: path,
    cycle: cycle ?? 0,
    modules,
    country,
    ...(limits === undefined ? {} : { limits }),
  });
  return {
    vintage: { ret, name: { cycle: ret.cycle, file: input } },
    unsure: unsure.length,
    language: languageIn(binding),
  };
}

function unfit(vintages: readonly Vintage[]): Problem[] {
  const [first] = vintages;
  return vintages.flatMap(({ ret, name: { file } }): Problem[] =>
    (
      [
        ['country', ret.country, first?.ret.country ?? ''],
        ['instrument', ret.instrument, coreInstrument],
      ] as const
    ).flatMap(([what, found, expected]) =>
      found === expected ? [] : [{ code: 'compared-return-of', file, what, found, expected }],
    ),
  );
}

function apart(ordered: readonly Vintage[]): Problem[] {
  return ordered.flatMap(({ ret, name }, index): Problem[] => {
    const before = ordered[index - 1];
    if (before === undefined || sharedYears(before.ret, ret).length > 0) return [];
    const [years, otherYears] = [yearsOf(ret), yearsOf(before.ret)];
    const [file, other] = [name.file, before.name.file];
    return [{ code: 'no-year-shared', file, other, years, otherYears }];
  });
}

function yearsOf({ observations }: Return): number[] {
  return [...new Set(observations.map(({ cell }) => yearOf(cell)))].sort((a, b) => a - b);
}
