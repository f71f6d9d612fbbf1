import type { Question } from '../instrument/model.ts';
import type { FindingCode, TypedStatus } from '../schema/types.ts';
import type { CheckContext } from './context.ts';
import type { FindingDetails, FindingOf } from './details.ts';
import { evidence, finding } from './finding.ts';
import { scoreOf } from './score.ts';

type TypedCode = Extract<
  FindingCode,
  'figure-not-understood' | 'status-not-understood' | 'figure-as-typed'
>;

/** An asked cell and something that stood for it in a workbook. */
export interface TypedEntry<T> {
  cell: string;
  question: Question;
  value: number | null;
  status: string;
  typed: T;
}

/** What stood in a workbook for the cells asked, in the order of the questionnaire. */
export function typedEntries<T>(
  { asked, observation }: CheckContext,
  typedOf: (observation: NonNullable<ReturnType<CheckContext['observation']>>) => T | undefined,
): TypedEntry<T>[] {
  return [...asked.questions.values()].flatMap((question) =>
    asked.years.flatMap((year) => {
      const entry = observation(`${question.id}@${year}`);
      const typed = entry === undefined ? undefined : typedOf(entry);
      if (entry === undefined || typed === undefined) return [];
      const { cell, value, status } = entry;
      return [{ cell, question, value, status, typed }];
    }),
  );
}

/** Where the first of several alike stands, and how many others there are. */
export function placeDetails({ text, sheet, address, file }: TypedStatus, all: number) {
  return { text, sheet, address, ...(file === undefined ? {} : { file }), others: all - 1 };
}

/** A finding of level 0 about cells of one table in which the same is typed. */
export function typedFinding<C extends TypedCode>(
  code: C,
  severity: FindingOf['severity'],
  suspicion: number,
  entries: readonly [TypedEntry<unknown>, ...TypedEntry<unknown>[]],
  details: FindingDetails[C],
): FindingOf {
  const [{ cell, question }] = entries;
  return finding(code, details, {
    finding: `${code}:${cell}`,
    rule: code,
    family: 'format',
    ess: 0,
    severity,
    table: question.tableId,
    cells: entries.map((entry) => evidence('value', entry.cell, entry.value)),
    culprit: entries.length === 1 ? cell : null,
    score: Math.max(...entries.map((entry) => scoreOf(suspicion, entry.question))),
  });
}

/** Entries that are alike and stand in one table. */
export function alikeInTable<T>(
  entries: readonly TypedEntry<T>[],
  likeness: (typed: T) => string,
): [TypedEntry<T>, ...TypedEntry<T>[]][] {
  const groups = new Map<string, [TypedEntry<T>, ...TypedEntry<T>[]]>();
  for (const entry of entries) {
    const key = `${entry.question.tableId} ${likeness(entry.typed)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [entry]);
    else known.push(entry);
  }
  return [...groups.values()];
}
