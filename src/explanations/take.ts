import { compareText } from '../order.ts';
import type { Explanation, Explanations } from '../schema/types.ts';

/** What taking new answers in did. */
export interface Taken {
  /** explanations.json as it should be: by finding, each with its keys in one order. */
  content: Explanations;
  added: number;
  replaced: number;
  unchanged: number;
}

/**
 * Answers with new ones: a new answer to a finding replaces the one before, all others stay. Blank
 * lines of a query list are no answers, so nothing that was said is lost. Pure.
 */
export function takeExplanations(
  known: readonly Explanation[],
  given: readonly Explanation[],
): Taken {
  const before = new Map(known.map((each) => [each.finding, inOrder(each)]));
  const after = new Map(before);
  let unchanged = 0;
  for (const each of given) {
    const now = inOrder(each);
    const old = before.get(each.finding);
    if (
      old !== undefined &&
      JSON.stringify({ ...old, cycle: 0 }) === JSON.stringify({ ...now, cycle: 0 })
    ) {
      unchanged++;
      continue;
    }
    after.set(each.finding, now);
  }
  const added = [...after.keys()].filter((finding) => !before.has(finding)).length;
  return {
    content: {
      $schema: '../../schemas/explanations.schema.json',
      explanations: [...after.values()].sort((a, b) => compareText(a.finding, b.finding)),
    },
    added,
    replaced: given.length - unchanged - added,
    unchanged,
  };
}

function inOrder(explanation: Explanation): Explanation {
  const { finding, about, answer, reason, words, forUnodc, by, cycle } = explanation;
  return {
    finding,
    about: about.map(({ of, value }) => ({ of, value })),
    answer,
    ...(reason === undefined ? {} : { reason }),
    ...(words === undefined ? {} : { words }),
    ...(forUnodc === undefined ? {} : { forUnodc }),
    ...(by === undefined ? {} : { by }),
    cycle,
  };
}
