import { formatJson } from '../files/json.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { Language } from '../instrument/labels.ts';
import { inLanguage } from '../instrument/translated.ts';
import { reportMessages as english } from '../messages/en/report-messages.ts';
import { reportMessagesIn } from '../messages/report-languages.ts';
import type { Institution } from '../messages/workbook.ts';
import {
  findingLines,
  findingsCsv,
  letterFiles,
  letterHtml,
  letterView,
  type Query,
  type QueryList,
  queriesTo,
  queryList,
  type ReportSummary,
  reportContext,
  reportHtml,
  summaryOf,
  validationReport,
  viewOf,
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
  /** Institutions that get a page and a query list of their own. */
  institutions?: readonly Institution[];
  /** Whether the query list has a sheet for each institution. */
  sheetPerInstitution?: boolean;
}

export interface Reported {
  /** What the terminal shows, which speaks English. */
  view: ReportSummary;
  /** Title of the page, in its language. */
  title: string;
  /** Every open finding on a line with its file and line, in English. */
  lines: () => string[];
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
  institutions = [],
  sheetPerInstitution = false,
}: ReportRequest): Promise<Reported> {
  const common = {
    ret,
    findings,
    toolVersion,
    bindings: workbooks.map(({ binding }) => binding),
    workbooks: new Map(workbooks.map(({ binding, fileName }) => [binding.file, fileName])),
  };
  const messages = await reportMessagesIn(language);
  const spoken = inLanguage(asked, language);
  const context = reportContext({ ...common, asked: spoken, messages });
  const inEnglish =
    language === 'en' ? context : reportContext({ ...common, asked, messages: english });
  const queries = queryList(context);
  const page = viewOf(context);
  const title = messages.queries.title(ret.countryName, ret.cycle);
  const words = messages.queries;
  const sheets = sheetPerInstitution ? sheetsOf(queries) : [];
  const letters = new Map<string, string | Uint8Array>();
  for (const institution of institutions) {
    const own = queriesTo(queries, institution);
    const name = messages.institutions[institution] ?? institution;
    const names = letterFiles(institution);
    const letter = letterView(context, own, name);
    letters.set(names.letter, letterHtml(letter));
    const { title } = letter;
    letters.set(names.queries, await buildQueryWorkbook(own, { language, words, title }));
  }
  return {
    view: summaryOf(inEnglish),
    lines: () => findingLines(inEnglish),
    title: `${page.header.title} - ${page.page.name}`,
    files: new Map<string, string | Uint8Array>([
      ['findings.json', formatJson(findings)],
      ['findings.csv', findingsCsv(findings, spoken, messages)],
      ['validation-report.json', formatJson(validationReport(findings, asked, toolVersion))],
      ['queries.xlsx', await buildQueryWorkbook(queries, { language, words, title, sheets })],
      ['report.html', reportHtml(page)],
      ...letters,
    ]),
  };
}

/** One sheet for each institution that is asked something, in the order of their first question. */
function sheetsOf({ queries }: QueryList): { name: string; queries: Query[] }[] {
  const sheets = new Map<string, Query[]>();
  for (const query of queries) {
    sheets.set(query.institutionName, [...(sheets.get(query.institutionName) ?? []), query]);
  }
  return [...sheets].map(([name, own]) => ({ name: name.slice(0, 31), queries: own }));
}
