import type { Parts } from '../../package/helpers.ts';

/** The namespaces of ISO/IEC 29500 strict, in the place of the transitional ones. */
const STRICT: readonly (readonly [from: string, to: string])[] = [
  [
    'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    'http://purl.oclc.org/ooxml/spreadsheetml/main',
  ],
  [
    'http://schemas.openxmlformats.org/officeDocument/2006/',
    'http://purl.oclc.org/ooxml/officeDocument/',
  ],
  ['http://schemas.openxmlformats.org/drawingml/2006/', 'http://purl.oclc.org/ooxml/drawingml/'],
];

/** Every XML part in strict namespaces. */
export function strict(parts: Parts): Parts {
  return rewritten(parts, (name, xml) => {
    let text = xml;
    for (const [from, to] of STRICT) text = text.replaceAll(from, to);
    return name === 'xl/workbook.xml'
      ? text.replace('<workbook ', '<workbook conformance="strict" ')
      : text;
  });
}

/** Every part that has a default namespace with the prefix `x` instead. */
export function prefixed(parts: Parts): Parts {
  return rewritten(parts, (_, xml) => {
    const root = /^<[A-Za-z]+ [^>]*?xmlns="/.exec(xml);
    if (!root) return xml;
    return xml
      .replace(/<(\/?)([A-Za-z][A-Za-z0-9]*)(?=[\s/>])/g, '<$1x:$2')
      .replace(' xmlns="', ' xmlns:x="');
  });
}

function rewritten(parts: Parts, change: (name: string, xml: string) => string): Parts {
  return Object.fromEntries(
    Object.entries(parts).map(([name, content]) => [
      name,
      typeof content === 'string' && !name.endsWith('.vml') ? change(name, content) : content,
    ]),
  );
}
