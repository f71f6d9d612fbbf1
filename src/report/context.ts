import { cellId, questionOf, yearOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { ReportSentences } from '../messages/en/report.ts';
import { findingSentence } from '../messages/findings.ts';
import type { Formats } from '../messages/formats.ts';
import { type Names, namesIn } from '../messages/names.ts';
import type { ReportMessages } from '../messages/report-messages.ts';
import type {
  Binding,
  Finding,
  FindingCell,
  FindingsFile,
  Observation,
  Return,
  Severity,
  SourceUsed,
} from '../schema/types.ts';
import type { Mark } from './model.ts';

/** Everything a report is made from. */
export interface ReportInput {
  ret: Return;
  findings: FindingsFile;
  asked: AskedCycle;
  /** Where the cells are in the workbooks at hand; without them no places are shown. */
  bindings?: readonly Binding[];
  /** Names of these workbooks, by the file of the questionnaire that each is of. */
  workbooks?: ReadonlyMap<string, string>;
  toolVersion: string;
  messages: ReportMessages;
}

export interface RankedFinding {
  rank: number;
  finding: Finding;
}

export interface NumberedSource {
  number: number;
  used: SourceUsed;
}

/** Where a cell stands in the workbooks at hand. */
export interface Place {
  /** The file of the questionnaire, such as data. */
  part: string;
  sheet: string;
  address: string;
}

/** The input with what is looked up again and again. */
export interface ReportContext extends ReportInput {
  /** Findings shown in full, however many there are. */
  inFull?: ReadonlySet<string>;
  say: ReportSentences;
  names: Names;
  formats: Formats;
  observations: ReadonlyMap<string, Observation>;
  /** Figures of the years before the window, by question. */
  history: ReadonlyMap<string, ReadonlyMap<number, number>>;
  ranked: readonly RankedFinding[];
  byCell: ReadonlyMap<string, readonly RankedFinding[]>;
  byTable: ReadonlyMap<string, readonly RankedFinding[]>;
  byFinding: ReadonlyMap<string, RankedFinding>;
  /** The findings that another one explains, by that other one. */
  byCause: ReadonlyMap<string, readonly RankedFinding[]>;
  askedTables: ReadonlySet<string>;
  sources: ReadonlyMap<string, NumberedSource>;
  /** Of every bound cell. */
  places: ReadonlyMap<string, Place>;
}

/** Stands for the table of findings that are about a source. */
export const noTable = '';

/** SDMX code of a value without any peculiarity. */
const normalStatus = 'A';

export const severities: readonly Severity[] = ['error', 'warning', 'information'];

export function contextOf(input: ReportInput): ReportContext {
  const ranked = input.findings.findings.map((finding, index) => ({ rank: index + 1, finding }));
  return {
    ...input,
    say: input.messages.say,
    names: namesIn(input.asked.instrument, input.messages.names),
    formats: input.messages.formats,
    observations: new Map(input.ret.observations.map((entry) => [entry.cell, entry])),
    history: historyOf(input.ret),
    ranked,
    byCell: grouped(ranked, ({ finding }) => finding.cells.map(({ cell }) => cell)),
    byTable: grouped(ranked, ({ finding }) => [finding.table ?? noTable]),
    byFinding: new Map(ranked.map((entry) => [entry.finding.finding, entry])),
    byCause: grouped(ranked, ({ finding }) => (finding.cause === undefined ? [] : [finding.cause])),
    askedTables: new Set([...input.asked.questions.values()].map(({ tableId }) => tableId)),
    sources: new Map(
      input.ret.sources.map((used, index) => [used.source, { number: index + 1, used }]),
    ),
    places: placesOf(input),
  };
}

/** Sheet and address of a cell for reading; with several workbooks also which one. */
export function placeOf({ places, bindings = [], say }: ReportContext, cell: string): string {
  const found = places.get(cell);
  if (found === undefined) return say.placeUnknown;
  const place = say.place(found.sheet, found.address);
  return bindings.length > 1 ? say.placeIn(found.part, place) : place;
}

/** What a finding says, in the language of the report. */
export function sentenceOf({ messages, names }: ReportContext, finding: Finding): string {
  return findingSentence(messages.findings, finding, names);
}

/** The word and the shape of a severity. */
export function markOf(context: ReportContext, severity: Severity): Mark {
  return {
    severity,
    word: context.say.severity(severity),
    symbol: `shape-${severity}`,
  };
}

/** The mark of a finding that the contact point explained. */
export function explainedMark({ say }: ReportContext): Mark {
  return { severity: 'explained', word: say.explained, symbol: 'shape-explained' };
}

export const findingId = (rank: number): string => `finding-${rank}`;
export const groupId = (table: string | null): string =>
  table === null || table === noTable ? 'findings-sources' : `findings-${anchor(table)}`;
export const mapAnchor = (table: string): string => `map-${anchor(table)}`;
export const codeAnchor = (code: string): string => `about-${code}`;
export const tableAnchor = (table: string): string => `table-${anchor(table)}`;
export const sourceAnchor = (number: number): string => `source-${number}`;

/** Distinct tables keep distinct anchors: what is no letter or digit becomes its code point. */
function anchor(id: string): string {
  return id.replace(/[^A-Za-z0-9]/gu, (sign) =>
    sign === '/' || sign === '.' ? '-' : `_${sign.codePointAt(0)?.toString(16) ?? ''}`,
  );
}

/** A table with its number, as a heading; what is about no table stands under the sources. */
export function titleOfTable({ say, names }: ReportContext, table: string | null): string {
  if (table === null || table === noTable) return say.sourcesGroup;
  const name = names.table(table);
  if (name === table) return table;
  const number = names.tableNumber(table);
  return say.tableTitle(number, name.slice(number.length + 1));
}

/** A status for reading; none for a normal value, which needs no remark. */
export function remarkableStatus(
  { asked }: ReportContext,
  status: string | undefined,
): { code: string; label: string } | null {
  if (status === undefined || status === normalStatus) return null;
  const known = asked.instrument.definition.statuses.find((entry) => entry.status === status);
  return { code: status, label: known?.label ?? status };
}

/** Figures of an earlier return or another source stand in no cell of this one. */
export function isElsewhere(role: FindingCell['role']): boolean {
  return role === 'previous' || role === 'outside';
}

/** A part as a ratio of the whole; of nothing, nothing. */
export function shareOf(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

function historyOf(ret: Return): Map<string, Map<number, number>> {
  const history = new Map<string, Map<number, number>>();
  for (const { cell, value } of ret.history) {
    const question = questionOf(cell);
    const years = history.get(question) ?? new Map<number, number>();
    history.set(question, years.set(yearOf(cell), value));
  }
  return history;
}

function placesOf({ bindings = [] }: ReportInput): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const { file: part, lines } of bindings) {
    for (const { question, sheet, years } of lines) {
      for (const { year, value } of years) {
        places.set(cellId(question, year), { part, sheet, address: value });
      }
    }
  }
  return places;
}

function grouped(
  ranked: readonly RankedFinding[],
  keysOf: (entry: RankedFinding) => readonly string[],
): Map<string, RankedFinding[]> {
  const groups = new Map<string, RankedFinding[]>();
  for (const entry of ranked) {
    for (const key of new Set(keysOf(entry))) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}
