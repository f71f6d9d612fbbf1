import type { Problem } from '../problems.ts';

/** Problems that one sentence can say. */
export interface SaidOnce {
  readonly sentence: string;
  readonly problems: readonly [Problem, ...Problem[]];
}

/** Groups that are about the same kind of problem on one sheet; others stand alone. */
export type Kind = readonly [SaidOnce, ...SaidOnce[]];

/**
 * Puts refused cells of a workbook together by kind, file and sheet, and within by their sentence: a
 * protected sheet may have hundreds of them. The order is that of the first of each.
 */
export function groupProblems(
  problems: readonly Problem[],
  sentenceOf: (problem: Problem) => string,
): Kind[] {
  const kinds = new Map<string, Map<string, [Problem, ...Problem[]]>>();
  for (const [index, problem] of problems.entries()) {
    const key = kindOf(problem) ?? String(index);
    const sentence = sentenceOf(problem);
    const kind = kinds.get(key) ?? new Map<string, [Problem, ...Problem[]]>();
    kinds.set(key, kind);
    const alike = kind.get(sentence);
    if (alike) alike.push(problem);
    else kind.set(sentence, [problem]);
  }
  return [...kinds.values()].map(
    (kind) =>
      [...kind].map(([sentence, alike]) => ({ sentence, problems: alike })) as unknown as Kind,
  );
}

function kindOf(problem: Problem): string | undefined {
  const { at, file } = problem;
  if (problem.code !== 'workbook-refused' || at?.address === undefined) return undefined;
  return JSON.stringify([problem.problem.code, file, at.sheet]);
}
