import type { Problem, ProblemPlace } from '../problems.ts';
import { problemSentences } from './en/problems.ts';
import { counted } from './format.ts';

/** One problem for a person: "mapping.csv, line 7: ..." or "module.xlsx, sheet "Rows", cell B7: ...". */
export function problemText(problem: Problem): string {
  const sentenceOf = problemSentences[problem.code] as (parameters: Problem) => string;
  return `${placeText(problem)}: ${sentenceOf(problem)}`;
}

function placeText({ file, line, at }: ProblemPlace): string {
  return [
    file,
    ...(line === undefined ? [] : [`line ${line}`]),
    ...(at === undefined ? [] : [`sheet "${at.sheet}"`]),
    ...(at?.address === undefined ? [] : [`cell ${at.address}`]),
  ].join(', ');
}

/** All problems of a run, with a heading that counts them and says what happened to the output. */
export function problemReport(problems: readonly Problem[]): string {
  const heading = `${counted(problems.length, 'problem', 'problems')} in the input. Nothing was written.`;
  return [heading, ...problems.map((problem) => `  ${problemText(problem)}`)].join('\n');
}
