import { type Problem, stopOn } from '../problems.ts';
import { writeFor } from './plan.ts';
import type { ReadLine, ReadValue, ReadWorkbook } from './read.ts';
import { missing } from './statuses.ts';

/** A workbook that an institution sent back. */
export interface ReturnedPart {
  fileName: string;
  read: ReadWorkbook;
}

/** The first answer to a question, and who gave it. */
interface Answer<T> {
  answer: T;
  fileName: string;
}

/**
 * Puts the parts of a questionnaire together into what one workbook would say; cells stand in the
 * order in which the parts have them first. A blank gives way to any answer. Throws {@link InputError}
 * with every cell, source, comment or field that has two different answers, naming both files.
 */
export function mergeParts(parts: readonly ReturnedPart[]): ReadWorkbook {
  const problems: Problem[] = [];
  const values = new Merged<ReadValue>(problems, isBlank, inWords);
  const sources = new Merged<string>(problems, isEmpty);
  const comments = new Merged<string>(problems, isEmpty);
  const fields = new Merged<string>(problems, isEmpty);
  for (const { fileName, read } of parts) {
    for (const value of read.values) values.add(value.cell, value.cell, value, fileName);
    for (const { question, source, comment } of read.lines) {
      sources.add(question, writeFor.source(question), source, fileName);
      comments.add(question, writeFor.comment(question), comment, fileName);
    }
    for (const [field, text] of read.fields) {
      fields.add(field, writeFor.field(field), text, fileName);
    }
  }
  stopOn(problems);
  const comment = comments.answers();
  return {
    values: [...values.answers().values()],
    lines: [...sources.answers()].map(
      ([question, source]): ReadLine => ({
        question,
        source,
        comment: comment.get(question) ?? '',
      }),
    ),
    fields: fields.answers(),
  };
}

/** Answers by id; a second one that differs is a problem. */
class Merged<T> {
  private readonly known = new Map<string, Answer<T>>();
  private readonly problems: Problem[];
  private readonly blank: (answer: T) => boolean;
  private readonly words: (answer: T) => string;

  constructor(
    problems: Problem[],
    blank: (answer: T) => boolean,
    words: (answer: T) => string = String,
  ) {
    this.problems = problems;
    this.blank = blank;
    this.words = words;
  }

  add(id: string, shownAs: string, answer: T, fileName: string): void {
    const earlier = this.known.get(id);
    if (earlier === undefined || this.blank(earlier.answer)) {
      this.known.set(id, { answer, fileName });
    } else if (!this.blank(answer) && this.words(earlier.answer) !== this.words(answer)) {
      this.problems.push({
        code: 'parts-disagree',
        file: fileName,
        cell: shownAs,
        first: `${this.words(earlier.answer)} (${earlier.fileName})`,
        second: `${this.words(answer)} (${fileName})`,
      });
    }
  }

  answers(): Map<string, T> {
    return new Map([...this.known].map(([id, { answer }]) => [id, answer]));
  }
}

function isBlank({ value, status, text, typedStatus }: ReadValue): boolean {
  const silent = text === undefined && typedStatus === undefined;
  return value === null && silent && status === missing;
}

function inWords({ value, status, text, typedStatus }: ReadValue): string {
  return [text ?? value ?? '', typedStatus?.text ?? status].join(' ').trim();
}

function isEmpty(text: string): boolean {
  return text === '';
}
