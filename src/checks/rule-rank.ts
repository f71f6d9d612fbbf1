import type { Question } from '../instrument/model.ts';
import type { CheckContext } from './context.ts';
import type { LocatedDetails } from './details.ts';
import type { Located } from './localise/localisation.ts';
import { scoreOf, scoreOfOdds, suspicionOfGap } from './score.ts';
import { balance } from './suspects/balance.ts';

/** A rule whose gap is usual for it is as good as no suspicion. */
const usualGap = -5;

/** How much is to be thought of a broken rule. */
export interface RuleRank {
  score: number;
  /** Log odds of a slip; undefined where the country's gap is usual or nothing is known. */
  odds: number | undefined;
  /** Whether the country has no other year that shows what is usual. */
  isFirst: boolean;
  /**
   * The likeliest wrong cell: the one that all hard rules together point to, or where they leave it
   * open, the one whose change to close the gap would fit its own years and ratios better.
   */
  culprit: string | null;
  /** What the sentence says of a cell that all hard rules together point to. */
  located: LocatedDetails;
}

/**
 * Rank of a broken rule by the odds of a slip, or by its gap alone where the instrument has no norms
 * and for rates, which have none.
 * `share`: the gap as a share of the larger figure.
 */
export function rankOfRule(
  context: CheckContext,
  rule: string,
  year: number,
  share: number,
  question: Question | undefined,
): RuleRank {
  const pointed = pointedAt(context, rule, year);
  if (context.asked.instrument.norms === undefined || question?.kind === 'percent') {
    return {
      score: scoreOf(suspicionOfGap(share), question),
      odds: undefined,
      isFirst: true,
      culprit: pointed?.cell ?? null,
      located: detailsOf(pointed),
    };
  }
  const { ofRule, cell } = context.suspicion();
  const weighed = ofRule(rule, year);
  if (weighed === undefined) {
    return {
      score: scoreOfOdds(usualGap, question),
      odds: undefined,
      isFirst: false,
      culprit: null,
      located: {},
    };
  }
  const { odds, suspect } = weighed;
  const gained = numberOf(suspect.evidence, 'series') + 0.5 * numberOf(suspect.evidence, 'ratios');
  return {
    odds,
    isFirst: numberOf(suspect.evidence, 'years') === 0,
    score: scoreOfOdds(odds, question),
    culprit: pointed?.cell ?? (gained > 0 ? cell(suspect.lead) : null),
    located: detailsOf(pointed),
  };
}

/** The cell of the smallest set for a rule, where no other would do or its own years doubt it as well. */
function pointedAt(context: CheckContext, rule: string, year: number): Located | undefined {
  const located = context.localisation().ofRule(rule, year);
  if (located === undefined || !located.replaceable) return located;
  const { series = 0, ratios = 0 } = located.weight.gain ?? {};
  return series + 0.5 * ratios > 0 ? located : undefined;
}

function detailsOf(located: Located | undefined): LocatedDetails {
  if (located === undefined) return {};
  const { figure, changes, mends, replaceable } = located;
  return {
    ...(figure === undefined ? {} : { fitting: figure }),
    changes,
    mends,
    others: replaceable ? 'some' : 'none',
  };
}

function numberOf(evidence: readonly number[], feature: 'series' | 'ratios' | 'years'): number {
  return evidence[balance.features.indexOf(feature)] ?? 0;
}
