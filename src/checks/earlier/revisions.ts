import { median } from '../../median.ts';
import { groupBy } from '../group.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { oddsLimits } from '../slips.ts';
import type { Suspicion } from '../suspicion.ts';
import { type Closing, closedBefore } from './closing.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { Moves } from './moves.ts';
import { oddsOfFit, oddsOfSize } from './odds.ts';
import { placeOf, putBack } from './places.ts';
import type { Restated } from './statements.ts';
import { exchanged, leveled, pasted, type Together, zerosForBlanks } from './together.ts';

/** How much an earlier figure adds to the odds of a slip that shows without it. */
const moreThanAlone = 1;

/** A revision on its own: one figure, or several that changed in one go. */
export interface Revision {
  cells: readonly [Restated, ...Restated[]];
  likeness: Likeness;
  /** Log odds that it is a slip. */
  odds: number;
  /** Other figures of the table that were given before, and how many of them moved. */
  beside: { moved: number; all: number };
  /** A sum that closes with the earlier figure and not with the new one. */
  closing?: Closing;
}

/** Revised figures of a table that are told together. */
export interface RevisedFigures {
  table: string;
  cells: readonly Restated[];
  /** Figures of the table in both returns, those of `cells` among them. */
  compared: number;
  /** Middle of the relative sizes of the revisions, as a share of the earlier figure. */
  median: number;
}

/**
 * Revisions that are likelier a slip than others, likeliest first. Where the whole table moved, one more
 * revised figure is no news; where nothing else moved, it is, and more so when the earlier figure fits
 * better or the two figures differ as slips of the hand do.
 */
export function revisionsOf(
  restated: readonly Restated[],
  { model, ofSlip }: Suspicion,
): Revision[] {
  const revised = restated.filter(({ move }) => move === 'revised');
  const moves = new Moves(restated, 'revised', ['unchanged', 'revised']);
  const added = new Moves(restated, 'added', ['blank', 'added']);
  const inYear = [...exchanged(revised), ...pasted(revised, model)];
  const ofYear = new Set(inYear.flatMap(({ cells }) => cells));
  const together = [...inYear, ...leveled(revised.filter((entry) => !ofYear.has(entry)))];
  const taken = new Set(together.flatMap(({ cells }) => cells));
  const single = revised
    .filter((entry) => !taken.has(entry))
    .map((entry): Together => ({ cells: [entry], ...likenessOfOne(entry, model) }));
  const found = [
    ...[...together, ...single].map((entry) => weighed(entry, moves, model)),
    ...zerosForBlanks(restated, model).map((entry) => weighed(entry, added, model)),
  ];
  return found
    .map((revision) => ({ ...revision, odds: withOwnSlip(revision, ofSlip) }))
    .filter(({ odds }) => odds >= oddsLimits.warning)
    .sort((a, b) => b.odds - a.odds || (a.cells[0].cell < b.cells[0].cell ? -1 : 1));
}

/** What is suspect by itself and was another figure before is more so. */
function withOwnSlip({ cells, odds }: Revision, ofSlip: Suspicion['ofSlip']): number {
  const own = cells.map(({ cell }) => (ofSlip(cell) ?? Number.NEGATIVE_INFINITY) + moreThanAlone);
  return Math.max(odds, ...own);
}

function likenessOfOne(
  { before, now, ...entry }: Restated,
  model: Plausibility | undefined,
): Pick<Together, 'likeness' | 'weight'> {
  const place = model && placeOf(model, entry);
  if (model === undefined || place === undefined || before === null || now === null) {
    return { likeness: { like: 'none' }, weight: 0 };
  }
  return likenessOf(before, now, model.grid, place);
}

function weighed(
  { cells, likeness, weight }: Together,
  moves: Moves,
  model: Plausibility | undefined,
): Revision {
  const [{ question }] = cells;
  const sizes = cells.flatMap(({ before, now }) =>
    before === null || now === null ? [] : [oddsOfSize(before, now)],
  );
  const size = sizes.length === 0 ? 0 : Math.max(...sizes);
  const fit = model === undefined ? 0 : oddsOfFit(model.gainOf(putBack(model, cells)));
  const closing = model && closedBefore(model, cells);
  return {
    cells,
    likeness,
    odds: moves.odds(question.tableId, cells.length) + size + weight + fit,
    beside: moves.beside(question.tableId, cells.length),
    ...(closing === undefined ? {} : { closing }),
  };
}

/** Revised figures by table, without those that are told alone. */
export function revisedTables(
  restated: readonly Restated[],
  told: ReadonlySet<string>,
): RevisedFigures[] {
  return [...groupBy(restated, ({ question }) => question.tableId)].flatMap(([table, all]) => {
    const cells = all.filter(({ move, cell }) => move === 'revised' && !told.has(cell));
    if (cells.length === 0) return [];
    const compared = all.filter(({ move }) => move === 'revised' || move === 'unchanged').length;
    const sizes = cells.flatMap(({ before, now }) =>
      before === null || now === null || before === 0 ? [] : [Math.abs(now - before) / before],
    );
    return [{ table, cells, compared, median: sizes.length === 0 ? 1 : median(sizes) }];
  });
}
