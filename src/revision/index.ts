/** Two or three returns of one country: what was typed, what moved, what is kept. */
export { type Change, type Changes, changesBetween, movedCells, sizeOf } from './changes.ts';
export {
  type Compared,
  type Comparison,
  compareVintages,
  inOrder,
  sharedYears,
  type Vintage,
  type VintageName,
} from './compared.ts';
export { editsIn, placeOf } from './edits.ts';
export { type Entries, entriesOf, same } from './entries.ts';
export { editsFile, editsText, loadEdits } from './load-edits.ts';
export { leastForLean, type Measures } from './measures.ts';
export { withEdits } from './merge.ts';
export type { CodeChange, Reason, Versions } from './reasons.ts';
export { revisionsFile, sixDecimals } from './revisions-file.ts';
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
export { movedMost, type Triangle } from './triangle.ts';
