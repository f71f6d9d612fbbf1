import { closeSync, openSync, readSync } from 'node:fs';

const chunkBytes = 1 << 20;
const newline = 0x0a;

/** The line of the first zero byte of a UTF-8 file, which no text holds; undefined if there is none. */
export function lineOfZeroByte(path: string): number | undefined {
  const handle = openSync(path, 'r');
  try {
    const chunk = Buffer.alloc(chunkBytes);
    for (let offset = 0; ; ) {
      const read = readSync(handle, chunk, 0, chunkBytes, offset);
      if (read === 0) return undefined;
      const at = chunk.subarray(0, read).indexOf(0);
      if (at !== -1) return linesBefore(handle, offset + at) + 1;
      offset += read;
    }
  } finally {
    closeSync(handle);
  }
}

function linesBefore(handle: number, end: number): number {
  const chunk = Buffer.alloc(chunkBytes);
  let lines = 0;
  for (let offset = 0; offset < end; offset += chunkBytes) {
    const read = readSync(handle, chunk, 0, Math.min(chunkBytes, end - offset), offset);
    for (let at = chunk.indexOf(newline); at !== -1 && at < read; ) {
      lines += 1;
      at = chunk.indexOf(newline, at + 1);
    }
  }
  return lines;
}
