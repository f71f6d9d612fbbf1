const SLOTS = 256;

/**
 * The bytes of a part, read as a text with one character per byte, so that positions are byte
 * positions. It is never turned into one string: a sheet of a million cells is large enough once.
 */
export class ByteText {
  readonly bytes: Buffer;
  /** Names that were read before, by a rough hash: a part has few of them, each many times. */
  private readonly names: (string | undefined)[] = [];

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  get length(): number {
    return this.bytes.length;
  }

  /** `NaN` beyond the end. */
  charCodeAt(at: number): number {
    return this.bytes[at] ?? Number.NaN;
  }

  slice(start: number, end?: number): string {
    return this.bytes.toString('latin1', start, end);
  }

  /** The position of the first `mark` at or after `from`; negative when there is none. */
  indexOf(mark: string, from: number): number {
    return this.bytes.indexOf(mark, from, 'latin1');
  }

  startsWith(mark: string, at: number): boolean {
    for (let index = 0; index < mark.length; index++) {
      if (this.bytes[at + index] !== mark.charCodeAt(index)) return false;
    }
    return true;
  }

  /** The same as `slice`, for names, without making the same string twice. */
  name(start: number, end: number): string {
    const { bytes } = this;
    const length = end - start;
    const hash = length * 31 + (bytes[start] ?? 0) * 7 + (bytes[end - 1] ?? 0);
    const slot = hash % SLOTS;
    const known = this.names[slot];
    if (known?.length === length && this.startsWith(known, start)) return known;
    const name = this.slice(start, end);
    this.names[slot] = name;
    return name;
  }

  equals(other: ByteText): boolean {
    return this.bytes.equals(other.bytes);
  }
}
