import { basename } from 'node:path';
import { questionOf, tableOf, yearOf } from '../instrument/cell-id.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import type { RevisionMessages } from '../messages/en/revision-report.ts';
import { capital } from '../messages/letters.ts';
import { type Names, namesIn } from '../messages/names.ts';
import type { ReportMessages } from '../messages/report-messages.ts';
import type { Change, Compared, Reason, Vintage } from '../revision/index.ts';

/** Everything a revision report is made from. */
export interface RevisionInput {
  compared: Compared;
  /** The instrument with its modules, in the language of the messages. */
  instrument: LoadedInstrument;
  messages: ReportMessages;
  words: RevisionMessages;
  toolVersion: string;
}

/** The input with what is looked up again and again. */
export interface RevisionContext extends RevisionInput {
  names: Names;
  /** Names of the returns, in their order; those that share a cycle are told apart. */
  returns: readonly string[];
}

export function revisionContext(input: RevisionInput): RevisionContext {
  const { vintages } = input.compared;
  return {
    ...input,
    names: namesIn(input.instrument, input.messages.names),
    returns: vintages.map((vintage) => nameOf(vintage, vintages, input.words)),
  };
}

/** "Table 1.2. Victims of intentional homicide". */
export function tableTitle({ instrument, messages, names }: RevisionContext, id: string): string {
  const title = [...instrument.questions.values()].find(({ tableId }) => tableId === id)?.table
    .title;
  return title === undefined ? id : messages.say.tableTitle(names.tableNumber(id), title);
}

/** Stands where there is nothing to measure. */
export const noMeasure = '–';

/** A per cent for reading, with its sign where it has a direction; one that is small beyond reading says so. */
export function perCent(
  { messages: { formats } }: RevisionContext,
  value: number | null,
  { signed = false } = {},
): string {
  if (value === null) return noMeasure;
  const size = Math.abs(value);
  // One decimal is what formats give; small revisions of large figures need two.
  const withTwo = (each: number): string =>
    formats.percent(0.001).replace(formats.number(0.1), formats.number(each));
  if (size !== 0 && size < 0.005) return `<${withTwo(0.01)}`;
  const text = size !== 0 && size < 0.1 ? withTwo(value) : formats.percent(value / 100);
  return `${signed && value > 0 ? '+' : ''}${text}`;
}

/** Every reason of a change as a sentence. */
export function reasonTexts(context: RevisionContext, { reasons }: Change): string[] {
  return reasons.map((reason) => context.words.say.reason(reason, sourceOf(context, reason)));
}

/** Title of the source that a reason names; empty where it names none. */
export function sourceOf({ compared: { vintages } }: RevisionContext, reason: Reason): string {
  if (reason.why !== 'records') return '';
  const sources = vintages.toReversed().flatMap(({ ret }) => ret.sources);
  return sources.find(({ source }) => source === reason.source)?.title ?? reason.source;
}

/** Changes by table, in the order of the questionnaire. */
export function changesByTable(
  { instrument }: RevisionContext,
  changes: readonly Change[],
): Map<string, Change[]> {
  const order = [...new Set([...instrument.questions.values()].map(({ tableId }) => tableId))];
  const found = new Map<string, Change[]>(order.map((table) => [table, []]));
  for (const change of changes) {
    const table = tableOf(change.cell);
    found.set(table, [...(found.get(table) ?? []), change]);
  }
  return new Map([...found].filter(([, own]) => own.length > 0));
}

/** Breaks by row and year: one that all columns of a row have is told once. */
export function declaredBreaks({
  compared,
  instrument,
  names,
}: RevisionContext): { row: string; year: number; comment: string }[] {
  const told = new Map<string, { row: string; year: number; comment: string }>();
  for (const { cell, comment } of compared.breaks) {
    const question = questionOf(cell);
    const rowId = question.slice(0, question.lastIndexOf('/'));
    const total = `${rowId}/total`;
    const row = names.question(instrument.questions.has(total) ? total : question);
    const key = JSON.stringify([rowId, yearOf(cell), comment]);
    if (!told.has(key)) told.set(key, { row: capital(row), year: yearOf(cell), comment });
  }
  return [...told.values()];
}

function nameOf(
  { name, ret }: Vintage,
  vintages: readonly Vintage[],
  { say }: RevisionMessages,
): string {
  const alike = vintages.filter(
    (each) => each.ret.cycle === ret.cycle && each.name.number === name.number,
  );
  return say.returnName(ret.cycle, name.number, alike.length > 1 ? basename(name.file) : '');
}
