import type { LoadedInstrument } from '../instrument/model.ts';
import type { PairRule, Rule, SumRule } from '../instrument/rules.ts';

/** A row or column with the name that people read. */
export interface Named {
  id: string;
  label: string;
}

/** Rules that differ only in the row or column they are checked in, as one line to read. */
export type RuleLine =
  | {
      kind: 'columns';
      table: string;
      whole: Named;
      parts: readonly Named[];
      residual: readonly Named[];
      relation: SumRule['relation'];
      /** Rows in which it is checked. */
      rows: readonly Named[];
    }
  | {
      kind: 'rows';
      table: string;
      whole: Named;
      parts: readonly Named[];
      residual: readonly Named[];
      relation: SumRule['relation'];
      columns: readonly Named[];
    }
  | { kind: 'part'; table: string; part: Named; whole: Named; columns: readonly Named[] }
  | { kind: 'written'; rule: string; says: string; columns: readonly Named[] };

/** The rules of a module as lines to read, in the order of the tables. */
export function ruleLines(rules: readonly Rule[], { questions }: LoadedInstrument): RuleLine[] {
  const lines = new Map<string, RuleLine>();
  for (const rule of rules) {
    const line = lineOf(rule);
    const { rows, columns, ...same } = { rows: [], columns: [], ...line };
    const key = JSON.stringify(same);
    const known = lines.get(key);
    lines.set(key, known === undefined ? line : joined(known, line));
  }
  return [...lines.values()];

  function sumLine({ total, parts, residual, relation }: SumRule): RuleLine {
    const inOneRow = [...parts, ...residual].every((part) => row(part).id === row(total).id);
    const name = inOneRow ? column : row;
    const sum = {
      table: questions.get(total)?.table.table ?? '',
      whole: name(total),
      parts: parts.map(name),
      residual: residual.map(name),
      relation,
    };
    return inOneRow
      ? { kind: 'columns', ...sum, rows: [row(total)] }
      : { kind: 'rows', ...sum, columns: [column(total)] };
  }

  function lineOf(rule: Rule): RuleLine {
    switch (rule.kind) {
      case 'sum':
        return sumLine(rule);
      case 'between':
        return {
          kind: 'written',
          rule: writtenId(rule),
          says: rule.says,
          columns: [column(rule.whole)],
        };
      default:
        return pairLine(rule);
    }
  }

  function pairLine(rule: PairRule): RuleLine {
    const { part, whole, says } = rule;
    const columns = [column(whole)];
    if (says === undefined) {
      const table = questions.get(whole)?.table.table ?? '';
      return { kind: 'part', table, part: row(part), whole: row(whole), columns };
    }
    return { kind: 'written', rule: writtenId(rule), says, columns };
  }

  function row(question: string): Named {
    const known = questions.get(question);
    return { id: known?.rowId ?? question, label: known?.row.label ?? question };
  }

  function column(question: string): Named {
    const known = questions.get(question);
    return { id: known?.column ?? question, label: known?.columnLabel ?? question };
  }
}

/** The id in the file; a rule in force has its column beside it. */
function writtenId({ rule }: Rule): string {
  return rule.slice(0, rule.lastIndexOf(':'));
}

/** Lines that differ in their rows or columns only. */
function joined(a: RuleLine, b: RuleLine): RuleLine {
  if (a.kind === 'columns' && b.kind === 'columns') return { ...a, rows: [...a.rows, ...b.rows] };
  if (a.kind === 'columns' || b.kind === 'columns') return a;
  return { ...a, columns: [...a.columns, ...b.columns] };
}
