import { type Moves, movesInAll } from '../checks/earlier/moves-in-all.ts';
import { type ReportContext, tableAnchor, titleOfTable } from './context.ts';
import type { RevisedTableView, RevisionsView } from './model.ts';

/** What became of the figures that were sent before, table by table. */
export function revisionsView(context: ReportContext): RevisionsView | null {
  const { revisions } = context.findings;
  if (revisions === undefined) return null;
  const { cycles, years, tables } = revisions;
  const { revisions: text } = context.say;
  const [first] = years;
  return {
    title: text.title(cycles),
    intro: introOf(context, first, years.at(-1), tables.length),
    tables: tables.map((entry) => ({
      title: titleOfTable(context, entry.table),
      href: context.askedTables.has(entry.table) ? `#${tableAnchor(entry.table)}` : null,
      ...asText(context, entry),
    })),
    all: asText(context, movesInAll(tables)),
  };
}

function introOf(
  { say }: ReportContext,
  first: number | undefined,
  last: number | undefined,
  tables: number,
): string {
  const { revisions: text } = say;
  if (first === undefined || last === undefined) return text.noYear;
  const intro = text.intro(first, last);
  return tables > 0 ? intro : say.sentences([intro, text.noFigure]);
}

function asText(
  { formats }: ReportContext,
  { unchanged, revised, added, gone }: Moves,
): Omit<RevisedTableView, 'title' | 'href'> {
  return {
    unchanged: formats.number(unchanged),
    revised: formats.number(revised),
    added: formats.number(added),
    gone: formats.number(gone),
  };
}
