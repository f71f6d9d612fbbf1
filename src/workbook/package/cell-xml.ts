import { formatAddress } from './address.ts';
import type { PlacedWrite, StoredValue } from './cell-write.ts';
import { encodeEscapes } from './escapes.ts';
import type { CellSpan } from './scan.ts';
import { toSourceText, type XmlSource } from './xml-source.ts';

/** `t` goes with the old value's type, `cm` and `vm` with the rich value they point to. */
const ATTRIBUTES_OF_THE_VALUE = new Set(['t', 'cm', 'vm']);

const TYPE_ATTRIBUTES: Readonly<Record<StoredValue['kind'], string>> = {
  number: '',
  text: ' t="inlineStr"',
  boolean: ' t="b"',
  blank: '',
};

/**
 * The bytes of an existing cell with a new value; a formula goes. Address, style and every other
 * attribute stay as they are written; a cell that is blank already stays as it is.
 */
export function replaceCell(source: XmlSource, cell: CellSpan, value: StoredValue): string {
  const isBlank = !cell.value && !cell.formula && cell.inlineText === undefined;
  if (value.kind === 'blank' && isBlank) return source.text.slice(cell.start, cell.end);
  const extras = cell.extras.map(({ start, end }) => source.text.slice(start, end)).join('');
  return element(cell.tag.name, keptAttributes(source, cell), value, extras);
}

/** The bytes of a cell that was not there. */
export function newCell(prefix: string, write: PlacedWrite, style: number | undefined): string {
  const address = formatAddress(write.row, write.column);
  const attributes = ` r="${address}"${style ? ` s="${style}"` : ''}`;
  return element(`${prefix}c`, attributes, write.value, '');
}

/** The shortest decimal form that reads back as the same number. */
export function formatNumber(value: number): string {
  return String(value);
}

function element(name: string, attributes: string, value: StoredValue, extras: string): string {
  const prefix = name.slice(0, -1);
  const content = valueXml(prefix, value) + extras;
  const start = `<${name}${attributes}${TYPE_ATTRIBUTES[value.kind]}`;
  return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
}

function valueXml(prefix: string, value: StoredValue): string {
  if (value.kind === 'blank') return '';
  if (value.kind === 'number') return `<${prefix}v>${formatNumber(value.value)}</${prefix}v>`;
  if (value.kind === 'boolean') return `<${prefix}v>${value.value ? 1 : 0}</${prefix}v>`;
  const space = needsPreserve(value.text) ? ' xml:space="preserve"' : '';
  const text = toSourceText(escapeXml(encodeEscapes(value.text)));
  return `<${prefix}is><${prefix}t${space}>${text}</${prefix}t></${prefix}is>`;
}

/** Excel trims a text at both ends without it, and itself writes it for texts of several lines. */
function needsPreserve(text: string): boolean {
  return /^\s|\s$|[\t\n\r]| {2}/.test(text);
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function keptAttributes(source: XmlSource, { tag }: CellSpan): string {
  let kept = '';
  let at = tag.start + 1 + tag.name.length;
  for (const attribute of tag.attributes) {
    const end = attribute.valueEnd + 1;
    if (!ATTRIBUTES_OF_THE_VALUE.has(attribute.name)) kept += source.text.slice(at, end);
    at = end;
  }
  return kept;
}
