import type { ProblemParameters } from '../../problems.ts';
import { counted, formatNumber } from './format.ts';
import { some } from './known.ts';

type ExplainCode = 'not-a-query-list' | 'query-line' | 'queries-of-country';

/** What can be wrong with a query list that came back. */
export const explainSentences: {
  readonly [C in ExplainCode]: (problem: ProblemParameters[C]) => string;
} = {
  'not-a-query-list': () =>
    'This is no query list of uncts. Give the queries.xlsx that came back; if its columns were copied into another workbook, copy the answers into the original.',
  'query-line': ({ reason, found, known }) => {
    switch (reason) {
      case 'finding-unknown':
        return `The line belongs to "${found}", which is no finding of this list. Lines cannot be copied from another list.`;
      case 'answered-twice':
        return `"${found}" is answered on two lines. Keep one.`;
      case 'answer-missing':
        return `There is a reason ("${found}") but no answer. Choose one in the column before it.`;
      case 'answer-unknown':
        return `"${found}" is none of the answers: ${some(known)}.`;
      case 'why-missing':
        return `"${found}" needs a reason: choose one from the list, or write it in the next column.`;
      case 'too-long':
        return `The text is longer than ${formatNumber(Number(found))} characters.`;
    }
  },
  'queries-of-country': ({ found, expected }) =>
    `The query list is about ${found}, and the folder is that of ${expected}.`,
};

/** What became of the answers that were taken in. */
export function explainSummary(
  {
    answers,
    added,
    replaced,
    unchanged,
  }: { answers: number; added: number; replaced: number; unchanged: number },
  file: string,
): string {
  if (answers === 0) {
    return 'The query list holds no answers yet. Nothing was written.\n';
  }
  const parts = [
    `${formatNumber(added)} new`,
    `${formatNumber(replaced)} replaced`,
    `${formatNumber(unchanged)} as before`,
  ];
  const took = `${counted(answers, 'answer', 'answers')} taken in: ${parts.join(', ')}.`;
  return added + replaced === 0
    ? `${took} Nothing had to be written.\n`
    : `${took}\n\nWritten\n  ${file}\n\nCompile again: confirmed findings are then shown as explained.\n`;
}
