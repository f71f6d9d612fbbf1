import type {
  CheckSays,
  NotCalculated,
  Recalculation,
  WorkbookChecks,
} from '../../schema/types.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** Lines of one workbook on the terminal; the file has them all. */
const mostLines = 20;

/** What the workbooks' own checks say, for the terminal. */
export function recalculationText({ office, workbooks }: Recalculation): string {
  if (office === null) {
    return "LibreOffice is not installed: the workbook's own checks were not calculated. Excel does it when the file is opened.";
  }
  return workbooks.map((workbook) => workbookText(workbook, office)).join('\n');
}

/** When the environment variable for LibreOffice leads nowhere. */
export function officeNotFound(variable: string, path: string): string {
  return `${variable} names "${path}", which does not answer as LibreOffice. Name the program soffice, or remove the variable.`;
}

function workbookText(workbook: WorkbookChecks, office: string): string {
  const { file, state, baseline, formulas, says, notCalculated } = workbook;
  const title = `The workbook's own checks (${file})`;
  switch (state) {
    case 'not-installed':
    case 'not-started':
      return `${title} were not calculated: LibreOffice could not be started. Excel does it when the file is opened.`;
    case 'not-opened':
      return `${title} were not calculated: LibreOffice cannot open the file. Excel calculates it when the file is opened.`;
    case 'time-limit':
      return `${title} were not calculated: LibreOffice took too long and was stopped. Excel calculates the file when it is opened.`;
    case 'calculated':
      return [
        `${title}: ${verdict(says.length)}`,
        ...says.slice(0, mostLines).map((each) => `  ${saidLine(each)}`),
        ...(says.length > mostLines
          ? [`  ${formatNumber(says.length - mostLines)} more in own-checks.json.`]
          : []),
        ...notCalculatedLines(notCalculated, office),
        `  ${counted(formulas, 'formula', 'formulas')} looked at, calculated by LibreOffice ${office}${against[baseline]}.`,
      ].join('\n');
  }
}

const against: Readonly<Record<WorkbookChecks['baseline'], string>> = {
  calculated: '',
  stored:
    ' and compared with the results stored in the workbook as it was received, which LibreOffice could not calculate',
  none: '',
};

function verdict(count: number): string {
  if (count === 0) return 'none says anything new';
  return count === 1 ? '1 says something' : `${formatNumber(count)} say something`;
}

function saidLine({ sheet, address, label, header, before, now, doubt }: CheckSays): string {
  const around = [label, header].filter((words) => words !== '').join('; ');
  const was = before === null || before === '' ? '' : ` (before: ${result(before)})`;
  const unsure = doubt.length === 0 ? '' : ` (not certain: LibreOffice lacks ${formatList(doubt)})`;
  return `${sheet}, ${address}${around === '' ? '' : ` [${around}]`}: ${result(now)}${was}${unsure}`;
}

function result(value: CheckSays['now']): string {
  if (value === null) return 'nothing';
  if (typeof value === 'number') return formatNumber(value);
  return typeof value === 'boolean'
    ? String(value).toUpperCase()
    : value.replace(/\s+/g, ' ').trim();
}

function notCalculatedLines(cells: readonly NotCalculated[], office: string): string[] {
  if (cells.length === 0) return [];
  const functions = [...new Set(cells.flatMap((cell) => cell.functions))].sort();
  const reason = functions.length === 0 ? '' : `, because of ${formatList(functions)}`;
  const [first] = cells;
  const place = first === undefined ? '' : ` (the first: ${first.sheet}, ${first.address})`;
  return [
    `  Not calculated by LibreOffice ${office}: ${counted(cells.length, 'formula', 'formulas')}${reason}${place}. Excel calculates them when the file is opened.`,
  ];
}
