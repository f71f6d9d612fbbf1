import { createHash } from 'node:crypto';
import type { CellWrite, WriteValue } from './cell-write.ts';
import type {
  CellValue,
  Certificate,
  CertificateDifference,
  FileFingerprint,
  SheetCertificate,
} from './certificate.ts';
import { compareParts } from './compare-parts.ts';
import { compareSheet } from './compare-sheet.ts';
import { compareWorkbook } from './compare-workbook.ts';
import type { PackageLimits } from './limits.ts';
import { openPackage, type WorkbookPackage } from './parts.ts';
import { UnreadableFile, within } from './unreadable.ts';
import { worksheet } from './worksheet.ts';
import type { SheetEdit } from './write.ts';

/**
 * Proves that a filled workbook differs from the one received in the planned cells only, and that
 * they hold what was planned. It reads both files anew and trusts nothing that the editor said.
 * What cannot be read is a difference (`unreadable`), not an error.
 */
export function certifyFill(
  before: Uint8Array,
  after: Uint8Array,
  planned: readonly SheetEdit[],
  limits?: Partial<PackageLimits>,
): Certificate {
  const fingerprints = { before: fingerprint(before), after: fingerprint(after) };
  const proof = prove(before, after, planned, limits);
  return { certified: proof.differences.length === 0, ...fingerprints, ...proof };
}

type Proof = Omit<Certificate, 'certified' | 'before' | 'after'>;

function prove(
  before: Uint8Array,
  after: Uint8Array,
  planned: readonly SheetEdit[],
  limits: Partial<PackageLimits> | undefined,
): Proof {
  try {
    const old = within('before', () => openPackage(before, limits));
    const now = within('after', () => openPackage(after, limits));
    return compare(old, now, planned);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const { file, problems } = error;
    const differences: CertificateDifference[] = [{ code: 'unreadable', file, problems }];
    return { partsCompared: 0, partsIdentical: 0, partsChanged: [], sheets: [], differences };
  }
}

function compare(old: WorkbookPackage, now: WorkbookPackage, planned: readonly SheetEdit[]): Proof {
  const parts = compareParts(old.archive, now.archive);
  const sheets = [...plannedBySheet(planned)].map(([sheet, writes]) =>
    compareOne(old, now, sheet, writes),
  );
  const { workbookPart } = old;
  const workbook = compareWorkbook(
    within('before', () => old.xml(workbookPart)),
    within('after', () => now.xml(workbookPart)),
    sheets.some(({ certificate }) => certificate.cellsChanged.length > 0),
  );
  const explained = new Set([workbookPart, ...sheets.map(({ certificate }) => certificate.part)]);
  const others = parts.changed.filter((part) => !explained.has(part));
  return {
    partsCompared: parts.compared,
    partsIdentical: parts.identical,
    partsChanged: parts.changed,
    sheets: sheets.map(({ certificate }) => certificate),
    differences: [
      ...parts.differences,
      ...others.map((part) => ({ code: 'part-changed' as const, part })),
      ...workbook,
      ...sheets.flatMap(({ differences }) => differences),
    ],
  };
}

function compareOne(
  old: WorkbookPackage,
  now: WorkbookPackage,
  sheet: string,
  writes: readonly CellWrite[],
): { certificate: SheetCertificate; differences: CertificateDifference[] } {
  const { part } = within('before', () => worksheet(old, sheet));
  within('after', () => worksheet(now, sheet));
  const result = compareSheet(
    within('before', () => old.xml(part)),
    within('after', () => now.xml(part)),
    sheet,
    writes,
    () => now.sharedStrings(),
  );
  const misread = readBack(result.values, sheet, writes);
  const certificate = {
    sheet,
    part,
    cellsCompared: result.compared,
    cellsPlanned: writes.length,
    cellsChanged: result.changed,
    valuesReadBack: writes.length - misread.length,
  };
  return { certificate, differences: [...result.differences, ...misread] };
}

function readBack(
  values: ReadonlyMap<string, CellValue>,
  sheet: string,
  writes: readonly CellWrite[],
): CertificateDifference[] {
  return writes.flatMap(({ address, value }) => {
    const expected = expectedValue(value);
    const found = values.get(address) ?? null;
    return found === expected ? [] : [{ code: 'cell-value', sheet, address, expected, found }];
  });
}

function expectedValue(value: WriteValue): number | string | null {
  if (value.kind === 'number') return value.value;
  return value.kind === 'text' ? value.text : null;
}

function plannedBySheet(planned: readonly SheetEdit[]): Map<string, CellWrite[]> {
  const sheets = new Map<string, CellWrite[]>();
  for (const { sheet, writes } of planned) {
    const all = sheets.get(sheet) ?? [];
    for (const write of writes) all.push(write);
    sheets.set(sheet, all);
  }
  return sheets;
}

function fingerprint(bytes: Uint8Array): FileFingerprint {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
