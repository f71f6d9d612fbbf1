import { groupBy } from '../group.ts';
import type { CorrespondenceLine } from '../schema/types.ts';

/** Columns of which a change is told, what counts first. */
const told = [
  'iccs',
  'share',
  'valid_from',
  'valid_to',
  'status',
  'reviewer',
  'label',
  'remark',
] as const;

export type ToldColumn = (typeof told)[number];

/** A line of a correspondence that was added, removed or changed. */
export interface LineChange {
  kind: 'added' | 'removed' | 'changed';
  list: string;
  code: string;
  /** The line after the change, or as it was when it is removed. */
  line: CorrespondenceLine;
  /** What changed, for a changed line. */
  changes: readonly { column: ToldColumn; before: string; after: string }[];
}

/**
 * What changed between two versions of a correspondence, by list and code, in the order of the old
 * version and then of the new. Of a code with several lines those are compared that have the same ICCS
 * code, or else the same years.
 */
export function compareCorrespondences(
  before: readonly CorrespondenceLine[],
  after: readonly CorrespondenceLine[],
): LineChange[] {
  const key = ({ list, code }: CorrespondenceLine): string => JSON.stringify([list, code]);
  const old = groupBy(before, key);
  const fresh = groupBy(after, key);
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap((of) =>
    compareCode(old.get(of) ?? [], fresh.get(of) ?? []),
  );
}

type Alike = (a: CorrespondenceLine, b: CorrespondenceLine) => boolean;

const likenesses: readonly Alike[] = [
  (a, b) => changesOf(a, b).length === 0,
  (a, b) => a.iccs === b.iccs && sameYears(a, b),
  (a, b) => a.iccs === b.iccs,
  (a, b) => sameYears(a, b),
  () => true,
];

function compareCode(
  before: readonly CorrespondenceLine[],
  after: readonly CorrespondenceLine[],
): LineChange[] {
  const open = [...after];
  const pairs = new Map<CorrespondenceLine, CorrespondenceLine>();
  for (const alike of likenesses) {
    for (const line of before.filter((entry) => !pairs.has(entry))) {
      const at = open.findIndex((other) => alike(line, other));
      const [found] = at === -1 ? [] : open.splice(at, 1);
      if (found !== undefined) pairs.set(line, found);
    }
  }
  return [
    ...before.flatMap((line): LineChange[] => {
      const other = pairs.get(line);
      if (other === undefined) return [change('removed', line)];
      const changes = changesOf(line, other);
      return changes.length === 0 ? [] : [change('changed', other, changes)];
    }),
    ...open.map((line) => change('added', line)),
  ];
}

function change(
  kind: LineChange['kind'],
  line: CorrespondenceLine,
  changes: LineChange['changes'] = [],
): LineChange {
  return { kind, list: line.list, code: line.code, line, changes };
}

function sameYears(a: CorrespondenceLine, b: CorrespondenceLine): boolean {
  return a.valid_from === b.valid_from && a.valid_to === b.valid_to;
}

function changesOf(a: CorrespondenceLine, b: CorrespondenceLine): LineChange['changes'] {
  return told.flatMap((column) => {
    const [before, after] = [a[column] ?? '', b[column] ?? ''];
    return before === after ? [] : [{ column, before, after }];
  });
}
