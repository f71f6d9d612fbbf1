import { isMainNamespace, isRelationshipsNamespace } from './namespaces.ts';
import { fail } from './problems.ts';
import type { XmlSource } from './xml-source.ts';
import {
  type AttributeSpan,
  broken,
  isSpace,
  readName,
  readStartTag,
  skipSpace,
} from './xml-tag.ts';
import { attributeValue } from './xml-text.ts';

/** An open or closed element by byte positions. */
export interface ElementTag {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly AttributeSpan[];
  readonly selfClosing: boolean;
  /** Of the `<`. */
  readonly start: number;
  /** After the `>`. */
  readonly end: number;
}

/** Where an element's content ends and where the element ends. */
export interface ElementEnd {
  readonly contentEnd: number;
  readonly end: number;
}

interface OpenElement {
  readonly tag: ElementTag;
  /** What its prefixes meant outside of it. */
  readonly shadowed: readonly (readonly [prefix: string, uri: string | undefined])[];
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace';
const NONE_SHADOWED: OpenElement['shadowed'] = [];
const BYTE_ORDER_MARK = '\u00ef\u00bb\u00bf';

/**
 * A forward-only reader of elements that checks well-formedness on its way and knows the byte
 * position of everything. Linear in the length of the text. Document types are refused: no
 * package part has one, and entities declared there are a way to exhaust a reader.
 */
export class XmlReader {
  readonly source: XmlSource;
  private at: number;
  private readonly open: OpenElement[] = [];
  private readonly bindings = new Map<string, string | undefined>([['xml', XML_NAMESPACE]]);
  private sawRoot = false;
  private lastEnd: ElementEnd = { contentEnd: 0, end: 0 };

  constructor(source: XmlSource) {
    this.source = source;
    this.at = source.text.startsWith(BYTE_ORDER_MARK, 0) ? BYTE_ORDER_MARK.length : 0;
  }

  /** The root element. Throws `PackageError` (`xml-broken`) when the text ends before one. */
  root(): ElementTag {
    return this.child() ?? broken(this.source, this.source.text.length, 'unexpected-end');
  }

  /**
   * The next child of the innermost open element, which becomes the innermost itself. Undefined
   * when that element ends first; `ended` then tells where.
   */
  child(): ElementTag | undefined {
    const { text } = this.source;
    const parent = this.open.at(-1);
    if (parent?.tag.selfClosing) return this.close(parent.tag.end, parent.tag.end);
    for (;;) {
      const markup = findMarkup(text.bytes, this.at);
      if (!parent) this.refuseTextOutside(markup);
      if (markup >= text.length) return this.finish();
      const next = text.charCodeAt(markup + 1);
      if (next === 0x2f) return this.closeTag(markup);
      if (next === 0x21) this.at = this.skipDeclaration(markup);
      else if (next === 0x3f) this.at = this.skipTo('?>', markup);
      else return this.openTag(markup);
    }
  }

  /** Reads on to the end of the innermost open element, whatever it holds. */
  skip(): ElementEnd {
    const depth = this.open.length;
    while (this.open.length >= depth) this.child();
    return this.lastEnd;
  }

  /** Where the element that closed last ended. */
  get ended(): ElementEnd {
    return this.lastEnd;
  }

  /** Reads what is left, so that the whole part is known to be well-formed. */
  drain(): void {
    while (this.open.length > 0) this.child();
    this.child();
  }

  /** Where reading goes on. */
  get position(): number {
    return this.at;
  }

  /** Goes on at `position`: what lies between was read, and found well-formed, by other means. */
  continueAt(position: number): void {
    this.at = position;
  }

  private openTag(at: number): ElementTag {
    if (this.sawRoot && this.open.length === 0) broken(this.source, at, 'second-root');
    this.sawRoot = true;
    const { nesting } = this.source.limits;
    if (this.open.length >= nesting) {
      fail({ code: 'limit-nesting', part: this.source.part, byte: at, limit: nesting });
    }
    const parsed = readStartTag(this.source, at);
    const shadowed = this.declare(parsed.attributes);
    const local = localName(parsed.name);
    const prefix = parsed.name.slice(0, Math.max(0, parsed.name.length - local.length - 1));
    const uri = this.bindings.get(prefix) ?? (prefix === '' ? '' : undefined);
    if (uri === undefined) broken(this.source, at, 'unbound-prefix');
    const tag: ElementTag = {
      name: parsed.name,
      local,
      uri,
      attributes: parsed.attributes,
      selfClosing: parsed.selfClosing,
      start: at,
      end: parsed.end,
    };
    this.open.push({ tag, shadowed });
    this.at = parsed.end;
    return tag;
  }

  private closeTag(at: number): undefined {
    const nameEnd = readName(this.source, at + 2);
    const end = skipSpace(this.source.text, nameEnd);
    if (this.source.text.charCodeAt(end) !== 0x3e) broken(this.source, end, 'name');
    const name = this.source.text.name(at + 2, nameEnd);
    if (this.open.at(-1)?.tag.name !== name) broken(this.source, at, 'tag-mismatch');
    return this.close(at, end + 1);
  }

  private close(contentEnd: number, end: number): undefined {
    const closed = this.open.pop();
    if (closed && closed.shadowed.length > 0) {
      for (const [prefix, uri] of closed.shadowed.toReversed()) this.bindings.set(prefix, uri);
    }
    this.lastEnd = { contentEnd, end };
    this.at = end;
    return undefined;
  }

  private finish(): undefined {
    this.at = this.source.text.length;
    if (this.open.length > 0) broken(this.source, this.at, 'unexpected-end');
    return undefined;
  }

  private declare(attributes: readonly AttributeSpan[]): OpenElement['shadowed'] {
    let shadowed: [string, string | undefined][] | undefined;
    for (const { name, valueStart, valueEnd } of attributes) {
      if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue;
      const prefix = name.slice('xmlns:'.length);
      shadowed ??= [];
      shadowed.push([prefix, this.bindings.get(prefix)]);
      this.bindings.set(prefix, attributeValue(this.source, valueStart, valueEnd));
    }
    return shadowed ?? NONE_SHADOWED;
  }

  private refuseTextOutside(stop: number): void {
    for (let at = this.at; at < stop; at++) {
      if (!isSpace(this.source.text.charCodeAt(at))) broken(this.source, at, 'text-outside-root');
    }
  }

  private skipDeclaration(at: number): number {
    const { text } = this.source;
    if (text.startsWith('<!--', at)) return this.skipTo('-->', at + 4);
    if (!text.startsWith('<![CDATA[', at)) broken(this.source, at, 'doctype');
    if (this.open.length === 0) broken(this.source, at, 'text-outside-root');
    return this.skipTo(']]>', at);
  }

  private skipTo(mark: string, from: number): number {
    const found = this.source.text.indexOf(mark, from);
    if (found < 0) broken(this.source, this.source.text.length, 'unexpected-end');
    return found + mark.length;
  }

  /** An attribute without prefix, decoded. */
  attribute(tag: ElementTag, name: string): string | undefined {
    const span = tag.attributes.find((attribute) => attribute.name === name);
    return span && attributeValue(this.source, span.valueStart, span.valueEnd);
  }

  /** The `r:id` of an element just opened, whatever its prefix; undefined when there is none. */
  relationshipId(tag: ElementTag): string | undefined {
    const span = tag.attributes.find(({ name }) => {
      const colon = name.indexOf(':');
      const uri = colon < 0 ? undefined : this.bindings.get(name.slice(0, colon));
      return uri !== undefined && isRelationshipsNamespace(uri) && name.slice(colon + 1) === 'id';
    });
    return span && attributeValue(this.source, span.valueStart, span.valueEnd);
  }
}

/** The position of the next `<`; the length of the text when there is none. */
function findMarkup(bytes: Buffer, from: number): number {
  let at = from;
  while (at < bytes.length && bytes[at] !== 0x3c) at++;
  return at;
}

/** True for an element of SpreadsheetML, transitional or strict, under any prefix. */
export function isMain(tag: ElementTag, local: string): boolean {
  return tag.local === local && isMainNamespace(tag.uri);
}

/** A name without its prefix. */
export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The prefix of an element as written, with its colon. */
export function prefixOf(tag: ElementTag): string {
  return tag.name.slice(0, tag.name.length - tag.local.length);
}

/** An XML Schema boolean. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}
