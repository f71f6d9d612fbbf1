import type { Problem } from '../problems.ts';
import type { Table } from '../schema/types.ts';
import { iccsCodes } from './iccs.ts';
import type { LoadedInstrument } from './model.ts';
import { columnsOf, rowsOf } from './rows.ts';

/** What a schema cannot say of an instrument: unique ids, references that lead somewhere, known codes. */
export function inconsistencies(
  instrument: Omit<LoadedInstrument, 'questions'>,
  shownAs: string,
): Problem[] {
  const problems: Problem[] = [];
  const invalid = (path: string, reason: string): void => {
    problems.push({ code: 'instrument-invalid', file: shownAs, path, reason });
  };
  const rowIds = new Set<string>();
  for (const { file, chapters } of instrument.files) {
    for (const table of chapters.flatMap((chapter) => chapter.tables)) {
      const tableId = `${file}/${table.table}`;
      if (rowIds.has(tableId)) invalid(tableId, 'the table stands twice');
      rowIds.add(tableId);
      checkTable(table, tableId, instrument, rowIds, invalid);
    }
  }
  checkReferences(instrument, rowIds, invalid);
  return problems;
}

type Report = (path: string, reason: string) => void;

function checkTable(
  table: Table,
  tableId: string,
  instrument: Omit<LoadedInstrument, 'questions'>,
  rowIds: Set<string>,
  invalid: Report,
): void {
  const breakdown = instrument.breakdowns.get(table.breakdown ?? '');
  if (table.breakdown !== undefined && breakdown === undefined) {
    invalid(tableId, `the breakdown ${table.breakdown} is not defined in instrument.json`);
  }
  const columns = ['total', ...(breakdown?.categories.map(({ category }) => category) ?? [])];
  for (const column of table.columns) {
    if (!columns.includes(column))
      invalid(tableId, `the column ${column} is not a category of the breakdown`);
  }
  for (const { row } of rowsOf(table)) {
    const rowId = `${tableId}/${row.row}`;
    if (rowIds.has(rowId)) invalid(rowId, 'the row stands twice');
    rowIds.add(rowId);
    for (const column of columnsOf(table, row)) {
      if (!table.columns.includes(column))
        invalid(rowId, `the column ${column} is not a column of the table`);
    }
    for (const code of row.iccs ?? []) {
      if (!iccsCodes().has(code)) invalid(rowId, `${code} is not a code of the ICCS`);
    }
  }
}

function checkReferences(
  instrument: Omit<LoadedInstrument, 'questions'>,
  rowIds: ReadonlySet<string>,
  invalid: Report,
): void {
  for (const { file, chapters } of instrument.files) {
    for (const table of chapters.flatMap((chapter) => chapter.tables)) {
      const target = table.sumsTo?.row;
      if (target !== undefined && !rowIds.has(target)) {
        invalid(`${file}/${table.table}`, `it sums to ${target}, which is no row`);
      }
    }
  }
  const own = new Set(instrument.files.map(({ file }) => file));
  for (const rule of instrument.rules.rules) {
    for (const row of [rule.part, rule.whole]) {
      // Rows of other instruments are looked for where the instruments are put together.
      const isOwn = own.has(row.slice(0, row.indexOf('/')));
      if (isOwn && !rowIds.has(row)) invalid(rule.rule, `${row} is no row`);
    }
  }
}
