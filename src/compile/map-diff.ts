import { basename } from 'node:path';
import { compareCorrespondences, type LineChange } from '../correspondence/compare.ts';
import { type CellEffect, effectOf } from '../correspondence/effect.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import { compileReturn } from '../mapping/compile-return.ts';
import { buildCorrespondence } from '../mapping/correspondence.ts';
import { type LoadedMapping, readCorrespondence } from '../mapping/load.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Return } from '../schema/types.ts';
import { gather } from './gather.ts';

export interface MapDiffRequest {
  /** Two versions of a correspondence.csv, by path. */
  before: string;
  after: string;
  /** A country whose cells are compared. */
  effectOn?: { country: string; cycle: number; dataFolder?: string };
}

export interface MapDiff {
  changes: readonly LineChange[];
  /** Absent when no country was named. */
  effect?: {
    asked: AskedCycle;
    countryName: string;
    cells: readonly CellEffect[];
    compared: number;
  };
}

/**
 * What changed between two versions of a correspondence, and what that does to every cell of a
 * country. Throws {@link InputError} with the problems of both files and of the folder.
 */
export async function diffCorrespondences(request: MapDiffRequest): Promise<MapDiff> {
  const problems: Problem[] = [];
  const read = (path: string): Version => {
    const file = basename(path);
    const { matches, problems: found } = readCorrespondence(path, file);
    const built = buildCorrespondence(matches, file);
    problems.push(...found, ...built.problems);
    return { file, matches, correspondence: built.correspondence };
  };
  const before = read(request.before);
  const after = read(request.after);
  stopOn(problems);
  const changes = compareCorrespondences(
    before.matches.map(({ entry }) => entry),
    after.matches.map(({ entry }) => entry),
  );
  if (request.effectOn === undefined) return { changes };
  return { changes, effect: await effectOn(request.effectOn, before, after) };
}

type Version = Pick<LoadedMapping, 'matches' | 'correspondence'> & { file: string };

async function effectOn(
  { country, cycle, dataFolder }: NonNullable<MapDiffRequest['effectOn']>,
  before: Version,
  after: Version,
): Promise<NonNullable<MapDiff['effect']>> {
  const asked = askedIn(loadInstruments([]), cycle);
  const { profile, dataset, mapping } = await gather(country, asked, dataFolder);
  try {
    const compiled = (version: Version): Promise<Return> =>
      withVersion(version.file, () =>
        compileReturn(profile, dataset, { ...mapping, ...version }, asked),
      );
    const old = await compiled(before);
    const fresh = await compiled(after);
    const compared = old.observations.length;
    return { asked, countryName: profile.name, cells: effectOf(old, fresh), compared };
  } finally {
    await dataset.close();
  }
}

/** Problems of a mapping name the version of the correspondence with which they arise. */
async function withVersion(version: string, work: () => Promise<Return>): Promise<Return> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw new InputError(
      error.problems.map((problem) => ({ ...problem, file: `${problem.file} with ${version}` })),
    );
  }
}
