import type { ServerFault } from './dataset/server/faults.ts';
import type { RowAccount } from './published/facts.ts';
import type { TypedFigure } from './schema/types.ts';
import type { Difference } from './workbook/differences.ts';
import type { CertificateDifference, PackageProblem } from './workbook/package/index.ts';

/**
 * What can be wrong with the input of a person, as data: a closed list of codes with the parameters
 * that a sentence needs. Sentences are made in messages/. Problems are collected, never one at a time.
 */
export interface ProblemParameters {
  'file-missing': Record<never, never>;
  'file-empty': Record<never, never>;
  'file-unreadable': { reason: string };
  'file-too-large': { megabytes: number; limit: number };
  'nothing-to-check': Record<never, never>;
  /** ended: the worker is gone; seconds, megabytes: what it was allowed. */
  'check-stopped':
    | { reason: 'time-limit'; seconds: number }
    | { reason: 'ended'; megabytes: number }
    | { reason: 'fault'; detail: string };
  'country-unknown': Record<never, never>;
  'cycle-unknown': Record<never, never>;
  'desk-folder-missing': Record<never, never>;
  'folder-not-ours': { folder: string };
  'folder-missing': { kind: 'country' | 'instrument' };
  'path-outside': { folder: string };
  'source-name': { found: string; expected: string };
  'not-utf8': Record<never, never>;
  'not-json': { reason: string };
  'not-csv': { reason: string };
  'csv-header': { missing: string[]; unexpected: string[]; expected: string[] };
  'schema-missing': { path: string; property: string };
  'schema-unexpected': { path: string; property: string; allowed: string[] };
  'schema-choice': { path: string; found: string; allowed: string[] };
  'schema-type': { path: string; found: string; expected: string };
  'schema-form': { path: string; found: string; expected: string };
  'duplicate-id': { kind: string; id: string };
  'not-a-query-list': Record<never, never>;
  'query-line': {
    reason:
      | 'finding-unknown'
      | 'answered-twice'
      | 'answer-missing'
      | 'answer-unknown'
      | 'why-missing'
      | 'too-long';
    found: string;
    known: string[];
  };
  'queries-of-country': { found: string; expected: string };
  'unknown-reference': { kind: string; id: string; known: string[] };
  'instrument-invalid': { path: string; reason: string };
  'country-code': { found: string };
  'option-missing': { option: string };
  'cycle-invalid': { found: string };
  'not-a-day': { found: string };
  'country-mismatch': { found: string; expected: string };
  'column-missing': { column: string; header: string[] };
  /** `others` are more files that have it. */
  'column-undeclared': { column: string; others?: readonly string[] };
  'column-in-some-files': { column: string; header: string[]; missing: string[]; files: number };
  'column-unnamed': { column: string; values: number };
  'columns-alike': { column: string };
  'rename-unused': { heading: string; known: string[] };
  'long-no-columns': { matching: string; header: string[] };
  'no-file-matches': Record<never, never>;
  'encoding-wrong': { encoding: string };
  /** most: faults beyond which nothing is counted. */
  'more-lines-wrong': { listed: number; lines: number; most: number };
  'csv-record': { reason: 'nul' | 'quote' | 'too-long' };
  'header-width': { headings: number; fields: number };
  'header-not-found': { wanted: string[]; row?: number };
  'records-after-end': { rows: number };
  'not-parquet': { reason: string };
  'json-records': Record<never, never>;
  'nested-value': { column: string };
  'sheet-missing': { wanted: string | number; sheets: string[] };
  'sheets-many': { wanted: string; found: string[] };
  'cell-fault': { column: string; fault: 'error' | 'no-result' | 'no-day'; found: string };
  'figure-merged': { column: string; rows: number };
  'not-xls': { found: 'xlsx' | 'password' | 'broken' | 'other' };
  'xls-reader-missing': Record<never, never>;
  'too-many-cells': { cells: number; limit: number };
  'format-without-files': { format: string };
  'source-fault': {
    path: string;
    format: string;
    reason:
      | 'path-missing'
      | 'encoding'
      | 'marks-alike'
      | 'delimiter'
      | 'row-and-find'
      | 'columns-or-matching'
      | 'one-star'
      | 'not-in-format';
  };
  'column-role': { column: string; role: string; reason: string };
  'breakdown-value': { column: string; breakdown: string; found: string; records: number };
  'not-a-number': { column: string; found: string };
  'not-a-year': { column: string; found: string };
  /** format: of strptime, or excel. */
  'not-a-date': { column: string; found: string; format: string; records: number };
  'not-a-month': { column: string; found: string; language: string; records: number };
  'not-a-band': { column: string; found: string; records: number };
  /** band: what it was, where only one is possible; else empty. */
  'date-instead-of-band': { column: string; found: string; band: string; records: number };
  'age-impossible': { column: string; found: string; event: string; oldest: number };
  'code-too-long': { column: string; found: string; length: number; records: number };
  'year-of-file': { found: string };
  'text-of-file': { column: string; found: string; patterns: string[] };
  'spelling-twice': { text: string; first: string; second: string };
  'date-format': {
    column: string;
    found: string;
    reason: 'unknown-sign' | 'no-year' | 'no-month' | 'no-day';
  };
  'derived-without-role': { column: string };
  /** The same category twice: its own limits are wrong. */
  'band-limits': { column: string; first: string; second: string };
  'long-columns': Record<never, never>;
  'number-too-large': { column: string; year: number; found: string };
  'server-description': {
    reason: 'connection' | 'table' | 'table-name' | 'of-files' | 'of-queries';
    name: string;
  };
  'server-setting': { variable: string; reason: 'not-set' | 'address' | 'seconds' };
  'server-failed': { variable: string; fault: ServerFault; reason: string; seconds: number };
  'server-column': { column: string; known: string[] };
  'server-empty': Record<never, never>;
  'row-width': { found: number; expected: number };
  'where-syntax': { found: string; reason: string };
  'where-column': { column: string; known: string[] };
  'where-value': { column: string; value: string; known: string[] };
  'where-iccs': { iccs: string; list: string };
  'iccs-unknown': { iccs: string; near: string[] };
  'validity-overlap': { id: string; other: number };
  'share-sum': { id: string; sum: number };
  'list-headings': { sheets: string[] };
  'list-name': { found: string };
  'cell-mapped-twice': { cell: string; other: number };
  'nothing-to-add-to': { cell: string };
  'nothing-to-stand-in-for': { cell: string };
  'unit-differs': { measure: string; found: string; expected: string };
  'unit-not-asked': { found: string; expected: string };
  'cell-not-in-instrument': { id: string; known: string[] };
  'cell-unknown': { id: string; near: string[] };
  'cell-year': { found: string; reason: 'missing' | 'two' };
  'mapping-incomplete': {
    reason:
      | 'source-or-status'
      | 'reason'
      | 'rest-with-source'
      | 'measure'
      | 'unit'
      | 'status-with-value'
      | 'status-without-value';
  };
  'status-unknown': { status: string; known: string[] };
  'years-outside': { years: string; first: number; last: number };
  'reference-year-outside': { referenceYear: number; first: number; last: number };
  'workbook-refused': { problem: PackageProblem };
  'workbook-label': { sheet: string; address: string; expected: string; found: string };
  'binding-shared': { first: string; second: string };
  'binding-formula': { cell: string };
  'binding-label': { question: string; expected: string; found: string };
  'returns-to-compare': { given: number };
  'snapshot-unknown': { cycle: number; number?: number; known: readonly string[] };
  'compared-return-of': { what: 'country' | 'instrument'; found: string; expected: string };
  'same-return': { other: string };
  'no-year-shared': { other: string; years: readonly number[]; otherYears: readonly number[] };
  'nothing-bound': { cycle: number };
  'no-snapshot': { cycle: number };
  'return-mismatch': { what: 'cycle' | 'instrument'; found: string; expected: string };
  'return-of-instrument': { found: string; expected: string };
  'earlier-return-of': { what: 'country' | 'instrument'; found: string; expected: string };
  'earlier-return-later': { found: number; cycle: number };
  'fill-not-proved': { differences: readonly CertificateDifference[] };
  'fill-misread': { differences: readonly Difference[] };
  'part-unknown': { cycle: number };
  'cell-text': { cell: string; found: string } & Pick<TypedFigure, 'reason' | 'suggestion'>;
  'parts-disagree': { cell: string; first: string; second: string };
  'cannot-write': { reason: string };
  'folder-busy': Record<never, never>;
  'open-in-excel': Record<never, never>;
  'row-has-many-columns': { column: string; known: string[] };
  'iccs-words': { found: string };
  'file-exists': Record<never, never>;
  /** Columns of a portal file: none that can be found, some missing, one twice. */
  'portal-header': Record<never, never>;
  'portal-columns': { missing: readonly string[]; header: readonly string[] };
  'portal-column-twice': { column: string };
  /** Lines with a problem of the kind before, beyond those that are listed. */
  'lines-more': { lines: number };
  'published-nothing': { cycle?: number; accounts: readonly RowAccount[] };
  'one-workbook': { files: number };
  'export-nothing': { layout: string };
  'export-instrument': { found: string; expected: string };
  'rule-unknown': { rule: string; near: readonly string[] };
  /** nothing: it changes nothing; no-gap: a tolerance of a rule that compares no figures. */
  'setting-fault': { path: string; rule: string; reason: 'nothing' | 'no-gap' | 'only-errors' };
  'module-name': { found: string };
  'module-file-type': { found: string };
  'module-fault': {
    path: string;
    reason:
      | 'kind'
      | 'no-table-above'
      | 'no-relation'
      | 'two-relations'
      | 'relation-without-parent'
      | 'heading-without-rows'
      | 'standard-breakdown'
      | 'cell-error'
      | 'not-for-this-kind';
  };
  'module-translations': { text: string; language: string; translations: string[] };
}

export type ProblemCode = keyof ProblemParameters;

/**
 * Where a problem is: `line` counts from 1, as a row where `at` names a sheet, and so does `record` in
 * files without lines; `address` is a cell of the sheet.
 */
export interface ProblemPlace {
  file: string;
  line?: number;
  record?: number;
  at?: { sheet: string; address?: string };
}

/** One problem: where it is and what it is. */
export type Problem = {
  [C in ProblemCode]: { code: C } & ProblemPlace & ProblemParameters[C];
}[ProblemCode];

/** Thrown when the input cannot be used: carries every problem found, not the first. */
export class InputError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map((problem) => `${problem.file}: ${problem.code}`).join('; '));
    this.name = 'InputError';
    this.problems = problems;
  }
}

/** Throws an {@link InputError} if there is any problem. */
export function stopOn(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new InputError(problems);
}

/** What is read, or undefined where the input is wrong: its problems are then added to the others. */
export function collected<T>(problems: Problem[], read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    problems.push(...problemsIn(error));
    return undefined;
  }
}

/** The same for what is read later. */
export async function collectedLater<T>(
  problems: Problem[],
  read: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    problems.push(...problemsIn(error));
    return undefined;
  }
}

/** What is read later, or the problems of the input. */
export async function orProblems<T>(read: () => Promise<T>): Promise<T | { problems: Problem[] }> {
  try {
    return await read();
  } catch (error) {
    return { problems: [...problemsIn(error)] };
  }
}

/** The problems that were thrown; throws anything else again. */
function problemsIn(error: unknown): readonly Problem[] {
  if (!(error instanceof InputError)) throw error;
  return error.problems;
}
