import { csvRecords } from '../load/csv-records.ts';

const candidates = [',', ';', '\t', '|'];
/** Records that are looked at. */
const examined = 300;

/**
 * The separator that takes most records apart into the same number of fields, and more of them than the
 * others do; the comma where none does.
 */
export function detectDelimiter(path: string, mark: number): string {
  const scored = candidates.map((delimiter) => ({
    delimiter,
    score: score(path, mark, delimiter),
  }));
  const best = scored.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score > 0 ? best.delimiter : ',';
}

function score(path: string, mark: number, delimiter: string): number {
  const widths = new Map<number, number>();
  let records = 0;
  try {
    for (const record of csvRecords(path, delimiter, mark)) {
      const width = record.fields().length;
      widths.set(width, (widths.get(width) ?? 0) + 1);
      records += 1;
      if (records === examined) break;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const [width = 1, count = 0] = [...widths].reduce((a, b) => (b[1] > a[1] ? b : a), [1, 0]);
  return width < 2 || records === 0 ? 0 : (count / records) * Math.log(width);
}
