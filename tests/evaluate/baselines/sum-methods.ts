import { type Gap, gapOf } from '../../../src/checks/plausibility/balance.ts';
import { type Grid, isGiven } from '../../../src/checks/plausibility/grid.ts';
import type { Place } from '../../../src/checks/plausibility/plausibility.ts';
import type { Balance } from '../../../src/checks/plausibility/structure.ts';
import { median } from '../../../src/median.ts';
import type { Flag } from './flag.ts';

/** Years before the window in which a rule is looked at. */
const yearsBefore = 4;

/** g: gaps of sums of more than half a per cent and at least 2. */
export function gaps(grid: Grid): Flag[] {
  return flagsOfRules(grid, (_balance, _at, gap) =>
    Math.abs(gap.share) > 0.005 && Math.abs(gap.gap) >= 2 ? Math.abs(gap.share) : null,
  );
}

/** g2: gaps unlike those of the same rule in the other years, by more than one per cent and at least 2. */
export function newGaps(grid: Grid): Flag[] {
  return flagsOfRules(grid, (balance, at, gap) => {
    const others: number[] = [];
    for (let year = grid.from - yearsBefore; year < grid.years.length; year += 1) {
      const other = year === at ? null : forbidden(balance, gapOf(grid, balance, year));
      if (other !== null) others.push(other.share);
    }
    const usual = others.length < 2 ? 0 : median(others);
    const unlike = Math.abs(gap.share - usual);
    return unlike > 0.01 && unlike * Math.max(gap.total, gap.sum) >= 2 ? unlike : null;
  });
}

/** The gap as far as the rule forbids it. */
function forbidden(balance: Balance, gap: Gap | null): Gap | null {
  const isAllowed = gap !== null && gap.gap > 0 && isOneSided(balance, gap);
  return isAllowed ? { ...gap, gap: 0, share: 0 } : gap;
}

/**
 * Whether only an excess is a gap: not all parts are given, a part is only no larger than its whole,
 * or the other parts are not asked (a sum of one part is none).
 */
function isOneSided({ kind, by, parts }: Balance, { missing }: Gap): boolean {
  return kind === 'bound' || missing > 0 || (parts.length === 1 && by !== 'equal');
}

function flagsOfRules(
  grid: Grid,
  scoreOf: (balance: Balance, at: number, gap: Gap) => number | null,
): Flag[] {
  const flags = new Map<string, Flag>();
  for (const balance of grid.structure.balances) {
    // Institutions count differently, so their order says little of a single figure.
    if (balance.by === 'stage-order') continue;
    for (let at = grid.from; at < grid.years.length; at += 1) {
      const gap = forbidden(balance, gapOf(grid, balance, at));
      if (gap === null || (gap.gap === 0 && isOneSided(balance, gap))) continue;
      const score = scoreOf(balance, at, gap);
      if (score === null) continue;
      const places = [balance.total, ...balance.parts]
        .filter((question) => isGiven(grid.values[question]?.[at]))
        .map((question): Place => [question, at]);
      // Rules that tie the same figures are one finding to a reader.
      const key = places.map(([question]) => question).sort((a, b) => a - b);
      const known = flags.get(`${at} ${key}`);
      if (known === undefined || known.score < score) flags.set(`${at} ${key}`, { places, score });
    }
  }
  return [...flags.values()];
}
