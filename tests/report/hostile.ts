import type { ReportInput } from '../../src/report/context.ts';
import { finding, lineage, ReturnBuilder, reportInput } from './fixture.ts';

/** Stands at the end of every hostile text, and so shows that the text is there to its end. */
export const sign = '☠';

/** Breaks out of everything that is not escaped, and turns what follows from right to left. */
const attack = `"'></script><script>window.attacked=1</script><img src=x onerror="window.attacked=1">{{constructor}}{{{lookup}}}<!--\u202e\u2067${sign}`;

/** A return that says something hostile wherever a country writes. */
export function hostileInput(): ReportInput {
  const cell = 'data/1.2/victims/total@2013';
  const builder = new ReturnBuilder(2014, { code: 'ZZZ', name: attack })
    .fill('data/1.2/victims/total', [1, 2, 3, 4], {
      comment: attack,
      lineage: [
        { ...lineage('s', 9), where: attack, codes: [{ code: attack, records: 1, value: 9 }] },
      ],
    })
    .source({
      source: 's',
      title: attack,
      publisher: attack,
      institution: attack,
      file: attack,
      sha256: '0'.repeat(64),
    });
  const input = reportInput(builder, (ret) => [
    finding(
      ret,
      'gap-in-series',
      [cell],
      { year: 2013, questions: 1 },
      {
        finding: attack,
        rule: attack,
        answered: {
          state: 'expired',
          answer: 'confirmed',
          words: attack,
          by: attack,
          cycle: 2013,
          before: [{ of: cell, value: attack }],
        },
        changed: { from: 'error', to: 'warning', reason: attack, by: attack },
      },
    ),
    finding(
      ret,
      'gap-in-series',
      [cell],
      { year: 2012, questions: 1 },
      { finding: 'second', table: attack },
    ),
  ]);
  const settings = [
    { rule: attack, reason: attack, by: attack, changed: 1, softened: 0, dropped: 0 },
  ];
  return { ...input, findings: { ...input.findings, settings } };
}
