import { PACKAGE_RELATIONSHIPS_NAMESPACE, relationshipKind } from './namespaces.ts';
import { unescaped } from './part-names.ts';
import { fail } from './problems.ts';
import { XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The last word of an office type (`worksheet`, `styles`); undefined for other types. */
  readonly kind: string | undefined;
  /** A part name without leading slash; undefined when the target lies outside the package. */
  readonly target: string | undefined;
}

/** The relationships part of a part; the package's own for an empty name. */
export function relationshipsPartOf(part: string): string {
  const cut = part.lastIndexOf('/') + 1;
  return `${part.slice(0, cut)}_rels/${part.slice(cut)}.rels`;
}

/** Reads the relationships of `owner`, in file order. */
export function readRelationships(source: XmlSource, owner: string): Relationship[] {
  const reader = new XmlReader(source);
  const root = reader.root();
  if (root.local !== 'Relationships' || root.uri !== PACKAGE_RELATIONSHIPS_NAMESPACE) {
    fail({ code: 'xml-root', part: source.part, expected: 'Relationships', found: root.name });
  }
  const relationships: Relationship[] = [];
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const type = reader.attribute(tag, 'Type') ?? '';
    const target = reader.attribute(tag, 'Target') ?? '';
    const external = reader.attribute(tag, 'TargetMode') === 'External';
    relationships.push({
      id: reader.attribute(tag, 'Id') ?? '',
      type,
      kind: relationshipKind(type),
      target: external ? undefined : resolveTarget(source.part, owner, target),
    });
    reader.skip();
  }
  reader.drain();
  return relationships;
}

/**
 * Resolves `../x.xml` against the owner's folder and `/xl/x.xml` against the package. LibreOffice
 * writes `../customXml/item1.xml` for the package itself, where `..` can only mean the package (RFC
 * 3986, 5.2.4).
 */
function resolveTarget(part: string, owner: string, target: string): string {
  const path = unescaped(target.split('#')[0] ?? '');
  const segments = path.startsWith('/') ? [] : owner.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') segments.push(segment);
    else if (segments.pop() === undefined && owner !== '') {
      fail({ code: 'part-target', part, target });
    }
  }
  return segments.join('/');
}
