import type { Worksheet } from 'exceljs';
import type { AskedMetadataQuestion, QuestionState } from '../../metadata/index.ts';
import { linkTo, put } from '../blank/put.ts';
import { textHeight } from '../blank/text-height.ts';
import { formatAddress } from '../package/index.ts';
import { columns, headerRows, type SheetLayout, type SheetRow, widths } from './layout.ts';
import type { ListRanges } from './lists.ts';
import { answerName, breakName } from './names.ts';
import { addPageBreaks } from './page-breaks.ts';
import { addRule, listRule, yearRule } from './rules.ts';
import type { Setting } from './style.ts';
import { cellText } from './text.ts';

/** What is needed to write the sheets of one workbook. */
export interface SheetContext extends Setting {
  ranges: ListRanges;
}

/** Height in points of a row with one line of text. */
const lineHeight = 22;
/** Room around a text, which its advice shares. */
const paddingOfText = 6;
/** Excel's limit. */
const highest = 409;

/** Writes one sheet of questions. */
export function writeQuestionSheet(
  sheet: Worksheet,
  layout: SheetLayout,
  context: SheetContext,
): void {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHeader(sheet, layout, context);
  for (const row of layout.rows) writeRow(sheet, row, context);
  addPageBreaks(sheet, layout.rows);
}

function writeHeader(
  sheet: Worksheet,
  { title }: SheetLayout,
  { words, look }: SheetContext,
): void {
  const heads = { ...words.columns };
  put(sheet, at(headerRows.title, columns.question), title, look.sheetTitle);
  put(
    sheet,
    at(headerRows.title, columns.state),
    linkTo(words.frontPage, 'A1', words.frontPage),
    look.headerLink,
  );
  for (const [name, column] of Object.entries(columns)) {
    const text = heads[name as keyof typeof columns];
    put(
      sheet,
      at(headerRows.heads, column),
      text,
      column === columns.question ? look.band : look.bandIndented,
    );
  }
  sheet.getRow(headerRows.title).height = 30;
  sheet.getRow(headerRows.heads).height = 20;
}

function writeRow(sheet: Worksheet, row: SheetRow, context: SheetContext): void {
  const { look } = context;
  const line = sheet.getRow(row.row);
  switch (row.kind) {
    case 'space':
      line.height = 14;
      return;
    case 'table':
      for (const column of Object.values(columns)) {
        put(sheet, at(row.row, column), null, look.tableTitle);
      }
      put(sheet, at(row.row, columns.question), row.text, look.tableTitle);
      line.height = lineHeight;
      return;
    case 'question':
      writeQuestion(sheet, row.row, row.question, row.answered, context);
      return;
    case 'breaks':
      for (const column of Object.values(columns)) {
        put(sheet, at(row.row, column), null, look.question);
      }
      writeLabel(sheet, row.row, row.question, context, columns.comment);
      return;
    case 'break-heads': {
      const { row: head, year, reason } = context.words.breaks;
      put(sheet, at(row.row, columns.question), head, look.breakHead);
      put(sheet, at(row.row, columns.answer), year, look.breakHead);
      put(sheet, at(row.row, columns.comment), reason, look.breakHead);
      line.height = 20;
      return;
    }
    case 'break':
      writeBreak(sheet, row, context);
  }
}

function writeQuestion(
  sheet: Worksheet,
  row: number,
  question: AskedMetadataQuestion,
  known: QuestionState | undefined,
  context: SheetContext,
): void {
  const { look } = context;
  const confirm = known?.state === 'to-confirm';
  const value = shown(question, known?.answer?.value, context);
  const comment = cellText(known?.answer?.comment);
  const answer = put(
    sheet,
    at(row, columns.answer),
    value,
    confirm ? look.answerToConfirm : look.answer,
  );
  answer.addName(answerName(question.id));
  put(sheet, at(row, columns.comment), comment, look.remark);
  writeState(sheet, row, known, context);
  const range = context.ranges.get(question.id);
  const { choiceTitle, choice } = context.words.rules;
  if (range !== undefined) {
    addRule(sheet, at(row, columns.answer), listRule(range, choiceTitle, choice));
  }
  const label = writeLabel(sheet, row, question, context, columns.question);
  sheet.getRow(row).height = Math.min(
    highest,
    Math.max(
      label,
      lineHeight,
      textHeight(value ?? '', (widths[columns.answer - 1] ?? 1) - 2),
      textHeight(comment ?? '', (widths[columns.comment - 1] ?? 1) - 2, 9),
    ),
  );
}

/** The state is an input only where an answer is to be confirmed. */
function writeState(
  sheet: Worksheet,
  row: number,
  known: QuestionState | undefined,
  { words, look }: SheetContext,
): void {
  const address = at(row, columns.state);
  const text = known === undefined ? null : words.states[known.state];
  if (known?.state === 'to-confirm') {
    put(sheet, address, text, look.stateToConfirm);
    const { choiceTitle, choice } = words.rules;
    addRule(sheet, address, listRule(`"${text},${words.confirmed}"`, choiceTitle, choice));
    return;
  }
  put(sheet, address, text, known?.state === 'missing' ? look.stateMissing : look.state);
}

/** Writes a question with its advice and returns the height that they need. */
function writeLabel(
  sheet: Worksheet,
  row: number,
  { asks }: AskedMetadataQuestion,
  { label, look }: SheetContext,
  lastColumn: number,
): number {
  const text = label(asks.label);
  const advice = asks.guidance === undefined ? '' : label(asks.guidance);
  const font = look.question.font ?? {};
  const value =
    advice === ''
      ? text
      : {
          richText: [
            { text: `${text}\n`, font },
            { text: advice, font: look.guidance.font ?? {} },
          ],
        };
  put(sheet, at(row, columns.question), value, look.question);
  if (lastColumn > columns.question) {
    sheet.mergeCells(`${at(row, columns.question)}:${at(row, lastColumn)}`);
  }
  const width = widths.slice(columns.question - 1, lastColumn).reduce((sum, each) => sum + each, 0);
  const height =
    textHeight(text, width) + (advice === '' ? 0 : textHeight(advice, width, 9) - paddingOfText);
  sheet.getRow(row).height = height;
  return height;
}

function writeBreak(
  sheet: Worksheet,
  { row, table, line, shown: rowLabel, declared }: Extract<SheetRow, { kind: 'break' }>,
  { ranges, words, look }: SheetContext,
): void {
  const reason = cellText(declared?.reason);
  const rowCell = put(sheet, at(row, columns.question), rowLabel, look.answer);
  rowCell.addName(breakName(table, line));
  put(sheet, at(row, columns.answer), declared?.year ?? null, look.year);
  put(sheet, at(row, columns.comment), reason, look.remark);
  const range = ranges.get(table);
  if (range !== undefined) {
    addRule(sheet, rowCell.address, listRule(range, words.rules.rowTitle, words.rules.row));
  }
  addRule(sheet, at(row, columns.answer), yearRule(words.rules.yearTitle, words.rules.year));
  sheet.getRow(row).height = Math.min(
    highest,
    Math.max(lineHeight, textHeight(reason ?? '', (widths[columns.comment - 1] ?? 1) - 2, 9)),
  );
}

/** The label of a choice, or the text as it was given. */
function shown(
  { choices }: AskedMetadataQuestion,
  value: string | undefined,
  { label }: SheetContext,
): string | null {
  const choice = choices.find((each) => each.choice === value);
  return choice === undefined ? cellText(value) : label(choice.label);
}

function at(row: number, column: number): string {
  return formatAddress(row, column);
}
