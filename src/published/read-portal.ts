import { basename } from 'node:path';
import { fingerprintFiles } from '../dataset/load/fingerprint-files.ts';
import type { SourceFile } from '../dataset/load/source-file.ts';
import { stemOf } from '../files/stem.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import { collectedLater, type Problem, stopOn } from '../problems.ts';
import { type Areas, loadAreas } from './areas.ts';
import type { PortalFact, RowAccount } from './facts.ts';
import { merged } from './merge.ts';
import { type Resolved, resolvedIn } from './resolve.ts';
import { portalRows } from './rows.ts';
import { loadSeries, type PublishedSeries } from './series.ts';
import { type FileStatements, statementsIn } from './statements.ts';
import { withTable } from './table.ts';

/** A published figure: its value, what the portal has it from, and the file that says it last. */
export interface PublishedFigure {
  value: number;
  source: string;
  /** Index in {@link Published.files}. */
  file: number;
}

/** A file of the portal that was read. */
export interface PublishedFile {
  name: string;
  /** The file without the day of its release and its ending. */
  title: string;
  sha256: string;
  /** Day of the release (ISO 8601), of the file's name or else the rows above its header. */
  released?: string;
  account: RowAccount;
}

/** Published figures by area (ISO 3166 alpha-3, or a part such as GBR_S), question and year. */
export type PublishedFigures = ReadonlyMap<
  string,
  ReadonlyMap<string, ReadonlyMap<number, PublishedFigure>>
>;

/** What files of the portal say, and what became of each of their rows. */
export interface Published {
  published: PublishedFigures;
  /** Names of the areas in the words of the portal. */
  names: ReadonlyMap<string, string>;
  /** Oldest release first. */
  files: readonly PublishedFile[];
  facts: readonly PortalFact[];
}

/** One file with what it says. */
export interface ReadFile {
  file: PublishedFile;
  read: FileStatements;
  resolved: ReadonlyMap<string, Resolved>;
  /** What the file has anything of. */
  scope: { areas: ReadonlySet<string>; questions: ReadonlySet<string> };
}

/**
 * Reads files of UNODC's data portal, of one release or several: where two say the same figure, the
 * later release counts. Only counts are read, not rates. Throws {@link InputError} with everything that
 * is wrong with the files, when any of them cannot be read to its end.
 */
export async function readPortal(
  paths: readonly string[],
  instrument: LoadedInstrument,
): Promise<Published> {
  const known = { series: loadSeries(instrument), areas: loadAreas() };
  const problems: Problem[] = [];
  const files: ReadFile[] = [];
  for (const path of paths) {
    const file = await collectedLater(problems, () =>
      readFile({ path, shownAs: basename(path) }, known),
    );
    if (file !== undefined) files.push(file);
  }
  stopOn([...problems, ...sameFiles(files)]);
  files.sort((a, b) => compareText(orderOf(a), orderOf(b)));
  const names = new Map(files.flatMap(({ read }) => [...read.names]));
  const { published, facts } = merged(files);
  return {
    published,
    names,
    files: files.map(({ file }) => file),
    facts: [...files.flatMap(({ read }) => read.facts), ...facts],
  };
}

async function readFile(
  source: SourceFile,
  known: { series: ReadonlyMap<string, PublishedSeries>; areas: Areas },
): Promise<ReadFile> {
  const name = source.shownAs;
  const { read, above } = await withTable(source, (table) => ({
    read: statementsIn(portalRows(table, source), { ...known, file: name }),
    above: table.above.flatMap(({ cells }) => cells),
  }));
  const resolved = resolvedIn(read, name);
  // A list with a mark on each row would be held for nothing.
  read.statements.length = 0;
  const [, day, rest] = /^(\d{4}-\d{2}-\d{2})[._ -]?(.*)$/.exec(stemOf(name)) ?? [];
  const released = day ?? dayAbove(above);
  return {
    file: {
      name,
      title: rest === undefined || rest === '' ? stemOf(name) : rest,
      sha256: await fingerprintFiles([source]),
      ...(released === undefined ? {} : { released }),
      account: read.account,
    },
    read,
    resolved,
    scope: {
      areas: new Set([...resolved.values()].map(({ area }) => area)),
      questions: new Set([...resolved.values()].map(({ question }) => question)),
    },
  };
}

/** The day above the header: 06/06/2022, day first, or as a day of a workbook. */
function dayAbove(cells: readonly (string | null)[]): string | undefined {
  for (const cell of cells) {
    const text = (cell ?? '').trim();
    const [, day, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? [];
    if (day !== undefined) return `${year}-${month}-${day}`;
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  }
  return undefined;
}

function orderOf({ file: { released = '', name } }: ReadFile): string {
  return `${released} ${name}`;
}

/** The same file given twice, or two files of one name: what is said of one would seem said of the other. */
function sameFiles(files: readonly ReadFile[]): Problem[] {
  return files.flatMap(({ file }, index) => {
    const earlier = files.slice(0, index).map((each) => each.file);
    const twice = earlier.some(({ name, sha256 }) => name === file.name || sha256 === file.sha256);
    return twice
      ? [{ code: 'duplicate-id' as const, file: file.name, kind: 'file', id: file.name }]
      : [];
  });
}
