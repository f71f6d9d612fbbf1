import type { FindingCell, FindingCode } from '../schema/types.ts';
import { type Check, type CheckExample, singleRule } from './check.ts';
import type { CheckContext } from './context.ts';
import type { FindingOf } from './details.ts';
import type { Review } from './earlier/review.ts';
import type { Restated } from './earlier/statements.ts';
import { evidence } from './finding.ts';

/** A check that tells something of the comparison with earlier returns; without any it does not run. */
export function reviewCheck(
  code: FindingCode,
  findingsIn: (review: Review, context: CheckContext) => FindingOf[],
  examples: readonly Omit<CheckExample, 'code'>[],
): Check {
  return {
    kind: code,
    codes: [code],
    level: 2,
    run: (context) => {
      const review = context.review();
      return singleRule(
        review !== undefined && review.statements.restated.length > 0,
        review === undefined ? [] : findingsIn(review, context),
      );
    },
    examples: examples.map((example) => ({ ...example, code })),
  };
}

/** Evidence: a cell with its figure and the one that was sent before. */
export function restatedEvidence({ cell, now, before }: Restated): FindingCell[] {
  return [evidence('value', cell, now), evidence('previous', cell, before)];
}
