import { formatJson } from '../files/json.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { type Language, loadLabels } from '../instrument/labels.ts';
import { translated } from '../instrument/translated.ts';
import { reportMessages as english } from '../messages/en/report-messages.ts';
import { reportMessagesIn } from '../messages/report-languages.ts';
import {
  findingsCsv,
  queryList,
  type ReportView,
  reportContext,
  reportHtml,
  reportView,
  validationReport,
} from '../report/index.ts';
import type { Binding, FindingsFile, Return } from '../schema/types.ts';
import { toolVersion } from '../version.ts';
import { buildQueryWorkbook } from '../workbook/queries/index.ts';

export interface ReportRequest {
  ret: Return;
  findings: FindingsFile;
  asked: AskedCycle;
  /** Language of the report and the query list. */
  language: Language;
  /** Workbooks at hand with their names, so that findings say where a cell is. */
  workbooks: readonly { fileName: string; binding: Binding }[];
}

export interface Reported {
  /** The report in English, for the terminal, which speaks English. */
  view: ReportView;
  /** By file name. */
  files: ReadonlyMap<string, string | Uint8Array>;
}

/** Everything that tells what was found: for people in their language, for machines in English. */
export async function reportFiles({
  ret,
  findings,
  asked,
  language,
  workbooks,
}: ReportRequest): Promise<Reported> {
  const common = {
    ret,
    findings,
    toolVersion,
    bindings: workbooks.map(({ binding }) => binding),
    workbooks: new Map(workbooks.map(({ binding, fileName }) => [binding.file, fileName])),
  };
  const messages = await reportMessagesIn(language);
  const spoken =
    language === 'en' ? asked : translated(asked, loadLabels(asked.instrument.folders, language));
  const context = reportContext({ ...common, asked: spoken, messages });
  const queries = queryList(context);
  const view = reportView({ ...common, asked, messages: english });
  const page = language === 'en' ? view : reportView({ ...common, asked: spoken, messages });
  const title = messages.queries.title(ret.countryName, ret.cycle);
  const list = { language, words: messages.queries, title };
  return {
    view,
    files: new Map<string, string | Uint8Array>([
      ['findings.json', formatJson(findings)],
      ['findings.csv', findingsCsv(findings, spoken, messages)],
      ['validation-report.json', formatJson(validationReport(findings, asked, toolVersion))],
      ['queries.xlsx', await buildQueryWorkbook(queries, list)],
      ['report.html', reportHtml(page)],
    ]),
  };
}
