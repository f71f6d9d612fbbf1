import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import type { LoadedInstrument } from '../../src/instrument/model.ts';
import { type Published, readPortal, returnsFromPublished } from '../../src/published/index.ts';
import type { Return } from '../../src/schema/types.ts';

/** The data portal's files: folder beside the project that holds them, or that of UNCTS_PORTAL. */
export const portalFolder = process.env.UNCTS_PORTAL ?? '../shared/data/portal';

/** The cycle that the returns are made for: it asks 2017 to 2020. */
export const cycle = 2021;

/** Returns with fewer figures in the window say little. */
export const fewestFigures = 60;

/** Returns that a release of the portal makes up, and what was asked of them. */
export interface PublishedReturns {
  instrument: LoadedInstrument;
  asked: AskedCycle;
  published: Published;
  /** By country; those with fewer than 60 figures left out. */
  returns: ReadonlyMap<string, Return>;
}

export function hasPortal(): boolean {
  return existsSync(portalFolder);
}

/** Files of the portal; of a series with several releases all, the later one counts. */
export function portalFiles(): string[] {
  return readdirSync(portalFolder)
    .filter((name) => /\.(csv|xlsx)$/.test(name))
    .sort()
    .map((name) => join(portalFolder, name));
}

/** Reads the portal's files as the returns of one cycle, in which every table counts as asked. */
export async function publishedReturns(
  files: readonly string[] = portalFiles(),
): Promise<PublishedReturns> {
  const instrument = loadInstrument();
  const published = await readPortal(files, instrument);
  const lastYears = lastYearsAsked(published, instrument);
  const asked = askedIn(instrument, cycle, { rotation: 'all', lastYears });
  const { returns } = returnsFromPublished(published, instrument, cycle, { rotation: 'all' });
  const used = returns.filter((ret) => figuresIn(ret) >= fewestFigures);
  return { instrument, asked, published, returns: new Map(used.map((ret) => [ret.country, ret])) };
}

/** Figures of the window. */
export function figuresIn(ret: Return): number {
  return ret.observations.filter(({ value }) => value !== null).length;
}

/**
 * Tables that nobody answered for the newest years of the window: their turn had not come when the
 * release was made. Two countries may be ahead.
 */
function lastYearsAsked(published: Published, instrument: LoadedInstrument): Map<string, number> {
  const newest = cycle - 1;
  const given = new Map<string, Set<string>>();
  for (const [area, questions] of published.published) {
    for (const [question, years] of questions) {
      const tableId = instrument.questions.get(question)?.tableId;
      for (const year of years.keys()) {
        const key = `${tableId}@${year}`;
        given.set(key, (given.get(key) ?? new Set()).add(area));
      }
    }
  }
  const last = new Map<string, number>();
  for (const { tableId } of instrument.questions.values()) {
    let year = newest;
    while (year > newest - 3 && (given.get(`${tableId}@${year}`)?.size ?? 0) < 3) year -= 1;
    if (year < newest) last.set(tableId, year);
  }
  return last;
}
