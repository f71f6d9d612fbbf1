/** A strict reader of XML for checks, which shares no code with `src`. */

export interface XmlEvents {
  open?(name: string, attributes: ReadonlyMap<string, string>, depth: number): void;
  close?(name: string, depth: number): void;
  /** Character data, decoded. */
  text?(text: string): void;
}

export class XmlFault extends Error {}

const NAME = /[A-Za-z_:\u0080-\u{10ffff}][\w:.\-\u0080-\u{10ffff}]*/uy;
const ATTRIBUTE =
  /\s+([A-Za-z_:\u0080-\u{10ffff}][\w:.\-\u0080-\u{10ffff}]*)\s*=\s*(?:"([^<"]*)"|'([^<']*)')/uy;
const TAG_END = /\s*(\/?)>/y;
const CLOSE_END = /\s*>/y;
// biome-ignore lint/suspicious/noControlCharactersInRegex: what XML 1.0 forbids (section 2.2)
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/;

/** Reads a part (XML 1.0, Namespaces in XML 1.0). Throws `XmlFault` at what is not well-formed. */
export function readXml(bytes: Uint8Array, events: XmlEvents = {}): void {
  const text = decoded(bytes);
  if (FORBIDDEN.test(text)) throw new XmlFault('forbidden character');
  const open: { name: string; prefixes: ReadonlySet<string> }[] = [];
  let at = /^<\?xml\s[^?]*\?>/.exec(text)?.[0].length ?? 0;
  let roots = 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const stop = next < 0 ? text.length : next;
    if (stop > at) {
      const data = text.slice(at, stop);
      if (open.length === 0 && data.trim() !== '') throw new XmlFault('text outside the root');
      if (data.includes(']]>')) throw new XmlFault(']]> in text');
      const plain = entities(data);
      events.text?.(plain);
    }
    if (next < 0) break;
    if (text.startsWith('<!--', next)) {
      const end = found(text, '--', next + 4);
      if (text[end + 2] !== '>') throw new XmlFault('-- in a comment');
      at = end + 3;
    } else if (text.startsWith('<![CDATA[', next)) {
      if (open.length === 0) throw new XmlFault('text outside the root');
      at = found(text, ']]>', next) + 3;
      events.text?.(text.slice(next + 9, at - 3));
    } else if (text.startsWith('<?', next)) {
      if (/^<\?xml\s/i.test(text.slice(next, next + 6))) throw new XmlFault('late declaration');
      at = found(text, '?>', next) + 2;
    } else if (text.startsWith('</', next)) {
      const name = matched(NAME, text, next + 2)[0];
      const last = open.pop();
      if (last?.name !== name) throw new XmlFault(`</${name}> closes <${last?.name}>`);
      at = next + 2 + name.length + matched(CLOSE_END, text, next + 2 + name.length)[0].length;
      events.close?.(name, open.length);
    } else {
      if (open.length === 0 && roots++ > 0) throw new XmlFault('second root');
      const name = matched(NAME, text, next + 1)[0];
      const { attributes, end } = readAttributes(text, next + 1 + name.length);
      const [closing, slash] = matched(TAG_END, text, end);
      const prefixes = declared(open.at(-1)?.prefixes ?? new Set(['xml', 'xmlns']), attributes);
      for (const used of [name, ...attributes.keys()]) requirePrefix(used, prefixes);
      events.open?.(name, attributes, open.length);
      if (slash === '/') events.close?.(name, open.length);
      else open.push({ name, prefixes });
      at = end + closing.length;
    }
  }
  if (open.length > 0 || roots !== 1) throw new XmlFault('unfinished');
}

function readAttributes(
  text: string,
  from: number,
): { attributes: Map<string, string>; end: number } {
  const attributes = new Map<string, string>();
  ATTRIBUTE.lastIndex = from;
  let end = from;
  for (let match = ATTRIBUTE.exec(text); match; match = ATTRIBUTE.exec(text)) {
    const [, name = '', double, single] = match;
    if (attributes.has(name)) throw new XmlFault(`attribute ${name} twice`);
    attributes.set(name, entities(double ?? single ?? ''));
    end = ATTRIBUTE.lastIndex;
  }
  return { attributes, end };
}

function declared(
  outside: ReadonlySet<string>,
  attributes: ReadonlyMap<string, string>,
): ReadonlySet<string> {
  let inside: Set<string> | undefined;
  for (const name of attributes.keys()) {
    if (!name.startsWith('xmlns:')) continue;
    inside ??= new Set(outside);
    inside.add(name.slice('xmlns:'.length));
  }
  return inside ?? outside;
}

function requirePrefix(name: string, prefixes: ReadonlySet<string>): void {
  const colon = name.indexOf(':');
  if (colon >= 0 && !prefixes.has(name.slice(0, colon))) throw new XmlFault(`prefix of ${name}`);
}

const NAMED: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
};

function entities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&]*;?)/g, (whole, reference: string) => {
    const number = /^#(?:x([0-9a-fA-F]+)|([0-9]+));$/.exec(reference);
    if (number)
      return String.fromCodePoint(
        Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10),
      );
    const named = reference.endsWith(';') ? NAMED[reference.slice(0, -1)] : undefined;
    if (named === undefined) throw new XmlFault(`entity ${whole}`);
    return named;
  });
}

function decoded(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new XmlFault('encoding');
  }
}

function matched(pattern: RegExp, text: string, at: number): RegExpExecArray {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) throw new XmlFault(`markup at ${at}`);
  return match;
}

function found(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new XmlFault(`no ${mark}`);
  return at;
}

/** A name without its prefix. */
export function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
