import type { PackageProblem } from './problems.ts';
import type { ComparedFile } from './unreadable.ts';

/** One thing that is not as a fill must leave it. */
export type CertificateDifference =
  | { code: 'unreadable'; file: ComparedFile; problems: readonly PackageProblem[] }
  | { code: 'part-added'; part: string }
  | { code: 'part-removed'; part: string }
  /** A part that no write was planned for has other content. */
  | { code: 'part-changed'; part: string }
  /** The content is the same, its zip record is not. */
  | { code: 'part-rewritten'; part: string }
  | { code: 'part-order' }
  | { code: 'zip-comment' }
  /** The workbook part differs in more than the request to recalculate. */
  | { code: 'workbook-changed'; part: string }
  | { code: 'recalculation-missing'; part: string }
  /** Bytes outside of the changed cells differ; `byte` counts in the new part without them. */
  | { code: 'sheet-bytes'; sheet: string; part: string; byte: number }
  | { code: 'row-added'; sheet: string; row: number }
  | { code: 'cell-changed'; sheet: string; address: string }
  | { code: 'cell-attributes'; sheet: string; address: string; before: string; after: string }
  | { code: 'cell-formula'; sheet: string; address: string }
  /** The cell uses a shared formula whose text is gone. */
  | { code: 'formula-orphaned'; sheet: string; address: string }
  /** A formula went, and the part that lists the formulas is still there. */
  | { code: 'calc-chain-kept'; part: string }
  /** A write that the received workbook forbids. */
  | { code: 'write-refused'; problem: PackageProblem }
  | { code: 'cell-value'; sheet: string; address: string; expected: CellValue; found: CellValue };

/** What a person should know of a fill that is as it must be. */
export type CertificateWarning =
  /** The workbook was signed, and no signature outlives a change. */
  { code: 'signature-broken' };

export type CellValue = number | string | boolean | null;

export interface SheetCertificate {
  readonly sheet: string;
  readonly part: string;
  readonly cellsCompared: number;
  readonly cellsPlanned: number;
  /** In the order of the sheet. */
  readonly cellsChanged: readonly string[];
  readonly valuesReadBack: number;
  /** Planned cells whose formula a value replaced. */
  readonly formulasReplaced: readonly string[];
  /** Planned cells with a validation that only Excel could judge. */
  readonly rulesNotJudged: readonly string[];
}

export interface FileFingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

/** The proof of a fill: what was compared, what changed, and everything that must not have. */
export interface Certificate {
  /** True when there is no difference. */
  readonly certified: boolean;
  readonly before: FileFingerprint;
  readonly after: FileFingerprint;
  readonly partsCompared: number;
  /** Same content and same zip record. */
  readonly partsIdentical: number;
  readonly partsChanged: readonly string[];
  readonly sheets: readonly SheetCertificate[];
  readonly differences: readonly CertificateDifference[];
  readonly warnings: readonly CertificateWarning[];
}
