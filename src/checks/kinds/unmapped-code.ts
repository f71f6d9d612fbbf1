import type { Check } from '../check.ts';
import { findingsOfFacts, largest, sumOf } from '../code-facts.ts';

/** National codes of the window that no selection by ICCS can reach: they have no line for that year. */
export const unmappedCode: Check = {
  kind: 'unmapped-code',
  codes: ['unmapped-code'],
  level: 1,
  run: ({ ret }) =>
    findingsOfFacts('unmapped-code', ret, (facts) => {
      const { codes, named } = largest(facts, ([first]) => String(first.details.code));
      const open = sumOf(facts, 'open');
      const years = new Set(facts.map(({ year }) => year ?? 0));
      return {
        severity: open > 0 ? 'warning' : 'information',
        details: {
          years: [...years].sort((a, b) => a - b).join(' '),
          codes,
          named,
          outside: new Set(
            facts
              .filter(({ details }) => details.why === 'outside-validity')
              .map(({ details }) => details.code),
          ).size,
          records: sumOf(facts, 'records'),
          mass: sumOf(facts, 'mass'),
          open,
        },
      };
    }),
  examples: [
    {
      code: 'unmapped-code',
      figures: {},
      dataset: [
        {
          fact: 'unmapped-code',
          source: 'police-offences',
          year: 2016,
          details: { code: '436-2', why: 'no-line', records: 12, mass: 840, open: 12 },
        },
        {
          fact: 'unmapped-code',
          source: 'police-offences',
          year: 2017,
          details: { code: '433', why: 'outside-validity', records: 3, mass: 20, open: 0 },
        },
      ],
    },
    {
      code: 'unmapped-code',
      figures: {},
      dataset: [
        {
          fact: 'unmapped-code',
          source: 'police-offences',
          year: 2016,
          details: { code: '436-2', why: 'no-line', records: 12, mass: 840, open: 0 },
        },
      ],
    },
  ],
};
