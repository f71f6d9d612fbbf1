import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Binding, BoundLine, FindingsFile, Return } from '../../schema/types.ts';
import { findingSentence } from '../findings.ts';
import { capital } from '../letters.ts';
import { findingMessages } from './findings.ts';
import { counted, formatNumber } from './format.ts';
import { englishNames } from './names.ts';

/** How many findings are printed before the rest is counted. */
const shown = 20;

/** What was read from a workbook, and what in it is no figure, no mark and no blank. */
export function readSummary(
  {
    fileName,
    ret,
    findings,
    binding,
    unsure,
  }: {
    fileName: string;
    ret: Return;
    findings: FindingsFile;
    binding: Binding;
    unsure: readonly BoundLine[];
  },
  asked: AskedCycle,
): string {
  const cells = binding.lines.reduce((sum, { years }) => sum + years.length, 0);
  const figures = ret.observations.filter(({ value }) => value !== null).length;
  const format = findings.findings.filter(({ ess }) => ess === 0);
  const others = findings.findings.length - format.length;
  const names = englishNames(asked.instrument);
  const questions = binding.lines.length + (binding.unplaced?.length ?? 0) + unsure.length;
  return [
    `${fileName}: ${ret.countryName}, cycle ${ret.cycle}`,
    '',
    `Cells     ${formatNumber(cells)} read; ${counted(figures, 'figure', 'figures')}, ${formatNumber(cells - figures)} without a number`,
    ...(binding.lines.length === questions
      ? []
      : [
          `Not read  ${formatNumber(questions - binding.lines.length)} of ${formatNumber(questions)} questions were not found for certain: uncts bind says which`,
        ]),
    `Findings  ${counted(format.length, 'finding', 'findings')} on what stands in the cells; ${counted(others, 'other', 'others')} in findings.json`,
    ...format
      .slice(0, shown)
      .flatMap((finding) => [
        '',
        `${capital(finding.severity)}: ${findingMessages[finding.code].title}`,
        `  ${findingSentence(findingMessages, finding, names)}`,
      ]),
    ...(format.length > shown ? ['', `and ${formatNumber(format.length - shown)} more`] : []),
  ].join('\n');
}

/** Lines of a workbook that were not read. */
export function unsureSummary(lines: number): string {
  return `${counted(lines, 'line was', 'lines were')} not found for certain and not read: uncts bind says which.`;
}
