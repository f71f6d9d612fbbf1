import { basename } from 'node:path';
import { checkWithSolver } from '../checks/index.ts';
import { applyExplanations } from '../explanations/index.ts';
import { formatJson } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import { type Language, languages } from '../instrument/labels.ts';
import { coreInstrument } from '../instrument/load.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { ReportSummary } from '../report/index.ts';
import { applySettings } from '../rules/apply-settings.ts';
import { readRuleSettings } from '../rules/load-settings.ts';
import type { Binding, BoundLine, Explanation, FindingsFile, Return } from '../schema/types.ts';
import { type BesideFiles, besideOf } from './beside.ts';
import { cellsTwice } from './export.ts';
import { loadReturn } from './fill.ts';
import { loadBinding } from './load-binding.ts';
import { returnInWorkbook } from './read.ts';
import type { Limits } from './receive.ts';
import { reportFiles } from './report-files.ts';

export interface CheckRequest extends BesideFiles {
  /** A return.json, or a returned workbook, by path. */
  input: string;
  /** Of a workbook without a binding: the cycle that it answers. */
  cycle?: number;
  /** Of a workbook: ISO 3166 alpha-3; by default that of the earlier return. */
  country?: string;
  /** Of a workbook: modules beside the core. */
  modules?: readonly string[];
  /** Of a workbook: where its cells are; without it they are looked for. */
  binding?: string;
  /** What is decided about rules, as rules.json of a country folder says it. */
  rules?: string;
  /** The contact point's answers to findings. */
  explanations?: readonly Explanation[];
  limits?: Limits;
  /** Language of the report and the query list; English without. */
  language?: Language;
}

export interface Checked {
  ret: Return;
  findings: FindingsFile;
  view: ReportSummary;
  asked: AskedCycle;
  /** Lines of a workbook that were not read, because nobody has looked at where they are. */
  unsure: readonly BoundLine[];
  /** Every open finding on a line with its file and place. */
  lines: () => string[];
  /** Everything to be written, by file name. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/** What an input gives before it is checked. */
export interface Input {
  ret: Return;
  asked: AskedCycle;
  binding?: Binding;
  unsure: readonly BoundLine[];
}

/**
 * Checks a return that is at hand as return.json or as a returned workbook, alone or beside earlier
 * returns and published series, and makes its findings and report. Writes nothing. Throws
 * {@link InputError} with everything that is wrong with the input.
 */
export async function checkInput(request: CheckRequest): Promise<Checked> {
  return checkRead(await readInput(request), request);
}

/** Reads what is to be checked. Throws {@link InputError}. */
export async function readInput(request: CheckRequest): Promise<Input> {
  return isReturn(request.input) ? fromReturn(request) : fromWorkbook(request);
}

/** Checks what was read, as {@link checkInput}. */
export async function checkRead(
  { ret, asked, binding, unsure }: Input,
  request: CheckRequest,
): Promise<Checked> {
  const settings = request.rules === undefined ? { settings: [] } : readRuleSettings(request.rules);
  const found = await checkWithSolver(ret, asked, await besideOf(ret, asked, request));
  const findings = applyExplanations(applySettings(found, settings), request.explanations ?? []);
  const reported = await reportFiles({
    ret,
    findings,
    asked,
    language: request.language ?? languageIn(binding) ?? 'en',
    workbooks: binding === undefined ? [] : [{ fileName: basename(request.input), binding }],
  });
  const read =
    binding === undefined
      ? []
      : ([
          ['return.json', formatJson(ret)],
          ['binding.json', formatJson(binding)],
        ] as const);
  const files = new Map([...read, ...reported.files]);
  const { view, lines } = reported;
  return { ret, findings, view, lines, asked, unsure, files };
}

function isReturn(path: string): boolean {
  return path.toLowerCase().endsWith('.json');
}

function fromReturn({ input }: CheckRequest): Input {
  const ret = loadReturn(input);
  const file = basename(input);
  const expected = coreInstrument;
  stopOn([
    ...(ret.instrument === expected
      ? []
      : [{ code: 'return-of-instrument' as const, file, found: ret.instrument, expected }]),
    ...cellsTwice(ret, file),
  ]);
  return { ret, asked: askedIn(loadInstruments(ret.modules), ret.cycle), unsure: [] };
}

async function fromWorkbook(request: CheckRequest): Promise<Input> {
  const { input, binding, modules = [], limits } = request;
  const cycle = request.cycle ?? (binding === undefined ? undefined : loadBinding(binding).cycle);
  if (cycle === undefined) {
    const problem: Problem = { code: 'option-missing', file: basename(input), option: '--cycle' };
    throw new InputError([problem]);
  }
  return returnInWorkbook({
    workbook: input,
    cycle,
    modules,
    country: countryOf(request),
    ...(binding === undefined ? {} : { binding }),
    ...(limits === undefined ? {} : { limits }),
  });
}

/** A workbook holds the name of a country at most; an earlier return has its code. */
function countryOf({ country, previous: [last] = [] }: CheckRequest): string {
  return country ?? (last === undefined ? 'XXX' : loadReturn(last).country);
}

/** The language of a workbook that came back, where it is known. */
export function languageIn(binding: Binding | undefined): Language | undefined {
  const found = binding?.workbook?.language;
  return languages.find((language) => language === found);
}
