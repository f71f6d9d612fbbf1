import type { TypedFigure } from '../../schema/types.ts';
import { type Check, singleRule } from '../check.ts';
import type { FindingDetails } from '../details.ts';
import {
  alikeInTable,
  placeDetails,
  type TypedEntry,
  typedEntries,
  typedFinding,
} from '../typed-finding.ts';

type Note = FindingDetails['figure-as-typed']['how'];

/** Readings that change what stands there, or have a second meaning. */
const doubtful: readonly Note[] = ['comma-as-thousands', 'point-as-thousands', 'footnote'];

/**
 * A figure that is not entered as a number and was understood: says how it was read. All figures of a
 * table that were read alike are one finding, since they are usually typed by one person.
 */
export const figureAsTyped: Check = {
  kind: 'figure-as-typed',
  codes: ['figure-as-typed'],
  level: 0,
  run: (context) => {
    const entries = typedEntries(context, ({ typed }) => typed);
    const groups = alikeInTable(entries, ({ how }) => how);
    return singleRule(
      entries.length > 0,
      groups.flatMap((group) => {
        const [{ typed, value }] = group as [TypedEntry<TypedFigure>];
        const { how } = typed;
        if (how === 'not-understood' || value === null) return [];
        const isDoubtful = doubtful.includes(how);
        const severity = isDoubtful ? 'warning' : 'information';
        return [
          typedFinding('figure-as-typed', severity, isDoubtful ? 0.5 : 0.1, group, {
            ...placeDetails(typed, group.length),
            how,
            value,
          }),
        ];
      }),
    );
  },
  examples: [
    example('1,234', 1_234, 'comma-as-thousands'),
    example('412*', 412, 'footnote'),
    example('=SUM(F2:F9)', 412, 'formula'),
  ],
};

function example(text: string, value: number, how: Note): Check['examples'][number] {
  const cell = 'data/2.1/kidnapping/total@2016';
  return {
    code: 'figure-as-typed',
    figures: { [cell]: value },
    typed: { [cell]: { text, sheet: '2', address: 'F12', how } },
  };
}
