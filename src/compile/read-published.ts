import { loadInstruments } from '../instrument/compose.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import {
  type FigureAccount,
  newestCycle,
  type Published,
  readPortal,
  returnsFromPublished,
} from '../published/index.ts';
import type { Return } from '../schema/types.ts';

export interface ReadPublishedRequest {
  /** Files of UNODC's data portal, by path. */
  files: readonly string[];
  /** By default the one that asks for the year of the newest figure. */
  cycle?: number;
  /** ISO 3166 alpha-3, or parts of countries as the portal has them; by default all. */
  countries: readonly string[];
  /** Takes tables that the cycle does not ask, too. */
  allTables: boolean;
}

export interface ReadPublished {
  instrument: LoadedInstrument;
  published: Published;
  cycle: number;
  returns: readonly Return[];
  account: FigureAccount;
}

/**
 * Reads published series into returns of a cycle, one a country. Writes nothing. Throws
 * {@link InputError} when a file cannot be used, or holds nothing of a country that is asked for.
 */
export async function readPublished(request: ReadPublishedRequest): Promise<ReadPublished> {
  const instrument = loadInstruments([]);
  const published = await readPortal(request.files, instrument);
  const { countries, allTables } = request;
  const known = [...published.published.keys()];
  stopOn(
    countries
      .filter((code) => !known.includes(code))
      .map((id): Problem => {
        return {
          code: 'unknown-reference',
          file: '--country',
          kind: 'country in the files',
          id,
          known,
        };
      }),
  );
  const cycle = request.cycle ?? newestCycle(published);
  const nothing = (): InputError => {
    const file = request.files.length === 1 ? (request.files[0] ?? '') : '--portal';
    const about = request.cycle === undefined ? {} : { cycle: request.cycle };
    const accounts = published.files.map(({ account }) => account);
    return new InputError([{ code: 'published-nothing', file, accounts, ...about }]);
  };
  if (cycle === undefined) throw nothing();
  const { returns, account } = returnsFromPublished(published, instrument, cycle, {
    rotation: allTables ? 'all' : 'in-turn',
    ...(countries.length === 0 ? {} : { areas: countries }),
  });
  if (returns.length === 0) throw nothing();
  return { instrument, published, cycle, returns, account };
}
