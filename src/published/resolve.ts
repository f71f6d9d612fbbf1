import { groupBy } from '../group.ts';
import type { PortalFact, RowAccount } from './facts.ts';
import type { FileStatements, Statement } from './statements.ts';

/** One figure as a file says it; without a value where its rows contradict each other. */
export interface Resolved {
  area: string;
  question: string;
  year: number;
  value: number | undefined;
  source: string;
  line: number;
}

/**
 * What one file says of each figure, by key. Rows that say the same count once; where they differ no
 * value is taken. A figure that is published by two series is taken from the first.
 */
export function resolvedIn(
  { statements, account, facts }: FileStatements,
  file: string,
): Map<string, Resolved> {
  const first = new Map<string, Statement[]>();
  const again = new Map<string, Statement[]>();
  for (const statement of statements) {
    const into = statement.again ? again : first;
    const key = keyOf(statement);
    const known = into.get(key);
    if (known === undefined) into.set(key, [statement]);
    else known.push(statement);
  }
  const resolved = new Map<string, Resolved>();
  for (const [key, rows] of first) resolved.set(key, one(rows, file, account, facts));
  for (const [key, rows] of again) {
    const other = one(rows, file, account, facts);
    const counted = resolved.get(key);
    if (counted === undefined) resolved.set(key, other);
    else if (other.value !== undefined) {
      account.used -= 1;
      account.again += 1;
      if (counted.value !== undefined && counted.value !== other.value) {
        const { area, question, year, value, line } = other;
        const passedOver = { file, line, value };
        facts.push({
          fact: 'again-differs',
          area,
          question,
          year,
          counted: counted.value,
          passedOver,
        });
      }
    }
  }
  dropUnclear(resolved, file, account, facts);
  return resolved;
}

/**
 * Where most figures of a series contradict each other, two series stand under one name, and a figure
 * that stands alone may be of either: in the release of June 2022, "Victims of sexual exploitation,
 * Total" is the women in one row and the men in another.
 */
function dropUnclear(
  resolved: ReadonlyMap<string, Resolved>,
  file: string,
  account: RowAccount,
  facts: PortalFact[],
): void {
  for (const [question, figures] of groupBy(resolved.values(), (figure) => figure.question)) {
    const alone = figures.filter(({ value }) => value !== undefined);
    const contradictions = figures.length - alone.length;
    if (alone.length >= contradictions || alone.length === 0) continue;
    for (const figure of alone) {
      figure.value = undefined;
      account.used -= 1;
      account.contradicted += 1;
    }
    const line = alone[0]?.line ?? 1;
    facts.push({
      fact: 'series-unclear',
      file,
      line,
      question,
      contradictions,
      alone: alone.length,
    });
  }
}

/** The key of a figure. */
function keyOf({ area, question, year }: Statement): string {
  return `${area} ${question}@${year}`;
}

function one(
  rows: readonly Statement[],
  file: string,
  account: RowAccount,
  facts: PortalFact[],
): Resolved {
  const [statement] = rows as [Statement];
  const { area, question, year, value, source, line } = statement;
  const figure = { area, question, year, source, line };
  if (rows.every((row) => row.value === value)) {
    account.used -= rows.length - 1;
    account.repeated += rows.length - 1;
    return { ...figure, value };
  }
  account.used -= rows.length;
  account.contradicted += rows.length;
  const values = rows.map((row) => ({ file, line: row.line, value: row.value }));
  facts.push({ fact: 'contradiction', area, question, year, values });
  return { ...figure, value: undefined };
}
