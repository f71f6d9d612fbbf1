import { isExplained, spokenOf } from '../explanations/index.ts';
import { groupBy } from '../group.ts';
import type { Answered, Explanation, Finding, Severity, SpokenOf, Table } from '../schema/types.ts';
import { type RankedFinding, type ReportContext, sentenceOf } from './context.ts';

/** Who is asked. Findings about sources go to whoever compiles the return. */
export type Asked = Table['institution'] | 'coordinator';

const askable: readonly Asked[] = [
  'police',
  'prosecution',
  'courts',
  'prisons',
  'survey',
  'statistics',
  'coordinator',
];

/** Whether a text names an institution that the survey knows. */
export function isAsked(institution: string): institution is Asked {
  return (askable as readonly string[]).includes(institution);
}

/** One question to the contact point: a line of a query list, with every text chosen. */
export interface Query {
  number: number;
  finding: string;
  /** What an answer will speak of. */
  about: SpokenOf[];
  code: Finding['code'];
  institution: Asked;
  institutionName: string;
  severity: Severity;
  severityWord: string;
  table: string;
  question: string;
  /** The cell to look at first in words; empty where the finding is about something else. */
  cell: string;
  /** What a finding without cells is about. */
  subject: 'records' | 'metadata';
  /** Where it stands; null without a workbook at hand. */
  place: { file: string; sheet: string; address: string } | null;
  todo: string;
  /** The number of the finding that explains this one. */
  cause: number | null;
  reasons: readonly string[];
  /** An answer given before that does not settle the finding. */
  before: Answered | null;
}

export interface QueryList {
  country: string;
  countryName: string;
  cycle: number;
  queries: readonly Query[];
}

/** The answers that a person can choose, in the order of the drop-down. */
export const answers: readonly Explanation['answer'][] = ['confirmed', 'corrected', 'will-follow'];

/**
 * Everything that is still to be answered, by rank; what one finding explains stands right below it.
 * Explained findings are left out until their figures change; notes for information are asked last.
 */
export function queryList(context: ReportContext): QueryList {
  const { ret, ranked } = context;
  const open = ranked.filter(({ finding }) => !isExplained(finding));
  const byFinding = new Map(open.map((entry) => [entry.finding.finding, entry]));
  const below = groupBy(open, ({ finding }) => causeIn(byFinding, finding));
  const heads = below.get(undefined) ?? [];
  const ordered = [
    ...heads.filter(({ finding }) => finding.severity !== 'information'),
    ...heads.filter(({ finding }) => finding.severity === 'information'),
  ].flatMap((head) => [head, ...(below.get(head) ?? [])]);
  return {
    country: ret.country,
    countryName: ret.countryName,
    cycle: ret.cycle,
    queries: ordered.map((entry) => queryOf(context, entry)),
  };
}

/** The queries of one institution. */
export function queriesTo(list: QueryList, institution: Asked): QueryList {
  return { ...list, queries: list.queries.filter((query) => query.institution === institution) };
}

/** The open finding at the top of the chain that explains this one. */
function causeIn(
  open: ReadonlyMap<string, RankedFinding>,
  { cause }: Finding,
): RankedFinding | undefined {
  let head: RankedFinding | undefined;
  for (let id = cause; id !== undefined; id = head?.finding.cause) {
    const next = open.get(id);
    if (next === undefined || next === head) break;
    head = next;
  }
  return head;
}

function queryOf(context: ReportContext, { rank, finding }: RankedFinding): Query {
  const { messages, say, names } = context;
  const institution = institutionOf(context, finding);
  const cell = finding.culprit ?? finding.cells[0]?.cell ?? '';
  const { todo, reasons } = messages.findings[finding.code];
  return {
    number: rank,
    finding: finding.finding,
    about: spokenOf(finding),
    code: finding.code,
    institution,
    institutionName: say.institution(institution),
    severity: finding.severity,
    severityWord: say.severity(finding.severity),
    table: finding.table === null ? say.sourcesGroup : names.table(finding.table),
    question: sentenceOf(context, finding),
    cell: cell === '' ? '' : say.ofTable(names.cell(cell)),
    subject: finding.code.startsWith('metadata-') ? 'metadata' : 'records',
    place: placeIn(context, cell),
    todo,
    cause:
      finding.cause === undefined ? null : (context.byFinding.get(finding.cause)?.rank ?? null),
    reasons,
    before: finding.answered ?? null,
  };
}

/** Who holds the figures of the table that the finding is listed under. */
export function institutionOf(
  { asked }: Pick<ReportContext, 'asked'>,
  { table }: Pick<Finding, 'table'>,
): Asked {
  if (table === null) return 'coordinator';
  const [file, number] = table.split('/');
  const chapters = asked.instrument.files.find((entry) => entry.file === file)?.chapters ?? [];
  const tables = chapters.flatMap((chapter) => chapter.tables);
  return tables.find((entry) => entry.table === number)?.institution ?? 'coordinator';
}

function placeIn({ places, workbooks }: ReportContext, cell: string): Query['place'] {
  const place = places.get(cell);
  const file = workbooks?.get(place?.part ?? '');
  return place === undefined || file === undefined
    ? null
    : { file, sheet: place.sheet, address: place.address };
}
