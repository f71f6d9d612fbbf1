import { checkReturn } from '../checks/index.ts';
import { formatJson } from '../files/json.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import { loadInstrument } from '../instrument/load.ts';
import { compileReturn } from '../mapping/compile-return.ts';
import { InputError } from '../problems.ts';
import { type ReportView, reportHtml, reportMessages, reportView } from '../report/index.ts';
import type { Binding, FindingsFile, Return } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import {
  applyPlan,
  buildBlank,
  differences,
  lineTexts,
  planFill,
  readReturnValues,
} from '../workbook/index.ts';
import { gather } from './gather.ts';

export interface CompileRequest {
  /** A code or a path to a country folder. */
  country: string;
  cycle: number;
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

/** The name under which the data file of a cycle is written. */
export function workbookName(country: string, cycle: number, file: string): string {
  return `UN-CTS-${cycle}_${country}_${file}.xlsx`;
}

/**
 * The main job: a country's data becomes a return, a filled workbook that is read back and proved,
 * findings and a report. Writes nothing. Throws {@link InputError} with all problems of the input.
 */
export async function compileCountry(request: CompileRequest): Promise<Compiled> {
  const asked = askedIn(loadInstrument(), request.cycle);
  const ret = await returnOf(request, asked);
  const name = workbookName(ret.country, ret.cycle, 'data');
  const { workbook, binding, certificate } = await fill(ret, asked, name);
  const findings = checkReturn(ret, asked);
  const view = reportView({ ret, findings, asked, binding, toolVersion, messages: reportMessages });
  const files = new Map<string, string | Uint8Array>([
    ['return.json', formatJson(ret)],
    [name, workbook],
    ['fill-certificate.json', formatJson(certificate)],
    ['findings.json', formatJson(findings)],
    ['report.html', reportHtml(view)],
  ]);
  return { ret, findings, view, files };
}

async function returnOf(request: CompileRequest, asked: AskedCycle): Promise<Return> {
  const { dataset, mapping, profile } = await gather(request.country, request.dataFolder);
  try {
    return await compileReturn(profile, dataset, mapping, asked);
  } finally {
    dataset.database.close();
  }
}

/** Fills our own blank workbook and proves that it says what the return says. */
async function fill(
  ret: Return,
  asked: AskedCycle,
  name: string,
): Promise<{ workbook: Uint8Array; binding: Binding; certificate: object }> {
  const { bytes, binding } = await buildBlank(asked, 'data', lineTexts(ret));
  const filled = applyPlan(bytes, planFill(ret, asked, binding), binding, name);
  const different = differences(ret, readReturnValues(filled.bytes, binding));
  if (different.length > 0) {
    throw new InputError([
      {
        code: 'fill-not-proved',
        file: name,
        differences: different.map(({ what, of }) => `${what} of ${of}`),
      },
    ]);
  }
  return { workbook: filled.bytes, binding, certificate: filled.certificate };
}
