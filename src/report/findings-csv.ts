import { csvLine, harmless } from '../files/csv-text.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { findingMessages } from '../messages/en/findings.ts';
import { englishNames } from '../messages/en/names.ts';
import { reportSentences } from '../messages/en/report.ts';
import { severityChanged } from '../messages/en/rule-settings.ts';
import { findingSentence } from '../messages/findings.ts';
import type { Finding, FindingsFile } from '../schema/types.ts';

const columns = [
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
];

/**
 * Findings as CSV for Excel, one row each, most important first; UTF-8 with a byte-order mark. Cells are
 * told as `cell = value`. A text that a spreadsheet would take for a formula gets an apostrophe in front.
 */
export function findingsCsv({ findings }: FindingsFile, instrument: LoadedInstrument): string {
  const names = englishNames(instrument);
  const fieldsOf = (finding: Finding): string[] => [
    finding.finding,
    finding.rule,
    finding.code,
    finding.family,
    String(finding.ess),
    finding.severity,
    String(finding.score),
    finding.table ?? '',
    finding.cells
      .map(({ cell, value }) => `${cell} = ${value ?? reportSentences.notFilled}`)
      .join('; '),
    finding.culprit ?? '',
    findingSentence(findingMessages, finding, names),
    findingMessages[finding.code].todo,
    finding.changed === undefined ? '' : severityChanged(finding.changed),
  ];
  const lines = [columns, ...findings.map(fieldsOf)];
  return `\uFEFF${lines.map((line) => `${csvLine(line.map(harmless))}\r\n`).join('')}`;
}
