import type { Source } from '../../schema/types.ts';

/** Columns that are not in the files: they are derived, or count the records. */
export function madeColumns(source: Source): ReadonlySet<string> {
  return new Set([
    ...(source.derived ?? [])
      .filter((each) => !('from' in each) || each.from !== each.column)
      .map(({ column }) => column),
    ...(source.counts ?? []).map(({ measure }) => measure),
  ]);
}

/** Columns that some part of a description other than their role uses. */
export function usedColumns(source: Source): ReadonlySet<string> {
  const derived = (source.derived ?? []).flatMap((each) => [
    ...('from' in each ? [each.from] : []),
    ...('birth' in each ? [each.birth, each.at] : []),
  ]);
  return new Set([
    ...derived,
    ...(source.leaveOut ?? []).map(({ column }) => column),
    ...(source.counts ?? []).flatMap(({ distinct }) => distinct ?? []),
    ...(source.key ?? []),
    ...(source.completeness?.by ?? []),
    ...(source.stock === undefined ? [] : [source.stock.day]),
    ...(source.long === undefined ? [] : [source.long.into, source.long.value]),
  ]);
}

/** Whether the raw table says of each record which file it is from. */
export function namesFiles(source: Source): boolean {
  return (source.derived ?? []).some(({ as }) => as === 'year-of-file');
}

/** The columns of the raw table, in the order of the description: what is ignored and not used is not read. */
export function loadedColumns(source: Source): string[] {
  const made = madeColumns(source);
  const used = usedColumns(source);
  return source.columns
    .filter(({ column, role }) => !made.has(column) && (role !== 'ignore' || used.has(column)))
    .map(({ column }) => column);
}
