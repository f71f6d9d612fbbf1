import { crc32, inflateRawSync } from 'node:zlib';

/** One entry of a zip, by the central directory and its own local record. */
export interface ReadEntry {
  readonly name: string;
  /** Unzipped. */
  readonly content: Buffer;
  /** Local header, name, extra field, compressed data and what follows up to the next record. */
  readonly record: Buffer;
  readonly crcFits: boolean;
}

const END = 0x06054b50;

/**
 * Reads a zip by its central directory (APPNOTE 6.3, 4.3.7 to 4.3.16). It shares no code with what
 * it checks. Throws an `Error` for anything but a plain zip whose records and directory agree.
 */
export function readEntries(file: Buffer): ReadEntry[] {
  const end = endOf(file);
  const count = file.readUInt16LE(end + 10);
  const directory = file.readUInt32LE(end + 16);
  const lines: { name: string; at: number; line: number }[] = [];
  let at = directory;
  for (let index = 0; index < count; index++) {
    expectSignature(file, at, 0x02014b50);
    const nameEnd = at + 46 + file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, nameEnd);
    lines.push({ name, at: file.readUInt32LE(at + 42), line: at });
    at = nameEnd + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  if (at !== directory + file.readUInt32LE(end + 12)) throw new Error('directory size');
  const starts = [...lines.map((line) => line.at), directory].sort((a, b) => a - b);
  return lines.map(({ name, at: start, line }) => {
    const next = starts.find((other) => other > start) ?? directory;
    return readEntry(file, name, start, next, line);
  });
}

function readEntry(
  file: Buffer,
  name: string,
  start: number,
  next: number,
  line: number,
): ReadEntry {
  expectSignature(file, start, 0x04034b50);
  const nameLength = file.readUInt16LE(start + 26);
  if (file.toString('utf8', start + 30, start + 30 + nameLength) !== name) {
    throw new Error(`local name of ${name}`);
  }
  const data = start + 30 + nameLength + file.readUInt16LE(start + 28);
  const dataEnd = data + file.readUInt32LE(line + 20);
  if (dataEnd > next) throw new Error(`records of ${name} and the next overlap`);
  const packed = file.subarray(data, dataEnd);
  const method = file.readUInt16LE(line + 10);
  if (method !== file.readUInt16LE(start + 8)) throw new Error(`methods of ${name}`);
  const content = method === 0 ? packed : inflateRawSync(packed);
  const crcFits =
    crc32(content) === file.readUInt32LE(line + 16) &&
    content.length === file.readUInt32LE(line + 24);
  return { name, content, record: file.subarray(start, next), crcFits };
}

function endOf(file: Buffer): number {
  for (let at = file.length - 22; at >= 0; at--) {
    if (file.readUInt32LE(at) === END && at + 22 + file.readUInt16LE(at + 20) === file.length)
      return at;
  }
  throw new Error('no end of directory');
}

function expectSignature(file: Buffer, at: number, signature: number): void {
  if (file.readUInt32LE(at) !== signature) throw new Error(`no record at ${at}`);
}
