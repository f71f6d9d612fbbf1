import type { MappingLine } from '../schema/types.ts';
import type { NumberedLine } from './load.ts';
import { parseWhere } from './where.ts';

/** By source, the columns and breakdowns that the lines of a mapping name in their selections. */
export function columnsNamed(
  lines: readonly NumberedLine<MappingLine>[],
): Map<string, ReadonlySet<string>> {
  const named = new Map<string, Set<string>>();
  for (const { entry } of lines) {
    const parsed = parseWhere(entry.where);
    if ('reason' in parsed) continue;
    const columns = named.get(entry.source) ?? new Set();
    named.set(entry.source, columns);
    for (const { column } of parsed.conditions) columns.add(column);
  }
  return named;
}
