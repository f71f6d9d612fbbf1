import { basename } from 'node:path';
import { type Beside, type OutsideFigure, unfitAmongEarlier } from '../checks/index.ts';
import { populationOf } from '../country/population.ts';
import { cellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { collected, collectedLater, InputError, type Problem, stopOn } from '../problems.ts';
import { type Published, readPortal } from '../published/index.ts';
import type { Return } from '../schema/types.ts';
import { loadReturn } from './fill.ts';

/** Files that a return is checked against, by path. */
export interface BesideFiles {
  /** Earlier returns of the country. */
  previous?: readonly string[];
  /** Files of UNODC's data portal. */
  published?: readonly string[];
  /** Earlier returns that were read before, with the names that messages give them. */
  earlier?: readonly { ret: Return; file: string }[];
  /** The country's published figures by cell, where they were read before. */
  figures?: ReadonlyMap<string, OutsideFigure>;
}

/**
 * What a return is checked against: earlier returns, published series and the population. Throws
 * {@link InputError} with everything that is wrong with the files.
 */
export async function besideOf(
  ret: Pick<Return, 'country' | 'cycle' | 'instrument'>,
  { instrument }: AskedCycle,
  { previous = [], published = [], earlier: atHand = [], figures: known }: BesideFiles,
): Promise<Beside> {
  const problems: Problem[] = [];
  const earlier = [...atHand];
  for (const path of previous) {
    collected(problems, () => earlier.push({ ret: loadReturn(path), file: basename(path) }));
  }
  problems.push(...unfitAmongEarlier(ret, earlier));
  const figures = await collectedLater(problems, async () =>
    published.length === 0 ? known : publishedFigures(ret.country, published, instrument),
  );
  stopOn(problems);
  return {
    population: populationOf(ret.country),
    ...(earlier.length === 0 ? {} : { previous: earlier.map((entry) => entry.ret) }),
    ...(figures === undefined ? {} : { published: figures }),
  };
}

/** The published figures of a country, by cell. */
async function publishedFigures(
  country: string,
  paths: readonly string[],
  instrument: AskedCycle['instrument'],
): Promise<Map<string, OutsideFigure>> {
  const read = await readPortal(paths, instrument);
  const figures = figuresOf(read, country);
  if (figures !== undefined) return figures;
  const known = [...read.published.keys()];
  const [file = ''] = paths.length === 1 ? paths.map((path) => basename(path)) : ['--published'];
  const kind = 'country in the files';
  throw new InputError([{ code: 'unknown-reference', file, kind, id: country, known }]);
}

/** What files of the portal say of a country, by cell; undefined where they do not have it. */
export function figuresOf(
  { published, files }: Published,
  country: string,
): Map<string, OutsideFigure> | undefined {
  const questions = published.get(country);
  if (questions === undefined) return undefined;
  const figures = new Map<string, OutsideFigure>();
  for (const [question, years] of questions) {
    for (const [year, { value, source, file }] of years) {
      const released = files[file]?.released;
      figures.set(cellId(question, year), {
        value,
        source,
        ...(released === undefined ? {} : { released }),
      });
    }
  }
  return figures;
}
