import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { checkWithSolver } from '../checks/index.ts';
import { openCountry } from '../country/folder.ts';
import { applyExplanations, explanationsFile, loadExplanations } from '../explanations/index.ts';
import { fingerprint, formatJson } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import { compareText } from '../order.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import {
  entriesOf,
  lastSnapshot,
  lastSubmission,
  returnsFolder,
  same,
  submissionFolder,
  submittedBefore,
} from '../revision/index.ts';
import type { Return, Submission } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import { mergeParts, type ReturnedPart, returnFromWorkbook } from '../workbook/index.ts';
import { besideOf } from './beside.ts';
import { readEdited } from './edited.ts';

export interface SubmitRequest {
  /** A code or a path to a country folder. */
  country: string;
  cycle: number;
  modules?: readonly string[];
  /** The workbooks that are sent, by path. */
  workbooks: readonly string[];
  /** The day, YYYY-MM-DD. */
  sent?: string;
  dataFolder?: string;
}

export interface Submitted {
  submission: Submission;
  /** Whether these very files were submitted before: then nothing is written. */
  isKnown: boolean;
  /** The country folder, and what is to be written there. */
  folder: string;
  files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * Freezes what is sent: the workbooks, the return as they say it, its findings and explanations, so that
 * the next cycle can be compared with it. Says in which cells they differ from the last compilation.
 * Writes nothing. Throws {@link InputError} when a workbook cannot be read.
 */
export async function submit(request: SubmitRequest): Promise<Submitted> {
  const { folder, profile } = openCountry(request.country, request.dataFolder);
  const asked = askedIn(loadInstruments(request.modules ?? []), request.cycle);
  const sent = request.workbooks
    .map((path) => ({ file: basename(path), bytes: readBytes(path, basename(path)) }))
    .sort((a, b) => compareText(a.file, b.file));
  stopOn(namedTwice(sent.map(({ file }) => file)));
  const last = lastSubmission(folder, request.cycle);
  const files = sent.map(({ file, bytes }) => ({ file, sha256: fingerprint(bytes) }));
  if (last !== undefined && JSON.stringify(last.submission.files) === JSON.stringify(files)) {
    return { submission: last.submission, isKnown: true, folder, files: new Map() };
  }
  const ret = await returnSent(request.workbooks, asked, profile.country, profile.name);
  const snapshot = lastSnapshot(folder, request.cycle);
  const submission: Submission = {
    format: 'uncts-submission/1',
    country: profile.country,
    cycle: request.cycle,
    number: (last?.submission.number ?? 0) + 1,
    tool: toolVersion,
    snapshot: snapshot?.snapshot.number ?? null,
    ...(request.sent === undefined ? {} : { sent: request.sent }),
    files,
    differing: snapshot === undefined ? [] : differing(snapshot.ret, ret),
  };
  const explanations = loadExplanations(folder);
  const previous = submittedBefore(folder, request.cycle);
  const beside = await besideOf(ret, asked, { previous });
  const findings = applyExplanations(await checkWithSolver(ret, asked, beside), explanations);
  const into = `${returnsFolder}/${request.cycle}/${submissionFolder(submission.number)}`;
  return {
    submission,
    isKnown: false,
    folder,
    files: new Map<string, string | Uint8Array>([
      ...sent.map(({ file, bytes }): [string, Uint8Array] => [`${into}/${file}`, bytes]),
      [`${into}/return.json`, formatJson(ret)],
      [`${into}/findings.json`, formatJson(findings)],
      [`${into}/${explanationsFile}`, formatJson({ explanations })],
      // Last, so that a folder without it is not a submission.
      [`${into}/submission.json`, formatJson(submission)],
    ]),
  };
}

/** Workbooks of a cycle in an output folder, without the query lists beside them. */
export function workbooksIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => /^UN-CTS-.*\.xls[xm]$/i.test(name))
    .sort(compareText)
    .map((name) => join(folder, name));
}

/** The return that all workbooks with figures say together; one of metadata has none. */
async function returnSent(
  paths: readonly string[],
  asked: AskedCycle,
  country: string,
  countryName: string,
): Promise<Return> {
  const parts: ReturnedPart[] = [];
  for (const path of paths) {
    const part = await readEdited(path, asked);
    if (part !== undefined) parts.push(part);
  }
  if (parts.length === 0) {
    const file = paths.map((path) => basename(path)).join(', ') || '--workbook';
    throw new InputError([{ code: 'nothing-bound', file, cycle: asked.cycle }]);
  }
  return returnFromWorkbook(mergeParts(parts), asked, { country, countryName });
}

function differing(compiled: Return, sent: Return): string[] {
  const before = entriesOf(compiled).figures;
  return [...entriesOf(sent).figures].flatMap(([cell, entry]) => {
    const known = before.get(cell);
    return known === undefined || same(known, entry) ? [] : [cell];
  });
}

function namedTwice(names: readonly string[]): Problem[] {
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  return [...twice].map((id) => ({ code: 'duplicate-id', file: id, kind: 'workbook', id }));
}
