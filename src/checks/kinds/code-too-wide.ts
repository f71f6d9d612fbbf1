import { compareText } from '../../order.ts';
import type { Return } from '../../schema/types.ts';
import type { Check } from '../check.ts';
import { findingsOfFacts, largest, sumOf } from '../code-facts.ts';

/**
 * National codes that count as an ICCS code above the one that a row asks, and that no other row of its
 * table holds either. What another row holds, such as a remainder under the heading, is no finding.
 */
export const codeTooWide: Check = {
  kind: 'code-too-wide',
  codes: ['code-too-wide'],
  level: 1,
  run: ({ ret }) =>
    findingsOfFacts('code-too-wide', lostFacts(ret), (facts) => {
      const { codes, named } = largest(
        facts,
        ([{ details }]) => `${details.code} (${details.iccs})`,
      );
      const rows = new Set(facts.flatMap(({ details }) => String(details.lost).split(' ')));
      return {
        severity: 'warning',
        details: {
          codes,
          named,
          rows: [...rows].sort(compareText).join(' '),
          records: sumOf(facts, 'records'),
          mass: sumOf(facts, 'mass'),
        },
      };
    }),
  examples: [
    {
      code: 'code-too-wide',
      figures: {},
      dataset: [
        {
          fact: 'code-too-wide',
          source: 'police-offences',
          details: {
            code: 'Assaults',
            iccs: '02',
            needed: '020111',
            rows: 'data/2.1/serious-assault',
            lost: 'data/2.1/serious-assault',
            records: 36,
            mass: 9_120,
          },
        },
      ],
    },
  ],
};

function lostFacts(ret: Return): Return {
  return { ...ret, dataset: (ret.dataset ?? []).filter(({ details }) => details.lost !== '') };
}
