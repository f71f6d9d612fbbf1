import type { Problem, ProblemPlace } from '../problems.ts';
import { counted, formatNumber } from './en/format.ts';
import { problemSentences } from './en/problems.ts';
import { groupProblems, type Kind, type SaidOnce } from './problem-groups.ts';

/** Cells shown of those that one sentence is about, and sentences shown of one kind and sheet. */
const cellsShown = 3;
const sentencesShown = 5;

/** One problem for a person: "mapping.csv, line 7: ..." or "module.xlsx, sheet "Rows", cell B7: ...". */
export function problemText(problem: Problem): string {
  return `${placeText(problem)}: ${sentenceOf(problem)}`;
}

/**
 * All problems of a run, with a heading that counts them and says what happened to the output. Many
 * cells of a sheet with the same problem are told by the first of them and the number of the rest.
 */
export function problemReport(problems: readonly Problem[]): string {
  const heading = `${counted(problems.length, 'problem', 'problems')} in the input. Nothing was written.`;
  const lines = groupProblems(problems, sentenceOf).flatMap(kindLines);
  return [heading, ...lines.map((line) => `  ${line}`)].join('\n');
}

function kindLines(kind: Kind): string[] {
  const lines = kind.slice(0, sentencesShown).map(groupLine);
  const left = kind.slice(sentencesShown).reduce((sum, { problems }) => sum + problems.length, 0);
  if (left === 0) return lines;
  const { file, at } = kind[0].problems[0];
  const place = placeText({ file, ...(at ? { at: { sheet: at.sheet } } : {}) });
  const cells =
    left === 1 ? '1 more cell has a problem' : `${formatNumber(left)} more cells have problems`;
  return [...lines, `${place}: ${cells} of this kind.`];
}

function groupLine({ sentence, problems }: SaidOnce): string {
  const [first] = problems;
  const more = problems.slice(1).flatMap(({ at }) => at?.address ?? []);
  if (more.length === 0) return `${placeText(first)}: ${sentence}`;
  const shown = more.slice(0, cellsShown - 1).join(', ');
  const left = more.length - (cellsShown - 1);
  const rest = left > 0 ? ` and ${counted(left, 'more cell', 'more cells')}` : '';
  return `${placeText(first, 'cells')}, ${shown}${rest}: ${sentence}`;
}

function sentenceOf(problem: Problem): string {
  return (problemSentences[problem.code] as (parameters: Problem) => string)(problem);
}

function placeText(
  { file, line, record, at }: ProblemPlace,
  cells: 'cell' | 'cells' = 'cell',
): string {
  return [
    file,
    ...(line === undefined || at !== undefined ? [] : [`line ${line}`]),
    ...(record === undefined ? [] : [`record ${record}`]),
    ...(at === undefined ? [] : [`sheet "${at.sheet}"`]),
    ...(line === undefined || at === undefined ? [] : [`row ${line}`]),
    ...(at?.address === undefined ? [] : [`${cells} ${at.address}`]),
  ].join(', ');
}
