import { languages } from '../../instrument/labels.ts';
import type {
  Module,
  ModuleGroup,
  ModuleRow,
  ModuleTable,
  ModuleText,
  TranslatedText,
} from '../../schema/types.ts';
import { defaultGroup } from '../expand.ts';
import type { RowColumn } from './columns.ts';

/** A line of the sheet "Rows" by column. */
export type RowLine = Partial<Record<RowColumn, string | undefined>>;

/** The lines of the sheet "Rows" that say the same as the tables of a module. */
export function linesOf(module: Module): RowLine[] {
  return module.tables.flatMap((table) => [
    tableLine(table),
    ...table.rows.flatMap((row) => rowLines(table.table, row, undefined)),
  ]);
}

function tableLine(table: ModuleTable): RowLine {
  return {
    kind: 'table',
    table: table.table,
    parent: table.sumsTo?.row,
    relation: table.sumsTo?.relation,
    severity: table.sumsTo?.severity,
    unit: english(table.unit),
    breakdown: table.breakdown,
    columns: table.columns?.join(', '),
    ...labels(table.title),
    guidance: english(table.guidance),
    evidence: table.evidence,
    institution: table.institution,
    asked: table.asked,
    figures: table.kind,
    time: table.time,
    note: table.note,
  };
}

function rowLines(table: string, row: ModuleRow, above: string | undefined): RowLine[] {
  const line: RowLine = {
    kind: 'row',
    table,
    row: row.row,
    parent: above,
    code: row.iccs?.join(', '),
    unit: english(row.unit),
    columns: row.columns?.join(', '),
    'not known': row.residual === true ? 'yes' : undefined,
    ...labels(row.label),
    evidence: row.evidence,
    asked: row.asked,
    tags: row.tags?.join(', '),
    note: row.note,
  };
  return [line, ...(row.groups ?? []).flatMap((group) => groupLines(table, row.row, group))];
}

function groupLines(table: string, parent: string, group: ModuleGroup): RowLine[] {
  const heading: RowLine = {
    kind: 'heading',
    table,
    row: group.by ?? defaultGroup.by,
    parent,
    relation: group.relation,
    severity: group.severity,
    ...labels(group.label ?? defaultGroup.label),
  };
  return [heading, ...group.rows.flatMap((row) => rowLines(table, row, parent))];
}

/** Texts of columns that have no translations beside them, with those that the module gives. */
export function textsBeside(module: Module): TranslatedText[] {
  const beside = module.tables.flatMap(({ unit, guidance, rows }) => [
    unit,
    guidance,
    ...rows.flatMap(unitsBelow),
  ]);
  return beside.filter((text) => typeof text === 'object');
}

function unitsBelow(row: ModuleRow): (ModuleText | undefined)[] {
  return [row.unit, ...(row.groups ?? []).flatMap((group) => group.rows.flatMap(unitsBelow))];
}

function english(text: ModuleText | undefined): string | undefined {
  return typeof text === 'object' ? text.en : text;
}

function labels(text: ModuleText): RowLine {
  return Object.fromEntries(
    languages.map((language) => [
      `label ${language}`,
      typeof text === 'object' ? text[language] : language === 'en' ? text : undefined,
    ]),
  );
}
