import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import { type Check, singleRule } from '../check.ts';
import { evidence, finding } from '../finding.ts';
import { scoreOf, suspicionOfGap } from '../score.ts';

/** Somebody typed a figure, and the data under it changed since: only a person knows which holds. */
export const typedAndRevised: Check = {
  kind: 'typed-and-revised',
  codes: ['typed-and-revised'],
  level: 1,
  run: ({ ret, asked, value }) => {
    const figures = (ret.byHand ?? []).filter(({ what }) => what === 'figure');
    const conflicts = figures.filter(({ outcome }) => outcome === 'conflict');
    return singleRule(
      figures.length > 0,
      conflicts.map(({ of, typed, data, before }) => {
        const question = asked.questions.get(questionOf(of));
        const [own, other] = [typed.value ?? 0, data.value ?? 0];
        const larger = Math.max(Math.abs(own), Math.abs(other));
        return finding(
          'typed-and-revised',
          {
            year: yearOf(of),
            ...(typed.value == null ? {} : { typed: typed.value }),
            ...(data.value == null ? {} : { data: data.value }),
            ...(before?.value == null ? {} : { before: before.value }),
          },
          {
            finding: `typed-and-revised:${of}`,
            rule: 'typed-and-revised',
            family: 'against-earlier-returns',
            ess: 2,
            severity: 'warning',
            table: question?.tableId ?? null,
            cells: [evidence('value', of, value(of))],
            culprit: of,
            score: scoreOf(
              suspicionOfGap(larger === 0 ? 1 : Math.abs(own - other) / larger),
              question,
            ),
          },
        );
      }),
    );
  },
  examples: [
    {
      code: 'typed-and-revised',
      figures: { 'data/2.1/kidnapping/total@2016': 512 },
      byHand: [
        {
          of: 'data/2.1/kidnapping/total@2016',
          what: 'figure',
          outcome: 'conflict',
          typed: { value: 512, status: 'A' },
          data: { value: 498, status: 'A' },
          before: { value: 490, status: 'A' },
        },
      ],
    },
    {
      code: 'typed-and-revised',
      figures: { 'data/2.1/kidnapping/total@2016': 512 },
      byHand: [
        {
          of: 'data/2.1/kidnapping/total@2016',
          what: 'figure',
          outcome: 'conflict',
          typed: { value: 512, status: 'A' },
          data: { value: null, status: 'O' },
          before: { value: 490, status: 'A' },
        },
      ],
    },
  ],
};
