import { formatJson } from '../files/json.ts';

/** What the workbooks' own checks say after filling: `own-checks.json`, and words for the terminal. */
export async function calculated(
  workbooks: readonly { fileName: string; received: Uint8Array; bytes: Uint8Array }[],
): Promise<{ json: string; text: string }> {
  const { findOffice, officeVariable, recalculateFilled } = await import(
    '../workbook/office/index.ts'
  );
  const { officeNotFound, recalculationText } = await import('../messages/en/recalculation.ts');
  const office = findOffice();
  const recalculation = await recalculateFilled(
    workbooks.map(({ fileName, received, bytes }) => ({ file: fileName, received, filled: bytes })),
    { office },
  );
  const named = process.env[officeVariable];
  const text =
    office === undefined && named !== undefined
      ? officeNotFound(officeVariable, named)
      : recalculationText(recalculation);
  return { json: formatJson(recalculation), text };
}
