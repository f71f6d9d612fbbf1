import { gather } from '../src/compile/gather.ts';
import { askedIn } from '../src/instrument/cycle.ts';
import { loadInstrument } from '../src/instrument/load.ts';
import { compileReturn } from '../src/mapping/compile-return.ts';
import { problemText } from '../src/messages/problems.ts';
import { InputError } from '../src/problems.ts';
import type { Return } from '../src/schema/types.ts';
import { smallCountry, writeCountry } from './country.ts';

const instrument = loadInstrument();

/** Compiles the small country with some of its files replaced (or taken away: undefined). */
export async function compileSmall(
  changes: Record<string, string | Uint8Array | undefined> = {},
  cycle = 2014,
): Promise<Return> {
  const files = Object.fromEntries(
    Object.entries({ ...smallCountry(), ...changes }).filter(
      ([, content]) => content !== undefined,
    ),
  ) as Record<string, string | Uint8Array>;
  const country = writeCountry(files);
  try {
    const asked = askedIn(instrument, cycle);
    const { dataset, mapping, profile } = await gather(country.folder, asked);
    try {
      return await compileReturn(profile, dataset, mapping, asked);
    } finally {
      await dataset.close();
    }
  } finally {
    country.remove();
  }
}

/** The sentences that a person sees when the small country is broken in this way. */
export async function sentencesOf(
  changes: Record<string, string | Uint8Array | undefined>,
  cycle = 2014,
): Promise<string[]> {
  try {
    await compileSmall(changes, cycle);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
  return [];
}

/** Value of a cell of a return; undefined when the cell is not asked. */
export function figureOf(ret: Return, cell: string): number | null | undefined {
  return ret.observations.find((observation) => observation.cell === cell)?.value;
}
