import { isExplained } from '../explanations/index.ts';
import type { Question } from '../instrument/model.ts';
import type { FindingCell, RevisedTable } from '../schema/types.ts';
import { barLevel } from './bar.ts';
import {
  groupId,
  mapAnchor,
  markOf,
  type ReportContext,
  severities,
  tableAnchor,
} from './context.ts';
import type { CountedMark, MapTable, MapView } from './model.ts';
import { filledIn, questionsByTable } from './tally.ts';

/** Cells with these parts in a finding are only shown for comparison. */
const besides: readonly FindingCell['role'][] = ['before', 'after', 'other', 'previous', 'outside'];

/** All tables of the instrument by chapter, also those that this cycle does not ask. */
export function mapOf(context: ReportContext): MapView {
  const asked = questionsByTable(context);
  const { revisions } = context.findings;
  const revised = new Map(revisions?.tables.map((entry) => [entry.table, entry]));
  const columnsAfterTable = context.asked.years.length + 1 + (revisions === undefined ? 0 : 1);
  return {
    compared: revisions !== undefined,
    columns: columnsAfterTable + 1,
    columnsAfterTable,
    chapters: context.asked.instrument.files.flatMap(({ file, chapters }) =>
      chapters.map((chapter) => ({
        title: context.say.chapter(chapter.chapter, chapter.title, context.names.module(file)),
        tables: chapter.tables.map(({ table, title }) => {
          const id = `${file}/${table}`;
          return mapTable(context, id, title, asked.get(id) ?? [], revised.get(id));
        }),
      })),
    ),
  };
}

function mapTable(
  context: ReportContext,
  id: string,
  title: string,
  questions: readonly Question[],
  revised: RevisedTable | undefined,
): MapTable {
  const { asked, say, names } = context;
  const marks = marksOf(context, id);
  return {
    id: mapAnchor(id),
    number: names.tableNumber(id),
    title,
    asked: questions.length > 0,
    href: questions.length > 0 ? `#${tableAnchor(id)}` : null,
    years: asked.years.map((year) => {
      const filled = filledIn(context, questions, year);
      return {
        year,
        text: say.filledOf(filled, questions.length),
        level: barLevel(filled, questions.length),
        doubt: doubtOf(context, questions, year),
      };
    }),
    changed: revised === undefined ? null : say.changedSince(revised),
    marks,
    findingsHref: marks.length > 0 ? `#${groupId(id)}` : null,
  };
}

/** How many cells of a table and year open errors and warnings name, with the worse mark of the two. */
function doubtOf(
  context: ReportContext,
  questions: readonly Question[],
  year: number,
): CountedMark | null {
  const doubted = questions.flatMap(({ id }) => {
    const cell = `${id}@${year}`;
    const found = (context.byCell.get(cell) ?? []).filter(
      ({ finding }) =>
        !isExplained(finding) &&
        finding.severity !== 'information' &&
        finding.cells.some((entry) => entry.cell === cell && !besides.includes(entry.role)),
    );
    return found.length === 0 ? [] : [found.some(({ finding }) => finding.severity === 'error')];
  });
  if (doubted.length === 0) return null;
  const mark = markOf(context, doubted.includes(true) ? 'error' : 'warning');
  return { ...mark, count: doubted.length, text: context.say.inDoubt(doubted.length) };
}

function marksOf(context: ReportContext, table: string): CountedMark[] {
  const findings = (context.byTable.get(table) ?? []).filter(
    ({ finding }) => !isExplained(finding),
  );
  return severities.flatMap((severity) => {
    const count = findings.filter(({ finding }) => finding.severity === severity).length;
    if (count === 0) return [];
    const text = context.say.severityCount(severity, count);
    return [{ ...markOf(context, severity), count, text }];
  });
}
