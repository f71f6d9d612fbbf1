import type { Problem } from '../problems.ts';
import { problemSentences } from './en/problems.ts';
import { counted } from './format.ts';

/** One problem for a person: "mapping.csv, line 7: ...". */
export function problemText(problem: Problem): string {
  const sentenceOf = problemSentences[problem.code] as (parameters: Problem) => string;
  const place = problem.line === undefined ? problem.file : `${problem.file}, line ${problem.line}`;
  return `${place}: ${sentenceOf(problem)}`;
}

/** All problems of a run, with a heading that counts them and says what happened to the output. */
export function problemReport(problems: readonly Problem[]): string {
  const heading = `${counted(problems.length, 'problem', 'problems')} in the input. Nothing was written.`;
  return [heading, ...problems.map((problem) => `  ${problemText(problem)}`)].join('\n');
}
