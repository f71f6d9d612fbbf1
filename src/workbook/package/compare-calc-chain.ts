import { findCalcChain } from './calc-chain.ts';
import type { CertificateDifference } from './certificate.ts';
import { CONTENT_TYPES_PART } from './content-types.ts';
import { partKey } from './part-names.ts';
import type { WorkbookPackage } from './parts.ts';
import { relationshipsPartOf } from './relationships.ts';
import { within } from './unreadable.ts';
import { XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

export interface CalcChainComparison {
  /** Parts whose change or absence is judged here. */
  readonly parts: ReadonlySet<string>;
  readonly differences: readonly CertificateDifference[];
}

const NONE: CalcChainComparison = { parts: new Set(), differences: [] };

/**
 * When a formula went, the calculation chain of the old workbook must be gone from the new one: the
 * part, its lines in the relationships of the workbook and in the content types, and nothing else.
 */
export function compareCalcChain(
  old: WorkbookPackage,
  now: WorkbookPackage,
  formulasWent: boolean,
): CalcChainComparison {
  const chain = formulasWent ? within('before', () => findCalcChain(old)) : undefined;
  if (!chain) return NONE;
  const differences: CertificateDifference[] = [];
  const kept = new Set(now.archive.entries.map(({ name }) => name));
  for (const part of chain.parts) {
    if (kept.has(part)) differences.push({ code: 'calc-chain-kept', part });
  }
  const keys = new Set([...chain.parts].map(partKey));
  const relationships = relationshipsPartOf(old.workbookPart);
  const holders: [name: string, isChain: (line: Line) => boolean][] = [
    [relationships, (line) => chain.relationshipIds.has(line.attribute('Id'))],
    [
      CONTENT_TYPES_PART,
      (line) => line.local === 'Override' && keys.has(partKey(line.attribute('PartName'))),
    ],
  ];
  const parts = new Set(chain.parts);
  for (const [name, isChain] of holders) {
    const part = within('before', () => old.nameOf(name, old.workbookPart));
    parts.add(part);
    const before = within('before', () => outline(old.xml(part)));
    const after = within('after', () => outline(now.xml(part)));
    const wanted = before.lines.filter((line) => !isChain(line)).map(({ text }) => text);
    const found = after.lines.map(({ text }) => text);
    if (before.around !== after.around || !sameTexts(wanted, found)) {
      differences.push({ code: 'part-changed', part });
    }
  }
  return { parts, differences };
}

interface Line {
  readonly local: string;
  readonly text: string;
  attribute(name: string): string;
}

/** The children of the root as they are written, and the text around them. */
function outline(source: XmlSource): { readonly lines: Line[]; readonly around: string } {
  const { text } = source;
  const reader = new XmlReader(source);
  reader.root();
  const lines: Line[] = [];
  let around = '';
  let at = 0;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const opened = tag;
    const { end } = reader.skip();
    lines.push({
      local: opened.local,
      text: text.slice(opened.start, end),
      attribute: (name) => reader.attribute(opened, name) ?? '',
    });
    around += text.slice(at, opened.start);
    at = end;
  }
  reader.drain();
  return { lines, around: around + text.slice(at) };
}

function sameTexts(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
