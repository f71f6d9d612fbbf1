/** Namespaces and relationship types come in two spellings: transitional and strict OOXML. */

const TRANSITIONAL_MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT_MAIN = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const TRANSITIONAL_RELATIONSHIPS =
  'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const STRICT_RELATIONSHIPS = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

export const CONTENT_TYPES_NAMESPACE =
  'http://schemas.openxmlformats.org/package/2006/content-types';
export const PACKAGE_RELATIONSHIPS_NAMESPACE =
  'http://schemas.openxmlformats.org/package/2006/relationships';

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006';

/** True for `mc:AlternateContent`, which holds several versions of the same (ECMA-376 part 3). */
export function isAlternate({
  local,
  uri,
}: {
  readonly local: string;
  readonly uri: string;
}): boolean {
  return local === 'AlternateContent' && uri === COMPATIBILITY;
}

export function isMainNamespace(uri: string): boolean {
  return uri === TRANSITIONAL_MAIN || uri === STRICT_MAIN;
}

export function isRelationshipsNamespace(uri: string): boolean {
  return uri === TRANSITIONAL_RELATIONSHIPS || uri === STRICT_RELATIONSHIPS;
}

/** The last word of an office relationship type (`worksheet`, `styles`, ...), else undefined. */
export function relationshipKind(type: string): string | undefined {
  const cut = type.lastIndexOf('/');
  return isRelationshipsNamespace(type.slice(0, cut)) ? type.slice(cut + 1) : undefined;
}
