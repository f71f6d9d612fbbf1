import { cellId, questionOf, yearOf } from '../instrument/cell-id.ts';
import type { DeclaredBreak, Metadata, Observation, Return } from '../schema/types.ts';

/** A return, or as much of one as breaks need. */
type Figures = Pick<Return, 'history' | 'observations'>;

/**
 * The return with the declared breaks: in each column of the row, the first figure at or after the
 * year of the break gets the reason in its comment and, where its status is A (normal), the status
 * B (break in the series), so that it is not compared with the year before. Another status stays,
 * since a figure has only one. A break that lies among the years before the window marks nothing.
 */
export function withDeclaredBreaks<T extends Figures>(ret: T, metadata: Metadata): T {
  const series = figuresByQuestion(ret);
  const reasons = new Map<string, string[]>();
  for (const declared of metadata.breaks) {
    for (const [question, years] of series) {
      if (question.slice(0, question.lastIndexOf('/')) !== declared.row) continue;
      const year = firstAfter(declared, years);
      if (year === undefined) continue;
      const cell = cellId(question, year);
      reasons.set(cell, [...(reasons.get(cell) ?? []), declared.reason]);
    }
  }
  if (reasons.size === 0) return ret;
  return {
    ...ret,
    observations: ret.observations.map((entry) => marked(entry, reasons.get(entry.cell) ?? [])),
  };
}

/** Years with a figure, before and in the window, oldest first. */
function figuresByQuestion(ret: Figures): Map<string, number[]> {
  const years = new Map<string, number[]>();
  for (const { cell, value } of [...ret.history, ...ret.observations]) {
    if (value === null) continue;
    const question = questionOf(cell);
    years.set(question, [...(years.get(question) ?? []), yearOf(cell)]);
  }
  for (const list of years.values()) list.sort((a, b) => a - b);
  return years;
}

/** The year that opens the new series, if the country's figures show one before it. */
function firstAfter({ year }: DeclaredBreak, years: readonly number[]): number | undefined {
  const first = years.find((each) => each >= year);
  return first === year || years.some((each) => each < year) ? first : undefined;
}

/** Years before the window have no observation, so that their breaks mark nothing. */
function marked(entry: Observation, reasons: readonly string[]): Observation {
  if (reasons.length === 0) return entry;
  const comment = reasons.reduce(
    (text, reason) => (text.includes(reason) ? text : joined(text, reason)),
    entry.comment ?? '',
  );
  return { ...entry, status: entry.status === 'A' ? 'B' : entry.status, comment };
}

function joined(comment: string, reason: string): string {
  if (comment === '') return reason;
  return /[.!?]$/.test(comment) ? `${comment} ${reason}` : `${comment}. ${reason}`;
}
