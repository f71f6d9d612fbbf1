import type { Source } from '../../schema/types.ts';
import { identifier } from '../database.ts';

/** What follows FROM: the table, or the query in brackets. Undefined when the table's name is none. */
export function relationOf({ table, query }: Source['file']): string | undefined {
  const alias = 'AS uncts_source';
  // On its own line, so that a comment at the end of the query does not hide the bracket.
  if (query !== undefined) return `(${query.replace(/[;\s]+$/, '')}\n) ${alias}`;
  const parts = nameParts(table ?? '');
  return parts === undefined ? undefined : `${parts.map(identifier).join('.')} ${alias}`;
}

/** The table as lineage names it: never with the address, which holds a password. */
export function shownName({ connection = '', table = 'query' }: Source['file']): string {
  return `postgres:${connection}/${table}`;
}

/** `schema.table`, each part plain or in double quotes; capitals count. */
function nameParts(name: string): string[] | undefined {
  const part = /(?:"((?:[^"]|"")+)"|([^".]+))(\.|$)/y;
  const parts: string[] = [];
  while (part.lastIndex < name.length) {
    const found = part.exec(name);
    if (found === null) return undefined;
    parts.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
  }
  return parts.length === 0 || name.endsWith('.') || name.includes('\0') ? undefined : parts;
}
