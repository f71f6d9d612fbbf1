import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, formatJson, readJson } from '../files/json.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { compareText } from '../order.ts';
import { stopOn } from '../problems.ts';
import type { FindingsFile, FingerprintedFile, Return, Snapshot } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { toolVersion } from '../version.ts';
import { type Changes, changesBetween } from './changes.ts';
import { editsFile } from './load-edits.ts';
import type { Versions } from './reasons.ts';

/** Folder of a country that holds what was compiled and sent. */
export const returnsFolder = 'returns';

/** Files that say how the data become the return, kept whole so that a change can be named. */
export const keptWhole = ['mapping.csv', 'correspondence.csv'] as const;

/** A snapshot with what it keeps. */
export interface KeptSnapshot {
  snapshot: Snapshot;
  ret: Return;
  /** Texts of the files kept whole, by name; those that the country has. */
  texts: ReadonlyMap<string, string>;
}

/** What a compilation gave. */
export interface Compilation {
  ret: Return;
  findings: FindingsFile;
  asked: AskedCycle;
  /** The last snapshot of the cycle. */
  last: KeptSnapshot | undefined;
  /** edits.json as it will be, where it is to be written. */
  edits?: string;
}

/** What becomes of a compilation beside the last one of the same cycle. */
export interface Kept {
  /** The last snapshot before this one. */
  last: KeptSnapshot | undefined;
  snapshot: Snapshot;
  /** What moved since the last one; undefined where there is none. */
  changes: Changes | undefined;
  /** Whether anything changed, so that there is something new to keep. */
  isNew: boolean;
  /** What is to be written into the country folder, by name. */
  files: ReadonlyMap<string, string>;
}

/**
 * The snapshot of a compilation: return, findings, and fingerprints of all that it was made from. One
 * that was made from the same and gave the same is not kept a second time. Writes nothing. Throws
 * {@link InputError} when the last snapshot cannot be read.
 */
export function snapshotOf(
  folder: string,
  { ret, findings, asked, last, edits }: Compilation,
): Kept {
  const returned = formatJson(ret);
  const texts = new Map(
    keptWhole.flatMap((name) => {
      const path = join(folder, name);
      return existsSync(path) ? [[name, readFileSync(path, 'utf8')] as const] : [];
    }),
  );
  const { instrument, edition } = asked.instrument.definition;
  const made: Omit<Snapshot, 'number'> = {
    format: 'uncts-snapshot/1',
    country: ret.country,
    cycle: ret.cycle,
    tool: toolVersion,
    instrument,
    edition,
    modules: ret.modules,
    inputs: inputsOf(folder, edits),
    sources: ret.sources.map(({ source, sha256 }) => ({ file: source, sha256 })),
    return: fingerprint(Buffer.from(returned)),
  };
  const before = last === undefined ? undefined : { ...last.snapshot, number: 0 };
  const isNew =
    JSON.stringify(inOrder({ ...made, number: 0 })) !== JSON.stringify(before && inOrder(before));
  const number = (last?.snapshot.number ?? 0) + (isNew ? 1 : 0);
  const snapshot = inOrder({ ...made, number });
  const into = `${returnsFolder}/${ret.cycle}/${number}`;
  const files = new Map<string, string>([
    ...[...texts].map(([name, text]): [string, string] => [`${into}/${name}`, text]),
    [`${into}/findings.json`, formatJson(findings)],
    [`${into}/return.json`, returned],
    // Last, so that a folder without it is not a snapshot.
    [`${into}/snapshot.json`, formatJson(snapshot)],
  ]);
  const now = { snapshot, ret, texts };
  const changes = last && changesBetween(versionOf(last), versionOf(now));
  return { last, snapshot, changes, isNew, files: isNew ? files : new Map() };
}

/** A snapshot as one side of a comparison. */
export function versionOf({ snapshot, ret, texts }: KeptSnapshot): Versions {
  const correspondence = texts.get('correspondence.csv');
  return { ret, tool: snapshot.tool, ...(correspondence === undefined ? {} : { correspondence }) };
}

/** The last snapshot of a cycle; undefined where there is none. */
export function lastSnapshot(folder: string, cycle: number): KeptSnapshot | undefined {
  const number = numbersOf(folder, cycle).at(-1);
  return number === undefined
    ? undefined
    : readSnapshot(join(folder, returnsFolder, String(cycle), String(number)));
}

/** Numbers of the snapshots of a cycle, in their order. */
export function numbersOf(folder: string, cycle: number): number[] {
  const within = join(folder, returnsFolder, String(cycle));
  if (!existsSync(within)) return [];
  return readdirSync(within)
    .filter((name) => /^[1-9][0-9]{0,5}$/.test(name))
    .filter((name) => existsSync(join(within, name, 'snapshot.json')))
    .map(Number)
    .sort((a, b) => a - b);
}

/** Reads one snapshot. Throws {@link InputError} with what is wrong in it. */
export function readSnapshot(folder: string): KeptSnapshot {
  const shownAs = (name: string): string => join(folder, name);
  const snapshot = readJson(shownAs('snapshot.json'), shownAs('snapshot.json')) as Snapshot;
  stopOn(problemsOf('snapshot', snapshot, { file: shownAs('snapshot.json') }));
  const ret = readJson(shownAs('return.json'), shownAs('return.json')) as Return;
  stopOn(problemsOf('return', ret, { file: shownAs('return.json') }));
  const texts = new Map(
    keptWhole.flatMap((name) =>
      existsSync(shownAs(name)) ? [[name, readFileSync(shownAs(name), 'utf8')] as const] : [],
    ),
  );
  return { snapshot, ret, texts };
}

/** Files at the top of a country folder and the descriptions of its sources. */
function inputsOf(folder: string, edits: string | undefined): FingerprintedFile[] {
  const namesIn = (within: string): string[] =>
    existsSync(join(folder, within))
      ? readdirSync(join(folder, within))
          .filter((name) => /\.(json|csv)$/i.test(name))
          .map((name) => (within === '' ? name : `${within}/${name}`))
          .filter((name) => statSync(join(folder, name)).isFile())
      : [];
  const names = new Set([
    ...[...namesIn(''), ...namesIn('sources'), ...namesIn('spellings')],
    ...(edits === undefined ? [] : [editsFile]),
  ]);
  const bytesOf = (file: string): Buffer =>
    file === editsFile && edits !== undefined
      ? Buffer.from(edits)
      : readFileSync(join(folder, file));
  return [...names].sort(compareText).map((file) => ({ file, sha256: fingerprint(bytesOf(file)) }));
}

function inOrder(snapshot: Snapshot): Snapshot {
  const { format, country, cycle, number, tool, instrument, edition, modules, inputs, sources } =
    snapshot;
  return {
    ...{ format, country, cycle, number, tool, instrument, edition, modules, inputs, sources },
    return: snapshot.return,
  };
}
