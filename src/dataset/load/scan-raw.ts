import type { Database } from '../database.ts';
import type { DescribedSource } from '../source-files.ts';
import { bytesOf, type FileBytes } from './fingerprint-files.ts';
import { openFile } from './load-raw.ts';
import { matchColumns } from './match-columns.ts';
import type { FileScan } from './opened-file.ts';
import { expandPaths } from './paths.ts';
import type { SourceFile } from './source-file.ts';
import { encodingOf } from './text-file.ts';

/** A source whose only file can be read where it stands. */
export interface ScannedSource {
  file: SourceFile;
  header: readonly string[];
  scan: FileScan;
  /** Read beside the scan. */
  bytes: Promise<FileBytes>;
}

/**
 * Opens the file of a source that needs no copy of its records: one UTF-8 file of CSV without titles or
 * notes, or of Parquet. Undefined for any other, and where anything is wrong: then `loadRaw` says what.
 */
export async function scanRaw(
  database: Database,
  { definition, folder }: DescribedSource,
): Promise<ScannedSource | undefined> {
  const { path = [], format, encoding = 'utf-8', end } = definition.file;
  if ((format !== 'csv' && format !== 'parquet') || end !== undefined) return undefined;
  const { files, problems } = expandPaths(folder, [path].flat());
  const [file] = files;
  if (file === undefined || files.length > 1 || problems.length > 0) return undefined;
  if (format === 'csv' && encodingOf(file, encoding).name !== 'utf-8') return undefined;
  // No copy is made of such a file, so no folder is needed.
  const opened = await openFile({ file, definition, database, temporary: '' });
  if ('problems' in opened) return undefined;
  const [planned] = matchColumns(definition, [opened]).planned;
  if (planned === undefined) return undefined;
  const { plan } = planned;
  if (plan.wide !== undefined || plan.file !== undefined || plan.empty.length > 0) return undefined;
  const scan = opened.scan?.(plan);
  if (scan === undefined) return undefined;
  const header = [...new Set(opened.headings)].filter((each) => each !== '');
  return { file, header, scan, bytes: bytesOf(file.path) };
}
