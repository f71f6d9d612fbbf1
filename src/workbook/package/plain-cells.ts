import { MAX_COLUMN, MAX_ROW } from './address.ts';
import { digits, isAt, PlainTag, startsAt } from './plain-tag.ts';
import type { CellSpan, FormulaSpan } from './scan.ts';
import type { CellCursor, RowCursor } from './sheet-cursor.ts';
import type { XmlSource } from './xml-source.ts';
import { refuseLong } from './xml-text.ts';

const R = 0x72;
const S = 0x73;
const T = 0x74;
const LESS = 0x3c;
const AMPERSAND = 0x26;

const CUSTOM_FORMAT = Buffer.from('customFormat');
const TRUE = [Buffer.from('1'), Buffer.from('true')];
const TYPES: readonly (readonly [Buffer, CellSpan['type']])[] = [
  's',
  'n',
  'str',
  'b',
  'e',
  'inlineStr',
  'd',
].map((type) => [Buffer.from(type), type]);

const KINDS = (['shared', 'array', 'dataTable'] as const).map(
  (kind) => [Buffer.from(kind), kind] as const,
);

/**
 * Reads rows and cells as nearly every writer writes them, byte by byte. Whatever is written in
 * another way, or is wrong, it declines without a trace, and the caller reads it the long way: so
 * there is one place that knows all of XML and says what is broken.
 */
export class PlainCells {
  private readonly source: XmlSource;
  private readonly bytes: Buffer;
  private readonly tag: PlainTag;
  private readonly marks: Readonly<Record<'row' | 'c' | 'f' | 'v' | 'is' | 't', Mark>>;

  /** `prefix` is that of the sheet data, with its colon. */
  constructor(source: XmlSource, prefix: string) {
    const { text, limits } = source;
    const mark = (name: string): Mark => ({
      start: Buffer.from(`<${prefix}${name}`, 'latin1'),
      end: Buffer.from(`</${prefix}${name}>`, 'latin1'),
    });
    this.source = source;
    this.bytes = text.bytes;
    this.tag = new PlainTag(text.bytes, limits.attributes);
    this.marks = {
      row: mark('row'),
      c: mark('c'),
      f: mark('f'),
      v: mark('v'),
      is: mark('is'),
      t: mark('t'),
    };
  }

  /** The position of the next byte that is no white space. */
  skipSpace(at: number): number {
    let next = at;
    for (let code = this.bytes[next]; code === 0x20 || (code !== undefined && isBreak(code)); ) {
      code = this.bytes[++next];
    }
    return next;
  }

  /** Reads the start tag of a row. Returns the position after it; negative when it declines. */
  rowStart(at: number, previous: number, row: RowCursor): number {
    const { bytes, tag } = this;
    if (!this.open(at, this.marks.row)) return -1;
    const number = tag.find(R);
    const written =
      number < 0 ? previous + 1 : digits(bytes, tag.valueStart(number), tag.valueEnd(number));
    if (written <= previous || written > MAX_ROW) return -1;
    row.row = written;
    row.start = at;
    row.style = this.isCustom() ? this.style(undefined) : undefined;
    row.read = undefined;
    return tag.end;
  }

  /** Whether the row whose start tag was read last closes itself. */
  get selfClosing(): boolean {
    return this.tag.selfClosing;
  }

  isRowEnd(at: number): boolean {
    return startsAt(this.bytes, at, this.marks.row.end);
  }

  get rowEndLength(): number {
    return this.marks.row.end.length;
  }

  /** Reads a whole cell. Returns the position after it; negative when it declines. */
  cell(at: number, row: number, previous: number, cell: CellCursor): number {
    const { tag } = this;
    if (!this.open(at, this.marks.c)) return -1;
    const address = tag.find(R);
    const column = address < 0 ? previous + 1 : this.column(address, row);
    if (column <= previous || column > MAX_COLUMN) return -1;
    const type = this.type();
    if (type === undefined) return -1;
    cell.row = row;
    cell.column = column;
    cell.start = at;
    cell.type = type;
    cell.style = this.style(0) ?? 0;
    cell.valueStart = 0;
    cell.formulaStart = 0;
    cell.textStart = 0;
    cell.read = undefined;
    cell.end = tag.selfClosing ? tag.end : this.content(tag.end, cell);
    return cell.end;
  }

  /** Reads what a cell holds: a formula, then a value or an inline text. */
  private content(start: number, cell: CellCursor): number {
    const { bytes, marks, tag } = this;
    let at = start;
    if (this.open(at, marks.f)) {
      cell.formulaStart = at;
      cell.formulaIsBare = tag.isBare;
      cell.plainKind = this.kind();
      cell.formulaTextStart = tag.end;
      cell.formulaTextEnd = tag.end;
      at = tag.end;
      if (!tag.selfClosing) {
        cell.formulaTextEnd = this.textEnd(at);
        if (!startsAt(bytes, cell.formulaTextEnd, marks.f.end)) return -1;
        at = cell.formulaTextEnd + marks.f.end.length;
      }
    }
    if (this.open(at, marks.v)) {
      cell.valueStart = tag.end;
      cell.valueEnd = tag.end;
      at = tag.end;
      if (!tag.selfClosing) {
        cell.valueEnd = this.textEnd(at);
        if (!startsAt(bytes, cell.valueEnd, marks.v.end)) return -1;
        at = cell.valueEnd + marks.v.end.length;
      }
    } else if (startsAt(bytes, at, marks.is.start)) {
      at = this.inlineText(at, cell);
      if (at < 0) return -1;
    }
    return startsAt(bytes, at, marks.c.end) ? at + marks.c.end.length : -1;
  }

  /** `<is><t>text</t></is>` and no more, without entities. */
  private inlineText(start: number, cell: CellCursor): number {
    const { bytes, marks, tag } = this;
    const at = start + marks.is.start.length + 1;
    if (bytes[at - 1] !== 0x3e || !this.open(at, marks.t) || tag.selfClosing) return -1;
    const end = this.textEnd(tag.end);
    for (let byte = tag.end; byte < end; byte++) if (bytes[byte] === AMPERSAND) return -1;
    const close = end + marks.t.end.length;
    if (!startsAt(bytes, end, marks.t.end) || !startsAt(bytes, close, marks.is.end)) return -1;
    cell.textStart = at;
    cell.textEnd = end;
    return close + marks.is.end.length;
  }

  /** Whether a plain start tag of this name is at `at`; it is read then. */
  private open(at: number, { start }: Mark): boolean {
    return startsAt(this.bytes, at, start) && this.tag.read(at + start.length);
  }

  /** Throws `PackageError` (`limit-string`). */
  private textEnd(at: number): number {
    const { bytes, source } = this;
    const last = Math.min(bytes.length, at + source.limits.string + 1);
    let end = at;
    while (end < last && bytes[end] !== LESS) end++;
    refuseLong(source, at, end);
    return end;
  }

  /** The column of an address in this row; negative for anything else. */
  private column(attribute: number, row: number): number {
    const { bytes, tag } = this;
    const end = tag.valueEnd(attribute);
    let at = tag.valueStart(attribute);
    let column = 0;
    const letters = at;
    for (let code = bytes[at] ?? 0; code >= 0x41 && code <= 0x5a; code = bytes[++at] ?? 0) {
      column = column * 26 + code - 0x40;
      if (at - letters >= 3) return -1;
    }
    if (at === letters || bytes[at] === 0x30 || digits(bytes, at, end) !== row) return -1;
    return column;
  }

  private type(): string | undefined {
    const { tag } = this;
    const attribute = tag.find(T);
    if (attribute < 0) return 'n';
    const start = tag.valueStart(attribute);
    const end = tag.valueEnd(attribute);
    for (const [bytes, type] of TYPES) if (isAt(this.bytes, start, end, bytes)) return type;
    return undefined;
  }

  private kind(): FormulaSpan['kind'] {
    const { tag } = this;
    const attribute = tag.find(T);
    if (attribute < 0) return 'normal';
    const start = tag.valueStart(attribute);
    const end = tag.valueEnd(attribute);
    for (const [bytes, kind] of KINDS) if (isAt(this.bytes, start, end, bytes)) return kind;
    return 'normal';
  }

  private style<T>(otherwise: T): number | T {
    const attribute = this.tag.find(S);
    if (attribute < 0) return otherwise;
    const style = digits(this.bytes, this.tag.valueStart(attribute), this.tag.valueEnd(attribute));
    return style < 0 ? otherwise : style;
  }

  private isCustom(): boolean {
    const { tag } = this;
    const attribute = tag.findName(CUSTOM_FORMAT);
    if (attribute < 0) return false;
    const start = tag.valueStart(attribute);
    const end = tag.valueEnd(attribute);
    return TRUE.some((word) => isAt(this.bytes, start, end, word));
  }
}

interface Mark {
  readonly start: Buffer;
  readonly end: Buffer;
}

function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x09;
}
