import { checkWithSolver } from '../checks/index.ts';
import { applyExplanations, withExplanations } from '../explanations/index.ts';
import { formatJson } from '../files/json.ts';
import { stemOf } from '../files/stem.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import type { Institution } from '../messages/workbook.ts';
import {
  askedMetadata,
  metadataState,
  type QuestionState,
  withAnswers,
  withDeclaredBreaks,
} from '../metadata/index.ts';
import type { ReportView } from '../report/index.ts';
import { applySettings } from '../rules/apply-settings.ts';
import type { FindingsFile, Return } from '../schema/types.ts';
import { loadLibrary } from '../workbook/index.ts';
import type { BesideFiles } from './beside.ts';
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
  /** Institutions that get a page and a query list of their own. */
  institutions?: readonly Institution[];
  /** Whether the query list has a sheet for each institution. */
  sheetPerInstitution?: boolean;
  /** Folder that holds country folders. */
  dataFolder?: string;
}

export interface Compiled {
  ret: Return;
  findings: FindingsFile;
  /** The report in English, for the terminal. */
  view: ReportView;
  /** Language and title of the report page. */
  language: Language;
  title: string;
  /** Every open finding on a line with its file and line. */
  lines: readonly string[];
  asked: AskedCycle;
  /** All workbooks with figures, ours and others'. */
  filled: readonly FilledFile[];
  /** Those that somebody else made. */
  foreign: readonly FilledForeign[];
  /** Everything to be written, by file name: the output is complete before a byte is on disk. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The main job: a country's data becomes a return, filled workbooks that are read back and proved,
 * findings and a report. Writes nothing. Throws {@link InputError} with all problems of the input.
 */
export async function compileCountry(request: CompileRequest): Promise<Compiled> {
  const asked = askedIn(loadInstruments(request.modules ?? []), request.cycle);
  const [gathered] = await Promise.all([
    gather(request.country, asked, request.dataFolder, request),
    // While the database is at work.
    loadLibrary(),
  ]);
  const { ret: made, states } = await returnOf(request, gathered, asked);
  const findings = applyExplanations(
    applySettings(await checkWithSolver(made, asked, gathered.beside), gathered.settings),
    gathered.explanations,
  );
  const ret = withExplanations(made, findings);
  const language = request.language ?? gathered.profile.language;
  const wording = await wordingOf(asked.instrument, language);
  const foreign = await fillAllForeign(ret, asked, request);
  const filled: FilledFile[] = [...foreign];
  const others = new Set(foreign.map(({ binding }) => binding.file));
  for (const { file } of asked.instrument.files) {
    if (!others.has(file)) filled.push(await fillFile(ret, asked, file, wording));
  }
  const questions = states.map(({ question }) => question);
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
  ]);
  const { view, title, lines } = reported;
  return { ret, findings, view, language, title, lines, files, asked, filled, foreign };
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
