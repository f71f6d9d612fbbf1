import type { ByteText } from './byte-text.ts';
import type { ElementEnd, ElementTag } from './xml-reader.ts';
import { toBytes } from './xml-source.ts';

/** A text as pieces of the one it was made from and what was put between them. */
export class Spliced {
  readonly pieces: readonly Buffer[];
  /** Whether any byte differs from the text it was made from. */
  readonly isChanged: boolean;

  constructor(pieces: readonly Buffer[], isChanged: boolean) {
    this.pieces = pieces;
    this.isChanged = isChanged;
  }

  /** All of it in one buffer. */
  get xml(): Buffer {
    return Buffer.concat(this.pieces);
  }
}

/** Builds a text from another one by replacing pieces of it, from front to back. */
export class Splicer {
  private readonly text: ByteText;
  private readonly pieces: Buffer[] = [];
  private copied = 0;
  private isChanged = false;

  constructor(text: ByteText) {
    this.text = text;
  }

  replace(start: number, end: number, replacement: string): void {
    const { bytes } = this.text;
    const addition = toBytes(replacement);
    if (bytes.subarray(start, end).equals(addition)) return;
    this.pieces.push(bytes.subarray(this.copied, start), addition);
    this.copied = end;
    this.isChanged = true;
  }

  insert(at: number, addition: string): void {
    if (addition !== '') this.replace(at, at, addition);
  }

  /** Adds content at the end of an element, opening it when it closes itself. */
  append(tag: ElementTag, { contentEnd }: ElementEnd, addition: string): void {
    if (addition === '') return;
    if (tag.selfClosing) {
      this.replace(tag.end - '/>'.length, tag.end, `>${addition}</${tag.name}>`);
    } else this.insert(contentEnd, addition);
  }

  result(): Spliced {
    this.pieces.push(this.text.bytes.subarray(this.copied));
    this.copied = this.text.length;
    return new Spliced(this.pieces, this.isChanged);
  }
}
