import type { Recalculation, WorkbookChecks } from '../../schema/types.ts';
import { openPackage, readCells } from '../package/index.ts';
import { readable } from '../readable.ts';
import type { WorkbookCells } from '../sheet-cells.ts';
import { findOffice, type Office } from './find-office.ts';
import { ownChecks } from './own-checks.ts';
import { type RecalculatedWorkbook, type RecalculateOptions, recalculate } from './recalculate.ts';

/** A workbook before and after filling. */
export interface CheckedWorkbook {
  /** Name of the filled file, for reading. */
  readonly file: string;
  readonly received: Uint8Array;
  readonly filled: Uint8Array;
}

/**
 * What the formulas of filled workbooks say: the content of `own-checks.json`. All workbooks, as
 * received and as filled, are calculated in one run of LibreOffice, and the two are compared.
 * Without LibreOffice, the result says so. Throws `InputError` for a workbook that is damaged.
 */
export async function recalculateFilled(
  workbooks: readonly CheckedWorkbook[],
  options: RecalculateOptions & { readonly office?: Office | undefined } = {},
): Promise<Recalculation> {
  const office = 'office' in options ? options.office : findOffice();
  const stored = workbooks.map(({ file, received, filled }) => ({
    received: storedCells(received, file),
    filled: storedCells(filled, file),
  }));
  const results =
    office === undefined
      ? []
      : await recalculate(
          office,
          workbooks.flatMap(({ received, filled }) => [received, filled]),
          options,
        );
  return {
    format: 'uncts-own-checks/1',
    office: office?.version ?? null,
    workbooks: stored.map((cells, index) => ({
      file: workbooks[index]?.file ?? '',
      ...compared(cells, results[2 * index], results[2 * index + 1]),
    })),
  };
}

function compared(
  stored: { received: WorkbookCells; filled: WorkbookCells },
  received: RecalculatedWorkbook | undefined,
  filled: RecalculatedWorkbook | undefined,
): Omit<WorkbookChecks, 'file'> {
  if (filled?.state !== 'calculated') {
    const state = filled?.state ?? 'not-installed';
    return { state, baseline: 'none', formulas: 0, says: [], notCalculated: [] };
  }
  const calculated = received?.state === 'calculated' ? received.cells : undefined;
  const { formulas, says, notCalculated } = ownChecks(
    calculated ?? stored.received,
    stored.filled,
    filled,
  );
  return {
    state: 'calculated',
    baseline: calculated === undefined ? 'stored' : 'calculated',
    formulas,
    says: [...says],
    notCalculated: [...notCalculated],
  };
}

function storedCells(bytes: Uint8Array, file: string): WorkbookCells {
  return readable(file, () => {
    const workbook = openPackage(bytes);
    const sheets = workbook.sheets.filter(({ kind }) => kind === 'worksheet');
    return new Map(sheets.map(({ name }) => [name, readCells(workbook, name)]));
  });
}
