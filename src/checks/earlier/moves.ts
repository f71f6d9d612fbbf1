import { groupBy } from '../group.ts';
import { assumed, type Moved, oddsOfMove } from './odds.ts';
import type { Move, Restated } from './statements.ts';

/** How often figures moved in one way, by table, and the odds of one move more. */
export class Moves {
  readonly #usual: Moved;
  readonly #tables: ReadonlyMap<string, Moved>;
  readonly #all: Moved;

  /** `move`: the way; `could`: which cells could have moved so. */
  constructor(restated: readonly Restated[], move: keyof typeof assumed, could: readonly Move[]) {
    this.#usual = assumed[move];
    const able = restated.filter((entry) => could.includes(entry.move));
    const count = (cells: readonly Restated[]): Moved => ({
      moved: cells.filter((entry) => entry.move === move).length,
      all: cells.length,
    });
    this.#all = count(able);
    this.#tables = new Map(
      [...groupBy(able, ({ question }) => question.tableId)].map(([table, cells]) => [
        table,
        count(cells),
      ]),
    );
  }

  /** Of a table, `cells` of the move in question left out. */
  beside(table: string, cells: number): Moved {
    const { moved, all } = this.#tables.get(table) ?? { moved: 0, all: 0 };
    return { moved: Math.max(0, moved - cells), all: Math.max(0, all - cells) };
  }

  /** Log odds that `cells` of a table which moved together are a slip. */
  odds(table: string, cells: number): number {
    const { moved, all } = this.#tables.get(table) ?? { moved: 0, all: 0 };
    const rest = { moved: this.#all.moved - moved, all: this.#all.all - all };
    return oddsOfMove(this.beside(table, cells), rest, this.#usual);
  }
}
