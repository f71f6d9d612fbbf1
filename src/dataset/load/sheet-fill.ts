import type { Problem, ProblemPlace } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { columnLetters } from '../../workbook/package/index.ts';
import { loadedColumns } from './loaded-columns.ts';
import { covers, mergesOver } from './merged.ts';
import { type ReadPlan, rowsPerRecord } from './opened-file.ts';
import { unnamedProblems } from './select-sql.ts';
import type { CellFault, SheetData, SheetRow } from './sheet-data.ts';

/** Cells of one column that are listed. */
const listed = 20;

/** Values of the raw table's columns, column by column. */
export function tableColumns(
  records: readonly SheetRow[],
  plan: ReadPlan,
  source: Source,
): (string | null)[][] {
  const nulls = new Set(['', ...(source.file.nulls ?? [])]);
  const value = (cells: SheetRow['cells'], position: number): string | null => {
    const text = cells[position] ?? null;
    return text === null || nulls.has(text) ? null : text;
  };
  const times = rowsPerRecord(plan);
  const positions = new Map(plan.columns.map(({ column, position }) => [column, position]));
  const wide = plan.wide;
  const texts = loadedColumns(source).map((column) => {
    if (column === wide?.into) return records.flatMap(() => wide.columns.map(({ text }) => text));
    if (column === wide?.value) {
      return records.flatMap(({ cells }) =>
        wide.columns.map(({ position }) => value(cells, position)),
      );
    }
    const position = positions.get(column) ?? -1;
    const values = records.map(({ cells }) => value(cells, position));
    return times === 1 ? values : values.flatMap((each) => Array<string | null>(times).fill(each));
  });
  const { file } = plan;
  return file === undefined ? texts : [...texts, records.flatMap(() => Array(times).fill(file))];
}

/** Cells that are read and cannot be used: errors, formulas without result, figures over several records. */
export function cellProblems(
  records: readonly SheetRow[],
  plan: ReadPlan,
  data: SheetData,
  source: Source,
  place: ProblemPlace,
): Problem[] {
  const read = new Map([
    ...plan.columns.map(({ column, position }): [number, string] => [position, column]),
    ...(plan.wide?.columns ?? []).map(({ text, position }): [number, string] => [position, text]),
  ]);
  const lines = new Set(records.map(({ line }) => line));
  const counts = new Map<number, number>();
  const faults = data.faults.flatMap((fault): Problem[] => {
    const column = read.get(fault.position);
    if (column === undefined || !lines.has(fault.row)) return [];
    const count = (counts.get(fault.position) ?? 0) + 1;
    counts.set(fault.position, count);
    return count > listed ? [] : [faultProblem(fault, column, place)];
  });
  const empty = plan.empty.map((position) => ({
    position,
    values: records.filter(({ cells }) => (cells[position] ?? '') !== '').length,
  }));
  return [
    ...faults,
    ...mergedFigures(records, plan, data, source, place),
    ...unnamedProblems(empty, place),
  ];
}

function faultProblem(
  { row, position, fault, found }: CellFault,
  column: string,
  { file, at }: ProblemPlace,
): Problem {
  const address = `${columnLetters(position + 1)}${row}`;
  const place = { file, at: { sheet: at?.sheet ?? '', address } };
  return { code: 'cell-fault', ...place, column, fault, found };
}

/** A figure that is merged over several records belongs to none of them. */
function mergedFigures(
  records: readonly SheetRow[],
  plan: ReadPlan,
  { merges }: SheetData,
  source: Source,
  { file, at }: ProblemPlace,
): Problem[] {
  const measures = new Set(
    source.columns.filter(({ role }) => role === 'measure').map(({ column }) => column),
  );
  const figures = [
    ...plan.columns.filter(({ column }) => measures.has(column)),
    ...(plan.wide?.columns ?? []).map(({ text, position }) => ({ column: text, position })),
  ];
  return mergesOver(records, merges).flatMap((range) =>
    figures
      .filter(({ position }) => covers(range, position))
      .slice(0, 1)
      .map(({ column }) => ({
        code: 'figure-merged',
        file,
        at: { sheet: at?.sheet ?? '', address: `${columnLetters(range.left)}${range.top}` },
        column,
        rows: range.bottom - range.top + 1,
      })),
  );
}
