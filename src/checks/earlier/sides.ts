import { cellId } from '../../instrument/cell-id.ts';
import type { AskedCycle } from '../../instrument/cycle.ts';
import { isClosed } from '../plausibility/balance.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { type Balance, structureOf } from '../plausibility/structure.ts';
import { oddsOfFit } from './odds.ts';
import { putBack } from './places.ts';
import type { Revision } from './revisions.ts';
import type { Restated } from './statements.ts';

/** A sum that closed in the earlier return and does not now, because one of its sides moved. */
export interface MovedSide {
  rule: string;
  by: string;
  year: number;
  side: 'total' | 'parts';
  total: Restated;
  parts: readonly Restated[];
  /** The figures of the side that moved. */
  moved: readonly [Restated, ...Restated[]];
  odds: number;
}

/**
 * Sums that closed before and do not now, of which the total moved or parts of it, and not both. A
 * figure that is told alone is left out: its finding names the sum.
 */
export function movedSides(
  asked: AskedCycle,
  restated: readonly Restated[],
  isolated: readonly Revision[],
  model: Plausibility | undefined,
): MovedSide[] {
  const cells = new Map(restated.map((entry) => [entry.cell, entry]));
  const { questions, balances } = structureOf(asked);
  return balances.flatMap((balance) =>
    balance.kind !== 'sum'
      ? []
      : asked.years.flatMap((year): MovedSide[] => {
          const cellOf = (line: number): Restated | undefined =>
            cells.get(cellId(questions[line]?.id ?? '', year));
          const side = movedSide(balance, cellOf);
          if (side === undefined) return [];
          const isTold =
            side.moved.length === 1 && isolated.some(({ cells: [cell] }) => cell === side.moved[0]);
          if (isTold) return [];
          const odds =
            model === undefined ? 0 : oddsOfFit(model.gainOf(putBack(model, side.moved)));
          return [{ ...side, rule: balance.rule, by: balance.by, year, odds }];
        }),
  );
}

function movedSide(
  { total: totalLine, parts: partLines }: Balance,
  cellOf: (line: number) => Restated | undefined,
): Pick<MovedSide, 'side' | 'total' | 'parts' | 'moved'> | undefined {
  const total = cellOf(totalLine);
  const parts = partLines.flatMap((line) => cellOf(line) ?? []);
  if (total === undefined || !closes(total, parts, 'before') || closes(total, parts, 'now')) {
    return undefined;
  }
  if (total.now === null || parts.every(({ now }) => now === null)) return undefined;
  const [first, ...others] = parts.filter(hasMoved);
  if (hasMoved(total)) {
    return first === undefined ? { side: 'total', total, parts, moved: [total] } : undefined;
  }
  if (first === undefined) return undefined;
  return { side: 'parts', total, parts, moved: [first, ...others] };
}

function hasMoved({ move }: Restated): boolean {
  return move !== 'unchanged' && move !== 'blank';
}

/** Whether the parts that are given make up the total, as in {@link isClosed}. */
function closes(total: Restated, parts: readonly Restated[], when: 'before' | 'now'): boolean {
  const whole = total[when];
  const given = parts.flatMap((part) => part[when] ?? []);
  if (whole === null || given.length === 0) return false;
  const sum = sumOf(parts, when);
  return isClosed({ gap: whole - sum, total: whole });
}

/** Sum of the figures that are given. */
export function sumOf(parts: readonly Restated[], when: 'before' | 'now'): number {
  return parts.reduce((sum, part) => sum + (part[when] ?? 0), 0);
}
