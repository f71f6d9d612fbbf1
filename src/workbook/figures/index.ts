export { folded } from './characters.ts';
export { interpretFigure } from './interpret.ts';
export type {
  FigureKind,
  FigureReading,
  Note,
  NotUnderstood,
  Reason,
  Suggestion,
  Understood,
} from './reading.ts';
