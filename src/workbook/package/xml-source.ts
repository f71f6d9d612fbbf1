import { isUtf8 } from 'node:buffer';
import { fail } from './problems.ts';

/** An XML part as text with one character per byte, so that positions are byte positions. */
export interface XmlSource {
  readonly part: string;
  readonly text: string;
}

const ACCEPTED_ENCODINGS = new Set(['utf-8', 'us-ascii']);

/**
 * Takes a part as UTF-8 XML. Throws `PackageError`: `xml-encoding` for anything but UTF-8,
 * `xml-broken` for control characters that XML forbids.
 */
export function xmlSource(part: string, bytes: Uint8Array): XmlSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wide = utf16Name(buffer);
  if (wide) fail({ code: 'xml-encoding', part, encoding: wide });
  const declared = declaredEncoding(buffer);
  if (declared && !ACCEPTED_ENCODINGS.has(declared.toLowerCase())) {
    fail({ code: 'xml-encoding', part, encoding: declared });
  }
  if (!isUtf8(buffer)) fail({ code: 'xml-encoding', part, encoding: 'unknown' });
  for (let at = 0; at < buffer.length; at++) {
    if (isForbidden(buffer[at] ?? 0))
      fail({ code: 'xml-broken', part, byte: at, fault: 'control-character' });
  }
  return { part, text: buffer.toString('latin1') };
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
