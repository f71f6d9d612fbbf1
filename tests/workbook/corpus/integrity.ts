import { createHash } from 'node:crypto';
import { posix } from 'node:path';
import { holds, type SheetCells, sheetCells } from './sheet-check.ts';
import { local, readXml, XmlFault } from './xml-check.ts';
import { type ReadEntry, readEntries } from './zip-reader.ts';

/** A package by the names of its parts in lower case, as its relationships find them. */
type PartsByName = ReadonlyMap<string, ReadEntry>;

interface Relation {
  readonly owner: string;
  readonly type: string;
  readonly id: string;
  /** Undefined for what lies outside the package. */
  readonly target: string | undefined;
}

/** What was found out about contents, by their hash, so that two versions share the work. */
export interface Memory {
  readonly faults: Map<string, string | undefined>;
  readonly sheets: Map<string, SheetCells>;
}

export function newMemory(): Memory {
  return { faults: new Map(), sheets: new Map() };
}

export function remembered<T>(
  known: Map<string, T>,
  content: Buffer,
  find: (content: Buffer) => T,
): T {
  const hash = createHash('sha256').update(content).digest('base64');
  const before = known.get(hash);
  if (before !== undefined || known.has(hash)) return before as T;
  const found = find(content);
  known.set(hash, found);
  return found;
}

/**
 * Everything that is wrong with a workbook as a package, by an independent reader: content types,
 * relationships, XML, names, CRC, the order of rows and cells, and what they point to.
 */
export function packageFaults(file: Buffer, memory = newMemory()): string[] {
  const entries = readEntries(file);
  const parts = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  const faults: string[] = [];
  if (parts.size !== entries.length) faults.push('two entries with one name');
  for (const { name, crcFits } of entries) if (!crcFits) faults.push(`CRC of ${name}`);
  const types = contentTypes(parts, faults);
  const broken = new Set<string>();
  for (const { name, content } of entries) {
    if (name.endsWith('/')) continue;
    const type = types(name);
    if (type === undefined && name !== '[Content_Types].xml') faults.push(`no type for ${name}`);
    if (!/\.(xml|rels)$/i.test(name) && !/[+/]xml$/.test(type ?? '')) continue;
    const fault = remembered(memory.faults, content, xmlFault);
    if (fault === undefined) continue;
    broken.add(name.toLowerCase());
    faults.push(`${name}: ${fault}`);
  }
  const relations = entries
    .filter(({ name }) => name.endsWith('.rels') && !broken.has(name.toLowerCase()))
    .flatMap((entry) => relationsOf(entry));
  for (const { owner, target, id } of relations) {
    if (target !== undefined && !parts.has(target.toLowerCase()))
      faults.push(`${owner} ${id}: no part ${target}`);
  }
  const sound = new Map([...parts].filter(([name]) => !broken.has(name)));
  return [...faults, ...workbookFaults(sound, relations, memory)];
}

/** The part that a relationship of the given kind leads to. */
function related(parts: PartsByName, relations: readonly Relation[], owner: string, kind: string) {
  const relation = relations.find(
    (each) => each.owner.toLowerCase() === owner && each.type.endsWith(`/${kind}`),
  );
  return relation?.target === undefined ? undefined : parts.get(relation.target.toLowerCase());
}

function workbookFaults(
  parts: PartsByName,
  relations: readonly Relation[],
  memory: Memory,
): string[] {
  const workbook = related(parts, relations, '', 'officeDocument');
  if (!workbook) return ['no workbook part'];
  const owner = workbook.name.toLowerCase();
  const of = (kind: string) => related(parts, relations, owner, kind);
  const styleCount = countIn(of('styles'), ['cellXfs', 'xf']);
  const stringCount = countIn(of('sharedStrings'), ['sst', 'si']);
  const faults: string[] = [];
  const sheets = new Map<string, SheetCells>();
  readXml(workbook.content, {
    open: (name, attributes) => {
      if (local(name) !== 'sheet') return;
      const id = [...attributes].find(([key]) => key.endsWith(':id'))?.[1];
      const relation = relations.find(
        (each) => each.owner.toLowerCase() === owner && each.id === id,
      );
      if (!relation) return void faults.push(`sheet ${attributes.get('name')}: no relationship`);
      const entry = parts.get(relation.target?.toLowerCase() ?? '');
      if (!entry || !relation.type.endsWith('/worksheet')) return;
      const sheet = remembered(memory.sheets, entry.content, sheetCells);
      sheets.set(attributes.get('sheetId') ?? '', sheet);
      faults.push(...sheet.faults.map((fault) => `${entry.name}: ${fault}`));
      for (const style of new Set(sheet.styles.values()))
        if (style >= styleCount) faults.push(`${entry.name}: style ${style} of ${styleCount}`);
      for (const index of sheet.strings)
        if (!(index < stringCount)) faults.push(`${entry.name}: string ${index} of ${stringCount}`);
    },
  });
  return [...faults, ...chainFaults(of('calcChain'), sheets)];
}

/** A cell of the chain without `i` is on the sheet of the one before. */
function chainFaults(
  chain: ReadEntry | undefined,
  sheets: ReadonlyMap<string, SheetCells>,
): string[] {
  const faults: string[] = [];
  let sheet = '';
  if (!chain) return faults;
  readXml(chain.content, {
    open: (name, attributes) => {
      if (local(name) !== 'c') return;
      sheet = attributes.get('i') ?? sheet;
      const address = attributes.get('r') ?? '';
      const cells = sheets.get(sheet);
      if (!cells?.formulas.has(address) && !cells?.arrays.some((range) => holds(range, address)))
        faults.push(`calcChain: no formula ${sheet} ${address}`);
    },
  });
  return faults;
}

function countIn(entry: ReadEntry | undefined, [parent, child]: readonly [string, string]): number {
  let count = 0;
  const open: string[] = [];
  if (!entry) return parent === 'cellXfs' ? 1 : 0;
  readXml(entry.content, {
    open: (name) => {
      if (open.at(-1) === parent && local(name) === child) count++;
      open.push(local(name));
    },
    close: () => void open.pop(),
  });
  return count;
}

function contentTypes(parts: PartsByName, faults: string[]): (name: string) => string | undefined {
  const defaults = new Map<string, string>();
  const overrides = new Map<string, string>();
  const entry = parts.get('[content_types].xml');
  if (!entry) faults.push('no content types');
  else if (xmlFault(entry.content) === undefined) {
    readXml(entry.content, {
      open: (_, attributes) => {
        const type = attributes.get('ContentType') ?? '';
        const extension = attributes.get('Extension');
        const part = attributes.get('PartName');
        if (extension !== undefined) defaults.set(extension.toLowerCase(), type);
        if (part === undefined) return;
        overrides.set(part.slice(1).toLowerCase(), type);
        if (!parts.has(part.slice(1).toLowerCase())) faults.push(`type for absent ${part}`);
      },
    });
  }
  return (name) =>
    overrides.get(name.toLowerCase()) ??
    defaults.get(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
}

function relationsOf({ name, content }: ReadEntry): Relation[] {
  const relations: Relation[] = [];
  const owner = name.replace(/(^|\/)_rels\//, '$1').replace(/\.rels$/, '');
  readXml(content, {
    open: (_, attributes) => {
      const written = attributes.get('Target');
      if (written === undefined) return;
      const outside = attributes.get('TargetMode') === 'External' || written.startsWith('#');
      const path = decodeURI(written.split('#')[0] ?? '');
      const target = posix.join('/', posix.dirname(owner), path);
      relations.push({
        owner,
        type: attributes.get('Type') ?? '',
        id: attributes.get('Id') ?? '',
        target: outside
          ? undefined
          : (path.startsWith('/') ? posix.normalize(path) : target).slice(1),
      });
    },
  });
  return relations;
}

function xmlFault(content: Buffer): string | undefined {
  try {
    readXml(content);
    return undefined;
  } catch (error) {
    if (error instanceof XmlFault) return error.message;
    throw error;
  }
}
