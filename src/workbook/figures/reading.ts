import type { TypedFigure } from '../../schema/types.ts';

/** How something that is not plainly a number was understood. */
export type Note = Exclude<TypedFigure['how'], 'not-understood'>;

/** Why nobody can know the figure that was meant. */
export type Reason = NonNullable<TypedFigure['reason']>;

/** What probably was meant: a figure with its status, or a mark. */
export type Suggestion = NonNullable<TypedFigure['suggestion']>;

/** Whether a question asks for a count or for per cent. */
export type FigureKind = 'count' | 'percent';

/** What one cell says. */
export type FigureReading = Understood | NotUnderstood;

/** A figure, or that there is none; `text` is what stands there, where it needs a note. */
export type Understood =
  | { how: 'number'; value: number }
  | { how: 'blank'; value: null }
  | { how: 'mark'; value: number | null; status: string }
  | { how: Note; value: number; text: string };

/** A cell that holds something, and no figure that could be taken without guessing. */
export interface NotUnderstood {
  unreadable: Reason;
  text: string;
  suggestion?: Suggestion;
}
