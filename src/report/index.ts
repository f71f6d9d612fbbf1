export { contextOf as reportContext, type ReportInput } from './context.ts';
export { findingColumns, findingRows, findingsCsv } from './findings-csv.ts';
export { deskHtml, letterHtml, reportHtml, revisionHtml } from './html.ts';
export { letterFiles, letterView } from './letter.ts';
export type { ReportSummary, ReportView } from './model.ts';
export { findingLines } from './positions.ts';
export {
  type Asked,
  answers,
  type Query,
  type QueryList,
  queriesTo,
  queryList,
} from './queries.ts';
export { type RevisionInput, revisionContext } from './revision-context.ts';
export { revisionsCsv, triangleCsv } from './revision-csv.ts';
export { revisionNote } from './revision-note.ts';
export { revisionView } from './revision-view.ts';
export { type SummaryJson, summaryJson } from './summary-json.ts';
export { type TerminalOptions, terminalSummary } from './terminal.ts';
export { type EssReport, validationReport } from './validation-report.ts';
export { reportView, summaryOf, viewOf } from './view.ts';
