import type { Return } from '../schema/types.ts';
import { lineTexts } from './line-texts.ts';
import { fieldTexts } from './plan.ts';
import type { ReadValue, ReadWorkbook } from './read.ts';
import { statusWhenBlank } from './statuses.ts';

/** One thing that a workbook says otherwise than the return. */
export interface Difference {
  what: 'value' | 'status' | 'source' | 'comment' | 'field';
  /** A cell id, a question id, or a field of the front page. */
  of: string;
  /** In the return; null for nothing. */
  expected: number | string | null;
  /** In the workbook. */
  found: number | string | null;
}

/**
 * Compares what a workbook says with the return that was put into it: values, statuses, sources,
 * comments and the fields of the front page. Only the cells the workbook has room for are compared;
 * there the return's silence must be the workbook's, too. Empty when both say the same.
 */
export function differences(ret: Return, read: ReadWorkbook): Difference[] {
  return [
    ...figureDifferences(ret, read),
    ...textDifferences(ret, read),
    ...fieldDifferences(ret, read),
  ];
}

function figureDifferences(ret: Return, read: ReadWorkbook): Difference[] {
  const observations = new Map(ret.observations.map((each) => [each.cell, each]));
  return read.values.flatMap((found): Difference[] => {
    const { value = null, status = statusWhenBlank(false) } = observations.get(found.cell) ?? {};
    return [
      ...differing('value', found.cell, value, figureOrText(found)),
      ...differing('status', found.cell, status, found.typedStatus?.text ?? found.status),
    ];
  });
}

/** A text that stands in place of a number is what the workbook says. */
function figureOrText({ value, text }: ReadValue): number | string | null {
  return text ?? value;
}

function textDifferences(ret: Return, read: ReadWorkbook): Difference[] {
  const texts = lineTexts(ret);
  return read.lines.flatMap(({ question, source, comment }): Difference[] => {
    const expected = texts.get(question);
    return [
      ...differing('source', question, expected?.source ?? '', source),
      ...differing('comment', question, expected?.comment ?? '', comment),
    ];
  });
}

function fieldDifferences(ret: Return, read: ReadWorkbook): Difference[] {
  const texts = fieldTexts(ret);
  return [...read.fields].flatMap(([field, found]) =>
    differing('field', field, texts.get(field) ?? '', found),
  );
}

function differing(
  what: Difference['what'],
  of: string,
  expected: number | string | null,
  found: number | string | null,
): Difference[] {
  return normalized(expected) === normalized(found) ? [] : [{ what, of, expected, found }];
}

/** Spaces around a text are nothing that a workbook says. */
function normalized(said: number | string | null): number | string | null {
  return typeof said === 'string' ? said.trim() : said;
}
