import type { Problem, ProblemPlace } from '../../problems.ts';
import { chooseSheet } from './choose-sheet.ts';
import { findHeader, headerProblem } from './header.ts';
import { fillDown, headRows, mergesOver } from './merged.ts';
import type { OpenedFile, OpenRequest } from './opened-file.ts';
import { endTest } from './rename.ts';
import type { SheetBook, SheetData } from './sheet-data.ts';
import { cellProblems, tableColumns } from './sheet-fill.ts';
import { sheetRecords } from './sheet-records.ts';
import { xlsBook } from './xls-book.ts';
import { xlsxBook } from './xlsx-book.ts';

/** Opens a workbook of today's format. */
export async function openXlsx(
  request: OpenRequest,
): Promise<OpenedFile | { problems: Problem[] }> {
  return openSheet(request, xlsxBook(request.file, request.definition.file.decimal));
}

/** Opens a workbook of Excel 97 to 2003. */
export async function openXls(request: OpenRequest): Promise<OpenedFile | { problems: Problem[] }> {
  return openSheet(request, await xlsBook(request.file, request.definition.file.decimal));
}

function openSheet(
  request: OpenRequest,
  book: SheetBook | { problems: Problem[] },
): OpenedFile | { problems: Problem[] } {
  if ('problems' in book) return book;
  const { file, definition } = request;
  const chosen = chooseSheet(book, definition.file.sheet, file.shownAs);
  if ('problem' in chosen) return { problems: [chosen.problem] };
  const data = book.read(chosen.sheet);
  if ('problems' in data) return data;
  return openedSheet(request, chosen.sheet, data);
}

function openedSheet(
  { file, definition }: OpenRequest,
  sheet: string,
  data: SheetData,
): OpenedFile | { problems: Problem[] } {
  const at = { sheet };
  const { header } = definition.file;
  const found = findHeader(headRows(data), header);
  if (found === undefined) return { problems: [{ ...headerProblem(file.shownAs, header), at }] };
  const below = found.first + found.rows;
  const line = data.rows[found.first]?.line ?? 1;
  const { records, notes, problems } = sheetRecords(
    data.rows.slice(below),
    data.rows[below - 1]?.line ?? line,
    found.headings.filter((heading) => heading !== '').length,
    endTest(definition, file, found.headings),
    { file: file.shownAs, at },
  );
  if (problems.length > 0) return { problems };
  const place: ProblemPlace = { file: file.shownAs, line, at };
  const lines = records.map((record) => record.line);
  return {
    file,
    headings: found.headings,
    place,
    notes,
    async fill(database, table, plan) {
      const wrong = cellProblems(records, plan, data, definition, place);
      if (wrong.length > 0) return wrong;
      fillDown(records, mergesOver(records, data.merges));
      await database.append(table, tableColumns(records, plan, definition));
      // What is in the table need not stay in memory, too.
      records.length = 0;
      data.rows.length = 0;
      return [];
    },
    placesOf: async (wanted) => wanted.map((record) => ({ ...place, line: lines[record] ?? line })),
  };
}
