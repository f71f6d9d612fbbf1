import { CONTENT_TYPES_NAMESPACE } from './namespaces.ts';
import { partKey } from './part-names.ts';
import { fail } from './problems.ts';
import { XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

export const CONTENT_TYPES_PART = '[Content_Types].xml';

/** Content types by lower-case extension and by part key. */
export interface ContentTypes {
  readonly defaults: ReadonlyMap<string, string>;
  readonly overrides: ReadonlyMap<string, string>;
}

export function readContentTypes(source: XmlSource): ContentTypes {
  const reader = new XmlReader(source);
  const root = reader.root();
  if (root.local !== 'Types' || root.uri !== CONTENT_TYPES_NAMESPACE) {
    fail({ code: 'xml-root', part: source.part, expected: 'Types', found: root.name });
  }
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const contentType = reader.attribute(tag, 'ContentType') ?? '';
    const extension = reader.attribute(tag, 'Extension');
    const part = reader.attribute(tag, 'PartName');
    if (tag.local === 'Default' && extension) defaults.set(extension.toLowerCase(), contentType);
    if (tag.local === 'Override' && part) overrides.set(partKey(part), contentType);
    reader.skip();
  }
  reader.drain();
  return { defaults, overrides };
}

export function contentTypeOf(types: ContentTypes, part: string): string | undefined {
  const extension = part.slice(part.lastIndexOf('.') + 1).toLowerCase();
  return types.overrides.get(partKey(part)) ?? types.defaults.get(extension);
}
