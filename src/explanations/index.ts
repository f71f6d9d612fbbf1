export { applyExplanations, isExplained } from './apply.ts';
export { withExplanations } from './comments.ts';
export { explanationsFile, loadExplanations } from './load.ts';
export { spokenOf } from './spoken-of.ts';
export { type Taken, takeExplanations } from './take.ts';
