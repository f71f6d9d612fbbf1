import type { Worksheet } from 'exceljs';
import type { AskedCycle } from '../../instrument/cycle.ts';
import { linkTo, put } from '../blank/put.ts';
import { textHeight } from '../blank/text-height.ts';
import { formatAddress } from '../package/index.ts';
import { columns, headerRows, type SheetLayout } from './layout.ts';
import type { MetadataLooks, Setting } from './style.ts';
import { cellText } from './text.ts';

const left = 2;
const frontWidths = [2, 36, 58, 14, 14, 14];
const right = frontWidths.length;

/** Writes the front page: what the file is, how to answer, and what is open on each sheet. */
export function writeFrontPage(
  sheet: Worksheet,
  asked: AskedCycle,
  layouts: readonly SheetLayout[],
  country: string | undefined,
  setting: Setting,
): void {
  const { words, label, look } = setting;
  frontWidths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  for (let column = 1; column <= right; column++) put(sheet, at(1, column), null, look.accent);
  sheet.getRow(1).height = 8;
  wide(sheet, 2, label(asked.instrument.definition.title), look.instrument, 15);
  const lines = [
    [words.cycle(asked.cycle), look.cycle],
    [words.file, look.file],
    [words.referenceYear(asked.referenceYear), look.cycle],
    ...(country === undefined ? [] : [[cellText(country), look.cycle] as const]),
  ] as const;
  lines.forEach(([text, style], index) => {
    put(sheet, at(3 + index, left), text, style);
    sheet.getRow(3 + index).height = 24;
  });
  let row = 3 + lines.length + 1;
  heading(sheet, look, row, words.howToTitle);
  for (const paragraph of words.howTo) wide(sheet, ++row, paragraph, look.paragraph);
  writeContents(sheet, row + 2, layouts, setting);
}

function writeContents(
  sheet: Worksheet,
  row: number,
  layouts: readonly SheetLayout[],
  { words, look }: Setting,
): void {
  heading(sheet, look, row, words.contentsTitle);
  const { sheet: name, content, questions, toConfirm, missing } = words.contents;
  [name, content, questions, toConfirm, missing].forEach((text, index) => {
    put(sheet, at(row + 1, left + index), text, index < 2 ? look.listHead : look.numberHead);
  });
  sheet.getRow(row + 1).height = 20;
  layouts.forEach((layout, index) => {
    const line = row + 2 + index;
    const first = at(headerRows.heads + 1, columns.answer);
    const counts = [
      layout.questions,
      ...(['to-confirm', 'missing'] as const).map((wanted) =>
        layout.states.length === 0
          ? null
          : layout.states.filter(({ state }) => state === wanted).length,
      ),
    ];
    put(sheet, at(line, left), linkTo(layout.name, first, layout.name), look.link);
    put(sheet, at(line, left + 1), layout.content, look.cell);
    counts.forEach((count, offset) => {
      put(sheet, at(line, left + 2 + offset), count, look.number);
    });
    sheet.getRow(line).height = Math.max(20, textHeight(layout.content, frontWidths[2] ?? 1));
  });
}

function heading(sheet: Worksheet, look: MetadataLooks, row: number, text: string): void {
  for (let column = left; column <= right; column++)
    put(sheet, at(row, column), null, look.heading);
  put(sheet, at(row, left), text, look.heading);
  sheet.getRow(row).height = 26;
}

function wide(
  sheet: Worksheet,
  row: number,
  text: string,
  style: MetadataLooks['paragraph'],
  size = 10,
): void {
  const width = frontWidths.slice(left - 1).reduce((sum, each) => sum + each, 0);
  put(sheet, at(row, left), text, style);
  sheet.mergeCells(`${at(row, left)}:${at(row, right)}`);
  sheet.getRow(row).height = textHeight(text, width, size);
}

function at(row: number, column: number): string {
  return formatAddress(row, column);
}
