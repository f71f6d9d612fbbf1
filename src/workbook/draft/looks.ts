import type { WorkbookPackage } from '../package/index.ts';
import { isMain, isTrue, XmlReader } from '../package/xml-reader.ts';

/** What a style looks like, as far as it tells inputs, labels and headings apart. */
export interface Look {
  /** Undefined without a fill; the same text for the same fill. */
  readonly fill: string | undefined;
  readonly bold: boolean;
  readonly bordered: boolean;
  /** Steps of indentation. */
  readonly indent: number;
}

const PLAIN: Look = { fill: undefined, bold: false, bordered: false, indent: 0 };

/** The looks of a workbook's styles, by the index that cells name. Throws `PackageError`. */
export function readLooks(pkg: WorkbookPackage): (style: number) => Look {
  const part = pkg
    .relationships(pkg.workbookPart)
    .find(({ kind, target }) => kind === 'styles' && target !== undefined && pkg.has(target));
  if (part?.target === undefined) return () => PLAIN;
  const looks = looksIn(new XmlReader(pkg.xml(part.target)));
  return (style) => looks[style] ?? PLAIN;
}

function looksIn(reader: XmlReader): Look[] {
  let fills: (string | undefined)[] = [];
  let bold: boolean[] = [];
  let bordered: boolean[] = [];
  let looks: Look[] = [];
  reader.root();
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'fills')) fills = children(reader, () => readFill(reader));
    else if (isMain(tag, 'fonts')) bold = children(reader, () => holds(reader, 'b'));
    else if (isMain(tag, 'borders')) bordered = children(reader, () => hasBorder(reader));
    else if (isMain(tag, 'cellXfs'))
      looks = children(reader, (xf) => ({
        fill: fills[index(xf('fillId'))],
        bold: bold[index(xf('fontId'))] ?? false,
        bordered: bordered[index(xf('borderId'))] ?? false,
        indent: readIndent(reader),
      }));
    else reader.skip();
  }
  return looks;
}

type Attributes = (name: string) => string | undefined;

/** Reads each child of the element just opened; `read` must read the child to its end. */
function children<T>(reader: XmlReader, read: (attributes: Attributes) => T): T[] {
  const found: T[] = [];
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const element = tag;
    found.push(read((name) => reader.attribute(element, name)));
  }
  return found;
}

function index(text: string | undefined): number {
  return Number(text ?? 0);
}

/** "none" and the grey pattern that every workbook must list are no fills. */
function readFill(reader: XmlReader): string | undefined {
  let fill: string | undefined;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const pattern = reader.attribute(tag, 'patternType');
    const colours = children(reader, (colour) => {
      const words = ['rgb', 'theme', 'tint', 'indexed'].map((name) => colour(name) ?? '');
      reader.skip();
      return words.join(',');
    });
    if (pattern !== undefined && pattern !== 'none' && pattern !== 'gray125') {
      fill = [pattern, ...colours].join(' ');
    }
  }
  return fill;
}

function holds(reader: XmlReader, name: string): boolean {
  let found = false;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const value = reader.attribute(tag, 'val');
    if (isMain(tag, name)) found = value === undefined || isTrue(value);
    reader.skip();
  }
  return found;
}

function hasBorder(reader: XmlReader): boolean {
  let found = false;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const line = reader.attribute(tag, 'style');
    if (line !== undefined && line !== 'none') found = true;
    reader.skip();
  }
  return found;
}

function readIndent(reader: XmlReader): number {
  let indent = 0;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'alignment')) indent = index(reader.attribute(tag, 'indent'));
    reader.skip();
  }
  return indent;
}
