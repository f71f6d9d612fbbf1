import { isExplained } from '../explanations/index.ts';
import { chaptersAsked } from '../instrument/cycle.ts';
import type { Question } from '../instrument/model.ts';
import {
  explainedMark,
  findingId,
  groupId,
  markOf,
  type ReportContext,
  remarkableStatus,
  sourceAnchor,
  tableAnchor,
} from './context.ts';
import { hasManyFindings } from './finding-view.ts';
import type { ValueCell, ValueChapter, ValueLine, ValueRow, ValueTable } from './model.ts';
import { filledIn, questionsByTable } from './tally.ts';

/** Marks shown beside one figure; more are one link to the findings of the table. */
const shownMarks = 3;

/** The same where there are very many findings. */
const fewMarks = 1;

/** All figures of the window by chapter and table, in the order of the questionnaire. */
export function valueChapters(context: ReportContext): ValueChapter[] {
  const questions = questionsByTable(context);
  return context.asked.instrument.files.flatMap(({ file }) =>
    chaptersAsked(context.asked, file).map(({ chapter, tables }) => ({
      title: context.say.chapter(chapter.chapter, chapter.title, context.names.module(file)),
      tables: tables.map((table) =>
        valueTable(
          context,
          `${file}/${table.table}`,
          questions.get(`${file}/${table.table}`) ?? [],
        ),
      ),
    })),
  );
}

function valueTable(
  context: ReportContext,
  id: string,
  questions: readonly Question[],
): ValueTable {
  const { asked, say, names } = context;
  const table = questions[0]?.table;
  const label = say.tableTitle(names.tableNumber(id), table?.title ?? '');
  const asks = questions.length * asked.years.length;
  const filled = asked.years.reduce((sum, year) => sum + filledIn(context, questions, year), 0);
  const found = context.byTable.get(id) ?? [];
  const notes = new Notes();
  const rows = rowsOf(context, id, questions, notes);
  return {
    id: tableAnchor(id),
    label,
    title: table?.title ?? '',
    about: say.sentences([
      say.tableAbout(table?.unit ?? ''),
      ...(table?.guidance === undefined ? [] : [table.guidance]),
    ]),
    summary: say.tableSummary(filled, asks),
    open: filled > 0,
    region: say.tableRegion(label),
    manyColumns: (table?.columns.length ?? 0) > 1,
    findingsHref: found.length > 0 ? `#${groupId(id)}` : null,
    findingsText: found.length > 0 ? say.tableFindings(found.length) : null,
    rows,
    notes: notes.list(),
    statuses: statusesOf(rows),
  };
}

/** Comments of a table, each text once, numbered as they are met. */
class Notes {
  readonly #keys = new Map<string, string>();

  keyOf(text: string): string {
    const key = this.#keys.get(text) ?? String(this.#keys.size + 1);
    this.#keys.set(text, key);
    return key;
  }

  list(): { key: string; text: string }[] {
    return [...this.#keys].map(([text, key]) => ({ key, text }));
  }
}

function rowsOf(
  context: ReportContext,
  table: string,
  questions: readonly Question[],
  notes: Notes,
): ValueRow[] {
  const byRow = new Map<string, Question[]>();
  for (const question of questions) {
    byRow.set(question.rowId, [...(byRow.get(question.rowId) ?? []), question]);
  }
  return [...byRow.values()].map((lines) => ({
    label: lines[0]?.row.label ?? '',
    scope: lines.length > 1 ? 'rowgroup' : 'row',
    depth: Math.min(lines[0]?.depth ?? 0, 4),
    span: lines.length,
    group: lines.length > 1,
    lines: lines.map((question, index) => valueLine(context, table, question, index === 0, notes)),
  }));
}

function valueLine(
  context: ReportContext,
  table: string,
  question: Question,
  first: boolean,
  notes: Notes,
): ValueLine {
  const cells = context.asked.years.map((year) => `${question.id}@${year}`);
  const used = new Set(
    cells.flatMap((cell) =>
      (context.observations.get(cell)?.lineage ?? []).map(({ source }) => source),
    ),
  );
  return {
    first,
    column: question.columnLabel,
    values: cells.map((cell) => valueCell(context, table, cell, notes)),
    sources: [...used].flatMap((source) => {
      const known = context.sources.get(source);
      if (known === undefined) return [];
      return [
        { short: context.say.sourceShort(known.number), href: `#${sourceAnchor(known.number)}` },
      ];
    }),
  };
}

function valueCell(context: ReportContext, table: string, cell: string, notes: Notes): ValueCell {
  const { observations, byCell, say, formats } = context;
  const observation = observations.get(cell);
  const value = observation?.value ?? null;
  const comment = observation?.comment ?? '';
  const found = byCell.get(cell) ?? [];
  const many = hasManyFindings(context);
  const most = many ? fewMarks : shownMarks;
  const shown = found.slice(0, most);
  const more = found.length - shown.length;
  return {
    text: value === null ? say.valueWithout : formats.number(value),
    missing: value === null,
    status: remarkableStatus(context, observation?.status),
    notes: comment === '' ? [] : [notes.keyOf(comment)],
    findings: shown.map(({ rank, finding }) => ({
      ...(isExplained(finding) ? explainedMark(context) : markOf(context, finding.severity)),
      rank,
      href: `#${findingId(rank)}`,
      name: many ? null : say.findingName(rank),
    })),
    moreFindings:
      more > 0
        ? {
            text: say.moreFindings(more),
            href: `#${groupId(found[most]?.finding.table ?? table)}`,
          }
        : null,
  };
}

function statusesOf(rows: readonly ValueRow[]): { code: string; label: string }[] {
  const used = new Map<string, string>();
  for (const { status } of rows.flatMap(({ lines }) => lines).flatMap(({ values }) => values)) {
    if (status !== null) used.set(status.code, status.label);
  }
  return [...used].sort(([a], [b]) => (a < b ? -1 : 1)).map(([code, label]) => ({ code, label }));
}
