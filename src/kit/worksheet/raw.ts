import { type RowColumn, rowColumns } from './columns.ts';
import type { SheetLine } from './sheet-table.ts';
import { codesOf, filled, listOf, textOf, wordOf, yesOf } from './values.ts';

/** Parts of a module as a person typed them: of the right shape, their values not yet checked. */
export interface RawGroup {
  by?: unknown;
  label?: unknown;
  relation?: unknown;
  severity?: unknown;
  rows: RawRow[];
}
export interface RawRow {
  row?: unknown;
  groups?: RawGroup[];
}
export interface RawTable {
  table?: unknown;
  rows: RawRow[];
}

/** A table from its first line; its rows come later. */
export function rawTable(line: SheetLine): RawTable {
  const target = wordOf(line.text('parent'));
  const relation = wordOf(line.text('relation'));
  const severity = wordOf(line.text('severity'));
  return {
    ...filled({
      table: wordOf(line.text('table')),
      title: textOf(line, (language) => `label ${language}`),
      unit: wordOf(line.text('unit')),
      kind: wordOf(line.text('figures')),
      time: wordOf(line.text('time')),
      institution: wordOf(line.text('institution')),
      asked: wordOf(line.text('asked')),
      evidence: wordOf(line.text('evidence')),
      note: wordOf(line.text('note')),
      guidance: wordOf(line.text('guidance')),
      breakdown: wordOf(line.text('breakdown')),
      columns: listOf(line.text('columns')),
      sumsTo:
        target === undefined && relation === undefined
          ? undefined
          : filled({ row: target, relation, severity }),
    }),
    rows: [],
  };
}

/** A row from its line; the rows below it come later. */
export function rawRow(line: SheetLine): RawRow {
  return filled({
    row: wordOf(line.text('row')),
    label: textOf(line, (language) => `label ${language}`),
    iccs: codesOf(line.text('code')),
    tags: listOf(line.text('tags')),
    evidence: wordOf(line.text('evidence')),
    asked: wordOf(line.text('asked')),
    columns: listOf(line.text('columns')),
    unit: wordOf(line.text('unit')),
    residual: yesOf(line.text('not known')),
    note: wordOf(line.text('note')),
  });
}

/** Columns whose names differ from those of the properties that they fill. */
const columnNames: Readonly<Record<string, RowColumn>> = {
  title: 'label en',
  label: 'label en',
  iccs: 'code',
  residual: 'not known',
  by: 'row',
};

/** The column of the sheet that fills a property; `otherwise` for what no single column fills. */
export function columnOf(property: string, otherwise: RowColumn): RowColumn {
  if (property in rowColumns && property !== 'kind') return property as RowColumn;
  if (property === 'kind') return 'figures';
  return columnNames[property] ?? otherwise;
}
