import type { FindingOf } from '../checks/details.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import type { Finding, FindingCode } from '../schema/types.ts';
import { cellName, questionName, rowName, tableName } from './cell-name.ts';

/** How sentences name cells, questions and tables. */
export interface FindingNames {
  /** "table 1.2, Victims of intentional homicide, Male, 2013". */
  cell(cell: string): string;
  /** "table 1.2, Victims of intentional homicide, Male". */
  question(question: string): string;
  /** "Victims of intentional homicide, Male"; a total is not named as a column. */
  row(question: string): string;
  /** "1.2 Victims of intentional homicide". */
  table(id: string): string;
}

/** Everything that is said to a person about one code. */
export interface FindingMessage<C extends FindingCode> {
  /** A few words, for headings and filters. */
  title: string;
  /** What was found, with the figures. */
  sentence(finding: FindingOf<C>, names: FindingNames): string;
  /** What the rule says and why. */
  meaning: string;
  /** What to do about it. */
  todo: string;
  /** Usual reasons, offered as explanations. */
  reasons: readonly string[];
}

/** A language's messages; a code without its sentence does not compile. */
export type FindingMessages = { readonly [C in FindingCode]: FindingMessage<C> };

/** Names by the labels of an instrument. */
export function findingNames(instrument: LoadedInstrument): FindingNames {
  return {
    cell: (cell) => cellName(instrument, cell),
    question: (question) => questionName(instrument, question),
    row: (question) => {
      const known = instrument.questions.get(question);
      return known?.column === 'total' ? known.rowPath.join(': ') : rowName(instrument, question);
    },
    table: (id) => tableName(instrument, id),
  };
}

/** The sentence of a finding in the language of the messages. */
export function findingSentence(
  messages: FindingMessages,
  finding: Finding,
  names: FindingNames,
): string {
  // A finding's details are those of its code: checks build them so, see checks/finding.ts.
  const message = messages[finding.code] as FindingMessage<FindingCode>;
  return message.sentence(finding as unknown as FindingOf<FindingCode>, names);
}
