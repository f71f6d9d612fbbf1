import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { metadataWords } from '../../src/messages/en/metadata.ts';
import { layoutOf } from '../../src/workbook/metadata/layout.ts';
import { addPageBreaks } from '../../src/workbook/metadata/page-breaks.ts';
import { questionsOf } from './small.ts';

const layouts = layoutOf(questionsOf(2014), [], { words: metadataWords, label: (text) => text });
const chapters = layouts.filter(({ rows }) => rows.some(({ kind }) => kind === 'table'));

/** Kinds of the rows on both sides of each break, with rows of this height in points. */
function brokenBetween(height: number): [string | undefined, string | undefined][] {
  return chapters.flatMap(({ name, rows }) => {
    const sheet = new ExcelJS.Workbook().addWorksheet(name);
    for (const { row } of rows) sheet.getRow(row).height = height;
    addPageBreaks(sheet, rows);
    const kinds = new Map(rows.map(({ row, kind }) => [row, kind]));
    const breaks = (sheet as unknown as { rowBreaks: { id: number }[] }).rowBreaks;
    return breaks.map(({ id }) => [kinds.get(id), kinds.get(id + 1)] as const) as never;
  });
}

test.each([22, 31, 40, 53, 70])('no page ends with a heading, rows of %i points', (height) => {
  const broken = brokenBetween(height);
  expect(broken.length).toBeGreaterThan(0);
  for (const [last, next] of broken) {
    expect(['question', 'break']).toContain(last);
    expect(['space', 'question', 'breaks']).toContain(next);
  }
});
