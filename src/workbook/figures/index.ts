/** The door of this room: what a cell for a figure says. */
export { folded } from './characters.ts';
export { interpretFigure } from './interpret.ts';
export type { FigureKind, FigureReading, Note, Reason, Suggestion } from './reading.ts';
