import type { Check } from '../check.ts';
import { findingsOfFacts, largest, sumOf } from '../code-facts.ts';

/** National codes divided over ICCS codes by shares: the figures that hold a part are estimates. */
export const splitCode: Check = {
  kind: 'split-code',
  codes: ['split-code'],
  level: 1,
  run: ({ ret }) =>
    findingsOfFacts('split-code', ret, (facts) => {
      const { codes, named } = largest(
        facts,
        ([{ details }]) => `${details.code} (${details.parts})`,
      );
      return {
        severity: 'information',
        details: { codes, named, records: sumOf(facts, 'records'), mass: sumOf(facts, 'mass') },
      };
    }),
  examples: [
    {
      code: 'split-code',
      figures: {},
      dataset: [
        {
          fact: 'split-code',
          source: 'police-offences',
          details: { code: 'Homicide', parts: '0101=0.8 0102=0.2', records: 36, mass: 640 },
        },
      ],
    },
  ],
};
