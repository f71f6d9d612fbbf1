import { fail } from './problems.ts';
import { keepsSpace, readStringItem } from './string-item.ts';
import { isMain, XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** Reads the table of shared strings, in order. Throws `PackageError`. */
export function readSharedStrings(source: XmlSource): string[] {
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
