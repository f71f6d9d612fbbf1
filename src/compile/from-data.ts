import type { AskedCycle } from '../instrument/cycle.ts';
import { compileReturn } from '../mapping/compile-return.ts';
import type { Return } from '../schema/types.ts';
import type { Gathered } from './gather.ts';

/** The return that a country's data give; closes the dataset, which nothing needs after it. */
export async function returnFromData(
  { dataset, mapping, profile }: Gathered,
  asked: AskedCycle,
): Promise<Return> {
  try {
    return await compileReturn(profile, dataset, mapping, asked);
  } finally {
    await dataset.close();
  }
}
