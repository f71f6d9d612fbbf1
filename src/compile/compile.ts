import { checkReturn } from '../checks/index.ts';
import { formatJson } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import {
  askedMetadata,
  metadataState,
  type QuestionState,
  withAnswers,
  withDeclaredBreaks,
} from '../metadata/index.ts';
import { type ReportView, reportHtml, reportMessages, reportView } from '../report/index.ts';
import type { FindingsFile, Return } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import { type FilledFile, fillFile } from './fill-file.ts';
import { returnFromData } from './from-data.ts';
import { type Gathered, gather } from './gather.ts';
import { metadataFile } from './metadata-file.ts';
import { withParts } from './parts.ts';
import { wordingOf } from './wording.ts';

export interface CompileRequest {
  /** A code or a path to a country folder. */
  country: string;
  cycle: number;
  /** Modules compiled with the core. */
  modules?: readonly string[];
  /** Workbooks that institutions filled, by path. */
  parts?: readonly string[];
  /** Language of the workbooks; by default that of the country's profile. */
  language?: Language;
  /** Folder that holds country folders. */
  dataFolder?: string;
}

export interface Compiled {
  ret: Return;
  findings: FindingsFile;
  view: ReportView;
  /** Everything to be written, by file name: the output is complete before a byte is on disk. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/**
 * The main job: a country's data becomes a return, filled workbooks that are read back and proved,
 * findings and a report. Writes nothing. Throws {@link InputError} with all problems of the input.
 */
export async function compileCountry(request: CompileRequest): Promise<Compiled> {
  const asked = askedIn(loadInstruments(request.modules ?? []), request.cycle);
  const gathered = await gather(request.country, asked, request.dataFolder);
  const { ret, states } = await returnOf(request, gathered, asked);
  const wording = await wordingOf(asked.instrument, request.language ?? gathered.profile.language);
  const filled: FilledFile[] = [];
  for (const { file } of asked.instrument.files) {
    filled.push(await fillFile(ret, asked, file, wording));
  }
  const questions = states.map(({ question }) => question);
  const findings = checkReturn(ret, asked);
  const bindings = filled.map(({ binding }) => binding);
  const view = reportView({
    ret,
    findings,
    asked,
    bindings,
    toolVersion,
    messages: reportMessages,
  });
  const certificates = Object.fromEntries(
    filled.map(({ name, certificate }) => [name, certificate]),
  );
  const files = new Map<string, string | Uint8Array>([
    ['return.json', formatJson(ret)],
    ...filled.map(({ name, bytes }): [string, Uint8Array] => [name, bytes]),
    [
      `UN-CTS-${ret.cycle}_${ret.country}_metadata.xlsx`,
      await metadataFile(asked, questions, wording, { states, country: ret.countryName }),
    ],
    ['fill-certificate.json', formatJson(certificates)],
    ['findings.json', formatJson(findings)],
    ['report.html', reportHtml(view)],
  ]);
  return { ret, findings, view, files };
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
