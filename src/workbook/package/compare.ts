import { createHash } from 'node:crypto';
import { type CellWrite, placeWrites, storedValue, type WriteValue } from './cell-write.ts';
import type {
  CellValue,
  Certificate,
  CertificateDifference,
  CertificateWarning,
  FileFingerprint,
  SheetCertificate,
} from './certificate.ts';
import { compareCalcChain } from './compare-calc-chain.ts';
import { compareFormulas } from './compare-formulas.ts';
import { compareParts } from './compare-parts.ts';
import { compareSheet } from './compare-sheet.ts';
import { compareWorkbook } from './compare-workbook.ts';
import type { PackageLimits } from './limits.ts';
import { openPackage, type WorkbookPackage } from './parts.ts';
import type { PackageProblem } from './problems.ts';
import { judgeWrites, type Verdict } from './refusals.ts';
import { type SheetContext, sheetContexts } from './sheet-context.ts';
import { type SheetEdit, writesBySheet } from './sheet-edit.ts';
import { SheetFacts } from './sheet-facts.ts';
import { isSigned } from './signature.ts';
import { UnreadableFile, within } from './unreadable.ts';
import { worksheet } from './worksheet.ts';

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
    const none = { partsCompared: 0, partsIdentical: 0, partsChanged: [], sheets: [] };
    return { ...none, differences, warnings: [] };
  }
}

function compare(old: WorkbookPackage, now: WorkbookPackage, planned: readonly SheetEdit[]): Proof {
  const parts = compareParts(old.archive, now.archive);
  const plan = writesBySheet(planned);
  const contextOf = sheetContexts(old, plan);
  const sheets = [...plan].map(([sheet, writes]) => {
    const { part } = within('before', () => worksheet(old, sheet));
    return compareOne(old, now, part, writes, contextOf(sheet, part));
  });
  const certificates = sheets.map(({ certificate }) => certificate);
  const { workbookPart } = old;
  const workbook = compareWorkbook(
    within('before', () => old.xml(workbookPart)),
    within('after', () => now.xml(workbookPart)),
    certificates.some(({ cellsChanged }) => cellsChanged.length > 0),
  );
  const formulasWent = certificates.some(({ formulasReplaced }) => formulasReplaced.length > 0);
  const chain = compareCalcChain(old, now, formulasWent);
  const explained = new Set([
    workbookPart,
    ...certificates.map(({ part }) => part),
    ...chain.parts,
  ]);
  const others = parts.changed.filter((part) => !explained.has(part));
  return {
    partsCompared: parts.compared,
    partsIdentical: parts.identical,
    partsChanged: parts.changed,
    sheets: certificates,
    differences: [
      ...parts.differences.filter(
        (each) => each.code !== 'part-removed' || !chain.parts.has(each.part),
      ),
      ...others.map((part) => ({ code: 'part-changed' as const, part })),
      ...chain.differences,
      ...workbook,
      ...sheets.flatMap(({ differences }) => differences),
    ],
    warnings: warnings(old, parts.changed.length > 0),
  };
}

function warnings(old: WorkbookPackage, changed: boolean): CertificateWarning[] {
  const signed = changed && within('before', () => isSigned(old));
  return signed ? [{ code: 'signature-broken' }] : [];
}

function compareOne(
  old: WorkbookPackage,
  now: WorkbookPackage,
  part: string,
  writes: readonly CellWrite[],
  context: SheetContext,
): { certificate: SheetCertificate; differences: CertificateDifference[] } {
  const { sheet, date1904 } = context;
  const problems: PackageProblem[] = [];
  const placed = placeWrites(sheet, writes, date1904, problems);
  const before = {
    source: within('before', () => old.xml(part)),
    facts: new SheetFacts(placed),
  };
  const after = { source: within('after', () => now.xml(part)), facts: new SheetFacts(placed) };
  const result = compareSheet(before, after, sheet, writes, () => now.sharedStrings());
  const formulas = compareFormulas(before.facts, after.facts, sheet);
  const verdict = within('before', () => judgeWrites(before.facts, context));
  const misread = readBack(result.values, now.date1904, sheet, writes);
  const certificate = {
    sheet,
    part,
    cellsCompared: result.compared,
    cellsPlanned: writes.length,
    cellsChanged: result.changed,
    valuesReadBack: writes.length - misread.length,
    formulasReplaced: formulas.replaced,
    rulesNotJudged: verdict.notJudged,
  };
  const refused = refusedWrites([...problems, ...verdict.problems]);
  const differences = [...result.differences, ...formulas.differences, ...misread, ...refused];
  return { certificate, differences };
}

/** A formula that went without permission is found in the cells themselves. */
function refusedWrites(problems: Verdict['problems']): CertificateDifference[] {
  return problems.flatMap((problem) =>
    problem.code === 'write-formula' ? [] : [{ code: 'write-refused', problem }],
  );
}

function readBack(
  values: ReadonlyMap<string, CellValue>,
  date1904: boolean,
  sheet: string,
  writes: readonly CellWrite[],
): CertificateDifference[] {
  return writes.flatMap(({ address, value }) => {
    const expected = expectedValue(value, date1904);
    const found = values.get(address) ?? null;
    return found === expected ? [] : [{ code: 'cell-value', sheet, address, expected, found }];
  });
}

/** A day that the workbook cannot hold is expected as written, and so never found. */
function expectedValue(value: WriteValue, date1904: boolean): CellValue {
  const stored = storedValue(value, date1904);
  if (!stored) return value.kind === 'date' ? value.day : null;
  if (stored.kind === 'blank') return null;
  return stored.kind === 'text' ? stored.text : stored.value;
}

function fingerprint(bytes: Uint8Array): FileFingerprint {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}
