import type { ReadSource } from '../dataset/engine.ts';
import type { ProblemParameters } from '../problems.ts';
import { anyYear, type CodeMatch, type Correspondence, codesWithin } from './correspondence.ts';
import type { ColumnTest } from './selection.ts';
import { type Condition, parseWhere } from './where.ts';

type Report = <C extends keyof ProblemParameters>(
  problem: { code: C } & ProblemParameters[C],
) => void;

export interface TestRequest {
  where: string;
  source: ReadSource;
  /** ICCS codes of the questionnaire row, for `column = iccs`. */
  rowIccs: readonly string[];
  correspondence: Correspondence;
  /** Texts that occur in each column of the source. */
  texts: ReadonlyMap<string, ReadonlySet<string>>;
  report: Report;
}

/**
 * Turns a `where` into tests on columns. A value that does not occur in the data is reported: a
 * selection that silently takes nothing is the commonest slip of a mapping.
 */
export function resolveTests(request: TestRequest): ColumnTest[] {
  const parsed = parseWhere(request.where);
  if ('reason' in parsed) {
    request.report({ code: 'where-syntax', found: request.where, reason: parsed.reason });
    return [];
  }
  return parsed.conditions.flatMap((condition) => resolveCondition(request, condition));
}

function resolveCondition(request: TestRequest, condition: Condition): ColumnTest[] {
  const { definition } = request.source;
  const breakdown = definition.breakdowns?.find((entry) => entry.breakdown === condition.column);
  const declared = definition.columns.find((entry) => entry.column === condition.column);
  if (breakdown !== undefined && declared === undefined) {
    return byCategory(request, condition, breakdown.column, breakdown.values);
  }
  if (declared === undefined || (declared.role !== 'category' && declared.role !== 'code')) {
    const columns = definition.columns.filter(({ role }) => role === 'category' || role === 'code');
    const known = [
      ...columns.map(({ column }) => column),
      ...(definition.breakdowns ?? []).map((entry) => entry.breakdown),
    ];
    request.report({ code: 'where-column', column: condition.column, known: [...new Set(known)] });
    return [];
  }
  if (declared.list !== undefined && condition.values.some(isIccs)) {
    return byIccs(request, condition, declared.list);
  }
  const texts = request.texts.get(condition.column) ?? new Set();
  reportUnknown(request, condition.column, condition.values, texts);
  return [
    {
      column: condition.column,
      kind: 'in',
      values: new Set(condition.values),
      negated: condition.negated,
    },
  ];
}

function byCategory(
  request: TestRequest,
  condition: Condition,
  column: string,
  values: Readonly<Record<string, string>>,
): ColumnTest[] {
  reportUnknown(request, condition.column, condition.values, new Set(Object.values(values)));
  const texts = Object.entries(values).flatMap(([text, category]) =>
    condition.values.includes(category) ? [text] : [],
  );
  return [{ column, kind: 'in', values: new Set(texts), negated: condition.negated }];
}

const isIccs = (value: string): boolean => value === 'iccs' || value.startsWith('iccs:');

/** `iccs` stands for the codes of the questionnaire row, `iccs:0301` for one code and those below. */
function byIccs(request: TestRequest, condition: Condition, list: string): ColumnTest[] {
  const codes = new Map<string, CodeMatch[]>();
  const iccs: string[] = [];
  for (const value of condition.values) {
    if (!isIccs(value)) {
      codes.set(value, [{ code: value, iccs: '', share: 1, ...anyYear }]);
      continue;
    }
    const wanted = value === 'iccs' ? request.rowIccs : [value.slice('iccs:'.length)];
    iccs.push(...wanted);
    const matches = codesWithin(request.correspondence, list, wanted);
    if (matches.length === 0) request.report({ code: 'where-iccs', iccs: wanted.join(', '), list });
    for (const match of matches) codes.set(match.code, [...(codes.get(match.code) ?? []), match]);
  }
  const literal = condition.values.filter((value) => !isIccs(value));
  reportUnknown(
    request,
    condition.column,
    literal,
    request.texts.get(condition.column) ?? new Set(),
  );
  return [{ column: condition.column, kind: 'codes', codes, iccs, negated: condition.negated }];
}

function reportUnknown(
  request: TestRequest,
  column: string,
  values: readonly string[],
  known: ReadonlySet<string>,
): void {
  for (const value of values.filter((entry) => !known.has(entry))) {
    request.report({ code: 'where-value', column, value, known: [...known].sort() });
  }
}
