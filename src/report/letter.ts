import { type Direction, directionOf } from '../messages/direction.ts';
import type { ReportPage } from '../messages/en/report.ts';
import type { ReportContext } from './context.ts';
import { findingGroups } from './findings.ts';
import type { FindingGroup, FindingLink, FindingView } from './model.ts';
import type { Asked, QueryList } from './queries.ts';

/** The findings of one institution as a page of its own, ready to be laid out. */
export interface LetterView {
  lang: string;
  dir: Direction;
  page: ReportPage;
  /** What kind of page it is. */
  subject: string;
  title: string;
  intro: readonly string[];
  /** Who asks. */
  sender: string;
  tables: { id: string; title: string; findings: FindingView[] }[];
  footer: string;
}

/**
 * A page for the institution that holds the figures: only what it is asked, without links to parts of
 * the report that it does not get. `institution` is its name within a sentence.
 */
export function letterView(
  context: ReportContext,
  { queries, cycle, countryName }: QueryList,
  institution: string,
): LetterView {
  const { messages, say, ret } = context;
  const asked = new Set(queries.map(({ finding }) => finding));
  // An institution gets few of many findings, and those in full.
  const tables = findingGroups({ ...context, inFull: asked }).flatMap((group) => {
    const findings = findingsOf(group, asked);
    return findings.length === 0 ? [] : [{ id: group.id, title: group.title, findings }];
  });
  const own = new Set(tables.flatMap(({ findings }) => findings.map(({ id }) => `#${id}`)));
  return {
    lang: messages.language,
    dir: directionOf(messages.language),
    page: messages.page,
    subject: say.letter.subject,
    title: messages.queries.titleFor(countryName, cycle, institution),
    intro: say.letter.intro(say.title(countryName, cycle), queries.length),
    sender: senderOf(ret.coordinatingOfficer),
    tables: tables.map((table) => ({
      ...table,
      findings: table.findings.map((finding) => alone(finding, own)),
    })),
    footer: say.footer(context.toolVersion),
  };
}

/** File names of what an institution gets. */
export function letterFiles(institution: Asked): { letter: string; queries: string } {
  return { letter: `letter-${institution}.html`, queries: `queries-${institution}.xlsx` };
}

function findingsOf({ severities }: FindingGroup, asked: ReadonlySet<string>): FindingView[] {
  return severities.flatMap(({ findings }) =>
    findings.filter(({ reference }) => asked.has(reference)),
  );
}

/** A finding without links that lead out of the page. */
function alone(finding: FindingView, own: ReadonlySet<string>): FindingView {
  const isHere = ({ href }: FindingLink): boolean => own.has(href);
  return {
    ...finding,
    mapHref: null,
    cause: finding.cause !== null && isHere(finding.cause) ? finding.cause : null,
    consequences: finding.consequences.filter(isHere),
    lineage: finding.lineage.map((entry) => ({ ...entry, href: null })),
  };
}

/** The officer as the profile names it, one line. */
function senderOf(officer: Readonly<Record<string, string>>): string {
  return Object.values(officer)
    .filter((text) => text !== '')
    .join(', ');
}
