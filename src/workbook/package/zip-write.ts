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
}

interface Output {
  readonly local: readonly Uint8Array[];
  /** The offset of the local record is filled in when it is known. */
  readonly central: Buffer;
}

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
 * (`limit-entries`, `limit-output`) for what needs zip64.
 */
export function writeZip(entries: readonly OutputEntry[], options: WriteOptions = {}): Buffer {
  if (entries.length >= MAX_16)
    fail({ code: 'limit-entries', found: entries.length, limit: MAX_16 - 1 });
  const outputs = entries.map((entry) => prepare(entry, options.normalize ?? false));
  const chunks: Uint8Array[] = [];
  let offset = 0;
  for (const output of outputs) {
    output.central.writeUInt32LE(within32(offset), 42);
    for (const chunk of output.local) {
      chunks.push(chunk);
      offset += chunk.length;
    }
  }
  const centralSize = outputs.reduce((sum, output) => sum + output.central.length, 0);
  chunks.push(...outputs.map((output) => output.central));
  chunks.push(endRecord(outputs.length, centralSize, within32(offset), options.comment));
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
  if (!normalize) return { local: [entry.localRecord], central: Buffer.from(entry.centralRecord) };
  const header = { ...entry, ...keptName(entry) };
  return { local: [localHeader(header), entry.data], central: centralHeader(header) };
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
  return { local: [localHeader(header), ...data], central: centralHeader(header) };
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

function endRecord(count: number, size: number, offset: number, comment?: Uint8Array): Buffer {
  const tail = comment ?? new Uint8Array();
  const record = Buffer.alloc(END_SIZE + tail.length);
  record.writeUInt32LE(END_SIGNATURE, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(within32(size), 12);
  record.writeUInt32LE(offset, 16);
  record.writeUInt16LE(tail.length, 20);
  record.set(tail, END_SIZE);
  return record;
}

function within32(size: number): number {
  if (size >= MAX_32) fail({ code: 'limit-output', found: size, limit: MAX_32 - 1 });
  return size;
}
