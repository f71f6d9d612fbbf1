import type { ReportInput } from '../../src/report/context.ts';
import type { Finding } from '../../src/schema/types.ts';
import { finding, findingsFile } from './fixture.ts';
import { realisticInput } from './realistic.ts';

/** The realistic return with a thousand findings over all of its questions, as a broken source gives. */
export function manyFindings(count = 1_000): ReportInput {
  const input = realisticInput();
  const { ret, asked } = input;
  const questions = [...asked.questions.values()];
  const findings = Array.from({ length: count }, (_, index): Finding => {
    const question = questions[(index * 7) % questions.length]?.id ?? '';
    const other = questions[(index * 7 + 1) % questions.length]?.id ?? '';
    const third = questions[(index * 7 + 2) % questions.length]?.id ?? '';
    const year = asked.years[index % asked.years.length] ?? 2013;
    const own = `${question}@${year}`;
    const more = { finding: `made-up:${index}`, culprit: own, score: 100 - index / 20 };
    if (index % 3 === 0) {
      return finding(
        ret,
        'parts-exceed-total',
        [
          [own, 'total'],
          [`${other}@${year}`, 'part'],
          [`${third}@${year}`, 'part'],
        ],
        { year, by: 'sex', sum: 13_204, total: 12_000, gap: 1_204, share: 0.1, blank: 0 },
        { ...more, severity: 'error', rule: 'sum:data/1.2/victims:sex' },
      );
    }
    if (index % 3 === 1) {
      return finding(
        ret,
        'figures-differ',
        [
          [own, 'part'],
          [`${other}@${year}`, 'total'],
        ],
        { year, part: 12_200, whole: 3_667, gap: 8_533, share: 0.7 },
        { ...more, rule: 'HOM-1a:total' },
      );
    }
    return finding(
      ret,
      'sudden-change',
      [
        [own, 'value'],
        [`${question}@${year - 1}`, 'before'],
      ],
      {
        shape: 'edge',
        year,
        value: 24_000,
        low: 9_800,
        high: 12_900,
        surprise: 8.2,
        followers: 0,
        unit: 'count',
        times: 0,
      },
      { ...more, severity: 'information', rule: 'sudden-change' },
    );
  });
  return { ...input, findings: findingsFile(ret, findings) };
}
