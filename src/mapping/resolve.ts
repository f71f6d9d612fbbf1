import type { ReadSource } from '../dataset/read-table.ts';
import type { Texts } from '../dataset/texts.ts';
import { cellId } from '../instrument/cell-id.ts';
import type { LoadedInstrument, Question } from '../instrument/model.ts';
import type { Problem } from '../problems.ts';
import type { MappingLine } from '../schema/types.ts';
import { resolveTests } from './column-tests.ts';
import type { LoadedMapping, NumberedLine } from './load.ts';
import type { ColumnTest, Selection } from './selection.ts';
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
  /** True when the figure is added to that of another line. */
  add: boolean;
  /** Absent when the line only says why there is no figure. */
  selection?: Selection;
  /** For one column of several: the test on the breakdown, and its text for the lineage. */
  column?: { test: ColumnTest; where: string };
}

/** A mapping checked against the instrument and the sources: ready to be carried out. */
export interface ResolvedMapping {
  answers: readonly Answer[];
  exclusions: readonly { selection: Selection; reason: string }[];
}

interface Context {
  instrument: LoadedInstrument;
  sources: ReadonlyMap<string, ReadSource>;
  mapping: LoadedMapping;
  /** Every text that occurs in each category column, by source and column. */
  texts: Texts;
  problems: Problem[];
}

const file = 'mapping.csv';

/** Checks every line of the mapping and turns it into answers and exclusions; collects all problems. */
export function resolveMapping(
  context: Omit<Context, 'problems'>,
): ResolvedMapping & { problems: readonly Problem[] } {
  const full: Context = { ...context, problems: [] };
  const answers: Answer[] = [];
  const exclusions: { selection: Selection; reason: string }[] = [];
  for (const numbered of context.mapping.lines) {
    if (numbered.entry.table === 'exclude') exclusions.push(...exclusionOf(full, numbered));
    else answers.push(...answersOf(full, numbered));
  }
  full.problems.push(...doubleMappings(answers));
  return { answers: withoutAnswered(answers), exclusions, problems: full.problems };
}

/** Lines for the rest of a table speak only of cells that no other line answers. */
function withoutAnswered(answers: readonly Answer[]): Answer[] {
  const answered = new Set(
    answers
      .filter(({ rest }) => !rest)
      .flatMap(({ question, years }) => [...years].map((year) => cellId(question, year))),
  );
  return answers.map((answer) => {
    if (!answer.rest) return answer;
    const open = [...answer.years].filter((year) => !answered.has(cellId(answer.question, year)));
    return { ...answer, years: new Set(open) };
  });
}

function exclusionOf(context: Context, { line, entry }: NumberedLine<MappingLine>) {
  if (entry.comment === '') {
    context.problems.push({ code: 'mapping-incomplete', file, line, reason: 'reason' });
  }
  const selection = selectionOf(context, line, entry, []);
  return selection === undefined ? [] : [{ selection, reason: entry.comment }];
}

function answersOf(context: Context, { line, entry }: NumberedLine<MappingLine>): Answer[] {
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

function statusFits(context: Context, line: number, entry: MappingLine): boolean {
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
  context: Context,
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
    add: false,
  }));
}

/** Years of any source and the ten after, so that a gap stays explained when data grow. */
function allYears({ sources }: Context): number[] {
  const years = [...sources.values()].flatMap((source) => source.years);
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return Array.from({ length: last - first + 11 }, (_, index) => first + index);
}

function figuresOf(
  context: Context,
  line: number,
  entry: MappingLine,
  questions: readonly Question[],
  named: boolean,
): Answer[] {
  const iccs = questions[0]?.row.iccs ?? [];
  const selection = selectionOf(context, line, entry, iccs);
  if (selection === undefined) return [];
  const status = entry.status === '' ? 'A' : entry.status;
  const base = {
    line,
    status,
    comment: entry.comment,
    years: selection.years,
    rest: false,
    add: entry.combine === 'add',
    selection,
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

function selectionOf(
  context: Context,
  line: number,
  entry: MappingLine,
  rowIccs: readonly string[],
): Selection | undefined {
  const source = context.sources.get(entry.source);
  if (source === undefined) {
    const known = [...context.sources.keys()];
    context.problems.push({
      code: 'unknown-reference',
      file,
      line,
      kind: 'source',
      id: entry.source,
      known,
    });
    return undefined;
  }
  const before = context.problems.length;
  const measure = measureOf(context, line, entry, source);
  const tests = resolveTests({
    where: entry.where,
    source,
    rowIccs,
    correspondence: context.mapping.correspondence,
    texts: context.texts.get(entry.source) ?? new Map(),
    report: (problem) => context.problems.push({ ...problem, file, line } as Problem),
  });
  const years = yearsOf(context, line, entry, source);
  if (measure === undefined || context.problems.length > before) return undefined;
  return { line, source, where: entry.where, measure, years, tests };
}

function measureOf(
  context: Context,
  line: number,
  entry: MappingLine,
  source: ReadSource,
): string | undefined {
  const measures = source.definition.columns
    .filter(({ role }) => role === 'measure')
    .map((c) => c.column);
  if (entry.measure === '' && (measures.length === 1 || entry.table === 'exclude'))
    return measures[0];
  if (measures.includes(entry.measure)) return entry.measure;
  if (entry.measure === '') {
    context.problems.push({ code: 'mapping-incomplete', file, line, reason: 'measure' });
  } else {
    context.problems.push({
      code: 'unknown-reference',
      file,
      line,
      kind: 'measure',
      id: entry.measure,
      known: measures,
    });
  }
  return undefined;
}

function yearsOf(
  context: Context,
  line: number,
  entry: MappingLine,
  source: ReadSource,
): ReadonlySet<number> {
  const named = parseYears(entry.years);
  if (named === undefined) return new Set(source.years);
  const outside = named.filter((year) => !source.years.includes(year));
  if (outside.length > 0 || named.length === 0) {
    context.problems.push({
      code: 'years-outside',
      file,
      line,
      years: outside.length > 0 ? outside.join(', ') : entry.years,
      first: source.years[0] ?? 0,
      last: source.years.at(-1) ?? 0,
    });
  }
  return new Set(named);
}

function doubleMappings(answers: readonly Answer[]): Problem[] {
  const first = new Map<string, number>();
  const problems = new Map<string, Problem>();
  for (const { question, years, line, rest } of answers.filter(({ add }) => !add)) {
    for (const year of years) {
      const cell = cellId(question, year);
      const key = rest ? `rest ${cell}` : cell;
      const other = first.get(key);
      if (other === undefined) first.set(key, line);
      else if (other !== line && !problems.has(`${other} ${line}`)) {
        problems.set(`${other} ${line}`, { code: 'cell-mapped-twice', file, line, cell, other });
      }
    }
  }
  for (const { question, years, line } of answers.filter(({ add }) => add)) {
    const alone = [...years].map((year) => cellId(question, year)).find((cell) => !first.has(cell));
    if (alone !== undefined) {
      problems.set(`add ${line}`, { code: 'nothing-to-add-to', file, line, cell: alone });
    }
  }
  return [...problems.values()];
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
