import type { LoadedInstrument, Question } from './model.ts';
import { columnsOf, rowsOf } from './rows.ts';

/** Every question of an instrument by id, in the order of the questionnaire. */
export function questionsOf(
  instrument: Omit<LoadedInstrument, 'questions'>,
): Map<string, Question> {
  const questions = new Map<string, Question>();
  for (const { file, chapters } of instrument.files) {
    for (const table of chapters.flatMap((chapter) => chapter.tables)) {
      const tableId = `${file}/${table.table}`;
      const categories = instrument.breakdowns.get(table.breakdown ?? '')?.categories ?? [];
      for (const { row, path, depth } of rowsOf(table)) {
        const rowId = `${tableId}/${row.row}`;
        for (const column of columnsOf(table, row)) {
          const label = categories.find(({ category }) => category === column)?.label ?? 'Total';
          const id = `${rowId}/${column}`;
          questions.set(id, {
            id,
            tableId,
            rowId,
            table,
            row,
            column,
            columnLabel: label,
            rowPath: path,
            depth,
            unit: row.unit ?? table.unit,
            kind: table.kind ?? 'count',
          });
        }
      }
    }
  }
  return questions;
}
