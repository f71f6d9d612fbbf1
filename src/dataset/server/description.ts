import type { Problem } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { relationOf } from './relation.ts';

/** Parts of a description that speak of files, and parts that the server's own query or view does. */
const ofFiles = [
  'path',
  'encoding',
  'delimiter',
  'decimal',
  'thousands',
  'sheet',
  'header',
  'end',
  'rename',
] as const;
const ofQueries = [
  'leaveOut',
  'long',
  'key',
  'duplicates',
  'stock',
  'completeness',
  'derived',
] as const;

/** What a description of a server source lacks or has in excess. */
export function descriptionProblems(source: Source, file: string): Problem[] {
  const { connection, table, query } = source.file;
  const problems: Problem[] = [
    ...ofFiles
      .filter((name) => source.file[name] !== undefined)
      .map((name) => fault('of-files', name)),
    ...ofQueries
      .filter((name) => source[name] !== undefined)
      .map((name) => fault('of-queries', name)),
  ];
  if (source.counts?.some(({ distinct }) => distinct !== undefined) === true) {
    problems.push(fault('of-queries', 'distinct'));
  }
  if (connection === undefined) problems.push(fault('connection', 'connection'));
  if ((table === undefined) === (query === undefined)) problems.push(fault('table', 'table'));
  else if (relationOf(source.file) === undefined) problems.push(fault('table-name', table ?? ''));
  return problems;

  function fault(
    reason: (Problem & { code: 'server-description' })['reason'],
    name: string,
  ): Problem {
    return { code: 'server-description', file, reason, name };
  }
}
