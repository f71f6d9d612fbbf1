import type { AskedCycle } from '../../instrument/cycle.ts';
import { columnsOf, rowsOf } from '../../instrument/rows.ts';

interface NotAsked {
  number: string;
  text: string;
}

/** Tables that the cycle leaves out, and lines left out of tables that it asks. */
export function tablesNotAsked(
  asked: AskedCycle,
  file: string,
): { tables: NotAsked[]; rows: NotAsked[] } {
  const chapters = asked.instrument.files.find((entry) => entry.file === file)?.chapters ?? [];
  const out = new Set(asked.tablesNotAsked);
  const all = chapters.flatMap((chapter) => chapter.tables);
  const isOut = (table: string) => out.has(`${file}/${table}`);
  return {
    tables: all
      .filter(({ table }) => isOut(table))
      .map(({ table, title }) => ({ number: table, text: title })),
    rows: all
      .filter(({ table }) => !isOut(table))
      .flatMap((table) =>
        rowsOf(table)
          .filter(({ row }) =>
            columnsOf(table, row).every(
              (column) => !asked.questions.has(`${file}/${table.table}/${row.row}/${column}`),
            ),
          )
          .map(({ path }) => ({ number: table.table, text: path.join(', ') })),
      ),
  };
}
