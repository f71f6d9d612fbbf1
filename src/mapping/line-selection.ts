import type { ReadSource } from '../dataset/engine.ts';
import type { Problem } from '../problems.ts';
import type { MappingLine } from '../schema/types.ts';
import { resolveTests } from './column-tests.ts';
import { mappingFile as file, type MappingContext } from './context.ts';
import type { Selection } from './selection.ts';
import { parseMeasure } from './unit.ts';
import { parseYears } from './years.ts';

/** The records that a line takes: its source, conditions, measure and years. Undefined if any is wrong. */
export function selectionOf(
  context: MappingContext,
  line: number,
  entry: MappingLine,
  rowIccs: readonly string[],
): Selection | undefined {
  const source = context.sources.get(entry.source);
  if (source === undefined) {
    const known = [...context.sources.keys()];
    context.problems.push({
      code: 'unknown-reference',
      file,
      line,
      kind: 'source',
      id: entry.source,
      known,
    });
    return undefined;
  }
  const before = context.problems.length;
  const measure = measureOf(context, line, entry, source);
  const tests = resolveTests({
    where: entry.where,
    source,
    rowIccs,
    correspondence: context.mapping.correspondence,
    texts: context.texts.get(entry.source) ?? new Map(),
    report: (problem) => context.problems.push({ ...problem, file, line } as Problem),
  });
  const years = yearsOf(context, line, entry, source);
  if (measure === undefined || context.problems.length > before) return undefined;
  return { line, source, where: entry.where, measure, years, tests };
}

function measureOf(
  context: MappingContext,
  line: number,
  entry: MappingLine,
  source: ReadSource,
): string | undefined {
  const measures = source.definition.columns
    .filter(({ role }) => role === 'measure')
    .map((c) => c.column);
  const { measure } = parseMeasure(entry.measure, measures);
  if (measure === '' && (measures.length === 1 || entry.table === 'exclude')) return measures[0];
  if (measures.includes(measure)) return measure;
  if (measure === '') {
    context.problems.push({ code: 'mapping-incomplete', file, line, reason: 'measure' });
  } else {
    context.problems.push({
      code: 'unknown-reference',
      file,
      line,
      kind: 'measure',
      id: measure,
      known: measures,
    });
  }
  return undefined;
}

function yearsOf(
  context: MappingContext,
  line: number,
  entry: MappingLine,
  source: ReadSource,
): ReadonlySet<number> {
  const named = parseYears(entry.years);
  if (named === undefined) return new Set(source.years);
  const outside = named.filter((year) => !source.years.includes(year));
  if (outside.length > 0 || named.length === 0) {
    context.problems.push({
      code: 'years-outside',
      file,
      line,
      years: outside.length > 0 ? outside.join(', ') : entry.years,
      first: source.years[0] ?? 0,
      last: source.years.at(-1) ?? 0,
    });
  }
  return new Set(named);
}
