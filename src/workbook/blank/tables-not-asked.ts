import { columnsOf, rowsOf } from '../../instrument/rows.ts';
import type { Setting } from './setting.ts';

interface NotAsked {
  number: string;
  text: string;
}

/**
 * Tables that the cycle leaves out, and lines left out of tables that it asks; in a part for one
 * institution those of the institution.
 */
export function tablesNotAsked({ asked, file, institution, messages }: Setting): {
  tables: NotAsked[];
  rows: NotAsked[];
} {
  const chapters = asked.instrument.files.find((entry) => entry.file === file)?.chapters ?? [];
  const out = new Set(asked.tablesNotAsked);
  const all = chapters
    .flatMap((chapter) => chapter.tables)
    .filter((table) => institution === undefined || table.institution === institution);
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
          .map(({ path }) => ({ number: table.table, text: messages.chapterSheet.rowPath(path) })),
      ),
  };
}
