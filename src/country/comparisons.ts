import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type CsvLine, readCsv } from '../files/csv.ts';
import { parseCellId, questionOf, yearOf } from '../instrument/cell-id.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Comparison } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

const file = 'comparisons.csv';

/** `question` may be a cell, which has its year; then `year` stays empty. */
const header = ['question', 'year', 'value', 'source', 'remark'] as const;

/**
 * Reads comparisons.csv of a country folder: figures of a second national source. Empty without the
 * file. Throws {@link InputError} with every wrong line: a form that the schema does not allow, a
 * question that the instrument does not have, a figure that a source gives twice.
 */
export function loadComparisons(folder: string, instrument: LoadedInstrument): Comparison[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const comparisons = readCsv(path, file, header).flatMap((read): Comparison[] => {
    const { line } = read;
    const entry = entryOf(read);
    const found = problemsOf('comparison', entry, { file, line });
    problems.push(...found);
    if (found.length > 0) return [];
    const comparison = entry as unknown as Comparison;
    const { question, year, source } = comparison;
    if (!instrument.questions.has(question)) {
      const known = [...instrument.questions.keys()];
      const id = question;
      problems.push({ code: 'unknown-reference', file, line, kind: 'question', id, known });
    }
    const id = `${question}@${year}, ${source}`;
    if (seen.has(id)) problems.push({ code: 'duplicate-id', file, line, kind: 'figure', id });
    seen.add(id);
    return [comparison];
  });
  stopOn(problems);
  return comparisons;
}

/** A line as the schema knows it; what is no number stays a text, so that the schema says so. */
function entryOf({ values }: CsvLine): Record<string, unknown> {
  const { question = '', year = '', value = '', source = '', remark = '' } = values;
  const isCell = parseCellId(question) !== undefined;
  return {
    question: isCell ? questionOf(question) : question,
    year: isCell && year === '' ? yearOf(question) : numberIn(year),
    value: numberIn(value),
    source,
    remark,
  };
}

function numberIn(text: string): number | string {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : text;
}
