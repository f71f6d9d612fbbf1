import { cellId } from '../../src/instrument/cell-id.ts';
import { reportMessages } from '../../src/messages/en/report-messages.ts';
import type { ReportInput } from '../../src/report/context.ts';
import type { Finding, Return } from '../../src/schema/types.ts';
import { binding, finding, lineage, ReturnBuilder, reportInput } from './fixture.ts';

/** Orders of magnitude by table, so that made-up figures look like those of a large country. */
const sizes: Record<string, number> = {
  '1.1': 34_000,
  '1.2': 36_000,
  '1.3': 4_100,
  '1.4': 3_000,
  '1.5': 5_200,
  '1.6': 2_900,
  '1.7': 17_000,
  '2.1': 68_000,
  '2.2': 24_000,
  '2.3': 31_000,
  '3.1': 210_000,
  '3.2': 3_700,
  '4.0': 61_000,
  '4.1': 22_000,
  '4.2': 1_400_000,
  '4.3': 1_100_000,
  '4.4': 5_800_000,
  '4.5': 250_000,
  '5.1': 137_000,
  '5.2': 64_000,
  '5.3': 21_000,
  '5.5': 480_000,
  '6.1': 560_000,
  '8.1': 618_000_000,
};
const notCollected =
  'Not collected by the national authorities in this form. See the metadata file.';
const sources = [
  {
    id: 'murder-victims',
    title: 'Victims of murder by sex and age',
    tables: ['1.1', '1.2', '1.6'],
  },
  {
    id: 'offences',
    title: 'Cognizable crimes by head',
    tables: ['1.5', '2.1', '2.2', '2.3', '3.1', '3.2'],
  },
  {
    id: 'arrests',
    title: 'Persons arrested and their disposal',
    tables: ['4.0', '4.1', '4.2', '4.3', '4.4', '4.5'],
  },
  {
    id: 'inmates',
    title: 'Prison inmates on 31 December',
    tables: ['5.1', '5.2', '5.3', '5.5', '6.1'],
  },
];
const shares: Record<string, number> = { total: 1, male: 0.74, female: 0.24, unknown: 0.02 };
const growth = [0.94, 0.97, 0.985, 1];

/** A plausible return of a large country: several hundred filled cells, history, gaps and findings. */
export function realisticInput(): ReportInput {
  const builder = new ReturnBuilder(2014, { code: 'EXA', name: 'Republic of Examplia' });
  for (const [index, question] of [...builder.asked.questions.values()].entries()) {
    fillQuestion(builder, question.id, question.table.table, question.column, index);
  }
  builder.put('data/3.1/theft/total@2012', { value: 35_000, status: 'A' });
  for (const [index, { id, title }] of sources.entries()) {
    builder.source({
      source: id,
      title,
      publisher: 'National Crime Records Bureau',
      institution: index === 3 ? 'prisons' : 'police',
      file: `data/${id}.csv`,
      sha256: String(index + 1)
        .repeat(8)
        .padEnd(64, 'a1b2c3d4'),
    });
    for (const year of builder.asked.years) builder.account(account(id, year, index));
  }
  return reportInput(builder, realisticFindings, {
    bindings: [binding(builder.asked)],
    messages: reportMessages,
  });
}

function fillQuestion(
  builder: ReturnBuilder,
  question: string,
  table: string,
  column: string,
  index: number,
): void {
  const size = sizes[table];
  const source = sources.find(({ tables }) => tables.includes(table))?.id ?? 'offences';
  for (const [position, year] of builder.asked.years.entries()) {
    const cell = cellId(question, year);
    if (size === undefined) {
      builder.put(cell, { value: null, status: 'L', comment: notCollected });
    } else if (index % 11 === 7 && position === 0) {
      builder.put(cell, { value: null, status: 'O' });
    } else {
      const value = Math.round(
        size * (shares[column] ?? 1) * (1 / (1 + (index % 6))) * (growth[position] ?? 1),
      );
      builder.put(cell, {
        value,
        status: index % 9 === 4 && position === 3 ? 'P' : 'A',
        lineage: [lineage(source, value, 2 + index)],
        ...(index % 13 === 5
          ? { comment: 'Police records; offences are counted by the principal offence.' }
          : {}),
      });
    }
  }
  if (size !== undefined) {
    const last = size * (shares[column] ?? 1) * (1 / (1 + (index % 6)));
    builder.before(
      question,
      [0.78, 0.81, 0.8, 0.84, null, 0.88, 0.9, 0.89, 0.92].map((f) =>
        f === null ? null : Math.round(last * f),
      ),
    );
  }
}

function account(source: string, year: number, index: number) {
  const records = 4_000 * (index + 1) + year;
  const excluded = 210 * (index + 1);
  const leftOver = index === 1 ? 37 : 0;
  return {
    source,
    year,
    records,
    used: { records: records - excluded - leftOver, mass: 71 * records },
    excluded: { records: excluded, mass: 83 * records },
    leftOver: { records: leftOver, mass: leftOver * 19 },
    excludedFor: [
      {
        line: 4,
        reason: 'Totals of all States and Union Territories among their parts',
        records: excluded - 10,
        mass: 80 * records,
      },
      {
        line: 5,
        reason: 'Offences against special laws that the questionnaire does not ask',
        records: 10,
        mass: 3 * records,
      },
    ],
    leftOverCodes:
      leftOver === 0
        ? []
        : [
            { code: 'Counterfeiting', records: 20, mass: 380 },
            { code: 'Arson', records: 17, mass: 323 },
          ],
  };
}

const at = (question: string, year = 2013): string => `data/${question}@${year}`;
const earlier = 'against-earlier-returns';

function realisticFindings(ret: Return): Finding[] {
  return [...sumFindings(ret), ...pairFindings(ret), ...seriesFindings(ret), ...otherFindings(ret)];
}

function sumFindings(ret: Return): Finding[] {
  const ages = ['age-0-9', 'age-10-14', 'age-15-17', 'age-18-19', 'age-unknown'];
  return [
    finding(
      ret,
      'parts-exceed-total',
      [
        [at('1.2/victims/total'), 'total'],
        [at('1.2/victims/male'), 'part'],
        [at('1.2/victims/female'), 'part'],
        [at('1.2/victims/unknown'), 'residual'],
      ],
      { year: 2013, by: 'sex', sum: 13_204, total: 12_000, gap: 1_204, share: 0.1003, blank: 0 },
      { severity: 'error', rule: 'sum:data/1.2/victims:sex', culprit: at('1.2/victims/male') },
    ),
    finding(
      ret,
      'parts-short-of-total',
      [
        [at('1.2/victims/total'), 'total'],
        ...ages.map((age) => [at(`1.6/${age}/total`), 'part'] as const),
      ],
      {
        year: 2013,
        by: 'table 1.6',
        sum: 3_880,
        total: 12_000,
        gap: 8_120,
        share: 0.6767,
        unknown: 'given',
      },
      { table: 'data/1.6', ess: 2 },
    ),
    finding(
      ret,
      'parts-without-total',
      [
        [at('1.3/stranger/total', 2010), 'total'],
        [at('1.3/stranger/male', 2010), 'part'],
        [at('1.3/stranger/female', 2010), 'part'],
      ],
      { year: 2010, by: 'sex', sum: 2_012 },
      { severity: 'information' },
    ),
    finding(
      ret,
      'parts-short-of-total',
      [
        [at('5.1/total/total'), 'total'],
        [at('5.1/total/male'), 'part'],
        [at('5.1/total/female'), 'part'],
      ],
      {
        year: 2013,
        by: 'sex',
        sum: 27_388,
        total: 27_400,
        gap: 12,
        share: 0.0004,
        unknown: 'not-asked',
      },
      { severity: 'information' },
    ),
  ];
}

function pairFindings(ret: Return): Finding[] {
  const pair = (part: string, whole: string) =>
    [
      [at(part), 'part'],
      [at(whole), 'total'],
    ] as const;
  return [
    finding(
      ret,
      'part-exceeds-whole',
      pair('5.3/homicide/total', '5.3/rape/total'),
      { year: 2013, part: 4_200, whole: 3_500, gap: 700, share: 0.1667 },
      { severity: 'error', ess: 2, rule: 'PRIS-9a:total' },
    ),
    finding(
      ret,
      'later-stage-exceeds-earlier',
      pair('4.5/total/total', '4.4/total/total'),
      { year: 2013, part: 50_000, whole: 46_667, gap: 3_333, share: 0.0667 },
      { ess: 2, rule: 'CJS-5:total' },
    ),
    finding(
      ret,
      'figures-differ',
      pair('4.0/suspects/total', '4.1/homicide/total'),
      { year: 2013, part: 12_200, whole: 3_667, gap: 8_533, share: 0.6994 },
      { ess: 2, rule: 'HOM-1a:total' },
    ),
    finding(
      ret,
      'later-stage-exceeds-earlier',
      pair('4.3/homicide/total', '4.1/homicide/total'),
      { year: 2013, part: 4_100, whole: 3_667, gap: 433, share: 0.1056 },
      { severity: 'information', rule: 'CJS-3b:total', ess: 3 },
    ),
  ];
}

function seriesFindings(ret: Return): Finding[] {
  const change = (question: string, year: number) =>
    [
      [at(question, year - 1), 'before'],
      [at(question, year), 'value'],
    ] as const;
  const usual = { low: 9_800, high: 12_900, surprise: 8.2, followers: 0, unit: 'count' as const };
  return [
    finding(
      ret,
      'sudden-change',
      change('2.2/rape/total', 2013),
      { shape: 'edge', year: 2013, value: 24_000, ...usual, times: 0 },
      { family: earlier, ess: 2, culprit: at('2.2/rape/total') },
    ),
    finding(
      ret,
      'sudden-change',
      change('1.2/victims/total', 2012),
      { shape: 'step', year: 2012, value: 11_820, ...usual, times: 0 },
      { severity: 'information', family: earlier, ess: 2 },
    ),
    finding(
      ret,
      'repeated-value',
      [at('3.1/theft/total', 2012), at('3.1/theft/total')],
      { value: 35_000, year: 2013, of: 2012, figures: 3 },
      { family: earlier, ess: 2 },
    ),
    finding(
      ret,
      'gap-in-series',
      [at('4.5/total/total', 2010)],
      { year: 2010, questions: 2 },
      { family: earlier, ess: 2 },
    ),
  ];
}

function otherFindings(ret: Return): Finding[] {
  return [
    finding(
      ret,
      'implausible-size',
      [at('8.1/population/male')],
      {
        value: 114_330_000,
        limit: 60_000_000,
        against: 'largest-population',
        populationYear: 2013,
      },
      { severity: 'error', family: 'format', ess: 0 },
    ),
    finding(
      ret,
      'records-left-over',
      [],
      {
        source: 'offences',
        title: 'Cognizable crimes by head',
        years: '2010 2011 2012 2013',
        records: 148,
        all: 40_046,
        share: 0.0037,
        codes: 'Counterfeiting, Arson',
      },
      { family: 'format', ess: 0 },
    ),
    finding(
      ret,
      'records-without-value',
      [],
      {
        source: 'inmates',
        title: 'Prison inmates on 31 December',
        years: '2012 2013',
        figures: 6,
        records: 3,
        selected: 35,
      },
      { severity: 'information', family: 'format', ess: 0 },
    ),
  ];
}

/** The same with an earlier return and answers of the contact point: one explained, one expired. */
export function answeredInput(): ReportInput {
  const input = realisticInput();
  const findings = input.findings.findings.map((entry, index): Finding => {
    const by = { words: 'Checked with the source.', by: 'A. Officer', cycle: 2014 };
    if (index === 4) {
      return { ...entry, answered: { state: 'explained', answer: 'confirmed', ...by } };
    }
    return index === 5
      ? { ...entry, answered: { state: 'expired', answer: 'confirmed', ...by } }
      : entry;
  });
  const revisions = {
    cycles: [2013],
    years: [2010, 2011, 2012],
    tables: [
      { table: 'data/1.1', unchanged: 6, revised: 0, added: 0, gone: 0 },
      { table: 'data/1.2', unchanged: 10, revised: 2, added: 0, gone: 0 },
      { table: 'data/5.1', unchanged: 4, revised: 12, added: 3, gone: 1 },
    ],
  };
  return { ...input, findings: { ...input.findings, findings, revisions } };
}
