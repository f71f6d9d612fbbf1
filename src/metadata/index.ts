/** The door of this room: the questions of the metadata file, a country's answers, and what is open. */
export { basisOf } from './basis.ts';
export { withDeclaredBreaks } from './breaks.ts';
export { loadMetadata, metadataProblems } from './load.ts';
export {
  type AskedMetadataQuestion,
  askedMetadata,
  loadMetadataQuestions,
  type Subject,
} from './questions.ts';
export {
  type AnswerState,
  metadataState,
  type QuestionState,
  withAnswers,
  withBases,
  withConfirmed,
} from './state.ts';
export { type TypedMetadata, takeMetadata } from './take.ts';
export { textsOfMetadata } from './texts.ts';
