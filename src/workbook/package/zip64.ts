import { fail } from './problems.ts';
import {
  CENTRAL_SIZE,
  END_SIZE,
  LOCAL_SIZE,
  MAX_16,
  MAX_32,
  type OffsetPlace,
  ZIP64_END_SIGNATURE,
  ZIP64_END_SIZE,
  ZIP64_LOCATOR_SIGNATURE,
  ZIP64_LOCATOR_SIZE,
  type Zip64End,
} from './zip-format.ts';

/**
 * Zip64 (APPNOTE 4.3.14, 4.3.15 and 4.5.3): numbers that do not fit, or that a streaming writer
 * feared might not, stand in 8 bytes elsewhere, and their old place is filled with ones.
 */

const ZIP64_FIELD = 1;

/** What a central record says in 4 bytes or in 8. */
export interface LargeFields {
  readonly compressedSize: number;
  readonly size: number;
  readonly offset: number;
  readonly offsetPlace: OffsetPlace;
}

/** Larger numbers than a double holds exactly are larger than any file. */
export function readUInt64(bytes: Buffer, at: number): number {
  return Number(bytes.readBigUInt64LE(at));
}

/**
 * The zip64 end record in front of the plain one at `end`; undefined when the file has none and
 * needs none. Throws `PackageError` (`zip-zip64`) when it is missing, or says something else.
 */
export function zip64End(file: Buffer, end: number): Zip64End | undefined {
  const plain = file.subarray(end, end + END_SIZE);
  const locator = end - ZIP64_LOCATOR_SIZE;
  if (locator < 0 || file.readUInt32LE(locator) !== ZIP64_LOCATOR_SIGNATURE) {
    const overflows =
      plain.readUInt16LE(10) === MAX_16 ||
      plain.readUInt32LE(12) === MAX_32 ||
      plain.readUInt32LE(16) === MAX_32;
    return overflows ? fail({ code: 'zip-zip64' }) : undefined;
  }
  const start = readUInt64(file, locator + 8);
  if (file.readUInt32LE(locator + 4) !== 0 || file.readUInt32LE(locator + 16) > 1) {
    fail({ code: 'zip-multi-disk' });
  }
  if (start + ZIP64_END_SIZE > locator || file.readUInt32LE(start) !== ZIP64_END_SIGNATURE) {
    fail({ code: 'zip-zip64' });
  }
  const record = file.subarray(start, locator);
  if (readUInt64(record, 4) + 12 !== record.length) fail({ code: 'zip-zip64' });
  if (record.readUInt32LE(16) !== 0 || record.readUInt32LE(20) !== 0) {
    fail({ code: 'zip-multi-disk' });
  }
  const agrees =
    readUInt64(record, 24) === readUInt64(record, 32) &&
    [MAX_16, readUInt64(record, 32)].includes(plain.readUInt16LE(10)) &&
    [MAX_32, readUInt64(record, 40)].includes(plain.readUInt32LE(12)) &&
    [MAX_32, readUInt64(record, 48)].includes(plain.readUInt32LE(16));
  return agrees ? { record, plain } : fail({ code: 'zip-zip64' });
}

/** Reads sizes and offset of a central record. Throws `PackageError` (`zip-zip64`). */
export function largeFields(record: Buffer): LargeFields {
  const nameLength = record.readUInt16LE(28);
  const extraStart = CENTRAL_SIZE + nameLength;
  const field = new Zip64Field(record, extraStart, extraStart + record.readUInt16LE(30));
  // In this order, each only when its plain place is full.
  const size = field.read(24);
  const compressedSize = field.read(20);
  const offset = field.read(42);
  return {
    size: size.value,
    compressedSize: compressedSize.value,
    offset: offset.value,
    offsetPlace: offset.place,
  };
}

/** The same for the sizes of the local header at `start`. */
export function localSizes(
  file: Buffer,
  start: number,
): Pick<LargeFields, 'compressedSize' | 'size'> {
  const header = file.subarray(start);
  const extraStart = LOCAL_SIZE + header.readUInt16LE(26);
  const field = new Zip64Field(header, extraStart, extraStart + header.readUInt16LE(28));
  const size = field.read(22);
  const compressedSize = field.read(18);
  return { size: size.value, compressedSize: compressedSize.value };
}

/** Reads the numbers of a header one after another, from their plain place or the zip64 field. */
class Zip64Field {
  private readonly header: Buffer;
  private at = 0;
  private end = 0;

  constructor(header: Buffer, start: number, end: number) {
    this.header = header;
    for (let at = start; at + 4 <= end; ) {
      const next = at + 4 + header.readUInt16LE(at + 2);
      if (header.readUInt16LE(at) === ZIP64_FIELD && next <= end) {
        this.at = at + 4;
        this.end = next;
        return;
      }
      at = next;
    }
  }

  read(plain: number): { readonly value: number; readonly place: OffsetPlace } {
    const value = this.header.readUInt32LE(plain);
    if (value !== MAX_32) return { value, place: { at: plain, width: 4 } };
    const { at } = this;
    if (at + 8 > this.end) fail({ code: 'zip-zip64' });
    this.at = at + 8;
    return { value: readUInt64(this.header, at), place: { at, width: 8 } };
  }
}
