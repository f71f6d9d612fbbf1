import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import type { Vintage } from '../../src/revision/compared.ts';
import type { Observation, Return } from '../../src/schema/types.ts';
import { returnOf } from '../workbook/fixture.ts';

export const instrument = loadInstrument();

export type Figures = Readonly<Record<string, number | null>>;

/** A return of a cycle with these figures by cell, and nothing else asked. */
export function returnWith(figures: Figures, cycle = 2014): Return {
  const observations = Object.entries(figures).map(
    ([cell, value]): Observation => ({ cell, value, status: value === null ? 'O' : 'A' }),
  );
  return returnOf(askedIn(instrument, cycle), observations);
}

/** The same as one of several returns, kept under a number. */
export function vintage(figures: Figures, number: number, cycle = 2014): Vintage {
  return { ret: returnWith(figures, cycle), name: { cycle, number, file: `${cycle}/${number}` } };
}
