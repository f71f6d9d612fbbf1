import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { askedIn } from '../instrument/cycle.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Metadata, MetadataQuestions } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { type AskedMetadataQuestion, askedMetadata } from './questions.ts';

const file = 'metadata.json';

/**
 * Reads metadata.json of a country folder; a folder without one has no answers. Answers to questions
 * that some cycle asks are kept whether or not the current one does.
 * Throws {@link InputError} with everything that is wrong with the file.
 */
export function loadMetadata(
  folder: string,
  instrument: LoadedInstrument,
  questions: MetadataQuestions,
): Metadata {
  const path = join(folder, file);
  if (!existsSync(path)) return { answers: [], breaks: [] };
  const metadata = readJson(path, file) as Metadata;
  stopOn(problemsOf('metadata', metadata, { file }));
  stopOn(metadataProblems(metadata, instrument, questions, file));
  return metadata;
}

/** What the schema cannot say of answers: known questions and choices, known rows, nothing twice. */
export function metadataProblems(
  metadata: Metadata,
  instrument: LoadedInstrument,
  questions: MetadataQuestions,
  shownAs: string,
): Problem[] {
  const known = everyQuestion(instrument, questions);
  return [
    ...metadata.answers.flatMap(({ question, value }, index): Problem[] => {
      const asked = known.get(question);
      if (asked === undefined) {
        return [
          {
            code: 'unknown-reference',
            file: shownAs,
            kind: 'question',
            id: question,
            known: [...known.keys()],
          },
        ];
      }
      return valueProblems(asked, value, `/answers/${index}/value`, shownAs);
    }),
    ...twice(
      metadata.answers.map(({ question }) => question),
      'answer to',
      shownAs,
    ),
    ...unknownRows(metadata, instrument, shownAs),
    ...twice(
      metadata.breaks.map(({ row, year }) => `${row} ${year}`),
      'break of',
      shownAs,
    ),
  ];
}

function valueProblems(
  { asks, choices }: AskedMetadataQuestion,
  value: string | undefined,
  path: string,
  shownAs: string,
): Problem[] {
  if (value === undefined || asks.kind === 'text') return [];
  const allowed = choices.map(({ choice }) => choice);
  if (allowed.includes(value)) return [];
  const found = JSON.stringify(value.length > 80 ? `${value.slice(0, 77)}...` : value);
  return asks.kind === 'breaks'
    ? [
        {
          code: 'schema-form',
          file: shownAs,
          path,
          found,
          expected: 'Breaks are listed under "breaks", with row, year and reason.',
        },
      ]
    : [{ code: 'schema-choice', file: shownAs, path, found, allowed }];
}

function unknownRows(
  { breaks }: Metadata,
  instrument: LoadedInstrument,
  shownAs: string,
): Problem[] {
  const known = [...new Set([...instrument.questions.values()].map(({ rowId }) => rowId))];
  return breaks
    .filter(({ row }) => !known.includes(row))
    .map(({ row }) => ({
      code: 'unknown-reference',
      file: shownAs,
      kind: 'row',
      id: row,
      known: sameTable(known, row),
    }));
}

function sameTable(rows: readonly string[], row: string): string[] {
  const table = row.slice(0, row.lastIndexOf('/') + 1);
  const near = rows.filter((each) => each.startsWith(table));
  return near.length > 0 ? near : [...rows];
}

function twice(ids: readonly string[], kind: string, shownAs: string): Problem[] {
  const again = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(again)].map((id) => ({ code: 'duplicate-id', file: shownAs, kind, id }));
}

/** Questions of a cycle before the rotation began, which asks every table. */
function everyQuestion(
  instrument: LoadedInstrument,
  questions: MetadataQuestions,
): Map<string, AskedMetadataQuestion> {
  const all = askedIn(instrument, instrument.definition.rotation.firstReferenceYear);
  return new Map(askedMetadata(all, questions).map((question) => [question.id, question]));
}
