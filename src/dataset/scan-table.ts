import type { Country } from '../schema/types.ts';
import type { Database } from './database.ts';
import { grainColumns } from './derive/columns.ts';
import { derivationFor } from './derive/derived-table.ts';
import { duckdbDialect } from './derive/duckdb.ts';
import { isScannedOnce, scanStrata } from './derive/scan-strata.ts';
import { scanRaw } from './load/scan-raw.ts';
import type { FileSource } from './read-table.ts';
import type { DescribedSource } from './source-files.ts';
import { suspicionsOf } from './values.ts';

/** A source of files, and how a country counts its records. */
export interface TableRequest {
  source: DescribedSource;
  period: Country['referencePeriod'];
  /** The columns by which mappings select; default: all. */
  named?: ReadonlySet<string> | undefined;
}

/** A source that was added up where it stands. */
export type ScannedTable = Omit<FileSource, 'kept' | 'placesOf'>;

/**
 * Adds a source up in one look at its file, of which no copy is made. Undefined where that is not
 * enough: the description asks for more, or something in the file must be named or needs more care.
 */
export async function scanTable(
  database: Database,
  { source, period, named }: TableRequest,
): Promise<ScannedTable | undefined> {
  const { definition } = source;
  if (!isScannedOnce(definition)) return undefined;
  const scanned = await scanRaw(database, source);
  if (scanned === undefined) return undefined;
  const derivation = derivationFor(definition, period, duckdbDialect);
  const keys = grainColumns(definition, named);
  const request = { derivation, keys, suspicions: suspicionsOf(derivation) };
  // What cannot be read is found again, and told, when the records are kept.
  const [summary, bytes] = await Promise.all([
    scanStrata(database, request, scanned.scan).catch(() => undefined),
    scanned.bytes.catch(() => undefined),
  ]);
  if (summary === undefined || bytes === undefined) return undefined;
  if (definition.file.format === 'csv' && !bytes.isUtf8) return undefined;
  const { wrong, doubtful, years, records } = summary;
  if (wrong.length > 0 || doubtful.length > 0 || years.length === 0) return undefined;
  return {
    ...source,
    header: scanned.header,
    files: [{ ...scanned.file, firstRow: 0, rows: records, records, notes: 0 }],
    sha256: bytes.sha256,
    years,
    derived: { derivation, strata: { keys, fractional: undefined, summary } },
  };
}
