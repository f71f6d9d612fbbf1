import { median } from '../../median.ts';
import { lineOf } from '../plausibility/changes.ts';
import { isGiven } from '../plausibility/grid.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { givenPlaces, type Suspect, type SuspectSearch } from './suspect.ts';

/** Years on both sides that are looked at. */
const reach = 4;

/** Zero where the years around have figures: often a blank that was filled in. */
export const zero: SuspectSearch = {
  kinds: ['zero'],
  features: [
    'middle',
    'smallest',
    'zeros-around',
    'any-zero-around',
    'years-around',
    'zeros-in-table',
    'count-in-table',
    'blanks-in-table',
    'newest',
    'mean',
  ],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { question, at, figure } of givenPlaces(model, focus)) {
      if (figure !== 0) continue;
      const line = lineOf(model.grid, question);
      const around: number[] = [];
      for (let other = at - reach; other <= at + reach; other += 1) {
        const count = line[other];
        if (other !== at && isGiven(count)) around.push(count);
      }
      if (!around.some((count) => count > 0)) continue;
      const zeros = around.filter((count) => count === 0).length;
      const table = tableAt(model, question, at);
      found.push({
        kind: 'zero',
        cells: [[question, at]],
        lead: [question, at],
        evidence: [
          Math.log(median(around) + 1),
          Math.log(Math.min(...around) + 1),
          zeros / around.length,
          zeros > 0 ? 1 : 0,
          around.length,
          table.given === 0 ? 0 : table.zeros / table.given,
          Math.min(table.zeros, 5),
          table.used === 0 ? 0 : table.blank / table.used,
          at === line.length - 1 ? 1 : 0,
          Math.log(around.reduce((sum, count) => sum + count, 0) / around.length + 1),
        ],
      });
    }
    return found;
  },
};

/** The other figures of the table in the year. */
function tableAt({ grid }: Plausibility, question: number, at: number) {
  const { tables, tableOf } = grid.structure;
  const seen = { given: 0, zeros: 0, used: 0, blank: 0 };
  for (const other of tables[tableOf[question] ?? -1]?.lines ?? []) {
    if (other === question) continue;
    const line = lineOf(grid, other);
    const count = line[at];
    if (isGiven(count)) {
      seen.given += 1;
      if (count === 0) seen.zeros += 1;
    }
    const isUsed = line
      .subarray(grid.from)
      .some((entry, year) => year + grid.from !== at && isGiven(entry));
    if (isUsed) {
      seen.used += 1;
      if (!isGiven(count)) seen.blank += 1;
    }
  }
  return seen;
}
