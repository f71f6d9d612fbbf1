import { type ReportContext, shareOf } from './context.ts';
import type { HeaderView, KeyFigure, ReportCounts, StatusCount, Verdict } from './model.ts';

/** Status of a cell that is simply not there: the only one that gives no reason by itself. */
const missingStatus = 'O';

export function headerOf(context: ReportContext, counts: ReportCounts): HeaderView {
  const { ret, asked, say } = context;
  const { definition } = asked.instrument;
  const [first = ret.referenceYear] = asked.years;
  const { facts } = say;
  return {
    title: say.title(ret.countryName, ret.cycle),
    code: ret.country,
    country: ret.countryName,
    cycle: ret.cycle,
    facts: [
      { label: facts.country, value: say.countryAndCode(ret.countryName, ret.country) },
      { label: facts.cycle, value: String(ret.cycle) },
      { label: facts.referenceYear, value: String(ret.referenceYear) },
      { label: facts.period, value: say.period(ret.period) },
      { label: facts.years, value: say.yearSpan(first, asked.years.at(-1) ?? first) },
      { label: facts.instrument, value: say.instrument(definition.title, definition.edition) },
    ],
    officer: definition.coordinatingOfficer.flatMap(({ field, label }) => {
      const value = ret.coordinatingOfficer[field];
      return value === undefined || value === '' ? [] : [{ label, value }];
    }),
    verdict: verdictOf(context, counts),
  };
}

function verdictOf(context: ReportContext, { cells, findings }: ReportCounts): Verdict {
  const { verdict } = context.say;
  const unexplained = unexplainedCells(context);
  const settings = context.findings.settings ?? [];
  const softened = settings.reduce((sum, setting) => sum + setting.softened, 0);
  const compared = context.findings.revisions;
  const expired = context.findings.explanations?.expired ?? 0;
  const ready = findings.error === 0 && cells.filled > 0;
  const reasons = [
    ...(cells.filled === 0 ? [verdict.empty] : []),
    ...(findings.error > 0 ? [verdict.errors(findings.error)] : []),
    ...(findings.warning > 0 ? [verdict.warnings(findings.warning)] : []),
    ...(findings.error + findings.warning === 0 ? [verdict.nothingFound] : []),
    ...(findings.explained > 0 ? [verdict.explained(findings.explained)] : []),
    ...(expired > 0 ? [verdict.expired(expired)] : []),
    ...(compared === undefined ? [] : [context.messages.revisions(compared)]),
    ...(softened > 0 ? [verdict.softened(softened)] : []),
    ...(unexplained > 0 ? [verdict.unexplained(unexplained)] : []),
  ];
  if (!ready) {
    return { ready, state: 'not-ready', symbol: 'shape-error', title: verdict.notReady, reasons };
  }
  if (findings.warning > 0) {
    const title = verdict.withWarnings;
    return { ready, state: 'with-warnings', symbol: 'shape-warning', title, reasons };
  }
  return { ready, state: 'ready', symbol: 'shape-ready', title: verdict.ready, reasons };
}

function unexplainedCells({ asked, observations }: ReportContext): number {
  return asked.cells.filter((cell) => {
    const observation = observations.get(cell);
    if (observation === undefined) return true;
    const { value, status, comment } = observation;
    return value === null && status === missingStatus && (comment ?? '') === '';
  }).length;
}

export function keyFiguresOf({ say, formats }: ReportContext, counts: ReportCounts): KeyFigure[] {
  const { cells, tables, findings, records } = counts;
  const { keyFigures: text } = say;
  const figure = (label: string, count: number, note: string): KeyFigure => ({
    label,
    value: formats.number(count),
    note,
  });
  return [
    figure(
      text.filled,
      cells.filled,
      text.filledNote(cells.asked, shareOf(cells.filled, cells.asked)),
    ),
    figure(text.missing, cells.missing, text.missingNote(shareOf(cells.missing, cells.asked))),
    figure(text.notAsked, cells.notAsked, text.notAskedNote),
    figure(text.tables, tables.filled, text.tablesNote(tables.asked, tables.notAsked)),
    figure(text.findings, findings.all, text.findingsNote(findings)),
    figure(
      text.records,
      records.used,
      text.recordsNote(records.all, records.excluded, records.leftOver),
    ),
  ];
}

/** Cells without a number by status, in the order of the instrument's list. */
export function missingByStatus({
  formats,
  asked,
  observations,
  say,
}: ReportContext): StatusCount[] {
  const counts = new Map<string, number>();
  for (const cell of asked.cells) {
    const observation = observations.get(cell);
    if (observation !== undefined && observation.value !== null) continue;
    const status = observation?.status ?? '';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const labels = new Map(
    asked.instrument.definition.statuses.map(({ status, label }) => [status, label]),
  );
  const known = [...labels.keys()].filter((status) => counts.has(status));
  const others = [...counts.keys()].filter((status) => !labels.has(status)).sort();
  return [...known, ...others].map((code) => ({
    code,
    label: labels.get(code) ?? say.statusAbsent,
    cells: formats.number(counts.get(code) ?? 0),
  }));
}
