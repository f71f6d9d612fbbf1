import { compareText } from '../order.ts';
import type { Lineage, Observation, Return } from '../schema/types.ts';

/** A return with what is known of how it was made. */
export interface Versions {
  ret: Return;
  /** Version of uncts; undefined where the return does not come from a snapshot. */
  tool?: string;
  /** correspondence.csv as it was. */
  correspondence?: string;
}

/** A national code that counts otherwise: records and counted quantity, as differences. */
export interface CodeChange {
  code: string;
  records: number;
  value: number;
}

/** What can bring a change about; a closed list. */
export type Reason =
  /** Somebody typed the figure, or a typed figure gave way. */
  | { why: 'by-hand' }
  /** Another selection of the mapping answers the cell; empty: none, a line says why there is no figure. */
  | { why: 'mapping'; before: string[]; after: string[] }
  /** Lines of the correspondence changed, so that codes count here that did not, or no longer. */
  | { why: 'correspondence'; codes: CodeChange[] }
  /** Records of a source were added, removed or changed. */
  | { why: 'records'; source: string; records: number; value: number; codes: CodeChange[] }
  /** The data are the same, and only the status changed. */
  | { why: 'status' }
  /** Another version of uncts. */
  | { why: 'tool'; before: string; after: string }
  /** Nothing that is kept tells: a return without lineage, such as one read from a workbook. */
  | { why: 'not-known' };

/** Why a figure says something else, the most telling reason first. */
export function reasonsFor(
  old: Observation,
  now: Observation,
  before: Versions,
  after: Versions,
): Reason[] {
  const byHand = [before, after].some(({ ret }) => isByHand(ret, now.cell));
  const reasons: Reason[] = [
    ...(byHand ? [{ why: 'by-hand' } as const] : []),
    ...lineageReasons(old, now, before, after),
  ];
  if (reasons.length > 0) return reasons;
  if (old.value === now.value) return [{ why: 'status' }];
  const [from = '', to = ''] = [before.tool, after.tool];
  if (from !== '' && to !== '' && from !== to) return [{ why: 'tool', before: from, after: to }];
  return [{ why: 'not-known' }];
}

function isByHand({ byHand = [] }: Return, cell: string): boolean {
  return byHand.some(
    ({ of, outcome }) => of === cell && outcome !== 'agreed' && outcome !== 'decided-data',
  );
}

function lineageReasons(
  { lineage: old = [], value: oldValue }: Observation,
  { lineage: now = [], value }: Observation,
  before: Versions,
  after: Versions,
): Reason[] {
  if (old.length === 0 && now.length === 0) return [];
  const [from, to] = [old.map(selectionOf), now.map(selectionOf)].map((list) =>
    list.sort(compareText),
  );
  if (JSON.stringify(from) !== JSON.stringify(to)) {
    return [{ why: 'mapping', before: from ?? [], after: to ?? [] }];
  }
  const otherwise = changedCodes(before.correspondence, after.correspondence);
  return now.flatMap((entry): Reason[] => {
    const was = old.find((each) => selectionOf(each) === selectionOf(entry));
    if (was === undefined) return [];
    const isOther = fingerprintOf(before, entry) !== fingerprintOf(after, entry);
    // Without national codes only the figure itself says by how much.
    const moved = (value ?? 0) - (oldValue ?? 0);
    return recordReasons(was, entry, otherwise, isOther && moved !== 0, moved);
  });
}

function recordReasons(
  was: Lineage,
  entry: Lineage,
  otherwise: ReadonlySet<string>,
  isOther: boolean,
  difference: number,
): Reason[] {
  const codes = codeChanges(was, entry);
  const moved = codes.filter(({ code }) => otherwise.has(code));
  const others = codes.filter(({ code }) => !otherwise.has(code));
  const rest = {
    records: entry.records - was.records - sum(moved, 'records'),
    value: codes.length > 0 ? sum(others, 'value') : difference,
  };
  return [
    ...(moved.length > 0 ? [{ why: 'correspondence', codes: moved } as const] : []),
    ...(others.length > 0 || rest.records !== 0 || (isOther && codes.length === 0)
      ? [{ why: 'records', source: entry.source, ...rest, codes: others } as const]
      : []),
  ];
}

/** Differences by national code, the largest first. */
function codeChanges(was: Lineage, entry: Lineage): CodeChange[] {
  const before = new Map(was.codes.map((each) => [each.code, each]));
  const after = new Map(entry.codes.map((each) => [each.code, each]));
  return [...new Set([...before.keys(), ...after.keys()])]
    .map((code) => ({
      code,
      records: (after.get(code)?.records ?? 0) - (before.get(code)?.records ?? 0),
      value: (after.get(code)?.value ?? 0) - (before.get(code)?.value ?? 0),
    }))
    .filter(({ records, value }) => records !== 0 || value !== 0)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || compareText(a.code, b.code));
}

/** National codes whose lines in correspondence.csv are not the same lines as before. */
function changedCodes(before: string | undefined, after: string | undefined): Set<string> {
  if (before === undefined || after === undefined || before === after) return new Set();
  const [old, now] = [linesByCode(before), linesByCode(after)];
  return new Set([...old.keys(), ...now.keys()].filter((code) => old.get(code) !== now.get(code)));
}

function linesByCode(text: string): Map<string, string> {
  const lines = new Map<string, string>();
  for (const line of text.split(/\r?\n/)) {
    const code = secondField(line);
    if (code !== '') lines.set(code, `${lines.get(code) ?? ''}\n${line}`);
  }
  return lines;
}

/** The code of a line `list,code,...`, with or without quotes, divided by commas or semicolons. */
function secondField(line: string): string {
  const match = /^(?:"(?:[^"]|"")*"|[^,;]*)[,;](?:"((?:[^"]|"")*)"|([^,;]*))/.exec(line);
  return (match?.[1]?.replaceAll('""', '"') ?? match?.[2] ?? '').trim();
}

function selectionOf({ source, where, measure, as }: Lineage): string {
  return [source, where, as === undefined ? measure : `${measure} as ${as}`].join(': ');
}

function fingerprintOf({ ret }: Versions, { source }: Lineage): string | undefined {
  return ret.sources.find((each) => each.source === source)?.sha256;
}

function sum(
  list: readonly { records: number; value: number }[],
  key: 'records' | 'value',
): number {
  return list.reduce((all, each) => all + each[key], 0);
}
