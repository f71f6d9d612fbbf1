import { type Check, singleRule } from '../check.ts';
import { alikeInTable, placeDetails, typedEntries, typedFinding } from '../typed-finding.ts';

/**
 * A cell of the workbook holds something that nobody can take for a figure without guessing. Its value
 * is missing; the same text in several cells of a table is one finding.
 */
export const figureNotUnderstood: Check = {
  kind: 'figure-not-understood',
  codes: ['figure-not-understood'],
  level: 0,
  run: (context) => {
    const entries = typedEntries(context, ({ typed }) => typed);
    const unread = entries.filter(({ typed }) => typed.how === 'not-understood');
    const groups = alikeInTable(unread, ({ text, reason = '' }) => `${reason} ${text}`);
    return singleRule(
      entries.length > 0,
      groups.map((group) => {
        const { typed } = group[0];
        const { value, status, mark } = typed.suggestion ?? {};
        return typedFinding('figure-not-understood', 'error', 1, group, {
          ...placeDetails(typed, group.length),
          reason: typed.reason ?? 'unclear',
          ...(value === undefined ? {} : { suggestedValue: value }),
          ...(status === undefined ? {} : { suggestedStatus: status }),
          ...(mark === undefined ? {} : { suggestedMark: mark }),
        });
      }),
    );
  },
  examples: [
    {
      code: 'figure-not-understood',
      figures: {},
      typed: {
        'data/2.1/kidnapping/total@2016': {
          text: 'approx. 500',
          sheet: '2',
          address: 'F12',
          how: 'not-understood',
          reason: 'estimate',
          suggestion: { value: 500, status: 'E' },
        },
      },
    },
    {
      code: 'figure-not-understood',
      figures: {},
      typed: {
        'data/2.1/kidnapping/total@2016': {
          text: '2017-10-01',
          file: 'police.xlsx',
          sheet: '2',
          address: 'F12',
          how: 'not-understood',
          reason: 'date',
        },
      },
    },
    {
      code: 'figure-not-understood',
      figures: {},
      typed: Object.fromEntries(
        [2015, 2016].map((year, index) => [
          `data/2.1/kidnapping/total@${year}`,
          {
            text: 'not available',
            sheet: '2',
            address: `${'EF'.charAt(index)}12`,
            how: 'not-understood',
            reason: 'word',
            suggestion: { mark: '...' },
          } as const,
        ]),
      ),
    },
  ],
};
