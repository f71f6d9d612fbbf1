import type { PackageLimits } from './limits.ts';
import { fail } from './problems.ts';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  END_SIGNATURE,
  END_SIZE,
  FLAG_UTF8,
  MAX_16,
  type OffsetPlace,
  type Zip64End,
} from './zip-format.ts';
import { largeFields, readUInt64, zip64End } from './zip64.ts';

/** One line of the central directory, as it says, unverified. */
export interface DirectoryEntry {
  readonly name: string;
  readonly nameBytes: Buffer;
  readonly method: number;
  readonly flags: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly offsetPlace: OffsetPlace;
  readonly centralRecord: Buffer;
}

export interface Directory {
  readonly entries: readonly DirectoryEntry[];
  /** Where the central directory starts: no local record may reach beyond. */
  readonly start: number;
  readonly comment: Buffer;
  readonly zip64: Zip64End | undefined;
}

const OLE_SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');
const ZIP_START = Buffer.from('PK\u0003\u0004', 'latin1');

/** Reads the central directory. Throws `PackageError` for what is not a plain, whole zip. */
export function readDirectory(file: Buffer, limits: PackageLimits): Directory {
  refuseOtherFormats(file);
  const end = findEnd(file);
  if (end < 0) {
    if (file.subarray(0, 4).equals(ZIP_START)) fail({ code: 'file-truncated', byte: file.length });
    fail({ code: 'file-not-zip' });
  }
  const zip64 = zip64End(file, end);
  if (file.readUInt16LE(end + 4) !== 0 || file.readUInt16LE(end + 6) !== 0) {
    fail({ code: 'zip-multi-disk' });
  }
  const record = zip64?.record;
  const count = record ? readUInt64(record, 32) : file.readUInt16LE(end + 10);
  const size = record ? readUInt64(record, 40) : file.readUInt32LE(end + 12);
  const start = record ? readUInt64(record, 48) : file.readUInt32LE(end + 16);
  const limit = record ? record.byteOffset - file.byteOffset : end;
  if (start + size > limit) fail({ code: 'zip-directory', byte: end });
  if (count > limits.entries) fail({ code: 'limit-entries', found: count, limit: limits.entries });
  const entries = readEntries(file, start, start + size, count);
  return { entries, start, comment: file.subarray(end + END_SIZE), zip64 };
}

function refuseOtherFormats(file: Buffer): void {
  if (file.length === 0) fail({ code: 'file-empty' });
  if (!file.subarray(0, OLE_SIGNATURE.length).equals(OLE_SIGNATURE)) return;
  fail({ code: file.includes(ENCRYPTED_STREAM) ? 'file-encrypted' : 'file-legacy-xls' });
}

function findEnd(file: Buffer): number {
  const last = file.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - MAX_16); at--) {
    if (file.readUInt32LE(at) !== END_SIGNATURE) continue;
    if (at + END_SIZE + file.readUInt16LE(at + 20) === file.length) return at;
  }
  return -1;
}

function readEntries(file: Buffer, start: number, end: number, count: number): DirectoryEntry[] {
  const entries: DirectoryEntry[] = [];
  let at = start;
  while (at < end) {
    if (at + CENTRAL_SIZE > end || file.readUInt32LE(at) !== CENTRAL_SIGNATURE) {
      fail({ code: 'zip-directory', byte: at });
    }
    const next = at + CENTRAL_SIZE + tailLength(file, at);
    if (next > end) fail({ code: 'zip-directory', byte: at });
    if (entries.length >= count) fail({ code: 'zip-directory', byte: at });
    entries.push(readEntry(file.subarray(at, next)));
    at = next;
  }
  if (entries.length !== count) fail({ code: 'zip-directory', byte: start });
  return entries;
}

function tailLength(file: Buffer, at: number): number {
  return file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
}

function readEntry(record: Buffer): DirectoryEntry {
  const flags = record.readUInt16LE(8);
  const nameBytes = record.subarray(CENTRAL_SIZE, CENTRAL_SIZE + record.readUInt16LE(28));
  const entry = {
    name: nameBytes.toString((flags & FLAG_UTF8) !== 0 ? 'utf8' : 'latin1'),
    nameBytes,
    method: record.readUInt16LE(10),
    flags,
    crc32: record.readUInt32LE(16),
    ...largeFields(record),
    centralRecord: record,
  };
  if (record.readUInt16LE(34) !== 0) fail({ code: 'zip-multi-disk' });
  return entry;
}
