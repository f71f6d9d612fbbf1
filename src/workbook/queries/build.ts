import type { Worksheet } from 'exceljs';
import type { Language } from '../../instrument/labels.ts';
import { isRightToLeft } from '../../messages/direction.ts';
import type { QueryColumn, QueryMessages } from '../../messages/queries.ts';
import type { Query, QueryList } from '../../report/queries.ts';
import type { Answered } from '../../schema/types.ts';
import { put } from '../blank/put.ts';
import { looksFor } from '../blank/style.ts';
import { textHeight } from '../blank/text-height.ts';
import { describeDocument, newWorkbook } from '../document.ts';
import { addRule, listRule } from '../metadata/rules.ts';
import { cellText } from '../metadata/text.ts';
import { formatAddress, normalizeZip } from '../package/index.ts';
import { setUpPage } from '../page.ts';
import { type ListRanges, writeKeys } from './keys.ts';
import { columnOf, columns, headingName, idColumn, inputs } from './layout.ts';

export interface QueryWorkbookOptions {
  language: Language;
  words: QueryMessages;
  /** Above the lines. */
  title: string;
  /** Sheets beside the one with all lines: by name, with the lines of each. */
  sheets?: readonly { name: string; queries: readonly Query[] }[];
}

interface Setting extends QueryWorkbookOptions {
  look: ReturnType<typeof queryLooks>;
  ranges: ListRanges;
}

/** Excel's limit, in points. */
const highest = 409;
const rows = { title: 1, howTo: 2 } as const;

/**
 * Writes the query list: one line a finding with a link to its cell, drop-downs for the answer and
 * room for words. The lines are not locked, so that they can be sorted and filtered. With `sheets` each
 * line stands on one of them only, so that no finding can get two answers. The same input gives the same
 * bytes.
 */
export async function buildQueryWorkbook(
  list: QueryList,
  options: QueryWorkbookOptions,
): Promise<Uint8Array> {
  const { words, language, title, sheets = [] } = options;
  const workbook = await newWorkbook();
  describeDocument(workbook, title, list.cycle);
  const parts = sheets.length > 0 ? sheets : [{ name: words.sheet, queries: list.queries }];
  const written = parts.map((part) => ({ part, sheet: workbook.addWorksheet(part.name) }));
  const setting = {
    ...options,
    look: queryLooks(language),
    ranges: writeKeys(workbook, list, words),
  };
  written.forEach(({ part, sheet }, index) => {
    writeSheet(sheet, part.queries, index + 1, setting);
  });
  return normalizeZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

function writeSheet(
  sheet: Worksheet,
  queries: readonly Query[],
  number: number,
  setting: Setting,
): void {
  const { words, look, title, language } = setting;
  const heads = rows.howTo + words.howTo.length + 1;
  const rightToLeft = isRightToLeft(language);
  sheet.getColumn(idColumn).hidden = true;
  for (const { column, width } of columns) sheet.getColumn(columnOf(column)).width = width;
  sheet.getColumn(columnOf('before')).hidden = queries.every(({ before }) => before === null);
  put(sheet, at(rows.title, columnOf('number')), cellText(title), look.sheetTitle);
  sheet.getRow(rows.title).height = 30;
  words.howTo.forEach((text, index) => {
    put(sheet, at(rows.howTo + index, columnOf('number')), text, look.howTo);
    sheet.getRow(rows.howTo + index).height = 18;
  });
  put(sheet, at(heads, idColumn), null, look.band).addName(headingName('id', number));
  for (const { column } of columns) {
    const cell = put(sheet, at(heads, columnOf(column)), words.columns[column], look.head);
    cell.addName(headingName(column, number));
  }
  sheet.getRow(heads).height = 24;
  queries.forEach((query, index) => {
    writeQuery(sheet, heads + 1 + index, query, setting);
  });
  const last = columns.at(-1)?.column ?? 'by';
  if (queries.length === 0) {
    put(sheet, at(heads + 1, columnOf('number')), words.nothing, look.howTo);
  } else {
    sheet.autoFilter = `${at(heads, idColumn)}:${at(heads + queries.length, columnOf(last))}`;
  }
  sheet.views = [
    {
      state: 'frozen',
      xSplit: 0,
      ySplit: heads,
      showGridLines: false,
      rightToLeft,
      activeCell: at(heads + 1, columnOf('answer')),
    },
  ];
  const page = { header: title, pageNumber: words.pageNumber, rightToLeft };
  setUpPage(sheet, page, 'landscape', `${heads}:${heads}`);
}

function writeQuery(sheet: Worksheet, row: number, query: Query, setting: Setting): void {
  const { words, look, ranges } = setting;
  const place = (column: QueryColumn): string => at(row, columnOf(column));
  put(sheet, at(row, idColumn), cellText(query.finding), look.text);
  const also = query.cause === null ? '' : `\n${words.with(query.cause)}`;
  const before = query.before === null ? '' : beforeText(query.before, words);
  const texts: Partial<Record<QueryColumn, string>> = {
    severity: query.severityWord,
    institution: query.institutionName,
    table: query.table,
    question: `${query.question}${also}`,
    cell: query.cell === '' ? words.noCell[query.subject] : query.cell,
    todo: query.todo,
    before,
  };
  put(sheet, place('number'), query.number, look.number);
  for (const [column, text] of Object.entries(texts) as [QueryColumn, string][]) {
    put(sheet, place(column), cellText(text), column === 'severity' ? look.strong : look.text);
  }
  if (query.place !== null) {
    const { file, sheet: name, address } = query.place;
    const hyperlink = `${encodeURIComponent(file)}#${quoted(name)}!${address}`;
    put(sheet, place('place'), { text: `${name}, ${address}`, hyperlink }, look.link);
  } else put(sheet, place('place'), null, look.text);
  for (const column of inputs) put(sheet, place(column), null, look.input);
  const { choiceTitle, choice, reasonTitle, reason } = words.rules;
  addRule(sheet, place('answer'), listRule(ranges.answer, choiceTitle, choice));
  addRule(sheet, place('forUnodc'), listRule(ranges.yes, choiceTitle, choice));
  const usual = ranges.reasons.get(query.code);
  if (usual !== undefined) addRule(sheet, place('reason'), listRule(usual, reasonTitle, reason));
  const heights = columns.map(({ column, width }) => textHeight(texts[column] ?? '', width - 1, 9));
  sheet.getRow(row).height = Math.min(highest, Math.max(30, ...heights));
}

function beforeText({ state, reason, words: own }: Answered, words: QueryMessages): string {
  const said = [reason, own].filter((text) => text !== undefined).join(' ');
  switch (state) {
    case 'expired':
      return words.before.expired(said);
    case 'not-corrected':
      return words.before.notCorrected(said).trim();
    case 'will-follow':
      return words.before.willFollow(said).trim();
    case 'explained':
      return said;
  }
}

/** A sheet name within the address of a link. */
function quoted(sheet: string): string {
  return encodeURI(`'${sheet.replaceAll("'", "''")}'`).replaceAll('#', '%23');
}

function queryLooks(language: Language) {
  const look = looksFor(language, isRightToLeft(language));
  const top = (style: typeof look.cell): typeof look.cell => ({
    ...style,
    font: { ...style.font, size: 9 },
    alignment: { ...style.alignment, vertical: 'top', wrapText: true },
    border: { bottom: { style: 'hair', color: { argb: 'FFCBD5DC' } } },
  });
  return {
    sheetTitle: look.sheetTitle,
    howTo: { ...look.guidance, alignment: { ...look.guidance.alignment, wrapText: false } },
    band: look.band,
    head: look.bandIndented,
    text: top(look.cell),
    strong: top({ ...look.cell, font: { ...look.cell.font, bold: true } }),
    number: top({ ...look.cell, numFmt: '0' }),
    link: top(look.link),
    input: {
      ...look.remark,
      alignment: { ...look.remark.alignment, vertical: 'top' as const, wrapText: true },
    },
  };
}

function at(row: number, column: number): string {
  return formatAddress(row, column);
}
