import type { Cell, DataValidation, Workbook, Worksheet } from 'exceljs';
import { languages } from '../../instrument/labels.ts';
import { worksheetTexts as say } from '../../messages/en/kit.ts';
import type { Module, ModuleText } from '../../schema/types.ts';
import { newWorkbook } from '../../workbook/document.ts';
import { columnLetters, normalizeZip } from '../../workbook/package/index.ts';
import {
  aboutFields,
  choices,
  otherColumns,
  type RowColumn,
  rowColumnNames,
  sheetNames,
} from './columns.ts';
import { linesOf, textsBeside } from './lines.ts';

/** exceljs has rules by range at run time; its typings do not know them. */
interface RulesByRange {
  dataValidations: { add(range: string, rule: DataValidation): void };
}

type Line = Readonly<Record<string, string | undefined>>;

const plainFont = { name: 'Arial', family: 2, size: 10 } as const;
/** For printing: landscape A4, all columns on one page. */
const onePageWide = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;
/** Lines for which drop-down lists and the text format are prepared. */
const preparedLines = 400;
const widths: Readonly<Record<string, number>> = {
  label: 38,
  title: 38,
  guidance: 38,
  says: 60,
  source: 30,
  en: 46,
  field: 14,
  explanation: 70,
  row: 24,
  parent: 22,
};

/**
 * Writes a module as a worksheet to be edited in Excel: the tables and rows with drop-down lists, a
 * page that explains the columns, and what {@link readWorksheet} reads back. Same input, same bytes.
 */
export async function writeWorksheet(module: Module): Promise<Uint8Array> {
  const workbook = await newWorkbook();
  workbook.creator = 'uncts';
  workbook.lastModifiedBy = 'uncts';
  // A fixed day, so that the same module gives the same bytes.
  workbook.created = new Date(Date.UTC(2000, 0, 1));
  workbook.modified = workbook.created;
  writeReadMe(workbook.addWorksheet(say.readMe, { pageSetup: onePageWide }));
  writeAbout(workbook, module);
  const rows = writeTable(workbook, sheetNames.rows, rowColumnNames, linesOf(module));
  addChoices(rows);
  writeTable(workbook, sheetNames.breakdowns, otherColumns.breakdowns, breakdownLines(module));
  writeTable(workbook, sheetNames.rules, otherColumns.rules, ruleLines(module));
  writeTable(
    workbook,
    sheetNames.texts,
    otherColumns.texts,
    [...(module.texts ?? []), ...textsBeside(module)].map((text) => ({ ...text })),
  );
  return normalizeZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeReadMe(sheet: Worksheet): void {
  sheet.getColumn(1).width = 18;
  sheet.getColumn(2).width = 100;
  const title = sheet.addRow([say.title]);
  title.font = { ...plainFont, bold: true, size: 14 };
  for (const paragraph of say.introduction) {
    const row = sheet.addRow([paragraph]);
    sheet.mergeCells(row.number, 1, row.number, 2);
    row.font = plainFont;
    row.getCell(1).alignment = { wrapText: true, vertical: 'top' };
    row.height = 15 * Math.ceil(paragraph.length / 115);
  }
  asHeader(sheet.addRow([say.column, say.meaning]).getCell(1), sheet.lastRow?.getCell(2));
  for (const column of rowColumnNames) {
    const row = sheet.addRow([column, say.columns[column]]);
    row.font = plainFont;
    row.getCell(1).font = { ...plainFont, bold: true };
    row.alignment = { wrapText: true, vertical: 'top' };
    row.height = 15 * Math.ceil(say.columns[column].length / 100);
  }
}

function writeAbout(workbook: Workbook, module: Module): void {
  const text = (value: ModuleText | undefined): Line =>
    value === undefined ? {} : typeof value === 'string' ? { en: value } : { ...value };
  const values: Record<(typeof aboutFields)[number], Line> = {
    name: { en: module.name },
    title: text(module.title),
    languages: { en: module.languages.join(', ') },
    edition: text(module.edition),
    evidence: text(module.evidence),
    guidance: text(module.guidance),
    note: text(module.note),
  };
  const lines = aboutFields.map((field) => ({
    field,
    ...values[field],
    explanation: say.fields[field],
  }));
  writeTable(workbook, sheetNames.about, [...otherColumns.about, 'explanation'], lines);
}

function writeTable(
  workbook: Workbook,
  name: string,
  columns: readonly string[],
  lines: readonly Line[],
): Worksheet {
  const sheet = workbook.addWorksheet(name, { pageSetup: onePageWide });
  sheet.views = [{ state: 'frozen', ySplit: 1, xSplit: 0 }];
  for (const [index, column] of columns.entries()) {
    const key = column.split(' ')[0] ?? column;
    sheet.getColumn(index + 1).width = widths[column] ?? widths[key] ?? 13;
    // As text, so that 0301 keeps its zero and 1.10 is no number and no date.
    sheet.getColumn(index + 1).numFmt = '@';
    sheet.getColumn(index + 1).font = plainFont;
  }
  sheet.addRow([...columns]).eachCell((cell) => asHeader(cell));
  for (const line of lines) {
    const row = sheet.addRow(columns.map((column) => line[column]));
    row.alignment = { wrapText: true, vertical: 'top' };
    row.font = {
      ...plainFont,
      bold: line.kind === 'table',
      italic: line.kind === 'heading',
    };
  }
  return sheet;
}

function asHeader(...cells: readonly (Cell | undefined)[]): void {
  for (const cell of cells) {
    if (cell === undefined) continue;
    cell.font = { ...plainFont, bold: true, color: { argb: 'FFFFFFFF' } };
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF0B4A6F' } };
    cell.alignment = { vertical: 'middle' };
  }
}

function addChoices(sheet: Worksheet): void {
  const { dataValidations } = sheet as Worksheet & RulesByRange;
  for (const [column, words] of Object.entries(choices)) {
    const letters = columnLetters(rowColumnNames.indexOf(column as RowColumn) + 1);
    dataValidations.add(`${letters}2:${letters}${preparedLines}`, {
      type: 'list',
      allowBlank: true,
      formulae: [`"${words.join(',')}"`],
      showErrorMessage: true,
      errorTitle: column,
      error: words.join(', '),
    });
  }
}

function breakdownLines(module: Module): Line[] {
  const labels = (text: ModuleText): Line =>
    Object.fromEntries(
      languages.map((language) => [
        `label ${language}`,
        typeof text === 'string' ? (language === 'en' ? text : undefined) : text[language],
      ]),
    );
  return (module.breakdowns ?? []).flatMap(({ breakdown, label, categories }) => [
    { breakdown, ...labels(label) },
    ...categories.map((category) => ({
      breakdown,
      category: category.category,
      'not known': category.residual === true ? 'yes' : undefined,
      ...labels(category.label),
    })),
  ]);
}

function ruleLines(module: Module): Line[] {
  return (module.rules ?? []).map(({ comment: _, columns, ...rule }) => ({
    ...rule,
    columns: columns?.join(', '),
  }));
}
