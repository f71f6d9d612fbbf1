import type { Problem } from '../../problems.ts';
import { defaultGroup } from '../expand.ts';
import { choices, type LineKind, type RowColumn, rowColumnNames, rowColumns } from './columns.ts';
import type { Places } from './places.ts';
import { columnOf, type RawGroup, type RawRow, type RawTable, rawRow, rawTable } from './raw.ts';
import type { SheetLine, SheetTable } from './sheet-table.ts';
import { filled, textOf, wordOf } from './values.ts';

/** A table under construction: its rows by name, and the group that a row would join. */
interface OpenTable {
  raw: RawTable;
  path: string;
  rows: Map<string, { raw: RawRow; path: string }>;
  groups: Map<string, { raw: RawGroup; path: string; heading?: SheetLine }>;
}

/**
 * Makes the tables of a module from the lines of the sheet "Rows": lines of a table follow its first
 * line, a row below another names it as parent, and a heading opens a group for the rows after it.
 */
export function tablesOf(
  { sheet, lines }: SheetTable,
  file: string,
  places: Places,
): { tables: RawTable[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const open: OpenTable[] = [];
  const at = (line: SheetLine, column: RowColumn) => ({ sheet, address: line.address(column) });
  const fault = (
    line: SheetLine,
    column: RowColumn,
    reason: Extract<Problem, { code: 'module-fault' }>['reason'],
  ): void => {
    problems.push({ code: 'module-fault', file, at: at(line, column), path: '/', reason });
  };
  const unknown = (line: SheetLine, column: RowColumn, kind: string, known: string[]): void => {
    const id = line.text(column);
    problems.push({ code: 'unknown-reference', file, at: at(line, column), kind, id, known });
  };

  for (const line of lines) {
    const kind = line.text('kind').toLowerCase();
    if (!isKind(kind)) {
      fault(line, 'kind', 'kind');
      continue;
    }
    for (const column of rowColumnNames) {
      const kinds: readonly LineKind[] = rowColumns[column];
      if (!kinds.includes(kind) && line.text(column) !== '')
        fault(line, column, 'not-for-this-kind');
    }
    if (kind === 'table') {
      openTable(line);
      continue;
    }
    const table = tableFor(line);
    if (table === undefined) continue;
    if (kind === 'heading') openGroup(line, table);
    else addRow(line, table);
  }
  for (const { heading, raw } of open.flatMap(({ groups }) => [...groups.values()])) {
    if (heading !== undefined && raw.rows.length === 0)
      fault(heading, 'row', 'heading-without-rows');
  }
  return { tables: open.map(({ raw }) => raw), problems };

  function openTable(line: SheetLine): void {
    const path = `/tables/${open.length}`;
    const raw = rawTable(line);
    const target: Partial<Record<string, RowColumn>> = { sumsTo: 'parent' };
    places.setLine(path, sheet, (property) =>
      line.address(target[property] ?? columnOf(property, 'table')),
    );
    places.set(`${path}/sumsTo/relation`, at(line, 'relation'));
    places.set(`${path}/sumsTo/severity`, at(line, 'severity'));
    open.push({ raw, path, rows: new Map(), groups: new Map() });
  }

  function tableFor(line: SheetLine): OpenTable | undefined {
    const number = line.text('table');
    const table = number === '' ? open.at(-1) : open.findLast(({ raw }) => raw.table === number);
    if (table === undefined && number === '') fault(line, 'kind', 'no-table-above');
    else if (table === undefined) {
      unknown(
        line,
        'table',
        'table',
        open.map(({ raw }) => String(raw.table)),
      );
    }
    return table;
  }

  /** A heading closes the group before it, even when both have the same parent. */
  function openGroup(line: SheetLine, table: OpenTable): void {
    const parent = table.rows.get(line.text('parent'));
    if (parent === undefined) {
      unknown(line, 'parent', 'row', [...table.rows.keys()]);
      return;
    }
    const before = table.groups.get(line.text('parent'));
    if (before?.heading !== undefined && before.raw.rows.length === 0) {
      fault(before.heading, 'row', 'heading-without-rows');
    }
    if (line.text('relation') === '') fault(line, 'relation', 'no-relation');
    const group = addGroup(parent, {
      ...filled({
        by: wordOf(line.text('row')),
        label: textOf(line, (language) => `label ${language}`),
        relation: wordOf(line.text('relation')),
        severity: wordOf(line.text('severity')),
      }),
      rows: [],
    });
    places.setLine(group.path, sheet, (property) =>
      line.address(property === 'by' ? 'row' : columnOf(property, 'kind')),
    );
    table.groups.set(line.text('parent'), { ...group, heading: line });
  }

  function addRow(line: SheetLine, table: OpenTable): void {
    const raw = rawRow(line);
    const parentName = line.text('parent');
    const rows = parentName === '' ? topRows(line, table) : groupRows(line, table, parentName);
    if (rows === undefined) return;
    const path = `${rows.path}/${rows.list.length}`;
    rows.list.push(raw);
    places.setLine(path, sheet, (property) => line.address(columnOf(property, 'row')));
    const name = line.text('row');
    if (!table.rows.has(name)) table.rows.set(name, { raw, path });
  }

  function topRows(line: SheetLine, table: OpenTable) {
    if (line.text('relation') !== '') fault(line, 'parent', 'relation-without-parent');
    return { list: table.raw.rows, path: `${table.path}/rows` };
  }

  function groupRows(line: SheetLine, table: OpenTable, parentName: string) {
    const parent = table.rows.get(parentName);
    if (parent === undefined) {
      unknown(line, 'parent', 'row', [...table.rows.keys()]);
      return undefined;
    }
    const relation = line.text('relation');
    let group = table.groups.get(parentName);
    if (group === undefined) {
      if (relation === '') fault(line, 'relation', 'no-relation');
      group = addGroup(parent, { by: defaultGroup.by, relation, rows: [] });
      places.setLine(group.path, sheet, (property) => line.address(columnOf(property, 'row')));
      table.groups.set(parentName, group);
    } else if (relation !== '' && relation !== group.raw.relation) {
      fault(line, 'relation', 'two-relations');
    }
    return { list: group.raw.rows, path: `${group.path}/rows` };
  }
}

function addGroup(
  parent: { raw: RawRow; path: string },
  group: RawGroup,
): { raw: RawGroup; path: string } {
  parent.raw.groups ??= [];
  parent.raw.groups.push(group);
  return { raw: group, path: `${parent.path}/groups/${parent.raw.groups.length - 1}` };
}

function isKind(text: string): text is LineKind {
  return choices.kind?.includes(text) ?? false;
}
