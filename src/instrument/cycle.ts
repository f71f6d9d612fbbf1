import type { Chapter, Rotation, Row, Table } from '../schema/types.ts';
import { cellId } from './cell-id.ts';
import type { LoadedInstrument, Question } from './model.ts';

/** What one cycle of an instrument asks. */
export interface AskedCycle {
  instrument: LoadedInstrument;
  cycle: number;
  referenceYear: number;
  /** The years asked, oldest first. */
  years: readonly number[];
  /** Questions in force, by id, in the order of the questionnaire. */
  questions: ReadonlyMap<string, Question>;
  /** All cell ids, by question and year. */
  cells: readonly string[];
  /** Tables of the instrument that this cycle does not ask at all. */
  tablesNotAsked: readonly string[];
  /** Cells of the instrument that the rotation leaves out of this cycle. */
  cellsNotAsked: number;
  /** Tables whose newest years nobody has been asked for yet, with the last year asked. */
  lastYears?: ReadonlyMap<string, number>;
}

/** Which tables and rows count as asked: those of the cycle's turn, or all of the instrument. */
export interface AskedOptions {
  rotation?: 'in-turn' | 'all';
  /** The last year asked, of tables that were not asked to the end of the window. */
  lastYears?: ReadonlyMap<string, number>;
}

/**
 * The exact list of cells of a cycle. Cycle N asks reference year N-1 and the years before it in the
 * window; tables and rows marked odd or even are in force by the parity of the reference year. With
 * the rotation `all`, for what has been published whatever a cycle asked, every question is in force.
 */
export function askedIn(
  instrument: LoadedInstrument,
  cycle: number,
  { rotation = 'in-turn', lastYears }: AskedOptions = {},
): AskedCycle {
  const referenceYear = cycle - 1;
  const { years: length } = instrument.definition.window;
  const years = Array.from({ length }, (_, index) => referenceYear - length + 1 + index);
  const all = [...instrument.questions.values()];
  const inForce = all.filter(
    (question) =>
      rotation === 'all' || isAsked(instrument, question.table, question.row, referenceYear),
  );
  const questions = new Map(inForce.map((question) => [question.id, question]));
  const tables = new Set(inForce.map((question) => question.tableId));
  const everyTable = new Set(all.map((question) => question.tableId));
  return {
    instrument,
    cycle,
    referenceYear,
    years,
    questions,
    cells: inForce.flatMap((question) => years.map((year) => cellId(question.id, year))),
    tablesNotAsked: [...everyTable].filter((table) => !tables.has(table)),
    cellsNotAsked: (all.length - inForce.length) * length,
    ...(lastYears === undefined ? {} : { lastYears }),
  };
}

function isAsked(
  instrument: LoadedInstrument,
  table: Table,
  row: Row,
  referenceYear: number,
): boolean {
  const rotation = row.asked ?? table.asked;
  return inRotation(rotation, referenceYear, instrument.definition.rotation.firstReferenceYear);
}

function inRotation(rotation: Rotation, referenceYear: number, first: number): boolean {
  if (rotation === 'annual' || referenceYear < first) return true;
  return (rotation === 'odd') === (referenceYear % 2 !== 0);
}

/** The chapters of a file with the tables and rows in force, in the order of the questionnaire. */
export function chaptersAsked(
  asked: AskedCycle,
  file: string,
): { chapter: Chapter; tables: Table[] }[] {
  const inForce = new Set([...asked.questions.values()].map((question) => question.tableId));
  const chapters = asked.instrument.files.find((entry) => entry.file === file)?.chapters ?? [];
  return chapters
    .map((chapter) => ({
      chapter,
      tables: chapter.tables.filter((table) => inForce.has(`${file}/${table.table}`)),
    }))
    .filter(({ tables }) => tables.length > 0);
}
