import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { stopOn } from '../problems.ts';
import type { Submission } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { returnsFolder } from './snapshot.ts';

/** A submission that a country's folder keeps. */
export interface KeptSubmission {
  submission: Submission;
  folder: string;
  /** The return as it was sent. */
  returnFile: string;
}

/** Name of the folder of a submission below that of its cycle. */
export const submissionFolder = (number: number): string => `submitted-${number}`;

/** The last submission of a cycle; undefined where nothing was sent. Throws {@link InputError}. */
export function lastSubmission(folder: string, cycle: number): KeptSubmission | undefined {
  const within = join(folder, returnsFolder, String(cycle));
  const numbers = namesIn(within).flatMap((name) => {
    const number = /^submitted-([1-9][0-9]{0,5})$/.exec(name)?.[1];
    const isWhole = existsSync(join(within, name, 'submission.json'));
    return number === undefined || !isWhole ? [] : [Number(number)];
  });
  if (numbers.length === 0) return undefined;
  const own = join(within, submissionFolder(Math.max(...numbers)));
  const path = join(own, 'submission.json');
  const submission = readJson(path, path) as Submission;
  stopOn(problemsOf('submission', submission, { file: path }));
  return { submission, folder: own, returnFile: join(own, 'return.json') };
}

/** What was sent last in each cycle before this one, newest first: the earlier returns of a country. */
export function submittedBefore(folder: string, cycle: number): string[] {
  const cycles = namesIn(join(folder, returnsFolder))
    .filter((name) => /^[0-9]{4}$/.test(name) && Number(name) < cycle)
    .map(Number)
    .sort((a, b) => b - a);
  return cycles.flatMap((each) => lastSubmission(folder, each)?.returnFile ?? []);
}

function namesIn(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}
