import { crc32, deflateRawSync } from 'node:zlib';
import type { Parts } from '../../package/helpers.ts';

export interface ZipShape {
  /** Parts that are kept uncompressed. */
  readonly stored?: (name: string) => boolean;
  /** Sizes and CRC after the data, as writers do that cannot go back. */
  readonly streamed?: boolean;
  readonly comment?: string;
}

const UTF8 = 0x0800;
const DESCRIPTOR = 0x0008;

/** Writes parts as a zip of a shape that `writeZip` never makes (APPNOTE 6.3, 4.3 and 4.4). */
export function shapedZip(parts: Parts, shape: ZipShape): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const raw = Buffer.from(content);
    const stored = shape.stored?.(name) ?? false;
    const data = stored ? raw : deflateRawSync(raw, { level: 9 });
    const streamed = (shape.streamed ?? false) && !stored;
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(UTF8 | (streamed ? DESCRIPTOR : 0), 2);
    fields.writeUInt16LE(stored ? 0 : 8, 4);
    fields.writeUInt32LE(0x58215802, 6);
    fields.writeUInt16LE(Buffer.byteLength(name), 22);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(crc32(raw), 0);
    sizes.writeUInt32LE(data.length, 4);
    sizes.writeUInt32LE(raw.length, 8);
    const inDirectory = Buffer.from(fields);
    sizes.copy(inDirectory, 10);
    const header = [
      signature('PK\u0003\u0004'),
      streamed ? fields : inDirectory,
      Buffer.from(name),
    ];
    const record = Buffer.concat([
      ...header,
      data,
      ...(streamed ? [signature('PK\u0007\u0008'), sizes] : []),
    ]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    central.push(
      signature('PK\u0001\u0002'),
      Buffer.from([20, 0]),
      inDirectory,
      place,
      Buffer.from(name),
    );
    local.push(record);
    offset += record.length;
  }
  const directory = Buffer.concat(central);
  const comment = Buffer.from(shape.comment ?? '');
  const end = Buffer.alloc(18);
  const count = Object.keys(parts).length;
  end.writeUInt16LE(count, 4);
  end.writeUInt16LE(count, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  end.writeUInt16LE(comment.length, 16);
  return Buffer.concat([...local, directory, signature('PK\u0005\u0006'), end, comment]);
}

function signature(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}
