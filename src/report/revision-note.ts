import { yearOf } from '../instrument/cell-id.ts';
import type { Change, Reason } from '../revision/index.ts';
import {
  changesByTable,
  declaredBreaks,
  perCent,
  type RevisionContext,
  sourceOf,
  tableTitle,
} from './revision-context.ts';

/**
 * A draft of the note that goes with a revised return to UNODC, as text with a line to each statement:
 * what was revised, for which tables and years, by how much on average, why as far as lineage tells, and
 * which breaks are declared. "[…]" stands where only a person can say it. The two returns are the first
 * and the last. Pure.
 */
export function revisionNote(context: RevisionContext): string {
  const { compared, words, returns } = context;
  const { note } = words;
  const { main, vintages } = compared;
  const { ret } = vintages[main.to] ?? {};
  const span = note.span(main.years[0] ?? 0, main.years.at(-1) ?? 0);
  const { name = '', agency = '' } = ret?.coordinatingOfficer ?? {};
  const lines = [
    ...note.heading(ret?.countryName ?? '', span),
    '',
    note.address,
    note.date,
    '',
    note.opening(returns[main.from] ?? '', returns[main.to] ?? '', span),
    ...amounts(context),
    ...listed(note.what, whatLines(context)),
    ...listed(note.why, whyLines(context)),
    ...listed(note.breaks, breakLines(context)),
    '',
    note.contact([name, agency].filter((text) => text !== '').join(', ')),
  ];
  return `${lines.map(oneLine).join('\n')}\n`;
}

function amounts(context: RevisionContext): string[] {
  const { note } = context.words;
  const { all } = context.compared.main.parts;
  if (all.revised + all.added + all.gone === 0) return [note.nothing];
  const isRevised = all.revised > 0;
  return [
    note.revised(all.revised, all.compared, perCent(context, all.revisedPercent)),
    ...(isRevised && all.meanPercent !== null
      ? [
          note.size(
            perCent(context, all.meanAbsolutePercent),
            perCent(context, all.meanPercent, { signed: true }),
          ),
        ]
      : []),
    ...(all.medianRevisedPercent === null
      ? []
      : [note.half(perCent(context, all.medianRevisedPercent))]),
    ...(all.added + all.gone === 0 ? [] : [note.moved(all.added, all.gone)]),
  ];
}

function whatLines(context: RevisionContext): string[] {
  const { note } = context.words;
  const { parts, changes, settled } = context.compared.main;
  const byTable = changesByTable(context, changes.changes.filter(isFigure));
  const tables = parts.tables.flatMap(({ table, measures }) => {
    const { revised, compared, added, gone, meanAbsolutePercent } = measures;
    const title = tableTitle(context, table);
    const years = yearsOf((byTable.get(table) ?? []).filter(isRevised));
    const size = perCent(context, meanAbsolutePercent);
    return [
      ...(revised === 0 ? [] : [note.table(title, revised, compared, years, size)]),
      ...(added + gone === 0 ? [] : [note.tableMoved(title, added, gone)]),
    ];
  });
  return settled.length === 0
    ? tables
    : [...tables, note.settled(settled.length, yearsOf(settled))];
}

/** Cells by kind of reason and source, most cells first; a cell with several reasons counts for each. */
function whyLines(context: RevisionContext): string[] {
  const { main } = context.compared;
  const found = new Map<string, { why: Reason['why']; source: string; cells: number }>();
  for (const { reasons } of main.changes.changes) {
    const own = new Map(
      reasons.map((reason) => {
        const source = sourceOf(context, reason);
        return [`${reason.why} ${source}`, { why: reason.why, source }] as const;
      }),
    );
    for (const [key, kind] of own) {
      found.set(key, { ...kind, cells: (found.get(key)?.cells ?? 0) + 1 });
    }
  }
  return [...found.values()]
    .sort((a, b) => b.cells - a.cells)
    .map(({ why, cells, source }) => context.words.note.whyOf(why, cells, source));
}

function breakLines(context: RevisionContext): string[] {
  const { note } = context.words;
  const breaks = declaredBreaks(context);
  if (breaks.length === 0) return [note.noBreaks];
  return breaks.map(({ row, year, comment }) => note.break(row, year, comment));
}

function listed(title: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', title, ...lines.map((line) => `- ${line}`)];
}

function isFigure({ before, after }: Change): boolean {
  return before.value !== after.value;
}

function isRevised({ before, after }: Change): boolean {
  return before.value !== null && after.value !== null;
}

function yearsOf(changes: readonly Change[]): string[] {
  return [...new Set(changes.map(({ cell }) => yearOf(cell)))].sort((a, b) => a - b).map(String);
}

/** A comment with line breaks must not look like lines of the note. */
function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trimEnd();
}
