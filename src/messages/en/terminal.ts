import type { ReportCounts } from '../../report/model.ts';
import { counted, formatNumber, formatPercent } from './format.ts';

/** What the files of the output folder hold. */
const holds: Readonly<Record<string, string>> = {
  'report.html': 'the validation report: open it in a browser',
  'return.json': 'the return: every cell with its status, comment and lineage',
  'findings.json': 'the findings, for machines',
  'findings.csv': 'the findings, one line each, for Excel',
  'validation-report.json':
    'the findings as a validation report of the European Statistical System',
  'queries.xlsx': 'the findings to answer, one line each',
  'report.pdf': 'the report for printing',
  'fill-certificate.json': 'proof of what was written into the workbooks',
  'own-checks.json': "what the workbooks' own check formulas say after filling",
};

/** The same for files that are named after a workbook or an institution. */
const patterns: readonly (readonly [RegExp, string])[] = [
  [/^letter-.*\.html$/, 'what one institution is asked, as a page'],
  [/^queries-.*\.xlsx$/, 'its query list'],
  [/_metadata\.xlsx$/, 'the metadata file: how the figures were made'],
  [/binding\.json$/, 'where the cells of the questionnaire are in that workbook'],
  [/\.plan\.json$/, 'every cell that was to be written into it'],
];

/** What a long command is doing. */
export const steps = {
  reading: 'Reading the data',
  compiling: 'Compiling the return',
  checking: 'Checking the figures',
  filling: 'Filling the workbooks',
  reporting: 'Writing the report',
  printing: 'Printing the report',
} as const;

/** Texts of the summary on the terminal. */
export const terminalMessages = {
  tables: 'Tables',
  cells: 'Cells',
  findings: 'Findings',
  records: 'Records',
  top: 'What matters most',
  files: 'Written',
  tablesLine: (filled: number, asked: number, notAsked: number) =>
    `${formatNumber(filled)} of ${formatNumber(asked)} with figures; ${formatNumber(notAsked)} not asked`,
  cellsLine: (filled: number, asked: number, share: number, missing: number, notAsked: number) =>
    `${formatNumber(filled)} of ${formatNumber(asked)} filled (${formatPercent(share)}); ${formatNumber(missing)} without a number; ${formatNumber(notAsked)} not asked`,
  findingsLine: ({ error, warning, information, explained }: ReportCounts['findings']) =>
    `${counted(error, 'error', 'errors')}; ${counted(warning, 'warning', 'warnings')}; ${formatNumber(information)} for information${explained === 0 ? '' : `; ${formatNumber(explained)} explained`}`,
  recordsLine: (used: number, excluded: number, leftOver: number) =>
    `${formatNumber(used)} used; ${formatNumber(excluded)} excluded; ${formatNumber(leftOver)} left over`,
  noFindings: 'none',
  more: (count: number) => `${counted(count, 'more finding', 'more findings')} in the report.`,
  holds: (file: string): string =>
    holds[file] ?? patterns.find(([pattern]) => pattern.test(file))?.[1] ?? 'the filled workbook',
};

export type TerminalMessages = typeof terminalMessages;

/** What a person reads when the tool itself fails; `detail` is for the person who mends it. */
export function bugReport(version: string, detail: string): string {
  return `This is a fault of uncts ${version}, not of your data. Please report it with the text below.\n\n${detail}`;
}
