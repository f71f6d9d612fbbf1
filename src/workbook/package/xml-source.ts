import { isUtf8 } from 'node:buffer';
import { ByteText } from './byte-text.ts';
import { DEFAULT_LIMITS, type PackageLimits } from './limits.ts';
import { fail } from './problems.ts';

/** An XML part as text with one character per byte, so that positions are byte positions. */
export interface XmlSource {
  readonly part: string;
  readonly text: ByteText;
  readonly limits: PackageLimits;
  /** Adds a sheet's cells to those of its workbook. Throws `PackageError` (`limit-cells`). */
  readonly countCells?: (cells: number) => void;
}

const ACCEPTED_ENCODINGS = new Set(['utf-8', 'us-ascii']);

/**
 * Takes a part as UTF-8 XML. Throws `PackageError`: `xml-encoding` for anything but UTF-8,
 * `xml-broken` for control characters that XML forbids.
 */
export function xmlSource(part: string, bytes: Uint8Array, limits = DEFAULT_LIMITS): XmlSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = utf16Name(buffer);
  if (wide) fail({ code: 'xml-encoding', part, encoding: wide });
  const declared = declaredEncoding(buffer);
  if (declared && !ACCEPTED_ENCODINGS.has(declared.toLowerCase())) {
    fail({ code: 'xml-encoding', part, encoding: declared });
  }
  if (!isUtf8(buffer)) fail({ code: 'xml-encoding', part, encoding: 'unknown' });
  const byte = findForbidden(buffer);
  if (byte >= 0) fail({ code: 'xml-broken', part, byte, fault: 'control-character' });
  return { part, text: new ByteText(buffer), limits };
}

export function toBytes(text: string): Buffer {
  return Buffer.from(text, 'latin1');
}

/** Text as a person wrote it, in the one-character-per-byte form of a source. */
export function toSourceText(text: string): string {
  return Buffer.from(text, 'utf8').toString('latin1');
}

export function fromSourceText(text: string): string {
  return Buffer.from(text, 'latin1').toString('utf8');
}

/** The place of the first control character that XML forbids; negative when there is none. */
function findForbidden(buffer: Buffer): number {
  const lead = Math.min(buffer.length, (4 - (buffer.byteOffset % 4)) % 4);
  const words = new Int32Array(
    buffer.buffer,
    buffer.byteOffset + lead,
    (buffer.length - lead) >> 2,
  );
  const found = findIn(buffer, 0, lead);
  if (found >= 0) return found;
  for (let index = 0; index < words.length; index++) {
    const word = words[index] ?? 0;
    // Four bytes at once: a high bit comes out where a byte is below 0x20 ("hasless" in
    // S. E. Anderson, Bit Twiddling Hacks). Line ends are such bytes too, so look again.
    if (((word - 0x20202020) & ~word & 0x80808080) === 0) continue;
    const at = findIn(buffer, lead + index * 4, lead + index * 4 + 4);
    if (at >= 0) return at;
  }
  return findIn(buffer, lead + words.length * 4, buffer.length);
}

function findIn(buffer: Buffer, start: number, end: number): number {
  for (let at = start; at < end; at++) if (isForbidden(buffer[at] ?? 0)) return at;
  return -1;
}

function isForbidden(byte: number): boolean {
  return byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d;
}

function utf16Name(buffer: Buffer): string | undefined {
  const [first, second] = buffer;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'UTF-16LE';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'UTF-16BE';
  return undefined;
}

function declaredEncoding(buffer: Buffer): string | undefined {
  const head = buffer.subarray(0, 200).toString('latin1');
  const end = head.indexOf('?>');
  if (!head.includes('<?xml') || end < 0) return undefined;
  return /encoding\s*=\s*["']([^"']+)["']/.exec(head.slice(0, end))?.[1];
}
