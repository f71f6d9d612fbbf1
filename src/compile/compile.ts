import { checkWithSolver } from '../checks/index.ts';
import { applyExplanations, withExplanations } from '../explanations/index.ts';
import { formatJson } from '../files/json.ts';
import { stemOf } from '../files/stem.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import { englishNames } from '../messages/en/names.ts';
import type { Institution } from '../messages/workbook.ts';
import {
  askedMetadata,
  metadataState,
  type QuestionState,
  withAnswers,
  withDeclaredBreaks,
} from '../metadata/index.ts';
import type { ReportSummary } from '../report/index.ts';
import {
  editsText,
  type Kept,
  type KeptSnapshot,
  lastSnapshot,
  movedCells,
  snapshotOf,
  withEdits,
} from '../revision/index.ts';
import { applySettings } from '../rules/apply-settings.ts';
import type { Edit, FindingsFile, Return } from '../schema/types.ts';
import { loadLibrary } from '../workbook/index.ts';
import type { BesideFiles } from './beside.ts';
import { decide, editsCsv } from './decisions.ts';
import { editsOf } from './edited.ts';
import { type FilledForeign, fillAllForeign } from './fill.ts';
import { type FilledFile, fillFile } from './fill-file.ts';
import { returnFromData } from './from-data.ts';
import { type Gathered, gather } from './gather.ts';
import { metadataFile } from './metadata-file.ts';
import { withParts } from './parts.ts';
import { reportFiles } from './report-files.ts';
import { wordingOf } from './wording.ts';

export interface CompileRequest extends BesideFiles {
  /** A code or a path to a country folder. */
  country: string;
  cycle: number;
  /** Modules compiled with the core. */
  modules?: readonly string[];
  /** Workbooks that institutions filled, by path. */
  parts?: readonly string[];
  /** Workbooks that somebody else made, to be filled in place of our own, by path. */
  workbooks?: readonly string[];
  /** Where the cells of such a workbook are, for the file of the questionnaire that each is of. */
  bindings?: readonly string[];
  /** Language of the workbooks, the report and the query list; by default that of the country's profile. */
  language?: Language;
  /** Whether figures that changed since the last compilation are set off in our own workbooks. */
  markChanges?: boolean;
  /** Copies of the last output that people edited, by path. */
  edited?: readonly string[];
  /** edits.csv with what a person decided, by path. */
  decisions?: string;
  /** Institutions that get a page and a query list of their own. */
  institutions?: readonly Institution[];
  /** Whether the query list has a sheet for each institution. */
  sheetPerInstitution?: boolean;
  /** Folder that holds country folders. */
  dataFolder?: string;
  /** Is told what begins. */
  onStep?: (step: 'reading' | 'compiling' | 'checking' | 'filling' | 'reporting') => void;
}

export interface Compiled {
  ret: Return;
  findings: FindingsFile;
  /** The report in English, for the terminal. */
  view: ReportSummary;
  /** Language and title of the report page. */
  language: Language;
  title: string;
  /** Every open finding on a line with its file and line. */
  lines: () => string[];
  asked: AskedCycle;
  /** All workbooks with figures, ours and others'. */
  filled: readonly FilledFile[];
  /** Those that somebody else made. */
  foreign: readonly FilledForeign[];
  /** Where the country's own files are, and what is to be kept there. */
  folder: string;
  /** edits.json as it should be; undefined when it is so already. */
  editsText?: string;
  /** What this compilation was made from and gave, beside the last one. */
  kept: Kept;
  /** Everything to be written, by file name: the output is complete before a byte is on disk. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The main job: a country's data becomes a return, filled workbooks that are read back and proved,
 * findings and a report. Writes nothing. Throws {@link InputError} with all problems of the input.
 */
export async function compileCountry(request: CompileRequest): Promise<Compiled> {
  const { onStep = () => {} } = request;
  const asked = askedIn(loadInstruments(request.modules ?? []), request.cycle);
  onStep('reading');
  const [gathered] = await Promise.all([
    gather(request.country, asked, request.dataFolder, request),
    // While the database is at work.
    loadLibrary(),
  ]);
  onStep('compiling');
  const { ret: compiled, states } = await returnOf(request, gathered, asked);
  const { edits, last } = await editsFor(request, gathered, asked);
  const made = withEdits(compiled, edits);
  onStep('checking');
  const findings = applyExplanations(
    applySettings(await checkWithSolver(made, asked, gathered.beside), gathered.settings),
    gathered.explanations,
  );
  const ret = withExplanations(made, findings);
  const language = request.language ?? gathered.profile.language;
  const wording = await wordingOf(asked.instrument, language);
  onStep('filling');
  const foreign = await fillAllForeign(ret, asked, request);
  const marked = request.markChanges === true ? movedCells(last?.ret, ret) : new Set<string>();
  const filled: FilledFile[] = [...foreign];
  const others = new Set(foreign.map(({ binding }) => binding.file));
  for (const { file } of asked.instrument.files) {
    if (!others.has(file)) filled.push(await fillFile(ret, asked, file, wording, marked));
  }
  const questions = states.map(({ question }) => question);
  onStep('reporting');
  const reported = await reportFiles({
    ret,
    findings,
    asked,
    language,
    workbooks: filled,
    ...(request.institutions === undefined ? {} : { institutions: request.institutions }),
    ...(request.sheetPerInstitution === undefined
      ? {}
      : { sheetPerInstitution: request.sheetPerInstitution }),
  });
  const certificates = Object.fromEntries(
    filled.map(({ fileName, certificate }) => [fileName, certificate]),
  );
  const files = new Map<string, string | Uint8Array>([
    ['return.json', formatJson(ret)],
    ...filled.map(({ fileName, bytes }): [string, Uint8Array] => [fileName, bytes]),
    ...foreign.flatMap(({ fileName, binding, plan }): [string, string][] => [
      [`${stemOf(fileName)}.binding.json`, formatJson(binding)],
      [`${stemOf(fileName)}.plan.json`, formatJson(plan)],
    ]),
    [
      `UN-CTS-${ret.cycle}_${ret.country}_metadata.xlsx`,
      await metadataFile(asked, questions, wording, { states, country: ret.countryName }),
    ],
    ['fill-certificate.json', formatJson(certificates)],
    ...reported.files,
    ...(ret.byHand === undefined
      ? []
      : ([['edits.csv', editsCsv(ret, englishNames(asked.instrument))]] as const)),
  ]);
  const { view, title, lines } = reported;
  const { folder } = gathered;
  const text = editsText(edits);
  const changed = text !== editsText(gathered.edits);
  return {
    ...{ ret, findings, view, language, title, lines, files, asked, filled, foreign, folder },
    kept: snapshotOf(folder, { ret, findings, asked, last, ...(changed ? { edits: text } : {}) }),
    ...(changed ? { editsText: text } : {}),
  };
}

/** What was typed, with what the edited copies and decisions at hand add; and the last output. */
async function editsFor(
  { edited = [], decisions, cycle }: CompileRequest,
  { folder, edits: known }: Gathered,
  asked: AskedCycle,
): Promise<{ edits: readonly Edit[]; last: KeptSnapshot | undefined }> {
  const last = lastSnapshot(folder, cycle);
  const edits = await editsOf(edited, last?.ret, known, asked);
  return {
    edits: decisions === undefined ? edits : decide(decisions, last?.ret, edits),
    last,
  };
}

/** The return with what institutions typed, the breaks that the metadata declare and its answers. */
async function returnOf(
  { parts = [] }: CompileRequest,
  gathered: Gathered,
  asked: AskedCycle,
): Promise<{ ret: Return; states: readonly QuestionState[] }> {
  const { catalogue, metadata } = gathered;
  const compiled = await withParts(await returnFromData(gathered, asked), asked, parts);
  const states = metadataState(askedMetadata(asked, catalogue), metadata, compiled, asked);
  return { ret: withAnswers(withDeclaredBreaks(compiled, metadata), states), states };
}
