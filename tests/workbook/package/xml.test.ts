import { describe, expect, it } from 'vitest';
import { withDefaults } from '../../../src/workbook/package/limits.ts';
import { type ElementTag, XmlReader } from '../../../src/workbook/package/xml-reader.ts';
import { xmlSource } from '../../../src/workbook/package/xml-source.ts';
import { attributeValue, characterData } from '../../../src/workbook/package/xml-text.ts';
import { problemsOf, source } from './helpers.ts';

/** Reads a whole document; returns its elements with their depth. */
function outline(text: string): string[] {
  const reader = new XmlReader(source(text));
  const lines: string[] = [];
  const walk = (tag: ElementTag, depth: number): void => {
    lines.push(`${depth} ${tag.name} {${tag.uri}} ${text.slice(tag.start, tag.end)}`);
    for (let child = reader.child(); child; child = reader.child()) walk(child, depth + 1);
  };
  walk(reader.root(), 1);
  reader.drain();
  return lines;
}

function faultOf(text: string): unknown {
  return problemsOf(() => outline(text))[0];
}

describe('XmlReader', () => {
  it('reads elements with positions, past comments, CDATA, instructions and a byte order mark', () => {
    const text = '<a><!-- <x> --><b c=">" d=\'"\'/><![CDATA[<y>]]><?z <z>?><e >t</e ></a>\n';
    expect(outline(text)).toEqual(['1 a {} <a>', '2 b {} <b c=">" d=\'"\'/>', '2 e {} <e >']);
    const marked = new XmlReader(source(`\ufeff<?xml version="1.0"?>${text}`));
    expect(marked.root().start).toBe(24);
  });

  it('resolves prefixes where they are declared and forgets them afterwards', () => {
    expect(outline('<x:a xmlns:x="u" xmlns="d"><b xmlns="e"><c/></b><d/></x:a>')).toEqual([
      '1 x:a {u} <x:a xmlns:x="u" xmlns="d">',
      '2 b {e} <b xmlns="e">',
      '3 c {e} <c/>',
      '2 d {d} <d/>',
    ]);
    expect(faultOf('<a><b xmlns:x="u"/><x:c/></a>')).toMatchObject({
      fault: 'unbound-prefix',
      byte: 19,
    });
  });

  it.each([
    ['', 'unexpected-end', 0],
    ['  ', 'unexpected-end', 2],
    ['<a>', 'unexpected-end', 3],
    ['<a', 'unexpected-end', 2],
    ['<a b', 'unexpected-end', 4],
    ['<a b=', 'unexpected-end', 5],
    ['<a b="', 'unexpected-end', 6],
    ['<a><!-- ', 'unexpected-end', 8],
    ['<a><![CDATA[ ', 'unexpected-end', 13],
    ['<a><?b ', 'unexpected-end', 7],
    ['<a></b>', 'tag-mismatch', 3],
    ['</a>', 'tag-mismatch', 0],
    ['<a></a b>', 'name', 7],
    ['<a><1/></a>', 'name', 4],
    ['<a/b>', 'name', 2],
    ['<a b=c/>', 'attribute', 5],
    ['<a b/>', 'attribute', 4],
    ['<a b="<"/>', 'attribute', 6],
    ['<a b="1"c="2"/>', 'attribute', 8],
    ['<a b="1" b="2"/>', 'attribute-twice', 9],
    ['text<a/>', 'text-outside-root', 0],
    ['<a/>text', 'text-outside-root', 4],
    ['<![CDATA[x]]><a/>', 'text-outside-root', 0],
    ['<a/><b/>', 'second-root', 4],
    ['<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'doctype', 0],
  ])('refuses %j: %s at byte %i', (text, fault, byte) => {
    expect(faultOf(text)).toEqual({ code: 'xml-broken', part: 'part.xml', byte, fault });
  });

  it('counts bytes, not characters', () => {
    expect(faultOf('<a b="漢字"></b>')).toMatchObject({ fault: 'tag-mismatch', byte: 14 });
  });

  it('refuses every cut of a document', () => {
    const text = '<a b="1"><c d=\'2\'>x&amp;<![CDATA[y]]></c><!-- e --><f/></a>';
    for (let length = 0; length < text.length; length++) {
      expect(faultOf(text.slice(0, length))).toMatchObject({ code: 'xml-broken' });
    }
    expect(outline(text)).toHaveLength(3);
  });

  it('takes time in proportion to the length of bad input', () => {
    const nested = `${'<a xmlns:b="c">'.repeat(100_000)}`;
    const attributes = `<a ${Array.from({ length: 50_000 }, (_, i) => `b${i}="1"`).join(' ')}/>`;
    const reader = new XmlReader(source(nested));
    reader.root();
    expect(problemsOf(() => reader.drain())).toMatchObject([{ code: 'limit-nesting' }]);
    expect(faultOf(attributes)).toMatchObject({ code: 'limit-attributes', limit: 256 });
    const deep = xmlSource('a.xml', Buffer.from(nested), withDefaults({ nesting: 1e6 }));
    const patient = new XmlReader(deep);
    patient.root();
    expect(problemsOf(() => patient.drain())).toMatchObject([{ fault: 'unexpected-end' }]);
  }, 5_000);
});

describe('xmlSource', () => {
  it.each([
    ['UTF-16LE', Buffer.from('\ufeff<a/>', 'utf16le')],
    ['UTF-16LE', Buffer.from('<a/>', 'utf16le')],
    ['UTF-16BE', Buffer.from('\ufeff<a/>', 'utf16le').swap16()],
    ['UTF-16BE', Buffer.from('<a/>', 'utf16le').swap16()],
    ['ISO-8859-1', Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a/>')],
    ['unknown', Buffer.from('<a>\xe9</a>', 'latin1')],
  ])('refuses %s', (encoding, bytes) => {
    expect(problemsOf(() => xmlSource('a.xml', bytes))).toEqual([
      { code: 'xml-encoding', part: 'a.xml', encoding },
    ]);
  });

  it('refuses control characters with their place', () => {
    expect(problemsOf(() => xmlSource('a.xml', Buffer.from('<a>\u0001</a>')))).toEqual([
      { code: 'xml-broken', part: 'a.xml', byte: 3, fault: 'control-character' },
    ]);
  });
});

describe('characterData and attributeValue', () => {
  const data = (text: string): string => {
    const whole = source(text);
    return characterData(whole, 0, whole.text.length);
  };

  it('resolves entities, CDATA and line ends, and leaves comments out', () => {
    expect(data('a&amp;&lt;&gt;&quot;&apos;&#65;&#x1F600;漢')).toBe('a&<>"\'A\u{1f600}漢');
    expect(data('1<!-- 2 -->3<![CDATA[<&amp;é>]]><?x?>4')).toBe('13<&amp;é>4');
    expect(data('a\r\nb\rc&#13;')).toBe('a\nb\nc\r');
  });

  it.each(['&x;', '& ', '&#0;', '&#xD800;', '&#x110000;', '&amp', '&;'])('refuses %j', (text) => {
    expect(problemsOf(() => data(text))).toMatchObject([{ fault: 'entity' }]);
  });

  it('normalises white space in attributes, but not no-break spaces', () => {
    const whole = source('a\tb\r\nc&#10;d\u00a0e');
    expect(attributeValue(whole, 0, whole.text.length)).toBe('a b c\nd\u00a0e');
  });
});
