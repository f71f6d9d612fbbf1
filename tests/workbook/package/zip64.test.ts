import { describe, expect, it } from 'vitest';
import {
  applyEdits,
  certifyFill,
  openPackage,
  type SheetEdit,
} from '../../../src/workbook/package/index.ts';
import { readZip, unzip } from '../../../src/workbook/package/zip.ts';
import type { ZipEntry } from '../../../src/workbook/package/zip-format.ts';
import { normalizeZip, writeZip } from '../../../src/workbook/package/zip-write.ts';
import { problemsOf, sheetXml, workbook, zipOf } from './helpers.ts';

const MAX = 0xffffffff;

/** What of a zip is written in 8 bytes. */
interface Wide {
  readonly local?: boolean;
  readonly central?: boolean;
  readonly end?: boolean;
  readonly descriptor?: boolean;
}

/** The same parts again, record by record, with numbers in zip64 fields. */
function zip64Of(zip: Buffer, wide: Wide): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const entry of readZip(zip).entries) {
    const local = localRecord(entry, wide);
    locals.push(local);
    centrals.push(centralRecord(entry, offset, wide));
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(wide.end ? 0xffff : centrals.length, 8);
  end.writeUInt16LE(wide.end ? 0xffff : centrals.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(wide.end ? MAX : offset, 16);
  const records = wide.end ? endRecords(centrals.length, directory.length, offset) : [];
  return Buffer.concat([...locals, directory, ...records, end]);
}

function localRecord(entry: ZipEntry, { local, descriptor }: Wide): Buffer {
  const header = Buffer.from(entry.localRecord.subarray(0, 30));
  const extra = local ? zip64Field([entry.size, entry.compressedSize]) : Buffer.alloc(0);
  header.writeUInt16LE(extra.length, 28);
  if (local) header.fill(0xff, 18, 26);
  const tail = Buffer.alloc(descriptor ? 24 : 0);
  if (descriptor) {
    header.writeUInt16LE(entry.flags | 8, 6);
    header.fill(0, 14, 18);
    tail.write('PK\u0007\u0008', 0, 'latin1');
    tail.writeUInt32LE(entry.crc32, 4);
    tail.writeBigUInt64LE(BigInt(entry.compressedSize), 8);
    tail.writeBigUInt64LE(BigInt(entry.size), 16);
  }
  return Buffer.concat([header, entry.nameBytes, extra, entry.data, tail]);
}

function centralRecord(entry: ZipEntry, offset: number, { central, descriptor }: Wide): Buffer {
  const header = Buffer.from(entry.centralRecord.subarray(0, 46));
  // Another field first, as writers with clock fields have it.
  const clock = Buffer.from('545505000100000000', 'hex');
  const extra = central
    ? Buffer.concat([clock, zip64Field([entry.size, entry.compressedSize, offset])])
    : Buffer.alloc(0);
  header.writeUInt16LE(extra.length, 30);
  header.writeUInt32LE(offset, 42);
  if (central) {
    header.fill(0xff, 20, 28);
    header.fill(0xff, 42, 46);
  }
  if (descriptor) header.writeUInt16LE(entry.flags | 8, 8);
  return Buffer.concat([header, entry.nameBytes, extra]);
}

function zip64Field(numbers: readonly number[]): Buffer {
  const field = Buffer.alloc(4 + 8 * numbers.length);
  field.writeUInt16LE(1, 0);
  field.writeUInt16LE(8 * numbers.length, 2);
  for (const [index, number] of numbers.entries()) {
    field.writeBigUInt64LE(BigInt(number), 4 + 8 * index);
  }
  return field;
}

function endRecords(count: number, size: number, offset: number): Buffer[] {
  const record = Buffer.alloc(56);
  record.write('PK\u0006\u0006', 0, 'latin1');
  record.writeBigUInt64LE(44n, 4);
  record.writeUInt16LE(45, 12);
  record.writeUInt16LE(45, 14);
  record.writeBigUInt64LE(BigInt(count), 24);
  record.writeBigUInt64LE(BigInt(count), 32);
  record.writeBigUInt64LE(BigInt(size), 40);
  record.writeBigUInt64LE(BigInt(offset), 48);
  const locator = Buffer.alloc(20);
  locator.write('PK\u0006\u0007', 0, 'latin1');
  locator.writeBigUInt64LE(BigInt(offset + size), 8);
  locator.writeUInt32LE(1, 16);
  return [record, locator];
}

const BEFORE = workbook(sheetXml('<row r="1"><c r="A1"><v>1</v></c></row>'));
const PLAN: SheetEdit[] = [
  { sheet: 'Data', writes: [{ address: 'A1', value: { kind: 'text', text: 'longer' } }] },
];
const ALL: Wide = { local: true, central: true, end: true };

describe('zip64', () => {
  it.each<[string, Wide]>([
    ['local headers', { local: true }],
    ['central headers', { central: true }],
    ['end records', { end: true }],
    ['descriptors', { local: true, descriptor: true }],
    ['everything', ALL],
    ['everything, streamed', { ...ALL, descriptor: true }],
  ])('is read and written back: %s', (_, wide) => {
    const before = zip64Of(BEFORE, wide);
    const pkg = openPackage(before);
    expect(applyEdits(pkg, []).equals(before)).toBe(true);

    const after = applyEdits(pkg, PLAN);

    expect(certifyFill(before, after, PLAN)).toMatchObject({ certified: true, partsIdentical: 5 });
    const archive = readZip(after);
    expect(archive.zip64 !== undefined).toBe(wide.end ?? false);
    const kept = archive.entries.find(({ name }) => name === 'xl/styles.xml');
    expect(kept?.offsetPlace.width).toBe(wide.central ? 8 : 4);
    expect(kept?.offset).toBe(after.indexOf(kept?.localRecord ?? ''));
  });

  it('becomes a plain zip when it is normalised', () => {
    const zip = normalizeZip(zip64Of(BEFORE, ALL));
    expect(zip.equals(normalizeZip(BEFORE))).toBe(true);
  });

  it('counts more entries than a plain zip can', () => {
    const [entry] = readZip(zip64Of(zipOf({ a: '' }), ALL)).entries;
    const { zip64 } = readZip(zip64Of(BEFORE, ALL));
    if (!entry || !zip64) throw new Error('no entry');
    const zip = writeZip(Array(65_536).fill({ kind: 'keep', entry }), { zip64 });
    expect(problemsOf(() => readZip(zip))).toEqual([
      { code: 'limit-entries', found: 65_536, limit: 10_000 },
    ]);
  });

  it.each<[string, (zip: Buffer) => void, string]>([
    ['end record', (zip) => zip.writeUInt8(0, zip.indexOf('PK\u0006\u0006')), 'zip-zip64'],
    ['locator', (zip) => zip.writeUInt8(9, zip.indexOf('PK\u0006\u0007') + 8), 'zip-zip64'],
    ['count', (zip) => zip.writeUInt8(9, zip.indexOf('PK\u0006\u0006') + 24), 'zip-zip64'],
    ['length', (zip) => zip.writeUInt8(9, zip.indexOf('PK\u0006\u0006') + 4), 'zip-zip64'],
    ['disk', (zip) => zip.writeUInt8(1, zip.indexOf('PK\u0006\u0006') + 16), 'zip-multi-disk'],
    ['disks', (zip) => zip.writeUInt8(2, zip.indexOf('PK\u0006\u0007') + 16), 'zip-multi-disk'],
    ['size', (zip) => zip.writeUInt8(9, zip.indexOf('PK\u0006\u0006') + 47), 'zip-zip64'],
    ['field', (zip) => zip.writeUInt16LE(2, centralField(zip)), 'zip-zip64'],
    ['field length', (zip) => zip.writeUInt16LE(16, centralField(zip) + 2), 'zip-zip64'],
    ['huge size', (zip) => zip.writeUInt8(9, centralField(zip) + 4 + 7), 'limit-part'],
    ['huge offset', (zip) => zip.writeUInt8(9, centralField(zip) + 20 + 7), 'zip-header'],
  ])('is refused with a broken %s', (_, breakIt, code) => {
    const zip = zip64Of(BEFORE, ALL);
    breakIt(zip);
    expect(problemsOf(() => readZip(zip)).map((problem) => problem.code)).toContain(code);
  });

  it('is refused when the local sizes disagree', () => {
    const zip = zip64Of(zipOf({ a: 'aaaa' }), ALL);
    zip.writeUInt8(9, 30 + 1 + 4);
    expect(problemsOf(() => readZip(zip))).toMatchObject([{ code: 'zip-header', field: 'size' }]);
  });

  it('unzips to the same content', () => {
    const contents = (zip: Buffer): string[] =>
      readZip(zip).entries.map((entry) => unzip(entry).toString());
    expect(contents(zip64Of(BEFORE, ALL))).toEqual(contents(BEFORE));
  });
});

/** Where the zip64 field of the first central record starts. */
function centralField(zip: Buffer): number {
  const record = zip.indexOf('PK\u0001\u0002');
  return record + 46 + zip.readUInt16LE(record + 28) + 9;
}
