import { crc32, inflateRawSync } from 'node:zlib';
import { type PackageLimits, withDefaults } from './limits.ts';
import { collect, fail, type PackageProblem, throwIfAny } from './problems.ts';
import { checkDirectory, overlaps } from './zip-checks.ts';
import { readDirectory } from './zip-directory.ts';
import { STORED, type ZipArchive, type ZipEntry } from './zip-format.ts';
import { readLocal } from './zip-local.ts';

/**
 * Reads a zip by its central directory and verifies every local header against it. Nothing is
 * unzipped yet. Throws `PackageError` with all problems found.
 */
export function readZip(bytes: Uint8Array, limits?: Partial<PackageLimits>): ZipArchive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const allowed = withDefaults(limits);
  const directory = readDirectory(file, allowed);
  throwIfAny(checkDirectory(directory.entries, allowed));
  const problems: PackageProblem[] = [];
  const entries = directory.entries.flatMap(
    (entry) => collect(problems, () => readLocal(file, directory.start, entry)) ?? [],
  );
  throwIfAny([...problems, ...overlaps(entries)]);
  return { entries, comment: directory.comment, zip64: directory.zip64 };
}

/** Unzips one entry and verifies its size and CRC. Throws `PackageError`. */
export function unzip(entry: ZipEntry): Buffer {
  const data = entry.method === STORED ? entry.data : inflate(entry);
  if (data.length !== entry.size) {
    fail({ code: 'zip-size', part: entry.name, expected: entry.size, found: data.length });
  }
  const found = crc32(data);
  if (found !== entry.crc32) {
    fail({ code: 'zip-crc', part: entry.name, expected: entry.crc32, found });
  }
  return data;
}

function inflate(entry: ZipEntry): Buffer {
  try {
    return inflateRawSync(entry.data, {
      // zlib takes no limit of 0; one byte too many is caught by the size check.
      maxOutputLength: Math.max(1, entry.size),
      // One buffer that takes all, instead of many to be joined. Memory that nobody touches costs
      // nothing, but the garbage collector counts it: asked for twice the room, it lets go of the
      // part before this one sooner.
      chunkSize: Math.max(64, 2 * entry.size),
    });
  } catch {
    return fail({ code: 'zip-data', part: entry.name });
  }
}
