import { type PackedContent, pack } from './pack.ts';
import { fail } from './problems.ts';
import { readZip } from './zip.ts';
import {
  CENTRAL_SIGNATURE,
  CENTRAL_SIZE,
  DEFLATED,
  END_SIGNATURE,
  END_SIZE,
  FIXED_DATE,
  FIXED_TIME,
  FLAG_UTF8,
  LOCAL_SIGNATURE,
  LOCAL_SIZE,
  MAX_16,
  MAX_32,
  type OffsetPlace,
  ZIP64_LOCATOR_SIGNATURE,
  ZIP64_LOCATOR_SIZE,
  type Zip64End,
  type ZipEntry,
} from './zip-format.ts';

/** An entry to write: one kept as it is, one with other content, or a new one. */
export type OutputEntry =
  | { readonly kind: 'keep'; readonly entry: ZipEntry }
  | { readonly kind: 'replace'; readonly entry: ZipEntry; readonly content: NewContent }
  | { readonly kind: 'add'; readonly name: string; readonly content: NewContent };

/** Content as it is, or deflated already. */
export type NewContent = Uint8Array | PackedContent;

export interface WriteOptions {
  /** Gives every entry a plain header with the fixed date; compressed data stay as they are. */
  readonly normalize?: boolean;
  readonly comment?: Uint8Array;
  /** The end records of the file that entries are kept from, when it is a zip64 one. */
  readonly zip64?: Zip64End | undefined;
}

interface Output {
  readonly local: readonly Uint8Array[];
  /** The offset of the local record is filled in, at its place, when it is known. */
  readonly central: Buffer;
  readonly offsetPlace: OffsetPlace;
}

const PLAIN_OFFSET: OffsetPlace = { at: 42, width: 4 };

interface EntryName {
  readonly nameBytes: Buffer;
  /** Whether the name is UTF-8; no other flag is ever set. */
  readonly flags: number;
}

interface Header extends EntryName {
  readonly method: number;
  readonly crc32: number;
  readonly compressedSize: number;
  readonly size: number;
}

/**
 * Writes a zip in the order given. Kept entries are copied byte for byte: header, compressed data
 * and descriptor; new content is deflated and dated 1980-01-01. Throws `PackageError`
 * (`limit-entries`, `limit-output`) for what needs zip64 and is none.
 */
export function writeZip(entries: readonly OutputEntry[], options: WriteOptions = {}): Buffer {
  const { zip64, comment } = options;
  if (entries.length >= MAX_16 && !zip64)
    fail({ code: 'limit-entries', found: entries.length, limit: MAX_16 - 1 });
  const outputs = entries.map((entry) => prepare(entry, options.normalize ?? false));
  const chunks: Uint8Array[] = [];
  let offset = 0;
  for (const output of outputs) {
    writeOffset(output, offset);
    for (const chunk of output.local) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  }
  const centralSize = outputs.reduce((sum, output) => sum + output.central.length, 0);
  for (const { central } of outputs) chunks.push(central);
  const directory = { count: outputs.length, size: centralSize, offset };
  if (zip64) chunks.push(zip64Records(zip64.record, directory));
  const tail = comment ?? new Uint8Array();
  const end = endRecord(directory, zip64?.plain);
  end.writeUInt16LE(tail.length, 20);
  chunks.push(end, tail);
  return Buffer.concat(chunks);
}

/**
 * The same parts with plain headers and fixed dates, so that a workbook whose writer stamps the
 * clock into every entry comes out the same on every run.
 */
export function normalizeZip(bytes: Uint8Array): Buffer {
  const { entries } = readZip(bytes);
  return writeZip(
    entries.map((entry) => ({ kind: 'keep', entry })),
    { normalize: true },
  );
}

function prepare(output: OutputEntry, normalize: boolean): Output {
  if (output.kind === 'add') return fresh(newName(output.name), output.content);
  const { entry } = output;
  if (output.kind === 'replace') return fresh(keptName(entry), output.content);
  if (!normalize) {
    return {
      local: [entry.localRecord],
      central: Buffer.from(entry.centralRecord),
      offsetPlace: entry.offsetPlace,
    };
  }
  const header = { ...entry, ...keptName(entry) };
  return {
    local: [localHeader(header), entry.data],
    central: centralHeader(header),
    offsetPlace: PLAIN_OFFSET,
  };
}

function keptName({ nameBytes, flags }: ZipEntry): EntryName {
  return { nameBytes, flags: flags & FLAG_UTF8 };
}

function newName(name: string): EntryName {
  const nameBytes = Buffer.from(name, 'utf8');
  return { nameBytes, flags: nameBytes.length === name.length ? 0 : FLAG_UTF8 };
}

function fresh(name: EntryName, content: NewContent): Output {
  const packed = content instanceof Uint8Array ? pack([content]) : content;
  const { data, crc32, size, compressedSize } = packed;
  const header: Header = {
    ...name,
    method: DEFLATED,
    crc32,
    compressedSize: within32(compressedSize),
    size: within32(size),
  };
  return {
    local: [localHeader(header), ...data],
    central: centralHeader(header),
    offsetPlace: PLAIN_OFFSET,
  };
}

function localHeader(header: Header): Buffer {
  const record = Buffer.alloc(LOCAL_SIZE + header.nameBytes.length);
  record.writeUInt32LE(LOCAL_SIGNATURE, 0);
  writeShared(record, 4, header);
  record.set(header.nameBytes, LOCAL_SIZE);
  return record;
}

function centralHeader(header: Header): Buffer {
  const record = Buffer.alloc(CENTRAL_SIZE + header.nameBytes.length);
  record.writeUInt32LE(CENTRAL_SIGNATURE, 0);
  record.writeUInt16LE(20, 4);
  writeShared(record, 6, header);
  record.set(header.nameBytes, CENTRAL_SIZE);
  return record;
}

/** The 24 bytes that local and central headers have in common. */
function writeShared(record: Buffer, at: number, header: Header): void {
  record.writeUInt16LE(20, at);
  record.writeUInt16LE(header.flags, at + 2);
  record.writeUInt16LE(header.method, at + 4);
  record.writeUInt16LE(FIXED_TIME, at + 6);
  record.writeUInt16LE(FIXED_DATE, at + 8);
  record.writeUInt32LE(header.crc32, at + 10);
  record.writeUInt32LE(header.compressedSize, at + 14);
  record.writeUInt32LE(header.size, at + 18);
  record.writeUInt16LE(header.nameBytes.length, at + 22);
}

function writeOffset({ central, offsetPlace: { at, width } }: Output, offset: number): void {
  if (width === 8) central.writeBigUInt64LE(BigInt(offset), at);
  else central.writeUInt32LE(within32(offset), at);
}

interface DirectoryPlace {
  readonly count: number;
  readonly size: number;
  readonly offset: number;
}

/** The zip64 end record with its locator, which stand between the directory and the plain end. */
function zip64Records(original: Buffer, { count, size, offset }: DirectoryPlace): Buffer {
  const record = Buffer.from(original);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(ZIP64_LOCATOR_SIZE);
  locator.writeUInt32LE(ZIP64_LOCATOR_SIGNATURE, 0);
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([record, locator]);
}

/** Fields that a zip64 file leaves to its zip64 record stay filled with ones. */
function endRecord({ count, size, offset }: DirectoryPlace, original?: Buffer): Buffer {
  const record = Buffer.alloc(END_SIZE);
  record.writeUInt32LE(END_SIGNATURE, 0);
  const isLeft = (at: number, width: 2 | 4): boolean =>
    original?.readUIntLE(at, width) === (width === 2 ? MAX_16 : MAX_32);
  record.writeUInt16LE(isLeft(8, 2) ? MAX_16 : count, 8);
  record.writeUInt16LE(isLeft(10, 2) ? MAX_16 : count, 10);
  record.writeUInt32LE(isLeft(12, 4) ? MAX_32 : within32(size), 12);
  record.writeUInt32LE(isLeft(16, 4) ? MAX_32 : within32(offset), 16);
  return record;
}

function within32(size: number): number {
  if (size >= MAX_32) fail({ code: 'limit-output', found: size, limit: MAX_32 - 1 });
  return size;
}
