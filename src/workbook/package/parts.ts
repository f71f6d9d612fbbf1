import {
  CONTENT_TYPES_PART,
  type ContentTypes,
  contentTypeOf,
  readContentTypes,
} from './content-types.ts';
import type { DefinedName } from './defined-names.ts';
import { refuseOtherFiles, refuseOtherPackages } from './file-kinds.ts';
import { type PackageLimits, withDefaults } from './limits.ts';
import { partKey } from './part-names.ts';
import { fail } from './problems.ts';
import { type Relationship, readRelationships, relationshipsPartOf } from './relationships.ts';
import { readSharedStrings } from './shared-strings.ts';
import { type CellStyle, DEFAULT_STYLE, readStyles } from './styles.ts';
import { readWorkbookPart, type SheetLine, type SheetState } from './workbook-part.ts';
import { type XmlSource, xmlSource } from './xml-source.ts';
import { readZip, unzip } from './zip.ts';
import type { ZipArchive, ZipEntry } from './zip-format.ts';

export type SheetKind = 'worksheet' | 'chartsheet' | 'dialogsheet' | 'other';

export interface PackageSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly state: SheetState;
  readonly kind: SheetKind;
  /** Undefined for the module sheets of old workbooks. */
  readonly part: string | undefined;
}

/** An opened workbook. Parts are unzipped when they are asked for. */
export interface WorkbookPackage {
  readonly archive: ZipArchive;
  readonly contentTypes: ContentTypes;
  readonly workbookPart: string;
  /** In the order of the tabs. */
  readonly sheets: readonly PackageSheet[];
  readonly definedNames: readonly DefinedName[];
  readonly date1904: boolean;
  /** Has a macro project. */
  readonly hasMacros: boolean;
  /** The table of shared strings, read on first use. */
  sharedStrings(): readonly string[];
  /** The style that an `s` attribute names; cells without one have style 0. */
  style(index: number): CellStyle;
  /** Unzips a part and checks its CRC; names differ by more than case. */
  bytes(part: string): Buffer;
  xml(part: string): XmlSource;
  has(part: string): boolean;
  /** A part's name as the zip spells it. Throws `PackageError` if it is not there. */
  nameOf(part: string, from: string): string;
  relationships(part: string): readonly Relationship[];
}

const WORKBOOK_TYPE =
  /^application\/vnd\.(openxmlformats-officedocument\.spreadsheetml\.(sheet|template)|ms-excel\.(sheet|template|addin)\.macroEnabled)\.main\+xml$/i;
const BINARY_TYPE = /^application\/vnd\.ms-excel\.sheet\.binary/i;

/**
 * Opens a workbook (.xlsx, .xlsm, .xltx, .xltm). Throws `PackageError` for what is not one; sheets
 * themselves are looked at only when they are read.
 */
export function openPackage(bytes: Uint8Array, limits?: Partial<PackageLimits>): WorkbookPackage {
  refuseOtherFiles(bytes);
  const archive = readZip(bytes, limits);
  refuseOtherPackages(archive);
  const store = partStore(archive, withDefaults(limits));
  const contentTypes = readContentTypes(store.xml(CONTENT_TYPES_PART));
  const workbookPart = findWorkbook(store, contentTypes);
  const workbook = readWorkbookPart(store.xml(workbookPart));
  const relationships = store.relationships(workbookPart);
  const related = (kind: string): XmlSource | undefined => {
    const target = relationships.find((relationship) => relationship.kind === kind)?.target;
    return target === undefined ? undefined : store.xml(target, workbookPart);
  };
  const sharedStrings = once(() => {
    const source = related('sharedStrings');
    return source ? readSharedStrings(source) : [];
  });
  const styles = once(() => {
    const source = related('styles');
    return source ? readStyles(source) : [];
  });
  const byId = new Map(relationships.toReversed().map((each) => [each.id, each]));
  const sheets = workbook.sheets.map((line) => findSheet(store, workbookPart, byId, line));
  refuseSharedParts(sheets);
  return {
    archive,
    contentTypes,
    workbookPart,
    sheets,
    definedNames: workbook.definedNames,
    date1904: workbook.date1904,
    hasMacros: archive.entries.some((entry) => /(^|\/)vbaProject\.bin$/i.test(entry.name)),
    sharedStrings,
    style: (index) => styles()[index] ?? DEFAULT_STYLE,
    ...store,
  };
}

interface PartStore {
  bytes(part: string, from?: string): Buffer;
  xml(part: string, from?: string): XmlSource;
  has(part: string): boolean;
  /** A part's name as the zip spells it: targets may differ from it in case. */
  nameOf(part: string, from: string): string;
  relationships(part: string): readonly Relationship[];
}

function partStore(archive: ZipArchive, limits: PackageLimits): PartStore {
  const byName = new Map<string, ZipEntry>();
  for (const entry of archive.entries) byName.set(partKey(entry.name), entry);
  // Two entries can differ in nothing but percent-encoding: then the spelling decides.
  for (const entry of archive.entries) byName.set(entry.name.toLowerCase(), entry);
  const lookUp = (part: string): ZipEntry | undefined =>
    byName.get(part.toLowerCase()) ?? byName.get(partKey(part));
  const has = (part: string): boolean => lookUp(part) !== undefined;
  const find = (part: string, from: string): ZipEntry =>
    lookUp(part) ?? fail({ code: 'part-missing', part, from });
  const nameOf = (part: string, from: string): string => find(part, from).name;
  const bytes = (part: string, from = ''): Buffer => unzip(find(part, from));
  const counted = cellCounter(limits);
  const xml = (part: string, from = ''): XmlSource => ({
    ...xmlSource(part, bytes(part, from), limits),
    countCells: (cells) => counted(part, cells),
  });
  const relationships = (part: string): readonly Relationship[] => {
    const holder = relationshipsPartOf(part);
    return has(holder) ? readRelationships(xml(holder), part) : [];
  };
  return { bytes, xml, has, nameOf, relationships };
}

/** Keeps the number of cells of each sheet that was read, so that a sheet read twice counts once. */
function cellCounter({ cells: limit }: PackageLimits): (part: string, cells: number) => void {
  const counts = new Map<string, number>();
  let total = 0;
  return (part, cells) => {
    total += cells - (counts.get(part) ?? 0);
    counts.set(part, cells);
    if (total > limit) fail({ code: 'limit-cells', limit });
  };
}

function findWorkbook(store: PartStore, types: ContentTypes): string {
  const main = store
    .relationships('')
    .find((relationship) => relationship.kind === 'officeDocument');
  const part = main?.target ?? fail({ code: 'workbook-missing' });
  const name = store.nameOf(part, '_rels/.rels');
  const contentType = contentTypeOf(types, part) ?? '';
  if (BINARY_TYPE.test(contentType)) fail({ code: 'workbook-binary', part: name });
  if (!WORKBOOK_TYPE.test(contentType)) fail({ code: 'workbook-type', part: name, contentType });
  return name;
}

function findSheet(
  store: PartStore,
  workbookPart: string,
  relationships: ReadonlyMap<string, Relationship>,
  line: SheetLine,
): PackageSheet {
  const { name, sheetId, state, relationshipId: id } = line;
  if (id === '') return { name, sheetId, state, kind: 'other', part: undefined };
  const relationship =
    relationships.get(id) ?? fail({ code: 'relationship-missing', part: workbookPart, id });
  const { target } = relationship;
  const part = target === undefined ? undefined : store.nameOf(target, workbookPart);
  return { name, sheetId, state, kind: sheetKind(relationship.kind), part };
}

/** Two tabs on one part would both change when one of them is filled. */
function refuseSharedParts(sheets: readonly PackageSheet[]): void {
  const seen = new Set<string>();
  for (const { name, part } of sheets) {
    if (part === undefined) continue;
    if (seen.has(part.toLowerCase())) fail({ code: 'sheet-duplicate', sheet: name });
    seen.add(part.toLowerCase());
  }
}

function sheetKind(kind: string | undefined): SheetKind {
  return kind === 'worksheet' || kind === 'chartsheet' || kind === 'dialogsheet' ? kind : 'other';
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
