import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Binding, FillPlan, PlannedWrite } from '../schema/types.ts';
import { boundCells } from './bound-cells.ts';
import {
  applyEdits,
  type Certificate,
  certifyFill,
  openPackage,
  type PackageLimits,
  type SheetEdit,
} from './package/index.ts';
import { place } from './place.ts';
import { readable } from './readable.ts';
import { boundSheets } from './sheet-cells.ts';
import { verifyBinding } from './verify.ts';

/** A filled workbook and the proof that nothing but the planned cells changed. */
export interface FilledWorkbook {
  bytes: Uint8Array;
  certificate: Certificate;
}

/**
 * Writes a plan into a workbook: first the workbook must have the labels of the binding and the
 * plan its cells, then the cells are written, then the result is proved against the original. If
 * anything is wrong, throws {@link InputError} with all of it, and there is no result.
 */
export function applyPlan(
  workbook: Uint8Array,
  plan: FillPlan,
  binding: Binding,
  fileName: string,
  limits?: Partial<PackageLimits>,
): FilledWorkbook {
  const edits = editsOf(plan);
  const bytes = readable(fileName, () => {
    const opened = openPackage(workbook, limits);
    stopOn([
      ...misplaced(plan, binding, fileName),
      ...verifyBinding(boundSheets(opened, binding), binding, fileName),
    ]);
    return applyEdits(opened, edits);
  });
  const certificate = certifyFill(workbook, bytes, edits, limits);
  if (!certificate.certified) {
    const { differences } = certificate;
    throw new InputError([{ code: 'fill-not-proved', file: fileName, differences }]);
  }
  return { bytes, certificate };
}

/** Writes whose address the binding gives to something else: a plan of another workbook. */
function misplaced(plan: FillPlan, binding: Binding, file: string): Problem[] {
  const bound = boundCells(binding);
  return plan.writes.flatMap(({ sheet, address, for: expected }: PlannedWrite): Problem[] => {
    const found = bound.get(place(sheet, address)) ?? '';
    return found === expected
      ? []
      : [{ code: 'workbook-label', file, sheet, address, expected, found }];
  });
}

function editsOf({ writes }: FillPlan): SheetEdit[] {
  const sheets = new Map<string, SheetEdit['writes'][number][]>();
  for (const { sheet, address, value, permits } of writes) {
    const list = sheets.get(sheet) ?? [];
    list.push({
      address,
      value: typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value },
      ...(permits === undefined ? {} : { permits }),
    });
    sheets.set(sheet, list);
  }
  return [...sheets].map(([sheet, list]) => ({ sheet, writes: list }));
}
