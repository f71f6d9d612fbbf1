import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Question } from '../../instrument/model.ts';
import { type Rule, rulesFor } from '../../instrument/rules.ts';
import { groupBy } from '../group.ts';

/** A rule of the instrument between places of the grid. */
export interface Balance {
  rule: string;
  /** sum: the parts make up the total; bound: the single part is no larger than it. */
  kind: 'sum' | 'bound';
  /** What divides the total; rules of the same division are judged together. */
  by: string;
  total: number;
  parts: readonly number[];
}

/** What ties the questions of a cycle together, as numbers of lines of the grid. */
export interface Structure {
  questions: readonly Question[];
  index: ReadonlyMap<string, number>;
  balances: readonly Balance[];
  balancesOf: readonly (readonly number[])[];
  /** Pairs whose ratio is followed: a whole and its part, the two sexes of a row. */
  pairs: readonly (readonly [number, number])[];
  pairsOf: readonly (readonly number[])[];
  /** The same row and column of two tables with the same unit. */
  twinsOf: readonly (readonly number[])[];
  tables: readonly TableLines[];
  /** Number of the table of each question. */
  tableOf: readonly number[];
  /** Newest years of the window that nobody was asked for yet, by question. */
  open: readonly number[];
}

export interface TableLines {
  table: string;
  institution: string;
  lines: readonly number[];
  /** Lines of each column, in the order of the rows. */
  columns: readonly (readonly number[])[];
}

const known = new WeakMap<AskedCycle, Structure>();

/** The structure of a cycle, made once. */
export function structureOf(asked: AskedCycle): Structure {
  const made = known.get(asked) ?? makeStructure(asked);
  known.set(asked, made);
  return made;
}

function makeStructure(asked: AskedCycle): Structure {
  const questions = [...asked.questions.values()];
  const index = new Map(questions.map(({ id }, at) => [id, at]));
  const balances = rulesFor(asked).flatMap((rule) => balanceOf(rule, index));
  const pairs = pairsAmong(questions, index, balances);
  const tables = tablesAmong(questions);
  const tableNumbers = new Map(tables.map(({ table }, at) => [table, at]));
  return {
    questions,
    index,
    balances,
    balancesOf: byMember(
      questions.length,
      balances.map(({ total, parts }) => [total, ...parts]),
    ),
    pairs,
    pairsOf: byMember(questions.length, pairs),
    twinsOf: twinsAmong(questions),
    tables,
    tableOf: questions.map(({ tableId }) => tableNumbers.get(tableId) ?? -1),
    open: questions.map(({ tableId }) => {
      const last = asked.lastYears?.get(tableId) ?? asked.referenceYear;
      return Math.max(0, asked.referenceYear - last);
    }),
  };
}

function balanceOf(rule: Rule, index: ReadonlyMap<string, number>): Balance[] {
  const at = (question: string): number => index.get(question) ?? -1;
  if (rule.kind === 'sum') {
    const parts = [...rule.parts, ...rule.residual].map(at);
    return [{ rule: rule.rule, kind: 'sum', by: rule.by, total: at(rule.total), parts }];
  }
  if (rule.kind === 'between' || rule.kind === 'share-of') return [];
  const kind = rule.kind === 'equal' ? 'sum' : 'bound';
  return [{ rule: rule.rule, kind, by: rule.kind, total: at(rule.whole), parts: [at(rule.part)] }];
}

function pairsAmong(
  questions: readonly Question[],
  index: ReadonlyMap<string, number>,
  balances: readonly Balance[],
): [number, number][] {
  const pairs = new Map<string, [number, number]>();
  const add = (a: number, b: number): void => {
    if (a !== b && questions[a]?.kind === 'count' && questions[b]?.kind === 'count') {
      pairs.set(`${Math.min(a, b)} ${Math.max(a, b)}`, [a, b]);
    }
  };
  for (const { total, parts } of balances) for (const part of parts) add(total, part);
  questions.forEach(({ rowId, column }, at) => {
    const female = column === 'male' ? index.get(`${rowId}/female`) : undefined;
    if (female !== undefined) add(at, female);
  });
  return [...pairs.values()];
}

function byMember(questions: number, groups: readonly (readonly number[])[]): number[][] {
  const lists: number[][] = Array.from({ length: questions }, () => []);
  groups.forEach((members, group) => {
    for (const member of members) lists[member]?.push(group);
  });
  return lists;
}

function twinsAmong(questions: readonly Question[]): number[][] {
  const lines = questions.map((_, at) => at);
  const alike = groupBy(lines, (at) => `${questions[at]?.unit} ${suffixOf(questions[at])}`);
  return questions.map((question) =>
    (alike.get(`${question.unit} ${suffixOf(question)}`) ?? []).filter(
      (other) => questions[other]?.tableId !== question.tableId,
    ),
  );
}

function suffixOf(question: Question | undefined): string {
  return question?.id.slice(question.tableId.length) ?? '';
}

function tablesAmong(questions: readonly Question[]): TableLines[] {
  const all = questions.map((_, at) => at);
  const byTable = groupBy(all, (at) => questions[at]?.tableId ?? '');
  return [...byTable].map(([table, lines]) => ({
    table,
    institution: questions[lines[0] ?? -1]?.table.institution ?? '',
    lines,
    columns: [...groupBy(lines, (at) => questions[at]?.column ?? '').values()],
  }));
}
