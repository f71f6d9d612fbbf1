import { isExplained } from '../explanations/index.ts';
import { groupBy } from '../group.ts';
import { certaintyOf } from './certainty.ts';
import {
  codeAnchor,
  explainedMark,
  findingId,
  groupId,
  mapAnchor,
  markOf,
  noTable,
  type RankedFinding,
  type ReportContext,
  sentenceOf,
  severities,
  tableAnchor,
  titleOfTable,
} from './context.ts';
import { findingView, isBrief } from './finding-view.ts';
import type {
  CodeView,
  FiltersView,
  FindingGroup,
  FindingView,
  SeverityGroup,
  TopFinding,
} from './model.ts';
import { institutionOf } from './queries.ts';

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
      place: titleOfTable(context, finding.table),
      href: `#${findingId(rank)}`,
    };
  });
}

/** All findings by table in the order of the questionnaire; those of no table come last. */
export function findingGroups(context: ReportContext): FindingGroup[] {
  const asked = [...context.askedTables];
  const others = [...context.byTable.keys()]
    .filter((table) => !context.askedTables.has(table))
    .sort();
  return [...asked, ...others]
    .filter((table) => context.byTable.has(table))
    .map((table) => ({
      id: groupId(table),
      title: titleOfTable(context, table),
      institution: institutionOf(context, { table: table === noTable ? null : table }),
      tableHref: context.askedTables.has(table) ? `#${tableAnchor(table)}` : null,
      mapHref: context.askedTables.has(table) ? `#${mapAnchor(table)}` : null,
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
      : [{ mark, heading, ...byLength(own.map((entry) => findingView(context, entry))) }],
  );
}

/** Findings shown in full one by one, those in brief by code. */
function byLength(findings: readonly FindingView[]): Pick<SeverityGroup, 'findings' | 'briefs'> {
  const brief = findings.filter((finding) => finding.brief);
  return {
    findings: findings.filter((finding) => !finding.brief),
    briefs: [...groupBy(brief, ({ code }) => code)].map(([code, own]) => ({
      title: own[0]?.title ?? '',
      href: `#${codeAnchor(code)}`,
      findings: own,
    })),
  };
}

/** What the findings can be filtered by: only what makes a difference in this report. */
export function filtersOf(context: ReportContext): FiltersView {
  const { ranked, ret, say, messages } = context;
  const findings = ranked.map(({ finding }) => finding);
  const own = new Set(findings.map((finding) => institutionOf(context, finding)));
  return {
    key: `uncts:${ret.country}:${ret.cycle}`,
    severities: ifSeveral(
      severities.filter((severity) => findings.some((finding) => finding.severity === severity)),
    ).map((severity) => markOf(context, severity)),
    institutions: ifSeveral([...own].sort()).map((id) => ({ id, name: say.institution(id) })),
    states: findings.some(isExplained) && !findings.every(isExplained),
    brief: ranked.some((entry) => isBrief(context, entry)),
    lang: messages.language,
  };
}

/** One is no choice. */
function ifSeveral<T>(choices: readonly T[]): readonly T[] {
  return choices.length > 1 ? choices : [];
}

/** What is said once about every kind of finding, in the order of rank. */
export function codesOf(context: ReportContext): CodeView[] {
  const { ranked, messages, say } = context;
  const unsure = new Set(
    ranked.flatMap(({ finding }) => (certaintyOf(context, finding) === null ? [] : [finding.code])),
  );
  return [...new Set(ranked.map(({ finding }) => finding.code))].map((code) => {
    const { title, meaning, todo, reasons } = messages.findings[code];
    return {
      id: codeAnchor(code),
      title,
      meaning,
      todo,
      reasons: [...reasons],
      certainty: unsure.has(code) ? say.certaintyMeans : null,
    };
  });
}
