import type { CheckedColumn, SourceCheck } from '../../compile/source.ts';
import { problemText } from '../problems.ts';
import { counted, formatNumber } from './format.ts';

const width = 11;

const roles: Readonly<Record<CheckedColumn['role'], string>> = {
  year: 'year',
  category: 'category',
  code: 'code',
  measure: 'figures',
  ignore: 'not read',
};

/** What reading the sources of a country gave, one after the other, for the terminal. */
export function sourceCheckText(checks: readonly SourceCheck[]): string {
  const wrong = checks.filter(({ problems }) => problems.length > 0);
  const last =
    wrong.length === 0
      ? `${counted(checks.length, 'source', 'sources')} read without a problem.`
      : `${counted(checks.length - wrong.length, 'source', 'sources')} read without a problem, ${formatNumber(wrong.length)} not: ${wrong.map(({ describedIn }) => describedIn).join(', ')}.`;
  return [...checks.map(checkText), last].join('\n\n');
}

function checkText(check: SourceCheck): string {
  const { describedIn, title, publisher, problems } = check;
  const heading = title === undefined ? describedIn : `${describedIn}: ${title} (${publisher})`;
  if (problems.length > 0) {
    const count = counted(problems.length, 'problem', 'problems');
    return [heading, ...labelled(count, problems.map(problemText), true)].join('\n');
  }
  return [
    heading,
    ...labelled('Files', check.files.map(fileText)),
    ...labelled('Records', [recordsText(check)]),
    ...labelled('Columns', columnTexts(check.columns)),
    ...labelled('Left out', check.leftOut.map(leftOutText)),
  ].join('\n');
}

/** Lines with a label before the first of them; under it, where they are whole sentences. */
function labelled(label: string, lines: readonly string[], under = false): string[] {
  if (under) return [`  ${label}:`, ...lines.map((line) => `    ${line}`)];
  return lines.map((line, index) => `  ${(index === 0 ? label : '').padEnd(width)}${line}`);
}

function fileText({ file, records, rows, notes }: SourceCheck['files'][number]): string {
  const made = rows === records ? '' : `, ${formatNumber(rows)} after the columns side by side`;
  const below = notes === 0 ? '' : `; ${counted(notes, 'line', 'lines')} below them not read`;
  return `${file}: ${counted(records, 'record', 'records')}${made}${below}`;
}

function recordsText({ years }: SourceCheck): string {
  const total = years.reduce((sum, { records }) => sum + records, 0);
  const each = years.map(({ year, records }) => `${year}: ${formatNumber(records)}`).join(', ');
  return `${formatNumber(total)} in ${counted(years.length, 'year', 'years')} (${each})`;
}

function columnTexts(columns: readonly CheckedColumn[]): string[] {
  const names = Math.min(40, Math.max(...columns.map(({ column }) => column.length)));
  return columns.map((column) =>
    `${column.column.padEnd(names)}  ${roles[column.role].padEnd(8)}  ${holds(column)}`.trimEnd(),
  );
}

function holds({ texts, figures }: CheckedColumn): string {
  if (figures !== undefined) {
    const missing = figures.missing === 0 ? '' : `, ${formatNumber(figures.missing)} without value`;
    return `${formatNumber(figures.filled)} values${missing}; sum ${formatNumber(figures.sum)}`;
  }
  if (texts === undefined) return '';
  const shown = texts.first.map((text) => (text === '' ? '(blank)' : text)).join(', ');
  const more = texts.count > texts.first.length ? ', ...' : '';
  return `${formatNumber(texts.count)} different: ${shown}${more}`;
}

function leftOutText({ column, values, reason, records }: SourceCheck['leftOut'][number]): string {
  return `${counted(records, 'record', 'records')} with ${column} = ${values.join(' or ')}: ${reason}`;
}
