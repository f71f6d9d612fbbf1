import { parseCellId, questionOf, yearOf } from '../instrument/cell-id.ts';
import type { Observation, Return } from '../schema/types.ts';

/** Layouts of published series in which returns are written. */
export type Layout = 'portal' | 'sdmx' | 'eurostat';

/** One cell of a return, as it is written for others. */
export interface WrittenFigure {
  country: string;
  countryName: string;
  question: string;
  year: number;
  value: number | null;
  /** CL_OBS_STATUS; empty for history, which has none. */
  status: string;
  comment: string;
  /** Who publishes it, in the words of the return. */
  source: string;
}

/** What became of the figures of the returns: cells with a value. */
export interface WrittenAccount {
  figures: number;
  written: number;
  /** Questions that the layout has no place for, and their figures. */
  without: { question: string; figures: number }[];
}

/** Files by name, and the account of the figures in them. */
export interface Written {
  files: Map<string, string>;
  account: WrittenAccount;
}

/** The cells of returns, country by country; with history also the years before the window. */
export function* figuresOf(returns: readonly Return[], history: boolean): Generator<WrittenFigure> {
  for (const ret of returns) {
    const about = { country: ret.country, countryName: ret.countryName };
    if (history) {
      for (const { cell, value } of ret.history) {
        yield { ...about, ...placeOf(cell), value, status: '', comment: '', source: '' };
      }
    }
    for (const observation of ret.observations) {
      const { cell, value, status, comment = '' } = observation;
      const source = sourceOf(observation, ret);
      yield { ...about, ...placeOf(cell), value, status, comment, source };
    }
  }
}

/** What is no cell finds no place in any layout. */
function placeOf(cell: string): { question: string; year: number } {
  if (parseCellId(cell) === undefined) return { question: cell, year: 0 };
  return { question: questionOf(cell), year: yearOf(cell) };
}

function sourceOf({ publisher, lineage = [] }: Observation, { sources }: Return): string {
  if (publisher !== undefined) return publisher;
  const publishers = lineage.map(
    ({ source }) => sources.find((entry) => entry.source === source)?.publisher ?? source,
  );
  return [...new Set(publishers)].join('; ');
}

/** Counts figures as they are written, or find no place. */
export class Account {
  #figures = 0;
  #written = 0;
  readonly #without = new Map<string, number>();

  /** Counts a cell with a value; cells without one are no figures. */
  count({ value, question }: WrittenFigure, placed: boolean): void {
    if (value === null) return;
    this.#figures += 1;
    if (placed) this.#written += 1;
    else this.#without.set(question, (this.#without.get(question) ?? 0) + 1);
  }

  get sum(): WrittenAccount {
    const without = [...this.#without].map(([question, figures]) => ({ question, figures }));
    return { figures: this.#figures, written: this.#written, without };
  }
}
