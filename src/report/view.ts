import { directionOf } from '../messages/direction.ts';
import { contextOf, type ReportInput } from './context.ts';
import { codesOf, filtersOf, findingGroups, topFindings } from './findings.ts';
import { mapOf } from './map.ts';
import type { ReportView } from './model.ts';
import { recordsOf } from './records.ts';
import { revisionsView } from './revisions.ts';
import { rulesView } from './rules.ts';
import { sourcesOf } from './sources.ts';
import { headerOf, keyFiguresOf, missingByStatus } from './summary.ts';
import { countsOf } from './tally.ts';
import { valueChapters } from './values.ts';
import { versionsOf } from './versions.ts';

/**
 * The report of a return as a plain model, for the page and the terminal. Pure: the same return and
 * findings give the same model; it decides nothing about the figures.
 */
export function reportView(input: ReportInput): ReportView {
  const context = contextOf(input);
  const counts = countsOf(context);
  return {
    lang: input.messages.language,
    dir: directionOf(input.messages.language),
    page: input.messages.page,
    header: headerOf(context, counts),
    counts,
    keyFigures: keyFiguresOf(context, counts),
    missing: missingByStatus(context),
    years: [...input.asked.years],
    map: mapOf(context),
    top: topFindings(context),
    filters: filtersOf(context),
    findingGroups: findingGroups(context),
    codes: codesOf(context),
    revisions: revisionsView(context),
    chapters: valueChapters(context),
    records: recordsOf(context),
    sources: sourcesOf(context),
    rules: rulesView(context),
    versions: versionsOf(context),
    footer: context.say.footer(input.toolVersion),
  };
}
