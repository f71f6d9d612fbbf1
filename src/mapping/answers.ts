import type { LoadedInstrument, Question } from '../instrument/model.ts';
import type { MappingLine } from '../schema/types.ts';
import { mappingFile as file, type MappingContext } from './context.ts';
import { selectionOf } from './line-selection.ts';
import type { NumberedLine } from './load.ts';
import type { ColumnTest, Selection } from './selection.ts';
import { convertsUnit, parseMeasure } from './unit.ts';
import { quoteValue } from './where.ts';
import { parseYears } from './years.ts';

/** How one question is answered in some years: by records of a source, or by a reason why not. */
export interface Answer {
  question: string;
  line: number;
  status: string;
  comment: string;
  years: ReadonlySet<number>;
  /** True for a line that speaks of the rest of a table. */
  rest: boolean;
  /** add: the figure is added to that of other lines; instead: it counts where they give none. */
  combine: '' | 'add' | 'instead';
  /** Absent when the line only says why there is no figure. */
  selection?: Selection;
  /** Unit as which each counts, where the source counts in another. */
  countedAs?: string;
  /** For one column of several: the test on the breakdown, and its text for the lineage. */
  column?: { test: ColumnTest; where: string };
}

/** The questions that a line answers; what is wrong with it goes to the context's problems. */
export function answersOf(
  context: MappingContext,
  { line, entry }: NumberedLine<MappingLine>,
): Answer[] {
  const rest = entry.row === '*';
  const rowId = `${entry.table}/${entry.row}`;
  const questions = [...context.instrument.questions.values()].filter((question) =>
    rest ? question.tableId === entry.table : question.rowId === rowId,
  );
  if (questions.length === 0) {
    const known = knownRows(context.instrument, entry.table);
    context.problems.push({ code: 'cell-not-in-instrument', file, line, id: rowId, known });
    return [];
  }
  if (!statusFits(context, line, entry)) return [];
  if (rest && entry.source !== '') {
    context.problems.push({ code: 'mapping-incomplete', file, line, reason: 'rest-with-source' });
    return [];
  }
  const named = entry.column === '' ? undefined : entry.column.split('|');
  const columns = questions.map(({ column }) => column);
  for (const column of named ?? []) {
    if (!columns.includes(column)) {
      context.problems.push({
        code: 'cell-not-in-instrument',
        file,
        line,
        id: `${rowId}/${column}`,
        known: columns,
      });
    }
  }
  const wanted = questions.filter(({ column }) => named === undefined || named.includes(column));
  return entry.source === ''
    ? gapsOf(context, line, entry, wanted)
    : figuresOf(context, line, entry, wanted, named !== undefined);
}

function statusFits(context: MappingContext, line: number, entry: MappingLine): boolean {
  if (entry.source === '' && (entry.status === '' || entry.comment === '')) {
    context.problems.push({ code: 'mapping-incomplete', file, line, reason: 'source-or-status' });
    return false;
  }
  if (entry.status === '') return true;
  const { statuses } = context.instrument.definition;
  const status = statuses.find((known) => known.status === entry.status);
  if (status === undefined) {
    const known = statuses.map((s) => `${s.status} (${s.label})`);
    context.problems.push({ code: 'status-unknown', file, line, status: entry.status, known });
    return false;
  }
  if ((status.with === 'value') === (entry.source !== '')) return true;
  const reason = entry.source === '' ? 'status-without-value' : 'status-with-value';
  context.problems.push({ code: 'mapping-incomplete', file, line, reason });
  return false;
}

function gapsOf(
  context: MappingContext,
  line: number,
  entry: MappingLine,
  questions: readonly Question[],
): Answer[] {
  const years = new Set(parseYears(entry.years) ?? allYears(context));
  return questions.map(({ id }) => ({
    question: id,
    line,
    status: entry.status,
    comment: entry.comment,
    years,
    rest: entry.row === '*',
    combine: entry.combine === 'instead' && entry.row !== '*' ? 'instead' : '',
  }));
}

/** Years of any source and the ten after, so that a gap stays explained when data grow. */
function allYears({ sources }: MappingContext): number[] {
  const years = [...sources.values()].flatMap((source) => source.years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 11 }, (_, index) => first + index);
}

function figuresOf(
  context: MappingContext,
  line: number,
  entry: MappingLine,
  questions: readonly Question[],
  named: boolean,
): Answer[] {
  const iccs = questions[0]?.row.iccs ?? [];
  const selection = selectionOf(context, line, entry, iccs);
  if (selection === undefined) return [];
  const { source, measure } = selection;
  const { as } = parseMeasure(entry.measure, [measure]);
  const unit = questions[0]?.unit ?? '';
  const converts = convertsUnit(context, line, { source, measure, as }, unit, entry.comment);
  const usual = converts ? 'D' : 'A';
  const base = {
    line,
    status: entry.status === '' ? usual : entry.status,
    comment: entry.comment,
    years: selection.years,
    rest: false,
    combine: entry.combine ?? '',
    selection,
    ...(converts && as !== undefined ? { countedAs: as } : {}),
  };
  const divided = selection.source.definition.breakdowns?.find(
    ({ breakdown }) => breakdown === questions[0]?.table.breakdown,
  );
  return questions.flatMap((question): Answer[] => {
    if (question.column === 'total') return [{ ...base, question: question.id }];
    const texts = Object.entries(divided?.values ?? {}).flatMap(([text, category]) =>
      category === question.column ? [text] : [],
    );
    if (divided !== undefined && texts.length > 0) {
      const test: ColumnTest = {
        column: divided.column,
        kind: 'in',
        values: new Set(texts),
        negated: false,
      };
      const where = `${divided.column} = ${texts.map(quoteValue).join(' | ')}`;
      return [{ ...base, question: question.id, column: { test, where } }];
    }
    if (!named) return [];
    if (questions.length === 1) return [{ ...base, question: question.id }];
    const known = Object.values(divided?.values ?? {});
    context.problems.push({
      code: 'row-has-many-columns',
      file,
      line,
      column: question.column,
      known,
    });
    return [];
  });
}

function knownRows(instrument: LoadedInstrument, tableId: string): string[] {
  const rows = [...instrument.questions.values()].filter(
    (question) => question.tableId === tableId,
  );
  const names =
    rows.length > 0
      ? rows.map(({ row }) => row.row)
      : [...instrument.questions.values()].map((q) => q.tableId);
  return [...new Set(names)];
}
