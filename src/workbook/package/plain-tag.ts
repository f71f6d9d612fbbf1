/** More than a row or a cell ever has; an element with more is read the long way. */
const MOST = 16;
/** Of a value. */
const LONGEST = 1024;

const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const AMPERSAND = 0x26;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;
const XMLNS = Buffer.from('xmlns');

/**
 * The rest of a start tag as nearly every writer writes it: attributes without entities, without
 * namespace declarations, ASCII only. One object serves for all tags, so reading one allocates
 * nothing. It accepts less than `readStartTag` and never anything else, so that whatever it
 * declines can be given to that.
 */
export class PlainTag {
  selfClosing = false;
  /** After the `>`. */
  end = 0;
  private count = 0;
  private readonly bytes: Buffer;
  private readonly most: number;
  private readonly nameStarts = new Int32Array(MOST);
  private readonly nameEnds = new Int32Array(MOST);
  private readonly valueEnds = new Int32Array(MOST);

  constructor(bytes: Buffer, most: number) {
    this.bytes = bytes;
    this.most = Math.min(most, MOST);
  }

  /** Reads on from the end of the element's name. False when the tag is not plain. */
  read(nameEnd: number): boolean {
    const { bytes } = this;
    this.count = 0;
    for (let at = nameEnd; ; ) {
      if (bytes[at] === GREATER) return this.close(at + 1, false);
      if (bytes[at] === SLASH) return bytes[at + 1] === GREATER && this.close(at + 2, true);
      if (bytes[at] !== SPACE) return false;
      while (bytes[at] === SPACE) at++;
      if (bytes[at] === GREATER || bytes[at] === SLASH) continue;
      at = this.readAttribute(at);
      if (at < 0) return false;
    }
  }

  /** Whether there are no attributes. */
  get isBare(): boolean {
    return this.count === 0;
  }

  /** The number of an attribute whose name is one ASCII character; negative without one. */
  find(code: number): number {
    for (let index = 0; index < this.count; index++) {
      const start = this.nameStart(index);
      if (this.nameEnd(index) === start + 1 && this.bytes[start] === code) return index;
    }
    return -1;
  }

  /** The same for any name. */
  findName(name: Buffer): number {
    for (let index = 0; index < this.count; index++) {
      if (isAt(this.bytes, this.nameStart(index), this.nameEnd(index), name)) return index;
    }
    return -1;
  }

  /** Where a value starts, or 0 for attribute -1. */
  valueStart(index: number): number {
    return index < 0 ? 0 : this.nameEnd(index) + 2;
  }

  valueEnd(index: number): number {
    return this.valueEnds[index] ?? 0;
  }

  private close(end: number, selfClosing: boolean): boolean {
    this.end = end;
    this.selfClosing = selfClosing;
    return true;
  }

  /** Returns the position after the closing quote; negative when the attribute is not plain. */
  private readAttribute(start: number): number {
    const { bytes, count } = this;
    if (count >= this.most || !isLetter(bytes[start] ?? 0)) return -1;
    let nameEnd = start + 1;
    while (isNameByte(bytes[nameEnd] ?? 0)) nameEnd++;
    const quote = bytes[nameEnd + 1] ?? 0;
    if (bytes[nameEnd] !== EQUALS || (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE)) return -1;
    if (isAt(bytes, start, start + XMLNS.length, XMLNS) || this.isRepeated(start, nameEnd))
      return -1;
    let at = nameEnd + 2;
    const last = at + LONGEST;
    for (let code = bytes[at] ?? 0; code !== quote; code = bytes[++at] ?? 0) {
      if (at > last || code < SPACE || code >= 0x80 || code === LESS || code === AMPERSAND)
        return -1;
    }
    this.nameStarts[count] = start;
    this.nameEnds[count] = nameEnd;
    this.valueEnds[count] = at;
    this.count = count + 1;
    return at + 1;
  }

  private isRepeated(start: number, end: number): boolean {
    for (let index = 0; index < this.count; index++) {
      const other = this.nameStart(index);
      if (this.nameEnd(index) - other !== end - start) continue;
      let offset = 0;
      while (offset < end - start && this.bytes[other + offset] === this.bytes[start + offset])
        offset++;
      if (offset === end - start) return true;
    }
    return false;
  }

  private nameStart(index: number): number {
    return this.nameStarts[index] ?? 0;
  }

  private nameEnd(index: number): number {
    return this.nameEnds[index] ?? 0;
  }
}

/** Whether the bytes from `start` to `end` are `mark`. */
export function isAt(bytes: Buffer, start: number, end: number, mark: Buffer): boolean {
  return end - start === mark.length && startsAt(bytes, start, mark);
}

export function startsAt(bytes: Buffer, start: number, mark: Buffer): boolean {
  for (let index = 0; index < mark.length; index++) {
    if (bytes[start + index] !== mark[index]) return false;
  }
  return true;
}

/** One to nine digits between two positions; negative for anything else. */
export function digits(bytes: Buffer, start: number, end: number): number {
  if (end <= start || end - start > 9) return -1;
  let value = 0;
  for (let at = start; at < end; at++) {
    const code = bytes[at] ?? 0;
    if (code < 0x30 || code > 0x39) return -1;
    value = value * 10 + code - 0x30;
  }
  return value;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isNameByte(code: number): boolean {
  // Digits and the colon stand in a row; `.`, `-` and `_` besides.
  return (
    isLetter(code) ||
    (code >= 0x30 && code <= 0x3a) ||
    code === 0x2e ||
    code === 0x2d ||
    code === 0x5f
  );
}
