import type { AskedCycle } from '../instrument/cycle.ts';
import { InputError } from '../problems.ts';
import type { Binding, Return } from '../schema/types.ts';
import {
  applyPlan,
  buildBlank,
  differences,
  type FilledWorkbook,
  lineTexts,
  planFill,
  readReturnValues,
} from '../workbook/index.ts';
import type { Wording } from './wording.ts';

/** A workbook of the output, where its cells are, and the proof that it says what the return says. */
export interface FilledFile extends FilledWorkbook {
  fileName: string;
  /** The blank workbook that it was made from. */
  received: Uint8Array;
  binding: Binding;
}

/**
 * Fills our own blank workbook of one file of the questionnaire and reads it back; `marked` cells are set
 * off.
 * Throws {@link InputError} when it does not say what the return says: then there is no workbook.
 */
export async function fillFile(
  ret: Return,
  asked: AskedCycle,
  file: string,
  { language, translate, pack }: Wording,
  marked: ReadonlySet<string> = new Set(),
): Promise<FilledFile> {
  const fileName = `UN-CTS-${ret.cycle}_${ret.country}_${file}.xlsx`;
  const options = { language, translate, messages: pack.workbook, texts: lineTexts(ret), marked };
  const { bytes, binding } = await buildBlank(asked, file, options);
  const filled = applyPlan(bytes, planFill(ret, asked, binding), binding, fileName);
  const different = differences(ret, readReturnValues(filled.bytes, binding, asked));
  if (different.length > 0) {
    throw new InputError([{ code: 'fill-misread', file: fileName, differences: different }]);
  }
  return { ...filled, fileName, received: bytes, binding };
}
