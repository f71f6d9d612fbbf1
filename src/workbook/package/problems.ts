import type { ValidationOperator, ValidationType } from './scan-rules.ts';

/** What made XML unreadable. */
export type XmlFault =
  | 'unexpected-end'
  | 'text-outside-root'
  | 'second-root'
  | 'name'
  | 'tag-mismatch'
  | 'attribute'
  | 'attribute-twice'
  | 'entity'
  | 'doctype'
  | 'unbound-prefix'
  | 'control-character';

/** What is wrong with the name of a zip entry. */
export type NameFault = 'empty' | 'absolute' | 'backslash' | 'parent-folder' | 'control-character';

/** Files that are taken for a workbook of Excel because of their name. */
export type OtherFile =
  | 'open-document'
  | 'numbers'
  | 'word-or-powerpoint'
  | 'excel-2003-xml'
  | 'web-page'
  | 'pdf'
  | 'text';

/** The rule of a cell, as far as a person needs it to mend a value: as written, but days in ISO form. */
export interface BrokenRule {
  readonly type: ValidationType;
  readonly operator: ValidationOperator;
  readonly formula1: string;
  readonly formula2: string;
}

/**
 * Everything that can be wrong with a package, a part, or a plan of writes.
 * `byte` counts from 0: in the file for zip problems, in the unzipped part for XML problems.
 * `part` is the name inside the zip, without a leading slash.
 */
export type PackageProblem =
  | { code: 'file-empty' }
  | { code: 'file-not-zip' }
  | { code: 'file-truncated'; byte: number }
  | { code: 'file-encrypted' }
  | { code: 'file-legacy-xls' }
  | { code: 'file-other'; kind: OtherFile }
  | { code: 'zip-zip64' }
  | { code: 'zip-multi-disk' }
  | { code: 'zip-directory'; byte: number }
  | { code: 'zip-entry-encrypted'; part: string }
  | { code: 'zip-method'; part: string; method: number }
  | { code: 'zip-name'; part: string; fault: NameFault }
  | { code: 'zip-duplicate'; part: string; first: string }
  | { code: 'zip-header'; part: string; field: string; byte: number }
  | { code: 'zip-overlap'; part: string; other: string }
  | { code: 'zip-data'; part: string }
  | { code: 'zip-size'; part: string; expected: number; found: number }
  | { code: 'zip-crc'; part: string; expected: number; found: number }
  | { code: 'limit-entries'; found: number; limit: number }
  | { code: 'limit-unzipped'; found: number; limit: number }
  | { code: 'limit-part'; part: string; found: number; limit: number }
  | { code: 'limit-ratio'; part: string; found: number; limit: number }
  | { code: 'limit-output'; found: number; limit: number }
  | { code: 'xml-encoding'; part: string; encoding: string }
  | { code: 'xml-broken'; part: string; byte: number; fault: XmlFault }
  | { code: 'xml-root'; part: string; expected: string; found: string }
  | { code: 'part-missing'; part: string; from: string }
  | { code: 'part-target'; part: string; target: string }
  | { code: 'relationship-missing'; part: string; id: string }
  | { code: 'workbook-missing' }
  | { code: 'workbook-binary'; part: string }
  | { code: 'workbook-type'; part: string; contentType: string }
  | { code: 'sheet-duplicate'; sheet: string }
  | { code: 'sheet-unknown'; sheet: string }
  | { code: 'sheet-no-cells'; sheet: string; kind: string }
  | { code: 'sheet-data'; part: string; found: number }
  | { code: 'sheet-row-order'; part: string; row: number; byte: number }
  | { code: 'sheet-cell-order'; part: string; address: string; byte: number }
  | { code: 'sheet-reference'; part: string; reference: string; byte: number }
  | { code: 'write-address'; sheet: string; address: string }
  | { code: 'write-duplicate'; sheet: string; address: string }
  | { code: 'write-not-finite'; sheet: string; address: string; value: string }
  | { code: 'write-character'; sheet: string; address: string; codePoint: number; index: number }
  | { code: 'write-too-long'; sheet: string; address: string; length: number; limit: number }
  | { code: 'write-formula'; sheet: string; address: string }
  | { code: 'write-array'; sheet: string; address: string; range: string }
  | { code: 'write-merged'; sheet: string; address: string; range: string }
  /** `first` is the first year of the workbook's date system. */
  | { code: 'write-day'; sheet: string; address: string; day: string; first: number }
  | { code: 'write-shared-formula'; sheet: string; address: string; others: number }
  | { code: 'write-locked'; sheet: string; address: string }
  | { code: 'write-table-header'; sheet: string; address: string; table: string }
  | { code: 'write-table-totals'; sheet: string; address: string; table: string }
  | { code: 'write-pivot'; sheet: string; address: string; range: string }
  | {
      code: 'write-rule';
      sheet: string;
      address: string;
      value: number | string | boolean;
      rule: BrokenRule;
    }
  | { code: 'limit-attributes'; part: string; byte: number; limit: number }
  | { code: 'limit-nesting'; part: string; byte: number; limit: number }
  | { code: 'limit-string'; part: string; byte: number; limit: number }
  | { code: 'limit-strings'; part: string; limit: number }
  | { code: 'limit-ranges'; part: string; limit: number }
  | { code: 'limit-sheet-cells'; part: string; limit: number }
  | { code: 'limit-cells'; limit: number };

export type ProblemCode = PackageProblem['code'];

/** The one error this room throws. It carries data; the sentences are made in `messages`. */
export class PackageError extends Error {
  readonly problems: readonly PackageProblem[];

  constructor(problems: readonly PackageProblem[]) {
    super(problems.map((problem) => problem.code).join(', '));
    this.name = 'PackageError';
    this.problems = problems;
  }
}

export function fail(problem: PackageProblem): never {
  throw new PackageError([problem]);
}

export function throwIfAny(problems: readonly PackageProblem[]): void {
  if (problems.length > 0) throw new PackageError(problems);
}

/** Runs `work`; the problems of a `PackageError` are added to `problems` and nothing is returned. */
export function collect<T>(problems: PackageProblem[], work: () => T): T | undefined {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof PackageError)) throw error;
    problems.push(...error.problems);
    return undefined;
  }
}
