import type { Row, RowGroup, Table } from '../schema/types.ts';

export interface PlacedRow {
  row: Row;
  /** The group the row stands in and the row above it; absent at the top of a table. */
  group?: RowGroup;
  parent?: Row;
  /** Labels of the rows above and of the row itself. */
  path: readonly string[];
  depth: number;
}

/** All rows of a table in the order of the questionnaire, parents before their parts. */
export function rowsOf(table: Table): PlacedRow[] {
  const placed: PlacedRow[] = [];
  const visit = (
    rows: readonly Row[],
    above: readonly string[],
    group?: RowGroup,
    parent?: Row,
  ): void => {
    for (const row of rows) {
      const path = [...above, row.label];
      placed.push({
        row,
        path,
        depth: above.length,
        ...(group === undefined ? {} : { group }),
        ...(parent === undefined ? {} : { parent }),
      });
      for (const below of row.groups ?? []) visit(below.rows, path, below, row);
    }
  };
  visit(table.rows, []);
  return placed;
}

/** Columns of a row: its own, or those of the table. */
export function columnsOf(table: Table, row: Row): readonly string[] {
  return row.columns ?? table.columns;
}
