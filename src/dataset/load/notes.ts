import type { Problem, ProblemPlace } from '../../problems.ts';
import { isBlank } from './header.ts';

/** Looks at what follows the records, so that no record is taken for a note. */
export interface AfterEnd {
  /** Rows that are not blank. */
  readonly rows: number;
  take(line: number, cells: readonly (string | null)[]): void;
  problems(place: ProblemPlace): Problem[];
}

/** Notes fill few columns; a row that fills nearly all of them looks like a record. */
const shareOfRecord = 0.75;

/**
 * Counts what follows the end. The row that ends the records may itself be full, as a total is; others as
 * full as a record are a problem. `columns` is the number of headings.
 */
export function afterEnd(columns: number): AfterEnd {
  let rows = 0;
  let seen = 0;
  const full: number[] = [];
  return {
    get rows() {
      return rows;
    },
    take(line, cells) {
      seen += 1;
      if (isBlank(cells)) return;
      rows += 1;
      const filled = cells.filter((cell) => !isBlank([cell])).length;
      if (seen > 1 && columns > 1 && filled >= columns * shareOfRecord) full.push(line);
    },
    problems(place) {
      const [line] = full;
      if (line === undefined) return [];
      return [{ code: 'records-after-end', ...place, line, rows: full.length }];
    },
  };
}
