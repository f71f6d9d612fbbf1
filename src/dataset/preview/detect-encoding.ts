import { createReadStream } from 'node:fs';
import { headOf, markOf } from '../load/text-file.ts';

/** Why an encoding is taken: a byte-order mark, the bytes themselves, or because nothing else is likelier. */
export type EncodingEvidence = 'mark' | 'ascii' | 'valid' | 'zeros' | 'guess';

export interface DetectedEncoding {
  encoding: string;
  evidence: EncodingEvidence;
  /** Of a guess: some words with letters that tell whether it is right. */
  words: readonly string[];
}

const examined = 4096;
const shownWords = 5;
/** Bytes in which words are looked for. */
const searched = 2 ** 24;

/** Tells the encoding of a text file. A file that is not UTF-8 is taken for windows-1252, with examples. */
export async function detectEncoding(path: string): Promise<DetectedEncoding> {
  const head = headOf(path, examined);
  const mark = markOf(head);
  if (mark !== undefined) return { encoding: mark.encoding, evidence: 'mark', words: [] };
  const zeros = zeroBytes(head);
  if (zeros !== undefined) return { encoding: zeros, evidence: 'zeros', words: [] };
  const found = await utf8Of(path);
  if (found !== undefined) return { encoding: 'utf-8', evidence: found, words: [] };
  return { encoding: 'windows-1252', evidence: 'guess', words: await oddWords(path) };
}

/** Latin text in UTF-16 has a zero in every other byte. */
function zeroBytes(head: Buffer): string | undefined {
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even < odd / 10) return 'utf-16le';
  if (even > head.length / 5 && odd < even / 10) return 'utf-16be';
  return undefined;
}

async function utf8Of(path: string): Promise<'ascii' | 'valid' | undefined> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let ascii = true;
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      ascii &&= decoder.decode(chunk, { stream: true }).length === chunk.length;
    }
    decoder.decode();
    return ascii ? 'ascii' : 'valid';
  } catch {
    return undefined;
  }
}

async function oddWords(path: string): Promise<string[]> {
  const decoder = new TextDecoder('windows-1252');
  const words = new Set<string>();
  const stream = createReadStream(path, { end: searched }) as AsyncIterable<Buffer>;
  for await (const chunk of stream) {
    const text = decoder.decode(chunk, { stream: true });
    for (const [word] of text.matchAll(/[\p{L}\p{M}'’.-]*[\u0080-\uffff][\p{L}\p{M}'’.-]*/gu)) {
      words.add(word);
      if (words.size === shownWords) return [...words];
    }
  }
  return [...words];
}
