import { orProblems, type Problem, type ProblemPlace } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { type Database, fileColumn, identifier, toNumber } from '../database.ts';
import type { DescribedSource } from '../source-files.ts';
import { rawTable } from '../values.ts';
import { openCsv } from './csv.ts';
import { fingerprintFiles } from './fingerprint-files.ts';
import { openJson } from './json.ts';
import { loadedColumns, namesFiles } from './loaded-columns.ts';
import { matchColumns, type PlannedFile } from './match-columns.ts';
import { type OpenedFile, type OpenFile, type OpenRequest, rowsPerRecord } from './opened-file.ts';
import { openParquet } from './parquet.ts';
import { expandPaths } from './paths.ts';
import type { SourceFile } from './source-file.ts';
import { withTemporary } from './temporary.ts';
import { openXls, openXlsx } from './workbook.ts';

/** A file whose records are in the raw table. */
export interface LoadedFile extends SourceFile {
  /** Its first row of the raw table (`rowid`), and how many there are. */
  firstRow: number;
  rows: number;
  /** Records of the file: fewer than rows where columns side by side became records. */
  records: number;
  /** Rows or lines below the records, which are notes. */
  notes: number;
}

/** A source whose files stand as texts in the raw table. */
export interface RawSource extends DescribedSource {
  /** All headings of its files, in order of appearance. */
  header: readonly string[];
  files: readonly LoadedFile[];
  /** See {@link fingerprintFiles}. */
  sha256: string;
  /** Where rows of the raw table come from, by `rowid`: reads files again, to report only. */
  placesOf(rowids: readonly number[]): Promise<ProblemPlace[]>;
}

const formats: Readonly<Partial<Record<Source['file']['format'], OpenFile>>> = {
  csv: openCsv,
  json: openJson,
  parquet: openParquet,
  xlsx: openXlsx,
  xls: openXls,
};

/**
 * Reads all files of a source into its raw table ({@link rawTable}): the described columns as text, and
 * {@link fileColumn} where a description derives from it, in the order of files and records, after renaming and with columns side by side made records. Files are
 * all looked at before a problem is reported.
 */
export async function loadRaw(
  database: Database,
  source: DescribedSource,
): Promise<RawSource | { problems: Problem[] }> {
  return orProblems(() => withTemporary((temporary) => load(database, source, temporary)));
}

async function load(
  database: Database,
  source: DescribedSource,
  temporary: string,
): Promise<RawSource | { problems: Problem[] }> {
  const { definition, folder } = source;
  const { files, problems } = expandPaths(folder, [definition.file.path ?? []].flat());
  const opened: OpenedFile[] = [];
  for (const file of files) {
    const result = await openFile({ file, definition, database, temporary });
    if ('problems' in result) problems.push(...result.problems);
    else opened.push(result);
  }
  const matched = matchColumns(definition, opened);
  problems.push(...matched.problems);
  if (problems.length > 0) return { problems };
  const table = rawTable(definition);
  const columns = [
    ...loadedColumns(definition),
    ...(namesFiles(definition) ? [fileColumn] : []),
  ].map((column) => `${identifier(column)} VARCHAR`);
  await database.rows(`CREATE TABLE ${table} (${columns.join(', ')})`);
  const hash = fingerprintFiles(files);
  const loaded: LoadedFile[] = [];
  for (const planned of matched.planned) {
    const result = await fill(database, table, planned, loaded.at(-1));
    if ('problems' in result) problems.push(...result.problems);
    else loaded.push(result);
  }
  const sha256 = await hash;
  if (problems.length > 0) return { problems };
  const header = [...new Set(opened.flatMap(({ headings }) => headings))].filter(
    (each) => each !== '',
  );
  return {
    ...source,
    header,
    files: loaded,
    sha256,
    placesOf: (rowids) => placesOf(matched.planned, loaded, rowids),
  };
}

/** Opens a file of whatever format its source has. */
export async function openFile(request: OpenRequest): ReturnType<OpenFile> {
  const { file, definition } = request;
  const opener = formats[definition.file.format];
  if (opener === undefined) {
    return {
      problems: [
        { code: 'format-without-files', file: file.shownAs, format: definition.file.format },
      ],
    };
  }
  return orProblems(() => opener(request));
}

async function fill(
  database: Database,
  table: string,
  { opened, plan }: PlannedFile,
  before: LoadedFile | undefined,
): Promise<LoadedFile | { problems: Problem[] }> {
  const firstRow = before === undefined ? 0 : before.firstRow + before.rows;
  const problems = await opened.fill(database, table, plan);
  if (problems.length > 0) return { problems };
  const [row = {}] = await database.rows(`SELECT count(*) AS rows FROM ${table}`);
  const rows = toNumber(row.rows) - firstRow;
  if (rows === 0) return { problems: [{ code: 'file-empty', file: opened.file.shownAs }] };
  const records = rows / rowsPerRecord(plan);
  return { ...opened.file, firstRow, rows, records, notes: opened.notes };
}

async function placesOf(
  planned: readonly PlannedFile[],
  loaded: readonly LoadedFile[],
  rowids: readonly number[],
): Promise<ProblemPlace[]> {
  const places = new Map<number, ProblemPlace>();
  for (const [index, { firstRow, rows }] of loaded.entries()) {
    const file = planned[index];
    const own = rowids.filter((rowid) => rowid >= firstRow && rowid < firstRow + rows);
    if (file === undefined || own.length === 0) continue;
    const times = rowsPerRecord(file.plan);
    const found = await file.opened.placesOf(
      own.map((rowid) => Math.floor((rowid - firstRow) / times)),
    );
    for (const [at, rowid] of own.entries()) places.set(rowid, found[at] ?? file.opened.place);
  }
  return rowids.flatMap((rowid) => places.get(rowid) ?? []);
}
