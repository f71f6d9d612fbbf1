import { questionOf, tableOf, yearOf } from '../instrument/cell-id.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { writtenRules } from '../instrument/texts.ts';

/** How a language puts the labels of a questionnaire together. */
export interface NameWords {
  /** A table within a sentence, by its number: "table 1.2". */
  table: (number: string) => string;
  /** The parts of a name, the wider before the narrower: "table 1.2, Victims, Male, 2013". */
  parts: (parts: readonly string[]) => string;
  /** A row below those that it belongs to: "Persons convicted: Adults". */
  path: (labels: readonly string[]) => string;
}

/** How sentences name cells, questions and tables; an id that the instrument lacks stays as it is. */
export interface Names {
  /** "table 1.2, Victims of intentional homicide, Male, 2013". */
  cell: (cell: string) => string;
  /** "table 1.2, Victims of intentional homicide, Male". */
  question: (question: string) => string;
  /** "Victims of intentional homicide, Male"; a total is not named as a column. */
  row: (question: string) => string;
  /** The same with every column named, where the row has more than one. */
  rowAndColumn: (question: string) => string;
  /** "1.2 Victims of intentional homicide". */
  table: (id: string) => string;
  /** "1.2"; that of a module carries the module's name, "corruption 1.1". */
  tableNumber: (id: string) => string;
  /** Title of the file that a chapter stands in, for the chapters of a module; empty for the core. */
  module: (file: string) => string;
  /** The sentence of a rule written by hand, `HOM-1a:male`; undefined where the rule has none. */
  says: (rule: string) => string | undefined;
}

/** Names by the labels of an instrument, in the language of these labels and words. */
export function namesIn(instrument: LoadedInstrument, words: NameWords): Names {
  const isCore = (file: string): boolean =>
    instrument.definition.files.some((entry) => entry.file === file);
  const question = (id: string): string =>
    instrument.questions.has(id)
      ? words.parts([words.table(tableNumber(id)), rowAndColumn(id)])
      : id;
  function tableNumber(id: string): string {
    const [file = '', number = ''] = tableOf(id).split('/');
    return isCore(file) ? number : `${file} ${number}`;
  }
  function rowAndColumn(id: string): string {
    const known = instrument.questions.get(id);
    if (known === undefined) return id;
    const columns = known.row.columns ?? known.table.columns;
    const path = words.path(known.rowPath);
    return columns.length > 1 ? words.parts([path, known.columnLabel]) : path;
  }
  return {
    cell: (cell) => words.parts([question(questionOf(cell)), String(yearOf(cell))]),
    question,
    row: (id) => {
      const known = instrument.questions.get(id);
      return known?.column === 'total' ? words.path(known.rowPath) : rowAndColumn(id);
    },
    rowAndColumn,
    table: (id) => {
      const [file = '', number = ''] = tableOf(id).split('/');
      const table = instrument.files
        .find((entry) => entry.file === file)
        ?.chapters.flatMap((chapter) => chapter.tables)
        .find((entry) => entry.table === number);
      return table === undefined ? id : `${tableNumber(id)} ${table.title}`;
    },
    tableNumber,
    module: (file) =>
      isCore(file) ? '' : (instrument.files.find((entry) => entry.file === file)?.title ?? file),
    says: (rule) =>
      writtenRules(instrument.rules).find((entry) => isWritten(rule, entry.rule))?.says,
  };
}

/** A written rule stands once for every column it compares: `HOM-1a:male`. */
export function isWritten(rule: string, written: string): boolean {
  return rule.slice(0, rule.lastIndexOf(':')) === written;
}
