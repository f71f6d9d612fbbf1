import { cellId, questionOf, yearOf } from '../instrument/cell-id.ts';
import type { Question } from '../instrument/model.ts';
import type { FindingCell } from '../schema/types.ts';
import type { CheckContext } from './context.ts';
import { evidence } from './finding.ts';

/** One asked cell that holds a usable figure. */
export interface GivenCell {
  cell: string;
  question: Question;
  year: number;
  value: number;
}

/** All cells with a figure, in the order of the questionnaire; `kind` limits them to counts or per cent. */
export function givenCells(context: CheckContext, kind: Question['kind']): GivenCell[] {
  return [...context.asked.questions.values()]
    .filter((question) => question.kind === kind)
    .flatMap((question) =>
      context.asked.years.flatMap((year) => {
        const cell = cellId(question.id, year);
        const value = context.value(cell);
        return value === null ? [] : [{ cell, question, year, value }];
      }),
    );
}

/** Evidence: the nearest years before and after a cell that have figures. */
export function yearsBeside(context: CheckContext, cell: string): FindingCell[] {
  const points = context.series(questionOf(cell));
  const before = points.findLast(({ year }) => year < yearOf(cell));
  const after = points.find(({ year }) => year > yearOf(cell));
  return [
    ...(before === undefined ? [] : [evidence('before', before.cell, before.value)]),
    ...(after === undefined ? [] : [evidence('after', after.cell, after.value)]),
  ];
}
