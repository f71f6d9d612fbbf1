import type { Source } from '../../schema/types.ts';
import { headOf } from '../load/text-file.ts';

/** Enough of a file to know what it is. */
const examined = 4096;

/** The format of a data file by its first bytes, not by its name. */
export function detectFormat(path: string): Source['file']['format'] {
  const head = headOf(path, examined);
  if (head.subarray(0, 4).toString('latin1') === 'PAR1') return 'parquet';
  if (head.subarray(0, 2).toString('latin1') === 'PK') return 'xlsx';
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') return 'xls';
  return /^(\ufeff|\u00ef\u00bb\u00bf)?\s*(\{\s*"|\[\s*[\]{])/.test(head.toString('latin1'))
    ? 'json'
    : 'csv';
}
