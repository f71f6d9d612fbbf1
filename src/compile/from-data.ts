import type { AskedCycle } from '../instrument/cycle.ts';
import { compileReturn } from '../mapping/compile-return.ts';
import { languagePack } from '../messages/language-pack.ts';
import type { Return } from '../schema/types.ts';
import type { Gathered } from './gather.ts';

/** The return that a country's data give; closes the dataset, which nothing needs after it. */
export async function returnFromData(
  { dataset, mapping, profile }: Gathered,
  asked: AskedCycle,
): Promise<Return> {
  try {
    // Comments go to UNODC in the country's language.
    const { estimate } = await languagePack(profile.language);
    return await compileReturn(profile, dataset, mapping, asked, estimate);
  } finally {
    await dataset.close();
  }
}
