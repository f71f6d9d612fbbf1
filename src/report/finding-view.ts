import { createHash } from 'node:crypto';
import { isExplained } from '../explanations/index.ts';
import { directionOf } from '../messages/direction.ts';
import type { Finding } from '../schema/types.ts';
import { certaintyOf } from './certainty.ts';
import {
  explainedMark,
  findingId,
  mapAnchor,
  markOf,
  type RankedFinding,
  type ReportContext,
  sentenceOf,
} from './context.ts';
import { besideLabelOf, evidenceOf } from './evidence.ts';
import { chartOf } from './finding-chart.ts';
import { isolated } from './isolate.ts';
import { lineageOf } from './lineage.ts';
import type { FindingLink, FindingView } from './model.ts';
import { institutionOf } from './queries.ts';
import { sumChartOf } from './sum-chart.ts';

/** Up to this many findings, all are shown in full. */
const allInFull = 150;

/** Of more, those of highest rank: a page of a thousand charts is neither opened nor read. */
const inFull = 10;

/** Signs that tell a thousand findings apart. */
const keyLength = 8;

/** Whether there are more findings than a page can show in full. */
export function hasManyFindings({ ranked }: ReportContext): boolean {
  return ranked.length > allInFull;
}

/** Whether a finding is shown without chart and lineage. */
export function isBrief(context: ReportContext, { rank, finding }: RankedFinding): boolean {
  if (context.inFull?.has(finding.finding) === true) return false;
  return hasManyFindings(context) && rank > inFull;
}

export function findingView(context: ReportContext, entry: RankedFinding): FindingView {
  const { say, messages } = context;
  const { rank, finding } = entry;
  const text = messages.findings[finding.code];
  const institution = institutionOf(context, finding);
  const brief = isBrief(context, entry);
  const besideLabel = besideLabelOf(context, finding);
  const places = (context.bindings ?? []).length > 0;
  const certainty = certaintyOf(context, finding);
  const sums = brief ? null : sumChartOf(context, finding, rank);
  return {
    id: findingId(rank),
    rank,
    code: finding.code,
    severity: finding.severity,
    settled: isExplained(finding),
    institution: { id: institution, name: say.institution(institution) },
    reference: finding.finding,
    key: createHash('sha256').update(finding.finding).digest('hex').slice(0, keyLength),
    certainty: certainty === null ? null : say.certainty[certainty],
    certaintyMeans: certainty === null ? null : say.certaintyMeans,
    mapHref:
      finding.table !== null && context.askedTables.has(finding.table)
        ? `#${mapAnchor(finding.table)}`
        : null,
    brief,
    heading: say.findingHeading(rank, text.title),
    mark: isExplained(finding) ? explainedMark(context) : markOf(context, finding.severity),
    title: text.title,
    sentence: sentenceOf(context, finding),
    meaning: text.meaning,
    says: context.names.says(finding.rule) ?? null,
    reasons: [...text.reasons],
    todo: isExplained(finding) ? null : text.todo,
    rule: say.ruleLine(finding.rule, finding.family, finding.ess),
    answered: answeredView(context, finding),
    changed: changedView(context, finding),
    cells: evidenceOf(context, finding),
    besideLabel,
    columns: 3 + (besideLabel === null ? 0 : 1) + (places ? 1 : 0),
    cellsLabel: say.cellsOf(rank),
    places,
    cause: causeOf(context, finding),
    consequences: (context.byCause.get(finding.finding) ?? []).map((other) =>
      linkTo(context, other),
    ),
    lineage: brief ? [] : lineageOf(context, originsOf(context, finding), rank),
    chart: brief || sums !== null ? null : chartOf(context, finding, rank),
    sums,
  };
}

/** The cells whose origin is shown: of very many findings only that of the cell in doubt. */
function originsOf(context: ReportContext, { cells, culprit }: Finding): Finding['cells'] {
  if (!hasManyFindings(context)) return cells;
  return [cells.find(({ cell }) => cell === culprit) ?? cells[0]].flatMap((cell) => cell ?? []);
}

function changedView({ say, messages }: ReportContext, { changed }: Finding): string | null {
  if (changed === undefined) return null;
  const { reason, by } = changed;
  const direction = directionOf(messages.language);
  return say.severityChanged({
    ...changed,
    reason: isolated(reason, direction),
    by: isolated(by, direction),
  });
}

function answeredView(
  { say, names, messages }: ReportContext,
  { answered }: Finding,
): FindingView['answered'] {
  if (answered === undefined) return null;
  const { state, reason, words, by, cycle, before = [] } = answered;
  const changed = before.flatMap(({ of, value }) =>
    of.includes('@') ? [say.answered.before(names.cell(of), value)] : [],
  );
  return {
    state,
    title: say.answered.states[state],
    words: [reason ?? '', words ?? '', ...changed].filter((text) => text !== ''),
    by: say.answered.by(
      by === undefined ? null : isolated(by, directionOf(messages.language)),
      cycle,
    ),
  };
}

function causeOf(context: ReportContext, { cause }: Finding): FindingLink | null {
  const entry = cause === undefined ? undefined : context.byFinding.get(cause);
  return entry === undefined ? null : linkTo(context, entry);
}

function linkTo({ say, messages }: ReportContext, { rank, finding }: RankedFinding): FindingLink {
  const { title } = messages.findings[finding.code];
  return { text: say.findingHeading(rank, title), href: `#${findingId(rank)}` };
}
