import { findOffice, recalculate } from '../../src/workbook/office/index.ts';
import type { WorkbookCells } from '../../src/workbook/sheet-cells.ts';

/** LibreOffice, where it is installed. */
export const office = findOffice();

/** Whether LibreOffice is installed. */
export const officePresent = office !== undefined;

/** Opens workbooks in LibreOffice, calculates them, and gives the cells of every sheet. */
export async function recalculated(workbooks: readonly Uint8Array[]): Promise<WorkbookCells[]> {
  if (office === undefined) throw new Error('LibreOffice is not installed');
  const results = await recalculate(office, workbooks, { timeLimit: 240 });
  return results.map((result) => {
    if (result.state !== 'calculated') throw new Error(`LibreOffice: ${result.state}`);
    return result.cells;
  });
}
