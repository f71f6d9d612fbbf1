import { balance } from './balance.ts';
import { digits } from './digits.ts';
import { tooLarge, tooSmall } from './factor.ts';
import { gap } from './gap.ts';
import { repeated } from './repeated.ts';
import { sameFigures } from './same-figures.ts';
import { shifted } from './shifted.ts';
import { step } from './step.ts';
import type { SuspectKind, SuspectSearch } from './suspect.ts';
import { rows, sexes } from './swapped.ts';
import { value } from './value.ts';
import { zero } from './zero.ts';

/** Every search for slips. */
export const searches: readonly SuspectSearch[] = [
  tooLarge,
  tooSmall,
  digits,
  value,
  step,
  repeated,
  zero,
  gap,
  sexes,
  rows,
  shifted,
  sameFigures,
  balance,
];

/** The search that looks for a kind of slip. */
export function searchFor(kind: SuspectKind): SuspectSearch {
  const found = searches.find(({ kinds }) => kinds.includes(kind));
  if (found === undefined) throw new RangeError(`no search for ${kind}`);
  return found;
}
