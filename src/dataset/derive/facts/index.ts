import { compareText } from '../../../order.ts';
import type { DatasetFact } from '../../../schema/types.ts';
import { bandGap } from './band-gap.ts';
import { distinct } from './distinct.ts';
import { doubtful } from './doubtful.ts';
import { duplicates } from './duplicates.ts';
import type { FactRequest, FactSearch } from './fact.ts';
import { silent } from './silent.ts';
import { stockDay } from './stock-day.ts';
import { totals } from './totals.ts';

const searches: readonly FactSearch[] = [
  duplicates,
  silent,
  stockDay,
  bandGap,
  totals,
  distinct,
  doubtful,
];

/** All that reading a source brought to light about the years of the window, in a fixed order. */
export async function factsOf(request: FactRequest): Promise<DatasetFact[]> {
  const facts: DatasetFact[] = [];
  for (const search of searches) facts.push(...(await search(request)));
  return facts;
}

/** Order of facts in a return: by source, kind, year and details. */
export function byPlace(a: DatasetFact, b: DatasetFact): number {
  return (
    compareText(a.source, b.source) ||
    compareText(a.fact, b.fact) ||
    (a.year ?? 0) - (b.year ?? 0) ||
    compareText(JSON.stringify(a.details), JSON.stringify(b.details))
  );
}
