import { decodeEscapes } from './escapes.ts';
import { type ElementTag, isMain, type XmlReader } from './xml-reader.ts';
import { characterData } from './xml-text.ts';

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/**
 * The text of the string item (`si` or `is`) that `reader` has just opened: rich text runs joined,
 * phonetic guides left out. Raised digits stay raised, so that a figure with the footnote 1 does not
 * become another figure. White space at the ends counts only under `xml:space="preserve"`, as
 * in Excel.
 */
export function readStringItem(reader: XmlReader, item: ElementTag, inherited = false): string {
  const preserve = keepsSpace(reader, item, inherited);
  let text = '';
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 't')) text += readText(reader, tag, preserve);
    else if (isMain(tag, 'r')) text += readRun(reader, tag, preserve);
    else reader.skip();
  }
  return text;
}

export function keepsSpace(reader: XmlReader, tag: ElementTag, inherited: boolean): boolean {
  const space = reader.attribute(tag, 'xml:space');
  return space === undefined ? inherited : space === 'preserve';
}

function readRun(reader: XmlReader, run: ElementTag, inherited: boolean): string {
  const preserve = keepsSpace(reader, run, inherited);
  let text = '';
  let isRaised = false;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 't')) text += readText(reader, tag, preserve);
    else if (isMain(tag, 'rPr')) isRaised = readRaised(reader);
    else reader.skip();
  }
  return isRaised ? text.replace(/[0-9]/g, (digit) => raisedDigits[Number(digit)] ?? digit) : text;
}

function readRaised(reader: XmlReader): boolean {
  let isRaised = false;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'vertAlign')) isRaised = reader.attribute(tag, 'val') === 'superscript';
    reader.skip();
  }
  return isRaised;
}

function readText(reader: XmlReader, tag: ElementTag, inherited: boolean): string {
  const preserve = keepsSpace(reader, tag, inherited);
  const { contentEnd } = reader.skip();
  const data = characterData(reader.source, tag.end, contentEnd);
  return plainText(data, preserve);
}

/** The text that character data stand for. */
export function plainText(data: string, preserve: boolean): string {
  return decodeEscapes(preserve ? data : trimSpace(data));
}

/** By hand: a pattern for the end would take time in the square of the length on bad input. */
function trimSpace(data: string): string {
  let start = 0;
  let end = data.length;
  while (start < end && isTrimmed(data.charCodeAt(start))) start++;
  while (end > start && isTrimmed(data.charCodeAt(end - 1))) end--;
  return data.slice(start, end);
}

function isTrimmed(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09;
}
