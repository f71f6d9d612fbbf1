import { fail } from './problems.ts';
import { keepsSpace, readStringItem } from './string-item.ts';
import { isMain, XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** `<si/>` */
const SHORTEST_ITEM = 5;

/** Reads the table of shared strings, in order. Throws `PackageError`. */
export function readSharedStrings(source: XmlSource): string[] {
  refuseMany(source);
  const reader = new XmlReader(source);
  const root = reader.root();
  if (!isMain(root, 'sst')) {
    fail({ code: 'xml-root', part: source.part, expected: 'sst', found: root.name });
  }
  const preserve = keepsSpace(reader, root, false);
  const limit = source.limits.strings;
  const strings: string[] = [];
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (!isMain(tag, 'si')) {
      reader.skip();
      continue;
    }
    if (strings.length >= limit) fail({ code: 'limit-strings', part: source.part, limit });
    strings.push(readStringItem(reader, tag, preserve));
  }
  reader.drain();
  return strings;
}

/** Most tables with too many strings are known by their tags, before any string is made. */
function refuseMany({ part, text, limits: { strings: limit } }: XmlSource): void {
  if (text.length / SHORTEST_ITEM <= limit) return;
  const { bytes } = text;
  let found = 0;
  for (let at = 0; at < bytes.length; at++) {
    if (bytes[at] === 0x3c && bytes[at + 1] === 0x73 && bytes[at + 2] === 0x69) found++;
  }
  if (found > limit) fail({ code: 'limit-strings', part, limit });
}
