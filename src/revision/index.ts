/** Two or three returns of one country: what was typed, what moved, what is kept. */
export { type Change, type Changes, changesBetween, movedCells } from './changes.ts';
export { editsIn, placeOf } from './edits.ts';
export { type Entries, entriesOf, same } from './entries.ts';
export { editsFile, editsText, loadEdits } from './load-edits.ts';
export { withEdits } from './merge.ts';
export type { Reason, Versions } from './reasons.ts';
export {
  type Kept,
  type KeptSnapshot,
  lastSnapshot,
  numbersOf,
  readSnapshot,
  returnsFolder,
  snapshotOf,
  versionOf,
} from './snapshot.ts';
export {
  type KeptSubmission,
  lastSubmission,
  submissionFolder,
  submittedBefore,
} from './submissions.ts';
