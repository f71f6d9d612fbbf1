import type { ByteText } from './byte-text.ts';
import { toBytes } from './xml-source.ts';

/** Bytes of a text to be left out of a comparison, with what stands for them. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  readonly instead: string;
}

/**
 * Compares two texts without their cuts, which are in order. Returns the first position where they
 * differ, counted without the cuts; undefined when they are the same.
 */
export function firstDifference(
  left: ByteText,
  leftCuts: readonly Cut[],
  right: ByteText,
  rightCuts: readonly Cut[],
): number | undefined {
  const leftPieces = keptPieces(left, leftCuts);
  const rightPieces = keptPieces(right, rightCuts);
  let position = 0;
  let a = nextPiece(leftPieces);
  let b = nextPiece(rightPieces);
  while (a && b) {
    const length = Math.min(a.length, b.length);
    if (!a.subarray(0, length).equals(b.subarray(0, length))) return position + differenceIn(a, b);
    position += length;
    a = a.length > length ? a.subarray(length) : nextPiece(leftPieces);
    b = b.length > length ? b.subarray(length) : nextPiece(rightPieces);
  }
  return a || b ? position : undefined;
}

function* keptPieces({ bytes }: ByteText, cuts: readonly Cut[]): Generator<Buffer, undefined> {
  let at = 0;
  for (const { start, end, instead } of cuts) {
    yield bytes.subarray(at, start);
    yield toBytes(instead);
    at = end;
  }
  yield bytes.subarray(at);
}

function nextPiece(pieces: Generator<Buffer, undefined>): Buffer | undefined {
  let piece = pieces.next().value;
  while (piece?.length === 0) piece = pieces.next().value;
  return piece;
}

function differenceIn(a: Buffer, b: Buffer): number {
  let at = 0;
  while (a[at] === b[at]) at++;
  return at;
}
