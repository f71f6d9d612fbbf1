import type { FormulaSpan, Span } from './scan.ts';
import { plainText } from './string-item.ts';
import { type ElementTag, localName } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';
import { readStartTag } from './xml-tag.ts';
import { attributeValue, characterData } from './xml-text.ts';

/** A row as it is scanned. It serves for one row after another: nobody may keep it. */
export class RowCursor {
  row = 0;
  /** Of the `<`. */
  start = 0;
  /** The style that new cells of this row take; undefined when the row has none of its own. */
  style: number | undefined = undefined;
  /** Set by a scan that had to read the start tag the long way. */
  read: ElementTag | undefined = undefined;
  private readonly source: XmlSource;
  private readonly uri: string;

  constructor(source: XmlSource, uri: string) {
    this.source = source;
    this.uri = uri;
  }

  get tag(): ElementTag {
    return this.read ?? startTag(this.source, this.start, this.uri);
  }
}

/** What a cell holds when it had to be read the long way. */
export interface ReadContent {
  readonly tag: ElementTag;
  readonly formula: FormulaSpan | undefined;
  readonly value: Span | undefined;
  readonly inlineText: string | undefined;
  readonly extras: readonly Span[];
}

const NO_EXTRAS: readonly Span[] = [];

/**
 * A cell as it is scanned, by the places of what it holds; the rest is read when it is asked for.
 * It serves for one cell after another: nobody may keep it.
 */
export class CellCursor {
  row = 0;
  column = 0;
  /** Of the `<`. */
  start = 0;
  /** After the whole element. */
  end = 0;
  /** The `t` attribute; `n` when there is none. */
  type = 'n';
  style = 0;
  /** Where things are in a plain cell; 0 for what it does not have. */
  valueStart = 0;
  valueEnd = 0;
  formulaStart = 0;
  plainKind: FormulaSpan['kind'] = 'normal';
  formulaIsBare = false;
  formulaTextStart = 0;
  formulaTextEnd = 0;
  /** The `<t>` of an inline text. */
  textStart = 0;
  textEnd = 0;
  /** Set for a cell that is not plain, and then the places above count for nothing. */
  read: ReadContent | undefined = undefined;
  private readonly source: XmlSource;
  private readonly uri: string;

  constructor(source: XmlSource, uri: string) {
    this.source = source;
    this.uri = uri;
  }

  get tag(): ElementTag {
    return this.read?.tag ?? startTag(this.source, this.start, this.uri);
  }

  get value(): Span | undefined {
    if (this.read) return this.read.value;
    return this.valueStart === 0 ? undefined : { start: this.valueStart, end: this.valueEnd };
  }

  get formula(): FormulaSpan | undefined {
    if (this.read) return this.read.formula;
    if (this.formulaStart === 0) return undefined;
    const text = { start: this.formulaTextStart, end: this.formulaTextEnd };
    if (this.formulaIsBare)
      return { text, kind: 'normal', range: undefined, sharedIndex: undefined };
    const tag = startTag(this.source, this.formulaStart, this.uri);
    return formulaSpan(text, (name) => attributeOf(this.source, tag, name));
  }

  get formulaKind(): FormulaSpan['kind'] | undefined {
    if (this.read) return this.read.formula?.kind;
    return this.formulaStart === 0 ? undefined : this.plainKind;
  }

  get inlineText(): string | undefined {
    if (this.read) return this.read.inlineText;
    if (this.textStart === 0) return undefined;
    const tag = startTag(this.source, this.textStart, this.uri);
    const preserve = attributeOf(this.source, tag, 'xml:space') === 'preserve';
    return plainText(characterData(this.source, tag.end, this.textEnd), preserve);
  }

  get extras(): readonly Span[] {
    return this.read?.extras ?? NO_EXTRAS;
  }
}

/** The span of a formula with what its attributes say. */
export function formulaSpan(
  text: Span,
  attribute: (name: string) => string | undefined,
): FormulaSpan {
  const type = attribute('t');
  const kind = type === 'array' || type === 'dataTable' || type === 'shared' ? type : 'normal';
  const sharedIndex = kind === 'shared' ? attribute('si') : undefined;
  return { text, kind, range: attribute('ref'), sharedIndex };
}

function startTag(source: XmlSource, start: number, uri: string): ElementTag {
  const tag = readStartTag(source, start);
  return { ...tag, local: localName(tag.name), uri, start };
}

function attributeOf(source: XmlSource, tag: ElementTag, name: string): string | undefined {
  const span = tag.attributes.find((attribute) => attribute.name === name);
  return span && attributeValue(source, span.valueStart, span.valueEnd);
}
