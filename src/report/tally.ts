import { isExplained } from '../explanations/index.ts';
import type { Question } from '../instrument/model.ts';
import type { Account } from '../schema/types.ts';
import { type ReportContext, severities } from './context.ts';
import type { ReportCounts } from './model.ts';

/** The tables a cycle asks with their questions, in the order of the questionnaire. */
export function questionsByTable(context: ReportContext): Map<string, Question[]> {
  const tables = new Map<string, Question[]>();
  for (const question of context.asked.questions.values()) {
    const questions = tables.get(question.tableId);
    if (questions === undefined) tables.set(question.tableId, [question]);
    else questions.push(question);
  }
  return tables;
}

/** How many of these questions have a number in a year. */
export function filledIn(
  context: ReportContext,
  questions: readonly Question[],
  year: number,
): number {
  return questions.filter(({ id }) => valueAt(context, id, year) !== null).length;
}

/** The figure of a question in a year: from the return inside the window, else from its history. */
export function valueAt(context: ReportContext, question: string, year: number): number | null {
  const observation = context.observations.get(`${question}@${year}`);
  if (observation !== undefined) return observation.value;
  return context.history.get(question)?.get(year) ?? null;
}

export function countsOf(context: ReportContext): ReportCounts {
  const { asked, findings, ret } = context;
  const tables = [...questionsByTable(context).values()];
  const filledPerTable = tables.map((questions) =>
    asked.years.reduce((sum, year) => sum + filledIn(context, questions, year), 0),
  );
  const filled = sum(filledPerTable);
  const records = sumOf(ret.accounting, (account) => account.records);
  const open = findings.findings.filter((finding) => !isExplained(finding));
  const bySeverity = Object.fromEntries(
    severities.map((severity) => [
      severity,
      open.filter((finding) => finding.severity === severity).length,
    ]),
  ) as Record<(typeof severities)[number], number>;
  return {
    tables: {
      asked: tables.length,
      filled: filledPerTable.filter((count) => count > 0).length,
      notAsked: asked.tablesNotAsked.length,
    },
    cells: {
      asked: asked.cells.length,
      filled,
      missing: asked.cells.length - filled,
      notAsked: asked.cellsNotAsked,
    },
    findings: {
      ...bySeverity,
      all: open.length,
      explained: findings.findings.length - open.length,
    },
    records: {
      all: records,
      used: sumOf(ret.accounting, ({ used }) => used.records),
      excluded: sumOf(ret.accounting, ({ excluded }) => excluded.records),
      leftOver: sumOf(ret.accounting, ({ leftOver }) => leftOver.records),
    },
  };
}

export function sumOf(accounts: readonly Account[], of: (account: Account) => number): number {
  return sum(accounts.map(of));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
