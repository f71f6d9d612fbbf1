import { MAIN, OFFICE_RELATIONSHIPS, type Parts } from '../../package/helpers.ts';
import { escaped } from './cells.ts';
import { STYLES } from './styles.ts';

/** Children of `worksheet` in the order the format asks for (ECMA-376 part 1, 18.3.1.99). */
const SHEET_ORDER = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetProtection',
  'protectedRanges',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'controls',
  'tableParts',
  'extLst',
] as const;

/** Children of `workbook` in theirs (18.2.27). */
const WORKBOOK_ORDER = [
  'workbookPr',
  'workbookProtection',
  'bookViews',
  'sheets',
  'externalReferences',
  'definedNames',
  'calcPr',
  'pivotCaches',
] as const;

type SheetPiece = (typeof SHEET_ORDER)[number];
type WorkbookPiece = (typeof WORKBOOK_ORDER)[number];

interface Relation {
  readonly id: string;
  readonly type: string;
  /** A part's name without leading slash, or an address outside. */
  readonly target: string;
  readonly external: boolean;
}

export const SHEET_NAMESPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"`;

export class Sheet {
  readonly name: string;
  readonly part: string;
  state = 'visible';
  kind: 'worksheet' | 'chartsheet' = 'worksheet';
  private readonly book: Book;
  private readonly pieces = new Map<SheetPiece, string>();

  constructor(book: Book, name: string, part: string) {
    this.book = book;
    this.name = name;
    this.part = part;
  }

  /** Adds to one of the sheet's elements; `sheetData` takes rows, the others whole elements. */
  put(piece: SheetPiece, xml: string): this {
    this.pieces.set(piece, (this.pieces.get(piece) ?? '') + xml);
    return this;
  }

  relate(type: string, target: string, external = false): string {
    return this.book.relate(this.part, type, target, external);
  }

  xml(): string {
    const pieces = SHEET_ORDER.map((piece) => {
      const xml = this.pieces.get(piece) ?? '';
      if (piece === 'sheetData' && this.kind === 'worksheet')
        return `<sheetData>${xml}</sheetData>`;
      return piece === 'extLst' && xml ? `<extLst>${xml}</extLst>` : xml;
    });
    return `<${this.kind} ${SHEET_NAMESPACES}>${pieces.join('')}</${this.kind}>`;
  }
}

/** A workbook being put together, part by part; every feature adds what it needs. */
export class Book {
  readonly sheets: Sheet[] = [];
  workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
  /** How relationships spell their targets. */
  spelling: 'relative' | 'absolute' | 'other-case' = 'relative';
  private readonly contents = new Map<string, string | Uint8Array>();
  private readonly types = new Map<string, string>();
  private readonly relations = new Map<string, Relation[]>();
  private readonly pieces = new Map<WorkbookPiece, string>();
  private readonly strings: string[] = [];

  constructor() {
    this.part('xl/styles.xml', spreadsheet('styles'), STYLES);
    this.relate('xl/workbook.xml', 'styles', 'xl/styles.xml');
  }

  part(name: string, contentType: string, content: string | Uint8Array): string {
    if (this.contents.has(name)) throw new Error(`two parts ${name}`);
    this.contents.set(name, content);
    this.types.set(name, contentType);
    return name;
  }

  /** Adds a part whose name has the first free number in the place of `#`. */
  numbered(pattern: string, contentType: string, content: string | Uint8Array): string {
    for (let number = 1; ; number++) {
      const name = pattern.replace('#', String(number));
      if (!this.contents.has(name)) return this.part(name, contentType, content);
    }
  }

  /** Adds a relationship and gives its id. `type` is the last word of an office type, or whole. */
  relate(owner: string, type: string, target: string, external = false): string {
    const list = this.relations.get(owner) ?? [];
    const id = `rId${list.length + 1}`;
    const whole = type.includes(':') ? type : `${OFFICE_RELATIONSHIPS}/${type}`;
    this.relations.set(owner, [...list, { id, type: whole, target, external }]);
    return id;
  }

  sheet(name: string): Sheet {
    const part = `xl/worksheets/sheet${this.sheets.length + 1}.xml`;
    const sheet = new Sheet(this, name, part);
    this.sheets.push(sheet);
    return sheet;
  }

  put(piece: WorkbookPiece, xml: string): this {
    this.pieces.set(piece, (this.pieces.get(piece) ?? '') + xml);
    return this;
  }

  /** Adds a shared string, given as the XML inside `<si>`; gives its index. */
  shared(xml: string): number {
    return this.strings.push(xml) - 1;
  }

  /** All parts of the package, content types and relationships included. */
  parts(): Parts {
    const lines = this.sheets.map((sheet, index) => {
      const id = this.relate('xl/workbook.xml', sheet.kind, sheet.part);
      this.part(sheet.part, spreadsheet(sheet.kind), sheet.xml());
      const state = sheet.state === 'visible' ? '' : ` state="${sheet.state}"`;
      return `<sheet name="${escaped(sheet.name)}" sheetId="${index + 1}"${state} r:id="${id}"/>`;
    });
    this.put('sheets', lines.join(''));
    if (this.strings.length > 0) this.addStrings();
    this.part('xl/workbook.xml', this.workbookType, this.workbookXml());
    this.relate('', 'officeDocument', 'xl/workbook.xml');
    const parts: Parts = { '[Content_Types].xml': this.contentTypes() };
    for (const owner of this.relations.keys()) parts[relationsPart(owner)] = this.rels(owner);
    for (const [name, content] of this.contents) parts[name] = content;
    return parts;
  }

  private addStrings(): void {
    const items = this.strings.map((xml) => `<si>${xml}</si>`).join('');
    const sst = `<sst xmlns="${MAIN}" uniqueCount="${this.strings.length}">${items}</sst>`;
    this.part('xl/sharedStrings.xml', spreadsheet('sharedStrings'), sst);
    this.relate('xl/workbook.xml', 'sharedStrings', 'xl/sharedStrings.xml');
  }

  private workbookXml(): string {
    const wrapped = new Set<WorkbookPiece>([
      'sheets',
      'externalReferences',
      'definedNames',
      'pivotCaches',
    ]);
    const pieces = WORKBOOK_ORDER.map((piece) => {
      const xml = this.pieces.get(piece) ?? '';
      return wrapped.has(piece) && xml ? `<${piece}>${xml}</${piece}>` : xml;
    });
    return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE_RELATIONSHIPS}">${pieces.join('')}</workbook>`;
  }

  private contentTypes(): string {
    const overrides = [...this.types].map(
      ([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`,
    );
    return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`;
  }

  private rels(owner: string): string {
    const items = (this.relations.get(owner) ?? []).map(({ id, type, target, external }) => {
      const written = external ? target : this.spelled(owner, target);
      const mode = external ? ' TargetMode="External"' : '';
      return `<Relationship Id="${id}" Type="${type}" Target="${escaped(written)}"${mode}/>`;
    });
    return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
  }

  private spelled(owner: string, target: string): string {
    if (this.spelling === 'absolute') return `/${target}`;
    const depth = owner.split('/').length - 1;
    const near = target.startsWith('xl/') && owner.startsWith('xl/');
    const relative = near
      ? '../'.repeat(depth - 1) + target.slice('xl/'.length)
      : '../'.repeat(depth) + target;
    return this.spelling === 'other-case'
      ? relative.replace(/sheet(?=[0-9]+\.xml$)/, 'Sheet').replace('sharedStrings', 'SharedStrings')
      : relative;
  }
}

/** The content type of a part of SpreadsheetML. */
export function spreadsheet(kind: string): string {
  return `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
}

function relationsPart(owner: string): string {
  const cut = owner.lastIndexOf('/') + 1;
  return `${owner.slice(0, cut)}_rels/${owner.slice(cut)}.rels`;
}
