import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { PackageProblem } from '../../../src/workbook/package/problems.ts';
import { readZip, unzip } from '../../../src/workbook/package/zip.ts';
import type { ZipEntry } from '../../../src/workbook/package/zip-format.ts';
import { normalizeZip, writeZip } from '../../../src/workbook/package/zip-write.ts';
import { problemsOf, zipOf } from './helpers.ts';

const codesOf = (work: () => unknown): PackageProblem['code'][] =>
  problemsOf(work).map(({ code }) => code);

/** A zip whose only entry has a data descriptor, an extra field and a clock time. */
function streamedZip(text: string, descriptor: 'signed' | 'bare' | 'wide' = 'signed'): Buffer {
  const content = Buffer.from(text);
  const data = deflateRawSync(content);
  const name = Buffer.from('a.xml');
  const extra = Buffer.from('2000a2200000'.padEnd(16, '0'), 'hex');
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x0808, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(0x5a21b1c3, 6);
  const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, name, extra, data]);
  local.writeUInt16LE(name.length, 26);
  local.writeUInt16LE(extra.length, 28);
  const tail = Buffer.alloc(descriptor === 'wide' ? 24 : 16);
  tail.write('PK\u0007\u0008', 0, 'latin1');
  tail.writeUInt32LE(crc32(content), 4);
  tail.writeUInt32LE(data.length, 8);
  tail.writeUInt32LE(content.length, descriptor === 'wide' ? 16 : 12);
  const record = Buffer.concat([local, descriptor === 'bare' ? tail.subarray(4) : tail]);
  const central = Buffer.alloc(46 + name.length);
  central.write('PK\u0001\u0002', 0, 'latin1');
  central.writeUInt16LE(20, 4);
  shared.copy(central, 6);
  central.writeUInt32LE(crc32(content), 16);
  central.writeUInt32LE(data.length, 20);
  central.writeUInt32LE(content.length, 24);
  central.writeUInt16LE(name.length, 28);
  name.copy(central, 46);
  const end = Buffer.alloc(22);
  end.write('PK\u0005\u0006', 0, 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(record.length, 16);
  return Buffer.concat([record, central, end]);
}

/** A copy with some bytes changed, by their place in the record that starts with `mark`. */
function patched(zip: Buffer, mark: string, at: number, bytes: number[]): Buffer {
  const copy = Buffer.from(zip);
  copy.set(bytes, zip.indexOf(Buffer.from(mark, 'latin1')) + at);
  return copy;
}

/** An entry without compression. */
function stored(name: string, content: Buffer): ZipEntry {
  const [entry] = readZip(zipOf({ [name]: content })).entries;
  if (!entry) throw new Error('no entry');
  const header = Buffer.from(entry.localRecord.subarray(0, 30 + name.length));
  const centralRecord = Buffer.from(entry.centralRecord);
  for (const [record, at] of [[header, 8] as const, [centralRecord, 10] as const]) {
    record.writeUInt16LE(0, at);
    record.writeUInt32LE(content.length, at + 10);
  }
  return { ...entry, centralRecord, localRecord: Buffer.concat([header, content]) };
}

const LOCAL = 'PK\u0003\u0004';
const CENTRAL = 'PK\u0001\u0002';
const END = 'PK\u0005\u0006';

describe('readZip', () => {
  it('lists entries with sizes and unzips them', () => {
    const { entries } = readZip(zipOf({ 'a.xml': 'aaaa', 'b/é.txt': '' }));
    expect(entries.map(({ name, size, method }) => ({ name, size, method }))).toEqual([
      { name: 'a.xml', size: 4, method: 8 },
      { name: 'b/é.txt', size: 0, method: 8 },
    ]);
    expect(entries.map((entry) => unzip(entry).toString())).toEqual(['aaaa', '']);
  });

  it.each(['signed', 'bare', 'wide'] as const)('reads a %s data descriptor', (descriptor) => {
    const zip = streamedZip('streamed', descriptor);
    const [entry] = readZip(zip).entries;
    expect(entry && unzip(entry).toString()).toBe('streamed');
    expect(
      writeZip(readZip(zip).entries.map((e) => ({ kind: 'keep', entry: e }))).equals(zip),
    ).toBe(true);
  });

  it('keeps the zip comment apart', () => {
    const zip = writeZip([{ kind: 'add', name: 'a', content: Buffer.from('a') }], {
      comment: Buffer.from('note'),
    });
    expect(readZip(zip).comment.toString()).toBe('note');
  });

  it('refuses what is not a zip', () => {
    expect(codesOf(() => readZip(Buffer.alloc(0)))).toEqual(['file-empty']);
    expect(codesOf(() => readZip(Buffer.from('year,value\n2013,5\n')))).toEqual(['file-not-zip']);
  });

  it('tells an encrypted workbook from a legacy one', () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);
    expect(codesOf(() => readZip(ole))).toEqual(['file-legacy-xls']);
    ole.write('EncryptedPackage', 200, 'utf16le');
    expect(codesOf(() => readZip(ole))).toEqual(['file-encrypted']);
  });

  it('refuses every truncation of a zip', () => {
    const zip = zipOf({ 'a.xml': 'content of a', 'b.xml': 'content of b' });
    for (let length = 4; length < zip.length; length++) {
      expect(codesOf(() => readZip(zip.subarray(0, length)))).toEqual(['file-truncated']);
    }
  });

  it('refuses zip64, several disks and a broken directory', () => {
    const zip = zipOf({ 'a.xml': 'a' });
    const max = [255, 255, 255, 255];
    expect(codesOf(() => readZip(patched(zip, END, 16, max)))).toEqual(['zip-zip64']);
    expect(codesOf(() => readZip(patched(zip, CENTRAL, 24, max)))).toEqual(['zip-zip64']);
    expect(codesOf(() => readZip(patched(zip, END, 4, [1])))).toEqual(['zip-multi-disk']);
    expect(codesOf(() => readZip(patched(zip, CENTRAL, 34, [1])))).toEqual(['zip-multi-disk']);
    expect(codesOf(() => readZip(patched(zip, END, 10, [2])))).toEqual(['zip-directory']);
    expect(codesOf(() => readZip(patched(zip, END, 12, [255])))).toEqual(['zip-directory']);
    expect(codesOf(() => readZip(patched(zip, CENTRAL, 0, [0])))).toEqual(['zip-directory']);
    expect(codesOf(() => readZip(patched(zip, CENTRAL, 28, [99])))).toEqual(['zip-directory']);
    const locator = Buffer.concat([Buffer.from('PK\u0006\u0007'), Buffer.alloc(16)]);
    const at = zip.indexOf(Buffer.from(END));
    const zip64 = Buffer.concat([zip.subarray(0, at), locator, zip.subarray(at)]);
    expect(codesOf(() => readZip(zip64))).toEqual(['zip-zip64']);
  });

  it('refuses entries that are encrypted or compressed in another way', () => {
    const zip = zipOf({ 'a.xml': 'a' });
    expect(codesOf(() => readZip(patched(zip, CENTRAL, 8, [1])))).toEqual(['zip-entry-encrypted']);
    expect(problemsOf(() => readZip(patched(zip, CENTRAL, 10, [12])))).toEqual([
      { code: 'zip-method', part: 'a.xml', method: 12 },
    ]);
  });

  it.each([
    ['../a', 'parent-folder'],
    ['x/../../a', 'parent-folder'],
    ['/a', 'absolute'],
    ['C:/a', 'absolute'],
    ['x\\a', 'backslash'],
    ['a\u0000', 'control-character'],
    ['', 'empty'],
  ])('refuses the entry name %j', (part, fault) => {
    const zip = zipOf({ [part]: 'a' });
    expect(problemsOf(() => readZip(zip))).toEqual([{ code: 'zip-name', part, fault }]);
  });

  it('refuses names that differ by case only, and reports every entry', () => {
    const zip = zipOf({ 'a.xml': 'a', 'A.XML': 'a', '../b': 'b' });
    expect(problemsOf(() => readZip(zip))).toEqual([
      { code: 'zip-name', part: '../b', fault: 'parent-folder' },
      { code: 'zip-duplicate', part: 'A.XML', first: 'a.xml' },
    ]);
  });

  it.each([
    ['signature', 0, [0]],
    ['flags', 7, [8]],
    ['method', 8, [0]],
    ['crc32', 14, [1, 2, 3, 4]],
    ['compressed size', 18, [1]],
    ['size', 22, [9]],
    ['name', 30, [66]],
  ])('refuses a local header with another %s', (field, at, bytes) => {
    const zip = patched(zipOf({ 'a.xml': 'aaaaaaaaaa' }), LOCAL, at, bytes);
    expect(problemsOf(() => readZip(zip))).toEqual([
      { code: 'zip-header', part: 'a.xml', field, byte: 0 },
    ]);
  });

  it('refuses a descriptor that disagrees, and offsets beyond the data', () => {
    const zip = streamedZip('streamed');
    expect(problemsOf(() => readZip(patched(zip, 'PK\u0007\u0008', 4, [0, 0])))).toMatchObject([
      { code: 'zip-header', field: 'descriptor' },
    ]);
    expect(problemsOf(() => readZip(patched(zip, CENTRAL, 42, [255])))).toMatchObject([
      { code: 'zip-header', field: 'offset' },
    ]);
    expect(problemsOf(() => readZip(patched(zip, CENTRAL, 20, [255])))).toMatchObject([
      { code: 'zip-header', field: 'size' },
    ]);
  });

  it('refuses records that overlap', () => {
    const inner = zipOf({ 'b.xml': 'b' });
    const [b] = readZip(inner).entries;
    if (!b) throw new Error('no entry');
    const a = stored('a.xml', b.localRecord);
    const zip = writeZip([
      { kind: 'keep', entry: a },
      { kind: 'keep', entry: b },
    ]);
    expect(codesOf(() => readZip(zip))).toEqual([]);
    zip.writeUInt32LE(zip.indexOf(b.localRecord), zip.lastIndexOf(Buffer.from(CENTRAL)) + 42);
    expect(problemsOf(() => readZip(zip))).toEqual([
      { code: 'zip-overlap', part: 'b.xml', other: 'a.xml' },
    ]);
  });

  it('keeps to its limits', () => {
    const zip = zipOf({ 'a.xml': 'a'.repeat(5000), 'b.xml': 'b' });
    expect(problemsOf(() => readZip(zip, { entries: 1 }))).toEqual([
      { code: 'limit-entries', found: 2, limit: 1 },
    ]);
    expect(problemsOf(() => readZip(zip, { unzipped: 5000 }))).toEqual([
      { code: 'limit-unzipped', found: 5001, limit: 5000 },
    ]);
    expect(problemsOf(() => readZip(zip, { part: 4999 }))).toEqual([
      { code: 'limit-part', part: 'a.xml', found: 5000, limit: 4999 },
    ]);
  });

  it('refuses a zip bomb before unzipping it', () => {
    const bomb = zipOf({ 'a.xml': Buffer.alloc(5_000_000) });
    expect(problemsOf(() => readZip(bomb))).toMatchObject([
      { code: 'limit-ratio', part: 'a.xml', limit: 200 },
    ]);
    expect(codesOf(() => readZip(bomb, { ratio: 2000 }))).toEqual([]);
  });
});

describe('unzip', () => {
  const entryOf = (zip: Buffer) => {
    const [entry] = readZip(zip).entries;
    if (!entry) throw new Error('no entry');
    return entry;
  };

  it('checks the CRC', () => {
    const entry = entryOf(zipOf({ 'a.xml': 'content' }));
    expect(problemsOf(() => unzip({ ...entry, crc32: 5 }))).toEqual([
      { code: 'zip-crc', part: 'a.xml', expected: 5, found: crc32('content') },
    ]);
  });

  it('refuses data that is longer or shorter than declared', () => {
    const entry = entryOf(zipOf({ 'a.xml': 'content' }));
    expect(problemsOf(() => unzip({ ...entry, size: 9 }))).toEqual([
      { code: 'zip-size', part: 'a.xml', expected: 9, found: 7 },
    ]);
    expect(codesOf(() => unzip({ ...entry, size: 3 }))).toEqual(['zip-data']);
  });

  it('refuses data that is no deflate stream', () => {
    const entry = entryOf(zipOf({ 'a.xml': 'content' }));
    expect(codesOf(() => unzip({ ...entry, data: Buffer.from([255, 255, 255]) }))).toEqual([
      'zip-data',
    ]);
  });

  it('takes stored entries as they are', () => {
    const entry = entryOf(zipOf({ 'a.xml': 'content' }));
    const data = Buffer.from('content');
    expect(unzip({ ...entry, method: 0, data }).toString()).toBe('content');
  });
});

describe('writeZip', () => {
  it('copies kept entries byte for byte and dates new ones 1980-01-01', () => {
    const original = readZip(streamedZip('streamed')).entries;
    const zip = writeZip([
      { kind: 'add', name: 'first.txt', content: Buffer.from('first') },
      ...original.map((entry) => ({ kind: 'keep' as const, entry })),
    ]);
    const [added, kept] = readZip(zip).entries;
    expect(added?.localRecord.readUInt32LE(10)).toBe(0x00210000);
    expect(kept?.localRecord).toEqual(original[0]?.localRecord);
    expect(kept?.centralRecord.subarray(0, 42)).toEqual(original[0]?.centralRecord.subarray(0, 42));
    expect(kept?.offset).toBeGreaterThan(0);
  });

  it('replaces content under the same name', () => {
    const [entry] = readZip(zipOf({ 'é.xml': 'old' })).entries;
    if (!entry) throw new Error('no entry');
    const zip = writeZip([{ kind: 'replace', entry, content: Buffer.from('new') }]);
    expect(readZip(zip).entries.map((found) => [found.name, unzip(found).toString()])).toEqual([
      ['é.xml', 'new'],
    ]);
  });

  it('normalizes dates and headers but not the compressed data', () => {
    const zip = streamedZip('streamed');
    const other = Buffer.from(zip);
    other.set([1, 2, 3, 4], 10);
    other.set([1, 2, 3, 4], zip.indexOf(Buffer.from(CENTRAL)) + 12);
    const normalized = normalizeZip(zip);
    expect(normalized.equals(normalizeZip(other))).toBe(true);
    const [before] = readZip(zip).entries;
    const [after] = readZip(normalized).entries;
    expect(after?.data).toEqual(before?.data);
    expect(after?.flags).toBe(0x0800);
    expect(after && unzip(after).toString()).toBe('streamed');
  });

  it('refuses more entries than a plain zip can count', () => {
    const entry = { kind: 'add' as const, name: 'a', content: new Uint8Array() };
    expect(codesOf(() => writeZip(Array(65535).fill(entry)))).toEqual(['limit-entries']);
  });
});
