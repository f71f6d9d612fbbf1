import type { Observation } from '../schema/types.ts';

/**
 * Puts the observations of lines that are added up into one a cell. The sum exists only if every
 * part does: a figure that lacks a part is missing, never short. The first line's status counts, but
 * what holds an estimate is not normal.
 */
export function combine(observations: readonly Observation[]): Observation[] {
  const byCell = new Map<string, Observation>();
  for (const part of observations) {
    const known = byCell.get(part.cell);
    byCell.set(part.cell, known === undefined ? part : sumOf(known, part));
  }
  return [...byCell.values()];
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
