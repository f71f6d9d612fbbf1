import { fail } from './problems.ts';
import { fromSourceText, type XmlSource } from './xml-source.ts';

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** `&#x10FFFF;` is the longest reference there is, save for leading zeros. */
const LONGEST_REFERENCE = 16;

/** The character data between two byte positions: CDATA and entities resolved, comments left out. */
export function characterData(source: XmlSource, start: number, end: number): string {
  refuseLong(source, start, end);
  let data = '';
  let at = start;
  while (at < end) {
    const stop = findMarkup(source, at, end);
    data += decode(source, at, stop);
    if (stop === end) break;
    if (source.text.startsWith('<![CDATA[', stop)) {
      const close = source.text.indexOf(']]>', stop);
      data += lineEnds(fromSourceText(source.text.slice(stop + 9, close)));
      at = close + 3;
    } else if (source.text.startsWith('<!--', stop)) {
      at = source.text.indexOf('-->', stop + 4) + 3;
    } else if (source.text.startsWith('<?', stop)) {
      at = source.text.indexOf('?>', stop) + 2;
    } else {
      fail({ code: 'xml-broken', part: source.part, byte: stop, fault: 'tag-mismatch' });
    }
  }
  return data;
}

/** An attribute's value: entities resolved, white space as XML normalises it. */
export function attributeValue(source: XmlSource, start: number, end: number): string {
  refuseLong(source, start, end);
  const raw = source.text.slice(start, end);
  if (!/[&\t\n\r\u0080-\u00ff]/.test(raw)) return raw;
  return resolve(source, fromSourceText(raw).replace(/\r\n|[\t\n\r]/g, ' '), start);
}

/** Throws `PackageError` (`limit-string`) for a text that is too long to be decoded. */
export function refuseLong({ part, limits }: XmlSource, start: number, end: number): void {
  const limit = limits.string;
  if (end - start > limit) fail({ code: 'limit-string', part, byte: start, limit });
}

function findMarkup({ text }: XmlSource, start: number, end: number): number {
  let at = start;
  while (at < end && text.charCodeAt(at) !== 0x3c) at++;
  return at;
}

function decode(source: XmlSource, start: number, end: number): string {
  const raw = source.text.slice(start, end);
  if (!/[&\r\u0080-\u00ff]/.test(raw)) return raw;
  return resolve(source, lineEnds(fromSourceText(raw)), start);
}

function lineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}

function resolve(source: XmlSource, text: string, byte: number): string {
  let resolved = '';
  let at = 0;
  for (let mark = text.indexOf('&'); mark >= 0; mark = text.indexOf('&', at)) {
    const semicolon = text.slice(mark, mark + LONGEST_REFERENCE).indexOf(';');
    const character = semicolon < 0 ? undefined : reference(text.slice(mark + 1, mark + semicolon));
    if (character === undefined) {
      fail({ code: 'xml-broken', part: source.part, byte, fault: 'entity' });
    }
    resolved += text.slice(at, mark) + character;
    at = mark + semicolon + 1;
  }
  return resolved + text.slice(at);
}

function reference(name: string): string | undefined {
  if (Object.hasOwn(NAMED, name)) return NAMED[name];
  const match = /^#(?:x([0-9A-Fa-f]+)|([0-9]+))$/.exec(name);
  if (!match) return undefined;
  const codePoint = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  return isXmlCharacter(codePoint) ? String.fromCodePoint(codePoint) : undefined;
}

/** XML 1.0, production 2. */
export function isXmlCharacter(codePoint: number): boolean {
  return (
    codePoint === 0x09 ||
    codePoint === 0x0a ||
    codePoint === 0x0d ||
    (codePoint >= 0x20 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xe000 && codePoint <= 0xfffd) ||
    (codePoint >= 0x10000 && codePoint <= 0x10ffff)
  );
}
