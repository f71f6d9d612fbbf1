import type { CertificateDifference } from './certificate.ts';
import { within } from './unreadable.ts';
import { unzip } from './zip.ts';
import type { ZipArchive, ZipEntry } from './zip-format.ts';

export interface PartComparison {
  readonly compared: number;
  readonly identical: number;
  /** Parts with other content, in file order. */
  readonly changed: readonly string[];
  readonly differences: readonly CertificateDifference[];
}

/** Compares two zips entry by entry: content by bytes, records by their compressed bytes. */
export function compareParts(before: ZipArchive, after: ZipArchive): PartComparison {
  const differences: CertificateDifference[] = [];
  const changed: string[] = [];
  const old = new Map(before.entries.map((entry) => [entry.name, entry]));
  let identical = 0;
  for (const entry of after.entries) {
    const original = old.get(entry.name);
    if (!original) differences.push({ code: 'part-added', part: entry.name });
    else if (!sameContent(original, entry)) changed.push(entry.name);
    else if (sameRecord(original, entry)) identical++;
    else differences.push({ code: 'part-rewritten', part: entry.name });
  }
  const kept = new Set(after.entries.map((entry) => entry.name));
  for (const { name } of before.entries) {
    if (!kept.has(name)) differences.push({ code: 'part-removed', part: name });
  }
  if (!sameOrder(before, after)) differences.push({ code: 'part-order' });
  if (!before.comment.equals(after.comment)) differences.push({ code: 'zip-comment' });
  return { compared: after.entries.length, identical, changed, differences };
}

/**
 * What differs in its size or checksum is unzipped, and verified to be what they say, when the
 * parts themselves are compared. The same compressed bytes are unzipped once.
 */
function sameContent(before: ZipEntry, after: ZipEntry): boolean {
  if (before.crc32 !== after.crc32 || before.size !== after.size) return false;
  if (before.method === after.method && before.data.equals(after.data)) {
    within('before', () => unzip(before));
    return true;
  }
  const old = within('before', () => unzip(before));
  return old.equals(within('after', () => unzip(after)));
}

/** Everything but the place in the file, which the central record tells. */
function sameRecord(a: ZipEntry, b: ZipEntry): boolean {
  const [x, y] = [a.centralRecord, b.centralRecord];
  const { at, width } = a.offsetPlace;
  return (
    a.localRecord.equals(b.localRecord) &&
    x.subarray(0, at).equals(y.subarray(0, at)) &&
    x.subarray(at + width).equals(y.subarray(at + width))
  );
}

/** Of the parts that both have. */
function sameOrder(before: ZipArchive, after: ZipArchive): boolean {
  const shared = (archive: ZipArchive, other: ZipArchive): string[] => {
    const names = new Set(other.entries.map(({ name }) => name));
    return archive.entries.flatMap(({ name }) => (names.has(name) ? [name] : []));
  };
  const old = shared(before, after);
  return shared(after, before).every((name, index) => old[index] === name);
}
