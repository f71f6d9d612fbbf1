import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { type AskedCycle, chaptersAsked } from '../instrument/cycle.ts';
import { coreInstrument } from '../instrument/load.ts';
import { templatesFolder } from '../package-root.ts';
import { type Problem, stopOn } from '../problems.ts';
import type {
  AppliesTo,
  Chapter,
  MetadataChoice,
  MetadataQuestion,
  MetadataQuestions,
  Table,
} from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

/** What a question of the metadata file is about. */
export type Subject =
  | { kind: 'institution'; institution: Table['institution'] }
  | { kind: 'table'; tableId: string; table: Table; chapter: Chapter };

/** One question of the metadata file, put to one institution or asked for one table. */
export interface AskedMetadataQuestion {
  /** `metadata/2.1/counting-unit` or `metadata/police/name`. */
  id: string;
  subject: Subject;
  asks: MetadataQuestion;
  /** The choices that apply here; empty for free text. */
  choices: readonly MetadataChoice[];
}

/**
 * Reads the questions of a metadata file from an instrument's folder.
 * Throws {@link InputError} with everything that is wrong with the file.
 */
export function loadMetadataQuestions(
  folder = join(templatesFolder, 'instruments', coreInstrument),
): MetadataQuestions {
  const file = 'metadata.json';
  const questions = readJson(join(folder, file), file) as MetadataQuestions;
  stopOn(problemsOf('metadata-questions', questions, { file }));
  stopOn([
    ...inconsistencies(questions.institutions, '/institutions', file),
    ...inconsistencies(questions.tables, '/tables', file),
  ]);
  return questions;
}

/** What the schema cannot say: unique names, choices where they belong, conditions that lead somewhere. */
function inconsistencies(
  questions: readonly MetadataQuestion[],
  path: string,
  file: string,
): Problem[] {
  const known = new Set<string>();
  const all = new Set(questions.map(({ question }) => question));
  return questions.flatMap(({ question, kind, choices, onlyIf, unless }): Problem[] => {
    const reasons = [
      known.has(question) ? 'the question stands twice' : '',
      (kind === 'choice') === (choices === undefined) ? 'only the kind choice has choices' : '',
      onlyIf !== undefined && !known.has(onlyIf.question)
        ? `the condition names ${onlyIf.question}, which is no question above it`
        : '',
      unless !== undefined && !all.has(unless) ? `there is no question ${unless}` : '',
    ];
    known.add(question);
    return reasons
      .filter((reason) => reason !== '')
      .map((reason) => ({
        code: 'instrument-invalid',
        file,
        path: `${path}/${question}`,
        reason,
      }));
  });
}

/** The questions of a cycle: those to institutions first, then those on tables, as they are printed. */
export function askedMetadata(
  asked: AskedCycle,
  questions: MetadataQuestions,
): AskedMetadataQuestion[] {
  const tables = chaptersAsked(asked, questions.file).flatMap(({ chapter, tables }) =>
    tables.map((table) => ({ chapter, table })),
  );
  const institutions = [...new Set(tables.map(({ table }) => table.institution))];
  return [
    ...institutions.flatMap((institution) =>
      questions.institutions.map((asks) => ({
        id: `metadata/${institution}/${asks.question}`,
        subject: { kind: 'institution' as const, institution },
        asks,
        choices: choicesOf(questions, asks),
      })),
    ),
    ...tables.flatMap(({ chapter, table }) => {
      const applies = appliesTo(chapter, table);
      const tableId = `${questions.file}/${table.table}`;
      return questions.tables
        .filter((asks) => applies(asks.appliesTo))
        .map((asks) => ({
          id: `metadata/${table.table}/${asks.question}`,
          subject: { kind: 'table' as const, tableId, table, chapter },
          asks,
          choices: choicesOf(questions, asks).filter((choice) => applies(choice.appliesTo)),
        }));
    }),
  ];
}

function choicesOf(questions: MetadataQuestions, asks: MetadataQuestion): MetadataChoice[] {
  return asks.kind === 'yes-no-partly' ? questions.yesNoPartly : (asks.choices ?? []);
}

function appliesTo(chapter: Chapter, table: Table): (conditions?: AppliesTo) => boolean {
  return ({ units, time, kind, chapters } = {}) =>
    (units === undefined || units.includes(table.unit)) &&
    (time === undefined || time === (table.time ?? 'flow')) &&
    (kind === undefined || kind === (table.kind ?? 'count')) &&
    (chapters === undefined || chapters.includes(chapter.chapter));
}

/** What the questions share whose answers rest on the same: `metadata/2.1`. */
export function subjectId(id: string): string {
  return id.slice(0, id.lastIndexOf('/'));
}
