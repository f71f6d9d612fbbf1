import type { Problem } from '../problems.ts';
import type { Observation, Return, TypedFigure } from '../schema/types.ts';

/** What stands in a workbook that an institution filled. */
export interface TypedCell {
  cell: string;
  value: number | null;
  status: string;
  comment: string;
  /** Who publishes the figure; empty when the workbook does not say. */
  publisher: string;
  /** What stands there, where it is not plainly a number, a blank or a mark. */
  typed?: TypedFigure;
  /** The workbook, for messages. */
  fileName: string;
}

/**
 * Puts what institutions typed into a return: a cell without a figure takes theirs. Two different
 * figures for one cell are a problem; nothing typed is ever dropped in silence.
 */
export function withTyped(
  ret: Return,
  typed: readonly TypedCell[],
): { ret: Return; problems: Problem[] } {
  const cells = new Map(typed.map((entry) => [entry.cell, entry]));
  const problems: Problem[] = [];
  const observations = ret.observations.map((observation) => {
    const entry = cells.get(observation.cell);
    if (entry === undefined || saysNothing(entry)) return observation;
    if (observation.value === null) return taken(entry);
    if (entry.value === null || entry.value === observation.value) return observation;
    problems.push({
      code: 'parts-disagree',
      file: entry.fileName,
      cell: observation.cell,
      first: `${observation.value} (data of the country folder)`,
      second: `${entry.value} (${entry.fileName})`,
    });
    return observation;
  });
  return { ret: { ...ret, observations }, problems };
}

function saysNothing({ value, status, comment }: TypedCell): boolean {
  return value === null && status === 'O' && comment === '';
}

function taken({ cell, value, status, comment, publisher, typed }: TypedCell): Observation {
  return {
    cell,
    value,
    status,
    ...(comment === '' ? {} : { comment }),
    ...(publisher === '' ? {} : { publisher }),
    ...(typed === undefined ? {} : { typed }),
  };
}
