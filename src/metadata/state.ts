import { tableOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { compareText } from '../order.ts';
import type {
  AnswerGiven,
  DeclaredBreak,
  Metadata,
  MetadataAnswer,
  Return,
} from '../schema/types.ts';
import { basisOf, isConcerned } from './basis.ts';
import { type AskedMetadataQuestion, subjectId } from './questions.ts';

/**
 * answered: a value that still holds; to-confirm: what it rested on has changed since it was given;
 * missing: no value; not-applicable: no answer is expected, because no figure is sent, the question
 * does not arise, or it is optional and open.
 */
export type AnswerState = 'answered' | 'to-confirm' | 'missing' | 'not-applicable';

/** A question of the cycle with its answer. */
export interface QuestionState {
  question: AskedMetadataQuestion;
  state: AnswerState;
  /** As the country gave it. */
  answer?: MetadataAnswer;
  /** Breaks of the rows of the table, for the question that lists them. */
  breaks: readonly DeclaredBreak[];
  /** What an answer given now rests on, see {@link basisOf}. */
  basis?: string;
}

/**
 * Every question of the cycle with its answer and what is still to be done about it. An answer
 * without a basis counts as given now; {@link withBases} says what to write.
 */
export function metadataState(
  questions: readonly AskedMetadataQuestion[],
  metadata: Metadata,
  ret: Return,
  asked: AskedCycle,
): QuestionState[] {
  const answers = new Map(metadata.answers.map((answer) => [answer.question, answer]));
  const known = new Map<string, { concerned: boolean; basis: string | undefined }>();
  for (const { id, subject } of questions) {
    if (known.has(subjectId(id))) continue;
    const basis = basisOf(subject, ret, asked);
    known.set(subjectId(id), { concerned: isConcerned(subject, ret), basis });
  }
  return questions.map((question) => {
    const { concerned = false, basis } = known.get(subjectId(question.id)) ?? {};
    const answer = answers.get(question.id);
    const breaks = breaksOf(question, metadata);
    const expected = concerned && arises(question, answers);
    const mayStayOpen = question.asks.optional === true || isAnsweredBy(question, answers);
    return {
      question,
      state: stateOf({ question, expected, mayStayOpen, answer, breaks, basis }),
      ...(answer === undefined ? {} : { answer }),
      breaks,
      ...(basis === undefined ? {} : { basis }),
    };
  });
}

interface Known {
  question: AskedMetadataQuestion;
  expected: boolean;
  mayStayOpen: boolean;
  answer: MetadataAnswer | undefined;
  breaks: readonly DeclaredBreak[];
  basis: string | undefined;
}

function stateOf({ question, expected, mayStayOpen, answer, breaks, basis }: Known): AnswerState {
  if (!expected) return 'not-applicable';
  if (question.asks.kind === 'breaks' && breaks.length > 0) return 'answered';
  if (answer?.value === undefined) return mayStayOpen ? 'not-applicable' : 'missing';
  const changed = answer.basis !== undefined && basis !== undefined && answer.basis !== basis;
  return changed ? 'to-confirm' : 'answered';
}

/** Whether the answer to another question makes this one arise. */
function arises(
  { id, asks: { onlyIf } }: AskedMetadataQuestion,
  answers: ReadonlyMap<string, MetadataAnswer>,
): boolean {
  if (onlyIf === undefined) return true;
  const other = answers.get(`${subjectId(id)}/${onlyIf.question}`)?.value;
  return other !== undefined && onlyIf.is.includes(other);
}

/** Whether another question is answered that makes this one needless. */
function isAnsweredBy(
  { id, asks: { unless } }: AskedMetadataQuestion,
  answers: ReadonlyMap<string, MetadataAnswer>,
): boolean {
  return unless !== undefined && answers.get(`${subjectId(id)}/${unless}`)?.value !== undefined;
}

function breaksOf({ asks, subject }: AskedMetadataQuestion, { breaks }: Metadata): DeclaredBreak[] {
  if (asks.kind !== 'breaks' || subject.kind !== 'table') return [];
  return breaks
    .filter(({ row }) => tableOf(row) === subject.tableId)
    .toSorted((a, b) => a.year - b.year || compareText(a.row, b.row));
}

/** The return with the answers that it needs and those that are missing, sorted by question. */
export function withAnswers(ret: Return, states: readonly QuestionState[]): Return {
  const answers = states
    .flatMap(({ state, question, answer, basis }): AnswerGiven[] => {
      if (state === 'not-applicable' || question.asks.kind === 'breaks') return [];
      return [
        {
          question: question.id,
          table: question.subject.kind === 'table' ? question.subject.tableId : null,
          name: question.asks.name,
          state,
          ...(answer?.value === undefined ? {} : { value: answer.value }),
          ...(answer?.comment === undefined ? {} : { comment: answer.comment }),
          ...(basis === undefined ? {} : { basis }),
        },
      ];
    })
    .toSorted((a, b) => compareText(a.question, b.question));
  return { ...ret, answers };
}

/** What metadata.json says once a person has confirmed every answer that was to be confirmed. */
export function withConfirmed(metadata: Metadata, states: readonly QuestionState[]): Metadata {
  const bases = new Map(
    states
      .filter(({ state }) => state === 'to-confirm')
      .map(({ question, basis }) => [question.id, basis]),
  );
  return {
    ...metadata,
    answers: metadata.answers.map((answer) => {
      const basis = bases.get(answer.question);
      return basis === undefined ? answer : { ...answer, basis };
    }),
  };
}

/**
 * What metadata.json says once the basis of every new answer is written into it. Answers to confirm
 * keep the basis under which they were given, until a person confirms them.
 */
export function withBases(metadata: Metadata, states: readonly QuestionState[]): Metadata {
  const bases = new Map(states.map(({ question, basis }) => [question.id, basis]));
  return {
    ...metadata,
    answers: metadata.answers.map((answer) => {
      const basis = answer.basis ?? bases.get(answer.question);
      return answer.value === undefined || basis === undefined ? answer : { ...answer, basis };
    }),
  };
}
