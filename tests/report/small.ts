import type { ReportInput } from '../../src/report/context.ts';
import { finding, lineage, ReturnBuilder, reportInput } from './fixture.ts';

/** A return with two filled tables, one source and three findings. */
export function smallInput(more: Partial<ReportInput> = {}): ReportInput {
  const builder = new ReturnBuilder()
    .fill('data/1.2/victims/total', [100, 110, null, 130], {
      lineage: [lineage('murder', 130)],
      comment: 'Police records.',
    })
    .fill('data/1.2/victims/male', [70, 80, 90, 140])
    .before('data/1.2/victims/total', [80, null, 95])
    .put('data/1.2/victims/female@2013', { value: 0, status: 'E', comment: 'Police records.' })
    .put('data/1.2/victims/total@2012', { value: null, status: 'L', comment: 'Office closed.' })
    .fill('data/1.1/intentional-homicide/total', [90, 95, 97, 99])
    .source({
      source: 'murder',
      title: 'Murder victims',
      publisher: 'Bureau',
      institution: 'police',
      file: 'data/murder.csv',
      sha256: 'ab'.repeat(32),
    })
    .account({
      source: 'murder',
      year: 2012,
      records: 100,
      used: { records: 80, mass: 800 },
      excluded: { records: 15, mass: 150 },
      leftOver: { records: 5, mass: 50 },
      excludedFor: [{ line: 3, reason: 'Totals', records: 15, mass: 150 }],
      leftOverCodes: [{ code: 'Arson', records: 5, mass: 50 }],
    })
    .account({
      source: 'murder',
      year: 2013,
      records: 110,
      used: { records: 100, mass: 1_000 },
      excluded: { records: 10, mass: 100 },
      leftOver: { records: 0, mass: 0 },
      excludedFor: [{ line: 3, reason: 'Totals', records: 10, mass: 100 }],
      leftOverCodes: [],
    });
  return reportInput(
    builder,
    (ret) => [
      finding(
        ret,
        'gap-in-series',
        ['data/1.2/victims/total@2012'],
        { year: 2012, questions: 1 },
        { severity: 'information', family: 'against-earlier-returns' },
      ),
      finding(
        ret,
        'parts-exceed-total',
        [
          ['data/1.2/victims/total@2013', 'total'],
          ['data/1.2/victims/male@2013', 'part'],
        ],
        { year: 2013, by: 'sex', sum: 140, total: 130, gap: 10, share: 0.08, blank: 1 },
        {
          severity: 'error',
          rule: 'sum:data/1.2/victims:sex',
          culprit: 'data/1.2/victims/male@2013',
        },
      ),
      finding(
        ret,
        'records-left-over',
        [],
        {
          source: 'murder',
          title: 'Murder victims',
          years: '2012',
          records: 5,
          all: 210,
          share: 0.02,
          codes: 'Arson',
        },
        { family: 'format', ess: 0 },
      ),
    ],
    more,
  );
}
