import { checkReturn } from '../checks/index.ts';
import { formatJson } from '../files/json.ts';
import { loadInstruments } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import { compileReturn } from '../mapping/compile-return.ts';
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
import { buildMetadataWorkbook } from '../workbook/metadata/index.ts';
import { type FilledFile, fillFile } from './fill-file.ts';
import { type Gathered, gather } from './gather.ts';
import { withParts } from './parts.ts';
import { type Wording, wordingOf } from './wording.ts';

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
      await metadataFile(asked, wording, { states, country: ret.countryName }),
    ],
    ['fill-certificate.json', formatJson(certificates)],
    ['findings.json', formatJson(findings)],
    ['report.html', reportHtml(view)],
  ]);
  return { ret, findings, view, files };
}

/** The metadata workbook of a cycle; with the answers of `states`, or blank without them. */
async function metadataFile(
  asked: AskedCycle,
  { language, translate, pack }: Wording,
  { states, country }: { states: readonly QuestionState[]; country?: string },
): Promise<Uint8Array> {
  const questions = states.map(({ question }) => question);
  return buildMetadataWorkbook(asked, questions, states, {
    language,
    words: pack.metadata,
    label: (english) => translate(english) ?? english,
    ...(country === undefined ? {} : { country }),
  });
}

/** The return with what institutions typed, the breaks that the metadata declare and its answers. */
async function returnOf(
  { parts = [] }: CompileRequest,
  { dataset, mapping, profile, catalogue, metadata }: Gathered,
  asked: AskedCycle,
): Promise<{ ret: Return; states: readonly QuestionState[] }> {
  try {
    const fromData = await compileReturn(profile, dataset, mapping, asked);
    const compiled = await withParts(fromData, asked, parts);
    const questions = askedMetadata(asked, catalogue);
    const states = metadataState(questions, metadata, compiled, asked);
    return { ret: withAnswers(withDeclaredBreaks(compiled, metadata), states), states };
  } finally {
    dataset.database.close();
  }
}
