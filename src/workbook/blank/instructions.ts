import type { Style, Worksheet } from 'exceljs';
import { marks } from '../marks.ts';
import { lock, setUpPage } from '../page.ts';
import { area, at } from './columns.ts';
import type { SheetLayout } from './layout.ts';
import { pageTexts } from './page.ts';
import { type Block, breakBetween, roomOnPage } from './paper.ts';
import { linkTo, put } from './put.ts';
import type { Setting } from './setting.ts';
import { tablesNotAsked } from './tables-not-asked.ts';
import { textHeight } from './text-height.ts';

/** Columns: a margin, a short first column, the middle, and the widest. */
const widths = [2, 12, 32, 80];
const [left, middle, right] = [2, 3, 4];

/** Rows below the heading of a section or of a group that stay on its page. */
const rowsWithHeading = 5;

/** Points of a row whose height is not set. */
const emptyRow = 15;

/** Writes the sheet that says how to fill in the file and what its marks mean. */
export async function writeInstructions(
  sheet: Worksheet,
  setting: Setting,
  sheets: readonly SheetLayout[],
): Promise<void> {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  const { instructions } = setting.messages;
  const page = new Page(sheet, setting);
  page.title();
  writeAsked(page, setting, sheets);
  page.list(instructions.steps.title, instructions.steps.lines);
  page.list(instructions.zero.title, instructions.zero.lines);
  writeMarks(page, setting);
  writeStatuses(page, setting);
  page.list(instructions.checks.title, instructions.checks.lines);
  page.list(instructions.sources.title, instructions.sources.lines);
  writeColours(page, setting);
  writeNotAsked(page, setting);
  const { title, edition } = setting.asked.instrument.definition;
  const { about } = instructions;
  page.list(about.title, [about.edition(title, edition), about.evidence, about.layout]);
  breakBetween(sheet, page.blocks(), roomOnPage('portrait', widths, 0));
  setUpPage(sheet, pageTexts(setting), 'portrait');
  await lock(sheet);
}

function writeAsked(page: Page, setting: Setting, sheets: readonly SheetLayout[]): void {
  const { asked, messages } = setting;
  const { title, years, volume, period } = messages.instructions.asked;
  const tables = sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0);
  const lines = sheets.flatMap(({ rows }) => rows.filter(({ kind }) => kind === 'line')).length;
  page.list(title, [
    years(asked.referenceYear, asked.years),
    volume(tables, lines, asked.years),
    period,
  ]);
}

function writeMarks(page: Page, { look, messages }: Setting): void {
  const { title, intro, mark, meaning, use, meanings } = messages.instructions.marks;
  page.list(title, [intro]);
  page.columns([mark, meaning, use], [look.listHead, look.listHead, look.listHead]);
  for (const each of marks) {
    const words = meanings[each.meaning];
    page.columns([each.mark, words.meaning, words.use], [look.cellCentre, look.cell, look.cell]);
  }
}

function writeStatuses(page: Page, { asked, look, messages }: Setting): void {
  const { instructions, statusUse } = messages;
  const { title, intro, code, label, use } = instructions.statuses;
  page.list(title, [intro]);
  page.columns([code, label, use], [look.listHead, look.listHead, look.listHead]);
  for (const where of ['value', 'no-value'] as const) {
    page.group(instructions.statuses.with[where]);
    for (const entry of asked.instrument.definition.statuses) {
      if (entry.with !== where) continue;
      page.columns(
        [entry.status, entry.label, statusUse[entry.status] ?? ''],
        [look.cellCentre, look.cell, look.cell],
      );
    }
  }
}

function writeColours(page: Page, { look, messages }: Setting): void {
  const { title, input, fixed, header, check, note, example } = messages.instructions.colours;
  page.heading(title);
  const locked = { ...look.status, protection: { locked: true } };
  page.example('', locked, input);
  page.example(example, look.mark, fixed);
  page.example(example, look.bandCentre, header);
  page.example(example, look.checkExample, check);
  page.example(example, look.mark, note);
}

function writeNotAsked(page: Page, setting: Setting): void {
  const { look, messages } = setting;
  const { title, intro, none, lines } = messages.instructions.notAsked;
  const { tables, rows } = tablesNotAsked(setting);
  page.list(title, [tables.length + rows.length === 0 ? none : intro]);
  for (const { number, text } of tables) page.example(number, look.mark, text);
  if (rows.length > 0) page.paragraph(lines);
  for (const { number, text } of rows) page.example(number, look.mark, text);
}

/** Writes from top to bottom and knows where it is. */
class Page {
  private row = 1;
  private readonly headings: number[] = [];
  private readonly groups: number[] = [];
  private readonly sheet: Worksheet;
  private readonly setting: Setting;

  constructor(sheet: Worksheet, setting: Setting) {
    this.sheet = sheet;
    this.setting = setting;
  }

  title(): void {
    const { look, messages } = this.setting;
    const { frontPage, instructions } = messages;
    const back = linkTo(frontPage.sheet, 'A1', frontPage.sheet);
    put(this.sheet, at(left, this.row), instructions.title, look.sheetTitle);
    put(this.sheet, at(right, this.row), back, look.headerLink);
    this.sheet.getRow(this.row).height = 32;
    this.row++;
  }

  heading(text: string): void {
    this.row++;
    this.headings.push(this.row);
    for (const column of [left, middle, right]) {
      put(
        this.sheet,
        at(column, this.row),
        column === left ? text : null,
        this.setting.look.heading,
      );
    }
    this.sheet.getRow(this.row).height = 24;
    this.row++;
  }

  /** Heads the rows of a list below it, as a heading does those of a section. */
  group(text: string): void {
    const { look } = this.setting;
    this.groups.push(this.row);
    this.columns(['', text, ''], [look.cell, look.group(0), look.cell]);
  }

  /** The first rows of each section stay with its heading, and the title of the sheet with the first. */
  blocks(): Block[] {
    const blocks: Block[] = [];
    let kept = this.headings[0] ?? 1;
    for (let row = 1; row < this.row; row++) {
      const height = this.sheet.getRow(row).height ?? emptyRow;
      const open = blocks.at(-1);
      const heads = this.headings.includes(row);
      if (open === undefined || row > kept || (heads && row !== this.headings[0])) {
        blocks.push({ first: row, height });
      } else {
        open.height += height;
      }
      if (heads || this.groups.includes(row)) kept = row + rowsWithHeading;
    }
    return blocks;
  }

  list(title: string, lines: readonly string[]): void {
    this.heading(title);
    for (const line of lines) this.paragraph(line);
  }

  paragraph(text: string): void {
    this.across(left, text, this.setting.look.paragraph);
  }

  columns(texts: readonly string[], styles: readonly Partial<Style>[]): void {
    texts.forEach((text, index) => {
      put(this.sheet, at(left + index, this.row), text, styles[index] ?? this.setting.look.cell);
    });
    const heights = texts.map((text, index) => textHeight(text, widths[left - 1 + index] ?? 1));
    this.sheet.getRow(this.row).height = Math.max(...heights);
    this.row++;
  }

  example(mark: string, style: Partial<Style>, text: string): void {
    put(this.sheet, at(left, this.row), mark, style);
    this.across(middle, text, this.setting.look.explanation);
  }

  private across(from: number, text: string, style: Partial<Style>): void {
    const width = widths.slice(from - 1, right).reduce((sum, each) => sum + each, 0);
    put(this.sheet, at(from, this.row), text, style);
    this.sheet.mergeCells(area(from, this.row, right, this.row));
    this.sheet.getRow(this.row).height = textHeight(text, width);
    this.row++;
  }
}
