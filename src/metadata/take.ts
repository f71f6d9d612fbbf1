import { tableOf } from '../instrument/cell-id.ts';
import { compareText } from '../order.ts';
import type { Metadata, MetadataAnswer } from '../schema/types.ts';
import type { QuestionState } from './state.ts';

/** What a metadata workbook says: answers and breaks as typed, and what a person confirmed. */
export interface TypedMetadata extends Metadata {
  /** Every question that the workbook asks. */
  questions: readonly string[];
  /** Questions whose answer is confirmed as it stands. */
  confirmed: readonly string[];
}

/**
 * The country's metadata with what came back in a workbook. A changed or confirmed answer rests on
 * what the figures rest on now; one that stands as it was keeps its basis. What the workbook does not
 * ask is kept.
 */
export function takeMetadata(
  metadata: Metadata,
  typed: TypedMetadata,
  states: readonly QuestionState[],
): Metadata {
  const asked = new Set(typed.questions);
  const before = new Map(metadata.answers.map((answer) => [answer.question, answer]));
  const bases = new Map(states.map(({ question, basis }) => [question.id, basis]));
  const tables = new Set(
    states.flatMap(({ question: { id, subject, asks } }) =>
      asks.kind === 'breaks' && subject.kind === 'table' && asked.has(id) ? [subject.tableId] : [],
    ),
  );
  const taken = typed.answers.map((answer): MetadataAnswer => {
    const old = before.get(answer.question);
    const same = old?.value === answer.value && !typed.confirmed.includes(answer.question);
    const basis = same ? old?.basis : bases.get(answer.question);
    return basis === undefined || answer.value === undefined ? answer : { ...answer, basis };
  });
  return {
    ...metadata,
    answers: [
      ...metadata.answers.filter(({ question }) => !asked.has(question)),
      ...taken,
    ].toSorted((a, b) => compareText(a.question, b.question)),
    breaks: [
      ...metadata.breaks.filter(({ row }) => !tables.has(tableOf(row))),
      ...typed.breaks,
    ].toSorted((a, b) => compareText(a.row, b.row) || a.year - b.year),
  };
}
