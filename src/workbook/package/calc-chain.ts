import { CONTENT_TYPES_PART } from './content-types.ts';
import { partKey } from './part-names.ts';
import type { WorkbookPackage } from './parts.ts';
import { relationshipsPartOf } from './relationships.ts';
import { Splicer } from './splice.ts';
import { type ElementTag, XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** The list of all formulas that Excel keeps next to them, and where the package speaks of it. */
export interface CalcChain {
  readonly relationshipIds: ReadonlySet<string>;
  /** By their names in the zip; empty when the relationship leads nowhere. */
  readonly parts: ReadonlySet<string>;
}

/**
 * Finds the calculation chain; undefined when there is none. A part that something else leads to as
 * well, such as a sheet, is none, whatever its relationship says.
 */
export function findCalcChain(pkg: WorkbookPackage): CalcChain | undefined {
  const relationships = pkg.relationships(pkg.workbookPart);
  const others = new Set(
    relationships.flatMap(({ kind, target }) =>
      kind === 'calcChain' || target === undefined ? [] : [partKey(target)],
    ),
  );
  const chains = relationships.filter(
    ({ kind, target }) =>
      kind === 'calcChain' &&
      target !== undefined &&
      !others.has(partKey(target)) &&
      partKey(target) !== partKey(pkg.workbookPart),
  );
  if (chains.length === 0) return undefined;
  const parts = chains.flatMap(({ target = '' }) =>
    pkg.has(target) ? [pkg.nameOf(target, pkg.workbookPart)] : [],
  );
  return { relationshipIds: new Set(chains.map(({ id }) => id)), parts: new Set(parts) };
}

export interface DroppedCalcChain {
  readonly changed: ReadonlyMap<string, Buffer>;
  readonly removed: ReadonlySet<string>;
}

/**
 * Takes the calculation chain out of a package, for Excel to make a new one: it repairs a workbook
 * whose chain lists a cell without a formula. Its relationship and its content type go with it.
 */
export function dropCalcChain(pkg: WorkbookPackage): DroppedCalcChain | undefined {
  const chain = findCalcChain(pkg);
  if (!chain) return undefined;
  const keys = new Set([...chain.parts].map(partKey));
  const changed = new Map<string, Buffer>();
  const edit = (name: string, isGone: (tag: ElementTag, reader: XmlReader) => boolean): void => {
    const part = pkg.nameOf(name, pkg.workbookPart);
    const content = withoutChildren(pkg.xml(part), isGone);
    if (!content.equals(pkg.bytes(part))) changed.set(part, content);
  };
  edit(relationshipsPartOf(pkg.workbookPart), (tag, reader) =>
    chain.relationshipIds.has(reader.attribute(tag, 'Id') ?? ''),
  );
  edit(
    CONTENT_TYPES_PART,
    (tag, reader) =>
      tag.local === 'Override' && keys.has(partKey(reader.attribute(tag, 'PartName') ?? '')),
  );
  return { changed, removed: chain.parts };
}

function withoutChildren(
  source: XmlSource,
  isGone: (tag: ElementTag, reader: XmlReader) => boolean,
): Buffer {
  const splicer = new Splicer(source.text);
  const reader = new XmlReader(source);
  reader.root();
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const gone = isGone(tag, reader);
    const { end } = reader.skip();
    if (gone) splicer.replace(tag.start, end, '');
  }
  return splicer.result().xml;
}
