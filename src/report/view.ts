import { directionOf } from '../messages/direction.ts';
import { contextOf, type ReportContext, type ReportInput } from './context.ts';
import { codesOf, filtersOf, findingGroups, topFindings } from './findings.ts';
import { mapOf } from './map.ts';
import type { ReportSummary, ReportView } from './model.ts';
import { recordsOf } from './records.ts';
import { revisionsView } from './revisions.ts';
import { rulesView } from './rules.ts';
import { sourcesOf } from './sources.ts';
import { headerOf, keyFiguresOf, missingByStatus } from './summary.ts';
import { countsOf } from './tally.ts';
import { valueChapters } from './values.ts';
import { versionsOf } from './versions.ts';

/**
 * The report of a return as a plain model for the page. Pure: the same return and findings give the
 * same model; it decides nothing about the figures.
 */
export function reportView(input: ReportInput): ReportView {
  return viewOf(contextOf(input));
}

/** The same for a context at hand. */
export function viewOf(context: ReportContext): ReportView {
  const { messages, asked, say, toolVersion } = context;
  const { header, counts, top } = summaryOf(context);
  return {
    lang: messages.language,
    dir: directionOf(messages.language),
    page: messages.page,
    header,
    counts,
    keyFigures: keyFiguresOf(context, counts),
    missing: missingByStatus(context),
    years: [...asked.years],
    map: mapOf(context),
    top,
    filters: filtersOf(context),
    findingGroups: findingGroups(context),
    codes: codesOf(context),
    revisions: revisionsView(context),
    chapters: valueChapters(context),
    records: recordsOf(context),
    sources: sourcesOf(context),
    rules: rulesView(context),
    versions: versionsOf(context),
    footer: say.footer(toolVersion),
  };
}

/** What the terminal and an overview show of a report. */
export function summaryOf(context: ReportContext): ReportSummary {
  const counts = countsOf(context);
  return { header: headerOf(context, counts), counts, top: topFindings(context) };
}
