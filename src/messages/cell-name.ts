import { questionOf, tableOf, yearOf } from '../instrument/cell-id.ts';
import type { LoadedInstrument } from '../instrument/model.ts';

/** A cell in words: "table 1.2, Victims of intentional homicide, Male, 2013". */
export function cellName(instrument: LoadedInstrument, cell: string): string {
  return `${questionName(instrument, questionOf(cell))}, ${yearOf(cell)}`;
}

/** A question in words; the column is left out where the row has only one. */
export function questionName(instrument: LoadedInstrument, id: string): string {
  const question = instrument.questions.get(id);
  if (question === undefined) return id;
  return [`table ${tableNumber(instrument, id)}`, rowName(instrument, id)].join(', ');
}

/** Number of a table for reading: that of a module carries the module's name, "corruption 1.1". */
export function tableNumber(instrument: LoadedInstrument, id: string): string {
  const [file = '', number = ''] = tableOf(id).split('/');
  const isCore = instrument.definition.files.some((entry) => entry.file === file);
  return isCore ? number : `${file} ${number}`;
}

/** Title of the file that a chapter stands in, for the chapters of a module; empty for the core. */
export function moduleTitle(instrument: LoadedInstrument, file: string): string {
  const isCore = instrument.definition.files.some((entry) => entry.file === file);
  return isCore ? '' : (instrument.files.find((entry) => entry.file === file)?.title ?? file);
}

/** A question in words without its table: "Persons convicted, all crimes: Adults, Female". */
export function rowName(instrument: LoadedInstrument, id: string): string {
  const question = instrument.questions.get(id);
  if (question === undefined) return id;
  const columns = question.row.columns ?? question.table.columns;
  const path = question.rowPath.join(': ');
  return columns.length > 1 ? `${path}, ${question.columnLabel}` : path;
}

/** A table in words: "1.2 Victims of intentional homicide". */
export function tableName(instrument: LoadedInstrument, id: string): string {
  const [file = '', number = ''] = tableOf(id).split('/');
  const table = instrument.files
    .find((entry) => entry.file === file)
    ?.chapters.flatMap((chapter) => chapter.tables)
    .find((entry) => entry.table === number);
  return table === undefined ? id : `${tableNumber(instrument, id)} ${table.title}`;
}
