import { fail } from './problems.ts';
import type { DirectoryEntry } from './zip-directory.ts';
import {
  DESCRIPTOR_SIGNATURE,
  FLAG_DESCRIPTOR,
  FLAG_ENCRYPTED,
  FLAG_UTF8,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  type ZipEntry,
} from './zip-format.ts';
import { localSizes } from './zip64.ts';

/** The others only tell how hard the compressor tried. */
const FLAGS_THAT_MATTER = FLAG_ENCRYPTED | FLAG_DESCRIPTOR | FLAG_UTF8;

/**
 * Finds the local record of a directory entry and verifies that it says the same.
 * Two answers to "what is in this part" would let a reader and Excel see different workbooks.
 * Throws `PackageError` (`zip-header`) naming the field that disagrees.
 */
export function readLocal(file: Buffer, directoryStart: number, entry: DirectoryEntry): ZipEntry {
  const { offset } = entry;
  const disagree = (field: string): never =>
    fail({ code: 'zip-header', part: entry.name, field, byte: offset });

  if (offset + LOCAL_SIZE > directoryStart) disagree('offset');
  if (file.readUInt32LE(offset) !== LOCAL_SIGNATURE) disagree('signature');
  const dataStart =
    offset + LOCAL_SIZE + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
  const dataEnd = dataStart + entry.compressedSize;
  if (dataEnd > directoryStart) disagree('size');
  const name = file.subarray(
    offset + LOCAL_SIZE,
    offset + LOCAL_SIZE + file.readUInt16LE(offset + 26),
  );
  if (!name.equals(entry.nameBytes)) disagree('name');
  if (file.readUInt16LE(offset + 8) !== entry.method) disagree('method');
  if (((file.readUInt16LE(offset + 6) ^ entry.flags) & FLAGS_THAT_MATTER) !== 0) disagree('flags');

  let recordEnd = dataEnd;
  if ((entry.flags & FLAG_DESCRIPTOR) !== 0) {
    const length = descriptorLength(file, dataEnd, directoryStart, entry);
    if (length === undefined) disagree('descriptor');
    recordEnd += length ?? 0;
  } else {
    if (file.readUInt32LE(offset + 14) !== entry.crc32) disagree('crc32');
    const local = localSizes(file, offset);
    if (local.compressedSize !== entry.compressedSize) disagree('compressed size');
    if (local.size !== entry.size) disagree('size');
  }
  return {
    ...entry,
    isFolder: entry.name.endsWith('/'),
    data: file.subarray(dataStart, dataEnd),
    localRecord: file.subarray(offset, recordEnd),
  };
}

/** Writers differ: with or without a signature, with 4-byte or (streaming zip64) 8-byte sizes. */
function descriptorLength(
  file: Buffer,
  at: number,
  limit: number,
  entry: DirectoryEntry,
): number | undefined {
  for (const lead of [4, 0]) {
    for (const width of [4, 8]) {
      const length = lead + 4 + 2 * width;
      if (at + length > limit) continue;
      if (lead === 4 && file.readUInt32LE(at) !== DESCRIPTOR_SIGNATURE) continue;
      const fields = at + lead;
      if (
        file.readUInt32LE(fields) === entry.crc32 &&
        readSize(file, fields + 4, width) === entry.compressedSize &&
        readSize(file, fields + 4 + width, width) === entry.size
      ) {
        return length;
      }
    }
  }
  return undefined;
}

function readSize(file: Buffer, at: number, width: number): number {
  return width === 4 ? file.readUInt32LE(at) : Number(file.readBigUInt64LE(at));
}
