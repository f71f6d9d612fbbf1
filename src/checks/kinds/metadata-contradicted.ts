import { tableOf } from '../../instrument/cell-id.ts';
import type { AnswerGiven, Lineage, Return } from '../../schema/types.ts';
import { type Check, type CheckExample, singleRule } from '../check.ts';
import type { FindingDetails, FindingOf } from '../details.ts';
import { finding } from '../finding.ts';
import { scoreOf } from '../score.ts';
import { dayNamed } from '../statistics/day-named.ts';

type About = FindingDetails['metadata-contradicted']['about'];

/** What the return says otherwise than an answer; undefined where it agrees or cannot be told. */
type Contradiction = Pick<FindingDetails['metadata-contradicted'], 'found' | 'figures'>;

/**
 * Answers of the metadata file that the return itself contradicts: the counting unit, where the mapping
 * counts another unit as what is asked in every figure of the table; the institution, where no source
 * of the table is of it; the reference period and the day of stocks, where the return states another.
 * Only answers that still hold are compared. A comment beside the answer makes it information, since it
 * may say why.
 */
export const metadataContradicted: Check = {
  kind: 'metadata-contradicted',
  codes: ['metadata-contradicted'],
  level: 2,
  run: ({ ret }) => {
    const given = (ret.answers ?? []).filter(({ state }) => state === 'answered');
    const compared = given.filter(({ question }) => aboutOf(question) !== undefined);
    return singleRule(
      compared.length > 0,
      compared.flatMap((answer) => findingsOf(ret, answer)),
    );
  },
  examples: [
    example('counting-unit', 'victim', 'data/1.2', {
      'data/1.2/victims/total@2016': { as: 'victims' },
    }),
    example('institution', 'courts', 'data/2.1', { 'data/2.1/kidnapping/total@2016': {} }),
    example('reference-period', 'fiscal-year', 'data/2.1', {}),
    example('reference-day', '30 June', 'data/5.1', {}),
  ],
};

function aboutOf(question: string): About | undefined {
  const name = question.slice(question.lastIndexOf('/') + 1);
  return name in contradictions ? (name as About) : undefined;
}

const contradictions: Readonly<
  Record<About, (ret: Return, answer: AnswerGiven, value: string) => Contradiction | undefined>
> = {
  'counting-unit': (ret, { table }, value) => {
    if (value !== 'victim' && value !== 'person' && value !== 'offence') return undefined;
    const figures = lineagesOf(ret, table);
    const units = new Set(figures.flatMap((lineage) => lineage.map(({ as }) => as ?? '')));
    const [unit = ''] = units;
    return units.size === 1 && unit !== '' ? { found: unit, figures: figures.length } : undefined;
  },
  institution: (ret, { table }, value) => {
    // Offices that compile figures are named in the answer, and the sources are of those who recorded.
    if (!recording.includes(value)) return undefined;
    const known = new Map(ret.sources.map(({ source, institution }) => [source, institution]));
    const figures = lineagesOf(ret, table);
    const found = new Set(
      figures.flatMap((lineage) => lineage.flatMap(({ source }) => known.get(source) ?? [])),
    );
    if (found.size === 0 || [...found].some((institution) => institution === value))
      return undefined;
    return { found: [...found].sort().join('; '), figures: figures.length };
  },
  'reference-period': ({ period: { from, to } }, _, value) => {
    const isCalendar = from.endsWith('-01-01') && to.endsWith('-12-31');
    const said = { 'calendar-year': true, 'fiscal-year': false }[value];
    return said === undefined || said === isCalendar
      ? undefined
      : { found: `${from} ${to}`, figures: 0 };
  },
  'reference-day': (ret, { table }, value) => {
    const day = dayNamed(value);
    const { stockDay } = ret.period;
    if (day === undefined || stockDay.endsWith(day) || isCountedDay(ret, table, day)) {
      return undefined;
    }
    return { found: stockDay, figures: 0 };
  },
};

/** Institutions that record what they count themselves. */
const recording: readonly string[] = ['police', 'prosecution', 'courts', 'prisons'];

/** Lineage of every figure of the window in a table. */
function lineagesOf({ observations }: Return, table: string | null): Lineage[][] {
  return observations.flatMap(({ cell, value, lineage }) =>
    value === null || lineage === undefined || tableOf(cell) !== table ? [] : [lineage],
  );
}

/** Whether the records of a source of the table stand on that day, which stock-day tells. */
function isCountedDay(ret: Return, table: string | null, day: string): boolean {
  const sources = new Set(
    lineagesOf(ret, table).flatMap((each) => each.map(({ source }) => source)),
  );
  return (ret.dataset ?? []).some(
    ({ fact, source, details }) =>
      fact === 'stock-day' && sources.has(source) && String(details.counted).endsWith(day),
  );
}

function findingsOf(ret: Return, answer: AnswerGiven): FindingOf[] {
  const { question, value, comment, table, name } = answer;
  const about = aboutOf(question);
  if (about === undefined || value === undefined) return [];
  const contradiction = contradictions[about](ret, answer, value);
  if (contradiction === undefined) return [];
  const subject = question.split('/')[1] ?? '';
  const isExplained = (comment ?? '').trim() !== '';
  return [
    finding(
      'metadata-contradicted',
      { subject, name, about, answer: value, ...contradiction },
      {
        finding: `metadata-contradicted:${question}`,
        rule: 'metadata-contradicted',
        family: 'within-the-return',
        ess: 2,
        severity: isExplained ? 'information' : 'warning',
        table,
        cells: [],
        culprit: null,
        score: scoreOf(isExplained ? 0.05 : 0.3, undefined),
      },
    ),
  ];
}

function example(
  about: About,
  value: string,
  table: string,
  made: Readonly<Record<string, Pick<Lineage, 'as'>>>,
): CheckExample {
  const source = 'police-records';
  return {
    code: 'metadata-contradicted',
    figures: Object.fromEntries(Object.keys(made).map((cell) => [cell, 412])),
    lineage: Object.fromEntries(
      Object.entries(made).map(([cell, as]) => [
        cell,
        [
          {
            source,
            line: 12,
            where: '',
            measure: 'cases',
            records: 35,
            empty: 0,
            codes: [],
            ...as,
          },
        ],
      ]),
    ),
    sources: [
      {
        source,
        title: 'Police records',
        publisher: 'National Police',
        institution: 'police',
        file: 'records.csv',
        sha256: '0'.repeat(64),
      },
    ],
    answers: [
      {
        question: `metadata/${table.split('/')[1]}/${about}`,
        table,
        name: about.replace('-', ' '),
        state: 'answered',
        value,
      },
    ],
  };
}
