import { excelCsv } from '../files/csv-text.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { findingSentence } from '../messages/findings.ts';
import { namesIn } from '../messages/names.ts';
import type { ReportMessages } from '../messages/report-messages.ts';
import type { Finding, FindingsFile } from '../schema/types.ts';

export const findingColumns: readonly string[] = [
  'finding',
  'rule',
  'code',
  'family',
  'level',
  'severity',
  'score',
  'table',
  'cells',
  'culprit',
  'sentence',
  'what_to_do',
  'severity_changed',
  'answered',
];

/**
 * Findings as CSV for Excel, one row each, most important first; UTF-8 with a byte-order mark. Cells are
 * told as `cell = value`, sentences in the language of the messages and labels. A text that a spreadsheet
 * would take for a formula gets an apostrophe in front.
 */
export function findingsCsv(
  file: FindingsFile,
  asked: Pick<AskedCycle, 'instrument'>,
  messages: ReportMessages,
): string {
  return excelCsv([findingColumns, ...findingRows(file, asked, messages)]);
}

/** The fields of each finding, in the order of {@link findingColumns}. */
export function findingRows(
  { findings }: FindingsFile,
  { instrument }: Pick<AskedCycle, 'instrument'>,
  messages: ReportMessages,
): string[][] {
  const names = namesIn(instrument, messages.names);
  const { say } = messages;
  const fieldsOf = (finding: Finding): string[] => [
    finding.finding,
    finding.rule,
    finding.code,
    finding.family,
    String(finding.ess),
    finding.severity,
    String(finding.score),
    finding.table ?? '',
    finding.cells.map(({ cell, value }) => `${cell} = ${value ?? say.notFilled}`).join('; '),
    finding.culprit ?? '',
    findingSentence(messages.findings, finding, names),
    messages.findings[finding.code].todo,
    finding.changed === undefined ? '' : say.severityChanged(finding.changed),
    finding.answered?.state ?? '',
  ];
  return findings.map(fieldsOf);
}
