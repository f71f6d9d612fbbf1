import type { Relation, Row, RowGroup, Severity, Table } from '../schema/types.ts';
import type { AskedCycle } from './cycle.ts';
import type { LoadedInstrument } from './model.ts';
import { columnsOf, rowsOf } from './rows.ts';

/** Parts that should make up a whole. */
export interface SumRule {
  kind: 'sum';
  rule: string;
  total: string;
  /** Questions of the parts; those of `residual` hold what is not known. */
  parts: readonly string[];
  residual: readonly string[];
  /** sum: parts equal the whole; at-most: they may fall short of it. */
  relation: 'sum' | 'at-most';
  /** What divides the whole: sex, age-status ... */
  by: string;
  severity: Severity;
  ess: number;
}

/** Two figures of which one bounds the other, or which are the same. */
export interface PairRule {
  kind: 'at-most' | 'stage-order' | 'equal' | 'share-of';
  rule: string;
  part: string;
  whole: string;
  severity: Severity;
  ess: number;
  says?: string;
}

/** A rate that lies between the rates of its parts. */
export interface BetweenRule {
  kind: 'between';
  rule: string;
  parts: readonly string[];
  whole: string;
  severity: Severity;
  ess: number;
  says: string;
}

export type Rule = SumRule | PairRule | BetweenRule;

/**
 * The rules in force in a cycle: from the breakdown of every row, from the row trees, from tables that
 * divide a row of another table, and those written by hand. Ids are stable across cycles.
 */
export function rulesFor(asked: AskedCycle): Rule[] {
  const rules = [
    ...tablesOf(asked.instrument).flatMap(({ id, table }) => [
      ...breakdownRules(asked.instrument, id, table),
      ...treeRules(id, table),
      ...dividingRules(asked.instrument, id, table),
    ]),
    ...writtenRules(asked.instrument),
    ...betweenRules(asked.instrument),
  ];
  return rules.flatMap((rule) => inForce(rule, asked));
}

/**
 * A sum keeps only the parts that the cycle asks; without a whole and a part no rule exists, nor does
 * one between core and module where only one of them is asked.
 */
function inForce(rule: Rule, asked: AskedCycle): Rule[] {
  const has = (question: string): boolean => asked.questions.has(question);
  if (rule.kind === 'between') return [...rule.parts, rule.whole].every(has) ? [rule] : [];
  if (rule.kind !== 'sum') return has(rule.part) && has(rule.whole) ? [rule] : [];
  const complete = [...rule.parts, ...rule.residual].every(has);
  const parts = rule.parts.filter(has);
  if (!has(rule.total) || parts.length === 0) return [];
  return [
    {
      ...rule,
      parts,
      residual: rule.residual.filter(has),
      relation: complete ? rule.relation : 'at-most',
    },
  ];
}

function tablesOf(instrument: LoadedInstrument): { id: string; table: Table }[] {
  return instrument.files.flatMap(({ file, chapters }) =>
    chapters.flatMap((chapter) =>
      chapter.tables.map((table) => ({ id: `${file}/${table.table}`, table })),
    ),
  );
}

/** Total column against the other columns of a row. */
function breakdownRules(instrument: LoadedInstrument, id: string, table: Table): Rule[] {
  const breakdown = instrument.breakdowns.get(table.breakdown ?? '');
  // Rates are never added up: that of men and that of women do not make up that of all.
  if (breakdown === undefined || table.kind === 'percent') return [];
  const residual = new Set(
    breakdown.categories.filter((c) => c.residual).map(({ category }) => category),
  );
  return rowsOf(table).flatMap(({ row }): Rule[] => {
    const columns = columnsOf(table, row);
    const categories = columns.filter((column) => column !== 'total');
    if (!columns.includes('total') || categories.length === 0) return [];
    const question = (column: string): string => `${id}/${row.row}/${column}`;
    return [
      {
        kind: 'sum',
        rule: `sum:${id}/${row.row}:${breakdown.breakdown}`,
        total: question('total'),
        parts: categories.filter((c) => !residual.has(c)).map(question),
        residual: categories.filter((c) => residual.has(c)).map(question),
        relation: 'sum',
        by: breakdown.breakdown,
        severity: 'warning',
        ess: 1,
      },
    ];
  });
}

/** A row against the groups of rows below it, column by column. */
function treeRules(id: string, table: Table): Rule[] {
  return rowsOf(table).flatMap(({ row }) =>
    (row.groups ?? []).flatMap((group) =>
      columnsOf(table, row).flatMap((column) =>
        groupRules({
          rule: `${id}/${row.row}/${column}`,
          total: `${id}/${row.row}/${column}`,
          column,
          by: group.by,
          relation: group.relation,
          groupRows: group.rows,
          rows: rowsWith(column, table, group.rows),
          question: (part) => `${id}/${part.row}/${column}`,
          ...(group.severity === undefined ? {} : { severity: group.severity }),
        }),
      ),
    ),
  );
}

/** The top rows of a table against the row of another table that they divide, column by column. */
function dividingRules(instrument: LoadedInstrument, id: string, table: Table): Rule[] {
  const target = table.sumsTo;
  if (target === undefined) return [];
  return table.columns.flatMap((column) => {
    const total = `${target.row}/${column}`;
    if (!isQuestion(instrument, total)) return [];
    return groupRules({
      rule: `${id}/${column}`,
      total,
      column,
      by: `table ${table.table}`,
      relation: target.relation,
      groupRows: table.rows,
      rows: rowsWith(column, table, table.rows),
      question: (part) => `${id}/${part.row}/${column}`,
      ...(target.severity === undefined ? {} : { severity: target.severity }),
      acrossTables: true,
    });
  });
}

function isQuestion(instrument: LoadedInstrument, id: string): boolean {
  return instrument.questions.has(id);
}

function rowsWith(column: string, table: Table, rows: RowGroup['rows']): Row[] {
  return rows.filter((row) => columnsOf(table, row).includes(column));
}

interface Grouping {
  rule: string;
  total: string;
  column: string;
  by: string;
  relation: Relation;
  /** All rows of the group, and those that have the column. */
  groupRows: readonly Row[];
  rows: readonly Row[];
  question: (row: Row) => string;
  severity?: Severity;
  acrossTables?: boolean;
}

/** Rows that lack the column leave a gap that is no error: then the parts may fall short. */
function groupRules(grouping: Grouping): Rule[] {
  const { rule, total, by, relation, groupRows, rows, question, severity, acrossTables } = grouping;
  const ess = acrossTables ? 2 : 1;
  if (rows.length === 0) return [];
  if (relation === 'of-which') {
    return rows.map((row) => ({
      kind: 'at-most',
      rule: `part:${question(row)}`,
      part: question(row),
      whole: total,
      severity: severity ?? 'error',
      ess,
    }));
  }
  return [
    {
      kind: 'sum',
      rule: `sum:${rule}:${by.replaceAll(' ', '-')}`,
      total,
      parts: rows.filter((row) => !row.residual).map(question),
      residual: rows.filter((row) => row.residual).map(question),
      relation: rows.length < groupRows.length ? 'at-most' : relation,
      by,
      severity: severity ?? 'warning',
      ess,
    },
  ];
}

function writtenRules(instrument: LoadedInstrument): Rule[] {
  return instrument.rules.rules.flatMap(
    ({ rule, kind, part, whole, columns, severity, ess, says }) =>
      columns.map((column) => ({
        kind,
        rule: `${rule}:${column}`,
        part: `${part}/${column}`,
        whole: `${whole}/${column}`,
        severity,
        ess,
        says,
      })),
  );
}

function betweenRules(instrument: LoadedInstrument): Rule[] {
  return (instrument.rules.between ?? []).map(
    ({ rule, parts, whole, severity, ess, says }): BetweenRule => ({
      kind: 'between',
      rule: `${rule}:${whole.slice(whole.lastIndexOf('/') + 1)}`,
      parts,
      whole,
      severity,
      ess,
      says,
    }),
  );
}
