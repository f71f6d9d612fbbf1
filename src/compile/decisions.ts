import { basename } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { excelCsv } from '../files/csv-text.ts';
import type { Names } from '../messages/names.ts';
import { type Problem, stopOn } from '../problems.ts';
import { placeOf } from '../revision/index.ts';
import type { ByHand, Edit, Entry, Return } from '../schema/types.ts';

const columns = [
  'what',
  'of',
  'name',
  'typed',
  'data_now',
  'data_then',
  'state',
  'decision',
] as const;

/**
 * Everything that was typed by hand, as a table for Excel, conflicts first: a person writes `typed` or
 * `data` into the last column. UTF-8 with a byte-order mark.
 */
export function editsCsv({ byHand = [] }: Return, names: Names): string {
  const ordered = [...byHand].sort(
    (a, b) => Number(b.outcome === 'conflict') - Number(a.outcome === 'conflict'),
  );
  const lines = ordered.map(({ what, of, outcome, typed, data, before = data }) => [
    what,
    of,
    what === 'figure' ? names.cell(of) : what === 'field' ? of : names.question(of),
    shown(typed),
    shown(data),
    shown(before),
    outcome,
    { 'decided-typed': 'typed', 'decided-data': 'data' }[outcome as string] ?? '',
  ]);
  return excelCsv([columns, ...lines]);
}

/**
 * Edits with what a person decided in edits.csv. A decision holds against what the data said when it was
 * made. Throws {@link InputError} with every line that cannot be taken.
 */
export function decide(path: string, base: Return | undefined, edits: readonly Edit[]): Edit[] {
  const file = basename(path);
  const optional = columns.filter((column) => !['what', 'of', 'decision'].includes(column));
  const byPlace = new Map((base?.byHand ?? []).map((each) => [placeOf(each), each]));
  const decided = new Map<string, Edit['decided']>();
  const problems: Problem[] = [];
  for (const { line, values } of readCsv(path, file, columns, optional)) {
    const { what = '', of = '', decision = '' } = values;
    const keep = decision.trim().toLowerCase();
    if (keep === '') continue;
    const known = byPlace.get(placeOf({ what: what as ByHand['what'], of }));
    if (keep !== 'typed' && keep !== 'data') {
      problems.push({
        code: 'schema-choice',
        file,
        line,
        path: '/decision',
        found: `"${decision}"`,
        allowed: ['typed', 'data'],
      });
    } else if (known === undefined) {
      const ids = [...byPlace.values()].map((each) => each.of);
      problems.push({ code: 'unknown-reference', file, line, kind: 'edit of', id: of, known: ids });
    } else decided.set(placeOf(known), { keep, against: known.data });
  }
  stopOn(problems);
  return edits.map((edit) => {
    const decision = decided.get(placeOf(edit));
    return decision === undefined ? edit : { ...edit, decided: decision };
  });
}

function shown({ value, status, text }: Entry): string {
  if (text !== undefined) return text;
  return value == null ? `[${status ?? ''}]` : `${value}${status === 'A' ? '' : ` [${status}]`}`;
}
