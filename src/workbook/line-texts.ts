import { questionOf, yearOf } from '../instrument/cell-id.ts';
import type { Observation, Return } from '../schema/types.ts';

/** What the cells for source and comment of a line hold; empty where there is nothing to say. */
export interface LineText {
  source: string;
  comment: string;
}

/** The texts of lines by question id. */
export type LineTexts = ReadonlyMap<string, LineText>;

/** Source and comment of every line of a return that has observations. */
export function lineTexts(ret: Return): LineTexts {
  const publishers = new Map(ret.sources.map(({ source, publisher }) => [source, publisher]));
  return new Map(
    [...observationsByLine(ret)].map(([question, observations]) => [
      question,
      { source: sourceText(observations, publishers), comment: commentText(observations) },
    ]),
  );
}

/** Observations by question, each line's from the oldest year to the newest. */
function observationsByLine(ret: Return): Map<string, Observation[]> {
  const lines = new Map<string, Observation[]>();
  for (const observation of ret.observations) {
    const question = questionOf(observation.cell);
    const line = lines.get(question);
    if (line === undefined) lines.set(question, [observation]);
    else line.push(observation);
  }
  for (const line of lines.values()) line.sort((a, b) => yearOf(a.cell) - yearOf(b.cell));
  return lines;
}

function sourceText(
  observations: readonly Observation[],
  publishers: ReadonlyMap<string, string>,
): string {
  const names = observations.flatMap(({ lineage = [], publisher }) =>
    publisher === undefined
      ? lineage.flatMap(({ source }) => publishers.get(source) ?? [])
      : [publisher],
  );
  return [...new Set(names)].join('; ');
}

/** The comment once if it is that of all years, else each comment with its years in front. */
function commentText(observations: readonly Observation[]): string {
  const years = new Map<string, number[]>();
  for (const { cell, comment = '' } of observations) {
    years.set(comment, [...(years.get(comment) ?? []), yearOf(cell)]);
  }
  const [only] = years.keys();
  if (years.size === 1 && only !== undefined) return only;
  return [...years]
    .filter(([comment]) => comment !== '')
    .map(([comment, list]) => `${yearRuns(list)}: ${comment}`)
    .join('; ');
}

/** "2010-2011, 2013": years in a row are joined. */
function yearRuns(years: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const year of years) {
    const open = runs.at(-1);
    if (open?.last === year - 1) open.last = year;
    else runs.push({ first: year, last: year });
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}-${last}`)).join(', ');
}
