import type { ByteText } from './byte-text.ts';
import { fail, type XmlFault } from './problems.ts';
import type { XmlSource } from './xml-source.ts';

/** One attribute of a start tag by byte positions; `start` is where its name begins. */
export interface AttributeSpan {
  readonly name: string;
  readonly start: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

export interface StartTag {
  readonly name: string;
  readonly attributes: readonly AttributeSpan[];
  readonly selfClosing: boolean;
  /** Just after the `>`. */
  readonly end: number;
}

const NO_ATTRIBUTES: readonly AttributeSpan[] = [];

const TAB = 0x09;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;
const SLASH = 0x2f;
const LESS = 0x3c;
const EQUALS = 0x3d;
const GREATER = 0x3e;

/** Reads the start tag whose `<` is at `at`. */
export function readStartTag(source: XmlSource, at: number): StartTag {
  const { text } = source;
  const nameEnd = readName(source, at + 1);
  const name = text.name(at + 1, nameEnd);
  let attributes: AttributeSpan[] | undefined;
  for (let from = nameEnd; ; ) {
    const next = skipSpace(text, from);
    const code = text.charCodeAt(next);
    if (code === GREATER || code === SLASH) {
      const selfClosing = code === SLASH;
      if (selfClosing && text.charCodeAt(next + 1) !== GREATER) broken(source, next, 'name');
      const end = selfClosing ? next + 2 : next + 1;
      return { name, attributes: attributes ?? NO_ATTRIBUTES, selfClosing, end };
    }
    if (next === from) broken(source, next, 'attribute');
    const attribute = readAttribute(source, next);
    attributes ??= [];
    refuseRepeat(source, attributes, attribute);
    attributes.push(attribute);
    from = attribute.valueEnd + 1;
  }
}

/** Returns the position after the name that starts at `at`. */
export function readName(source: XmlSource, at: number): number {
  const { text } = source;
  if (!isNameStart(text.charCodeAt(at))) broken(source, at, 'name');
  let end = at + 1;
  while (isNamePart(text.charCodeAt(end))) end++;
  return end;
}

export function skipSpace(text: ByteText, at: number): number {
  let next = at;
  while (isSpace(text.charCodeAt(next))) next++;
  return next;
}

export function isSpace(code: number): boolean {
  return code === SPACE || code === LINE_FEED || code === RETURN || code === TAB;
}

/** Reports a fault; at the very end of the text it is the end that came too early. */
export function broken(source: XmlSource, byte: number, fault: XmlFault): never {
  const ended = byte >= source.text.length;
  fail({ code: 'xml-broken', part: source.part, byte, fault: ended ? 'unexpected-end' : fault });
}

function readAttribute(source: XmlSource, at: number): AttributeSpan {
  const { text } = source;
  const nameEnd = readName(source, at);
  const equals = skipSpace(text, nameEnd);
  if (text.charCodeAt(equals) !== EQUALS) broken(source, equals, 'attribute');
  const quoteAt = skipSpace(text, equals + 1);
  const limit = source.limits.string;
  const quote = text.charCodeAt(quoteAt);
  if (quote !== DOUBLE_QUOTE && quote !== SINGLE_QUOTE) broken(source, quoteAt, 'attribute');
  let end = quoteAt + 1;
  for (let code = text.charCodeAt(end); code !== quote; code = text.charCodeAt(++end)) {
    if (code === LESS || Number.isNaN(code)) broken(source, end, 'attribute');
    if (end - quoteAt > limit) {
      fail({ code: 'limit-string', part: source.part, byte: quoteAt + 1, limit });
    }
  }
  return { name: text.name(at, nameEnd), start: at, valueStart: quoteAt + 1, valueEnd: end };
}

function refuseRepeat(
  source: XmlSource,
  attributes: readonly AttributeSpan[],
  { name, start }: AttributeSpan,
): void {
  const limit = source.limits.attributes;
  // Also keeps the search for repeated names from growing with the input.
  if (attributes.length >= limit) {
    fail({ code: 'limit-attributes', part: source.part, byte: start, limit });
  }
  for (const attribute of attributes) {
    if (attribute.name === name) broken(source, start, 'attribute-twice');
  }
}

export function isNameStart(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    code === 0x5f ||
    code === 0x3a ||
    code >= 0x80
  );
}

export function isNamePart(code: number): boolean {
  return isNameStart(code) || (code >= 0x30 && code <= 0x39) || code === 0x2d || code === 0x2e;
}
