import { type Check, singleRule } from '../check.ts';
import { alikeInTable, placeDetails, typedEntries, typedFinding } from '../typed-finding.ts';

/**
 * A cell for a status holds a text that is none. The figure is kept, with the status that a blank
 * would mean.
 */
export const statusNotUnderstood: Check = {
  kind: 'status-not-understood',
  codes: ['status-not-understood'],
  level: 0,
  run: (context) => {
    const entries = typedEntries(context, ({ typedStatus }) => typedStatus);
    return singleRule(
      entries.length > 0,
      alikeInTable(entries, ({ text }) => text).map((group) => {
        const { typed, status } = group[0];
        return typedFinding('status-not-understood', 'warning', 0.5, group, {
          ...placeDetails(typed, group.length),
          status,
        });
      }),
    );
  },
  examples: [
    {
      code: 'status-not-understood',
      figures: { 'data/2.1/kidnapping/total@2016': 412 },
      typedStatus: {
        'data/2.1/kidnapping/total@2016': { text: 'rough', sheet: '2', address: 'G12' },
      },
    },
  ],
};
