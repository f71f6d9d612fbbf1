import type { ReadSource } from '../dataset/engine.ts';
import { mappingFile as file, type MappingContext } from './context.ts';

/** What stands in the column `measure`: a measure, and the unit as which it is to count. */
export interface NamedMeasure {
  /** Empty when the source has one measure. */
  measure: string;
  as?: string;
}

/**
 * Reads the column `measure` of a mapping line: a measure, or `cases as victims`, which says that
 * each of what the source counts is counted as one of what the row asks for. With one measure
 * `as victims` is enough.
 */
export function parseMeasure(text: string, measures: readonly string[]): NamedMeasure {
  if (measures.includes(text)) return { measure: text };
  const [, measure = '', as] = /^(?:(.*\S)\s+)?as\s+(\S.*)$/.exec(text) ?? [];
  return as === undefined ? { measure: text } : { measure, as };
}

/**
 * Whether a line counts one unit as another, which gives its figures the status D (definition
 * differs). Units that differ without a word about it are a problem; a source that does not state its
 * unit is not judged.
 */
export function convertsUnit(
  context: MappingContext,
  line: number,
  { source, measure, as }: { source: ReadSource; measure: string; as: string | undefined },
  expected: string,
  comment: string,
): boolean {
  const found = unitOf(source, measure);
  if (as === undefined) {
    if (found === undefined || isSame(found, expected)) return false;
    context.problems.push({ code: 'unit-differs', file, line, measure, found, expected });
    return false;
  }
  if (!isSame(as, expected)) {
    context.problems.push({ code: 'unit-not-asked', file, line, found: as, expected });
    return false;
  }
  if (found !== undefined && isSame(found, expected)) return false;
  if (comment === '') {
    context.problems.push({ code: 'mapping-incomplete', file, line, reason: 'unit' });
  }
  return true;
}

function unitOf({ definition }: ReadSource, measure: string): string | undefined {
  return (
    definition.columns.find(({ column }) => column === measure)?.unit ??
    definition.counts?.find((count) => count.measure === measure)?.unit
  );
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
