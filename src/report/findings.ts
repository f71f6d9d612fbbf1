import { isExplained } from '../explanations/index.ts';
import { questionOf, tableOf, yearOf } from '../instrument/cell-id.ts';
import type { Finding } from '../schema/types.ts';
import {
  explainedMark,
  findingId,
  groupId,
  isElsewhere,
  markOf,
  noTable,
  type RankedFinding,
  type ReportContext,
  remarkableStatus,
  sentenceOf,
  severities,
  tableAnchor,
} from './context.ts';
import { chartOf } from './finding-chart.ts';
import { lineageOf } from './lineage.ts';
import type { EvidenceCell, FindingGroup, FindingLink, FindingView, TopFinding } from './model.ts';
import { questionsByTable } from './tally.ts';

const topCount = 5;

/**
 * The findings a reader should look at first: by rank, those that another one explains left out. Notes
 * for information come after everything that asks for an answer.
 */
export function topFindings(context: ReportContext): TopFinding[] {
  const own = context.ranked.filter(
    ({ finding }) => finding.cause === undefined && !isExplained(finding),
  );
  const isNote = ({ finding }: RankedFinding): boolean => finding.severity === 'information';
  const top = [...own.filter((entry) => !isNote(entry)), ...own.filter(isNote)].slice(0, topCount);
  return top.map(({ rank, finding }) => {
    const text = context.messages.findings[finding.code];
    return {
      rank,
      mark: markOf(context, finding.severity),
      title: text.title,
      heading: context.say.findingHeading(rank, text.title),
      sentence: sentenceOf(context, finding),
      place: groupTitle(context, finding.table),
      href: `#${findingId(rank)}`,
    };
  });
}

/** All findings by table in the order of the questionnaire; those of no table come last. */
export function findingGroups(context: ReportContext): FindingGroup[] {
  const asked = questionsByTable(context);
  const others = [...context.byTable.keys()].filter((table) => !asked.has(table)).sort();
  return [...asked.keys(), ...others]
    .filter((table) => context.byTable.has(table))
    .map((table) => ({
      id: groupId(table),
      title: groupTitle(context, table),
      tableHref: asked.has(table) ? `#${tableAnchor(table)}` : null,
      severities: stateGroups(context, context.byTable.get(table) ?? []),
    }));
}

/** Open findings by severity; those that the contact point explained come last. */
function stateGroups(
  context: ReportContext,
  found: readonly RankedFinding[],
): FindingGroup['severities'] {
  const { say } = context;
  const open = found.filter(({ finding }) => !isExplained(finding));
  const groups = [
    ...severities.map((severity) => {
      const own = open.filter(({ finding }) => finding.severity === severity);
      return {
        mark: markOf(context, severity),
        own,
        heading: say.severityCount(severity, own.length),
      };
    }),
    ...[found.filter(({ finding }) => isExplained(finding))].map((own) => ({
      mark: explainedMark(context),
      own,
      heading: say.explainedCount(own.length),
    })),
  ];
  return groups.flatMap(({ mark, own, heading }) =>
    own.length === 0
      ? []
      : [{ mark, heading, findings: own.map((entry) => findingView(context, entry)) }],
  );
}

function groupTitle({ say, names }: ReportContext, table: string | null): string {
  if (table === null || table === noTable) return say.sourcesGroup;
  const name = names.table(table);
  if (name === table) return table;
  const number = names.tableNumber(table);
  return say.tableTitle(number, name.slice(number.length + 1));
}

function findingView(context: ReportContext, { rank, finding }: RankedFinding): FindingView {
  const { say, messages } = context;
  const text = messages.findings[finding.code];
  return {
    id: findingId(rank),
    rank,
    reference: finding.finding,
    heading: say.findingHeading(rank, text.title),
    mark: isExplained(finding) ? explainedMark(context) : markOf(context, finding.severity),
    title: text.title,
    sentence: sentenceOf(context, finding),
    meaning: text.meaning,
    says: context.names.says(finding.rule) ?? null,
    reasons: [...text.reasons],
    todo: text.todo,
    rule: say.ruleLine(finding.rule, finding.family, finding.ess),
    answered: answeredView(context, finding),
    changed: finding.changed === undefined ? null : say.severityChanged(finding.changed),
    cells: finding.cells.map((entry) => evidence(context, finding, entry)),
    cellsLabel: say.cellsOf(rank),
    places: (context.bindings ?? []).length > 0,
    cause: causeOf(context, finding),
    consequences: context.ranked
      .filter((entry) => entry.finding.cause === finding.finding)
      .map((entry) => linkTo(context, entry)),
    lineage: lineageOf(context, finding, rank),
    chart: chartOf(context, finding, rank),
  };
}

function answeredView(
  { say, names }: ReportContext,
  { answered }: Finding,
): FindingView['answered'] {
  if (answered === undefined) return null;
  const { state, reason, words, by, cycle, before = [] } = answered;
  const said = [reason, words].filter((text) => text !== undefined).join(' ');
  const changed = before.flatMap(({ of, value }) =>
    of.includes('@') ? [say.answered.before(names.cell(of), value)] : [],
  );
  return {
    state,
    title: say.answered.states[state],
    words: [said, ...changed].filter((text) => text !== '').join(' '),
    by: say.answered.by(by ?? null, cycle),
  };
}

function causeOf(context: ReportContext, { cause }: Finding): FindingLink | null {
  const entry = context.ranked.find(({ finding }) => finding.finding === cause);
  return entry === undefined ? null : linkTo(context, entry);
}

function linkTo({ say, messages }: ReportContext, { rank, finding }: RankedFinding): FindingLink {
  const { title } = messages.findings[finding.code];
  return { text: say.findingHeading(rank, title), href: `#${findingId(rank)}` };
}

function evidence(
  context: ReportContext,
  { table, culprit, code }: RankedFinding['finding'],
  { cell, role, value: checked }: RankedFinding['finding']['cells'][number],
): EvidenceCell {
  const { observations, places, say, names, formats } = context;
  const observation = isElsewhere(role) ? undefined : observations.get(cell);
  const value = observation === undefined ? checked : observation.value;
  const question = questionOf(cell);
  const inTable = tableOf(cell) === table;
  return {
    name: inTable ? names.rowAndColumn(question) : say.ofTable(names.question(question)),
    year: yearOf(cell),
    role: say.role(role, code),
    value: value === null ? say.notFilled : formats.number(value),
    status: remarkableStatus(context, observation?.status)?.label ?? null,
    place: isElsewhere(role) ? say.valueWithout : (places.get(cell) ?? say.placeUnknown),
    comment: observation?.comment ?? null,
    culprit: cell === culprit && !isElsewhere(role),
  };
}
