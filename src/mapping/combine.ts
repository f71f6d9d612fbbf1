import type { Observation } from '../schema/types.ts';
import type { Answer } from './answers.ts';

/** What one line of the mapping says about a cell. */
export interface Contribution {
  answer: Answer;
  observation: Observation;
}

/** A contribution that another line's figure stands in place of. */
export interface PassedOver extends Contribution {
  /** Line of mapping.csv that answers the cell. */
  answeredBy: number;
}

/** One observation a cell, and what became of every contribution to it. */
export interface Combined {
  observations: Observation[];
  kept: Contribution[];
  passedOver: PassedOver[];
}

/**
 * Makes one observation of all that the lines say about a cell. Lines that are added up are a sum,
 * which exists only if every part does: a figure that lacks a part is missing, never short; the first
 * line's status counts, but what holds an estimate is not normal. A line with "instead" begins another
 * answer, to which "add" after it adds. The first answer with a figure holds and the others are passed
 * over; where none has a figure, the first that says why.
 */
export function combine(contributions: readonly Contribution[]): Combined {
  const byCell = new Map<string, Contribution[][]>();
  for (const contribution of contributions) {
    const { cell } = contribution.observation;
    const choices = byCell.get(cell) ?? [];
    byCell.set(cell, choices);
    const last = choices.at(-1);
    if (last === undefined || contribution.answer.combine === 'instead') {
      choices.push([contribution]);
    } else last.push(contribution);
  }
  const cells = [...byCell.values()].map(chosen);
  return {
    observations: cells.flatMap(({ observations }) => observations),
    kept: cells.flatMap(({ kept }) => kept),
    passedOver: cells.flatMap(({ passedOver }) => passedOver),
  };
}

function chosen(choices: readonly Contribution[][]): Combined {
  const sums = choices.map((choice) => choice.map(({ observation }) => observation).reduce(sumOf));
  const withFigure = sums.findIndex(({ value }) => value !== null);
  const withReason = choices.findIndex(([first]) => first?.answer.selection === undefined);
  const at = Math.max(0, withFigure === -1 ? withReason : withFigure);
  const [observation, kept] = [sums[at], choices[at]];
  if (observation === undefined || kept === undefined) throw new RangeError('no contribution');
  const answeredBy = kept[0]?.answer.line ?? 0;
  const passedOver = choices.flatMap((choice, index) =>
    index === at ? [] : choice.map((contribution) => ({ ...contribution, answeredBy })),
  );
  if (passedOver.length === 0) return { observations: [observation], kept, passedOver };
  return {
    observations: [{ ...observation, passedOver: passedOver.map(named) }],
    kept,
    passedOver,
  };
}

/** What the return says of a line that was passed over. */
function named({ answer, observation }: Contribution) {
  return {
    line: answer.line,
    source: answer.selection?.source.definition.source ?? '',
    value: observation.value,
  };
}

function sumOf(a: Observation, b: Observation): Observation {
  const complete = a.value !== null && b.value !== null;
  const comments = [...new Set([a.comment ?? '', b.comment ?? ''].filter((text) => text !== ''))];
  const lineage = [...(a.lineage ?? []), ...(b.lineage ?? [])];
  return {
    cell: a.cell,
    value: complete ? (a.value ?? 0) + (b.value ?? 0) : null,
    status: complete ? statusOf(a.status, b.status) : 'O',
    ...(comments.length > 0 && complete ? { comment: comments.join('. ') } : {}),
    ...(lineage.length > 0 ? { lineage } : {}),
  };
}

function statusOf(first: string, second: string): string {
  return first === 'A' && second === 'E' ? second : first;
}
