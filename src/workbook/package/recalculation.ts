import type { ByteText } from './byte-text.ts';
import { isMainNamespace } from './namespaces.ts';
import { fail } from './problems.ts';
import { type ElementTag, isMain, isTrue, prefixOf, XmlReader } from './xml-reader.ts';
import { toBytes, type XmlSource } from './xml-source.ts';

/** The children of `workbook` that stand before `calcPr` (ECMA-376 part 1, 18.2.27). */
const BEFORE_CALC = new Set([
  'fileVersion',
  'fileSharing',
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'functionGroups',
  'externalReferences',
  'definedNames',
]);

/**
 * Asks Excel to recalculate everything on opening, since the results stored next to the formulas
 * no longer fit the new values. Changes one attribute, or adds one element, and no other byte.
 */
export function requestRecalculation(source: XmlSource): Buffer {
  const { text } = source;
  const reader = new XmlReader(source);
  const root = reader.root();
  if (!isMain(root, 'workbook')) {
    fail({ code: 'xml-root', part: source.part, expected: 'workbook', found: root.name });
  }
  let settings: ElementTag | undefined;
  let place = root.end;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const { end } = reader.skip();
    if (isMain(tag, 'calcPr')) settings ??= tag;
    else if (isMainNamespace(tag.uri) && BEFORE_CALC.has(tag.local)) place = end;
  }
  reader.drain();
  if (settings) return toBytes(withFlag(text, reader, settings));
  const element = `<${prefixOf(root)}calcPr fullCalcOnLoad="1"/>`;
  return toBytes(text.slice(0, place) + element + text.slice(place));
}

function withFlag(text: ByteText, reader: XmlReader, tag: ElementTag): string {
  if (isTrue(reader.attribute(tag, 'fullCalcOnLoad'))) return text.slice(0);
  const flag = tag.attributes.find((attribute) => attribute.name === 'fullCalcOnLoad');
  if (flag) return `${text.slice(0, flag.valueStart)}1${text.slice(flag.valueEnd)}`;
  const place = tag.attributes.at(-1)?.valueEnd;
  const at = place === undefined ? tag.start + 1 + tag.name.length : place + 1;
  return `${text.slice(0, at)} fullCalcOnLoad="1"${text.slice(at)}`;
}
