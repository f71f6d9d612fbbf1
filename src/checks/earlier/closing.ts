import { gapOf, isClosed } from '../plausibility/balance.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { placeOf, putBack } from './places.ts';
import type { Restated } from './statements.ts';

/** A sum that closes with earlier figures and not with the new ones. */
export interface Closing {
  /** Question of the total, and what divides it. */
  total: string;
  by: string;
}

/** The first sum that the cells' earlier figures close and the new ones do not. */
export function closedBefore(
  model: Plausibility,
  cells: readonly [Restated, ...Restated[]],
): Closing | undefined {
  const { structure } = model.grid;
  const place = placeOf(model, cells[0]);
  if (place === undefined) return undefined;
  const [question, at] = place;
  const open = (structure.balancesOf[question] ?? [])
    .flatMap((rule) => structure.balances[rule] ?? [])
    .filter((balance) => {
      const gap = balance.kind === 'sum' ? gapOf(model.grid, balance, at) : null;
      return gap !== null && !isClosed(gap);
    });
  const closed = model.withChanges(putBack(model, cells), () =>
    open.find((balance) => {
      const gap = gapOf(model.grid, balance, at);
      return gap !== null && isClosed(gap);
    }),
  );
  const total = structure.questions[closed?.total ?? -1]?.id;
  return closed === undefined || total === undefined ? undefined : { total, by: closed.by };
}
