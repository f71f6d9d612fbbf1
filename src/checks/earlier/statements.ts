import { cellId } from '../../instrument/cell-id.ts';
import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Question } from '../../instrument/model.ts';
import type { Return } from '../../schema/types.ts';

export type Move = 'unchanged' | 'revised' | 'added' | 'gone' | 'blank';

/** A cell that this return and an earlier one ask: what stands in it now, and what stood in it. */
export interface Restated {
  cell: string;
  question: Question;
  year: number;
  now: number | null;
  before: number | null;
  /** Cycle of the newest earlier return that asks the cell. */
  cycle: number;
  move: Move;
  /**
   * Whether the earlier figure was final by all signs: two earlier returns gave it alike, it had been
   * revised before, or its year was older than the two newest of its return.
   */
  settled: boolean;
}

/** What earlier returns said of the cells that this one asks. */
export interface Statements {
  /** Newest first. */
  cycles: readonly number[];
  /** Years of the window that an earlier return covers. */
  years: readonly number[];
  /** In the order of the questionnaire; cells that failed a check of level 0 are left out. */
  restated: readonly Restated[];
  /** What the newest earlier return that asks the cell says; undefined: none asks it. */
  saidOf(cell: string): number | null | undefined;
}

/** The newest years of a return are provisional in many countries. */
const provisionalYears = 2;

interface Saying {
  ret: Return;
  values: ReadonlyMap<string, number | null>;
}

/**
 * Compares a return with earlier ones, cell by cell. Tables are asked in turns, so that the newest
 * earlier return which asks a cell is taken, and not simply the last one. `value` gives the usable
 * figure of a cell of this return; `skips` names cells not to be compared.
 */
export function statementsOf(
  asked: AskedCycle,
  previous: readonly Return[],
  value: (cell: string) => number | null,
  skips: (cell: string) => boolean,
): Statements {
  const sayings = previous
    .toSorted((a, b) => b.cycle - a.cycle)
    .map((ret): Saying => {
      return { ret, values: new Map(ret.observations.map((entry) => [entry.cell, entry.value])) };
    });
  const restated = [...asked.questions.values()].flatMap((question) =>
    asked.years.flatMap((year): Restated[] => {
      const cell = cellId(question.id, year);
      const of = sayings.filter(({ values }) => values.has(cell));
      const [last, ...older] = of;
      if (last === undefined || skips(cell)) return [];
      const before = last.values.get(cell) ?? null;
      const now = value(cell);
      const move = moveOf(before, now);
      const { cycle } = last.ret;
      return [
        {
          cell,
          question,
          year,
          now,
          before,
          cycle,
          move,
          settled: isSettled(last, older, cell, year),
        },
      ];
    }),
  );
  const years = new Set(restated.map(({ year }) => year));
  return {
    cycles: sayings.map(({ ret: { cycle } }) => cycle),
    years: [...years].sort((a, b) => a - b),
    restated,
    saidOf: (cell) => sayings.find(({ values }) => values.has(cell))?.values.get(cell),
  };
}

function moveOf(before: number | null, now: number | null): Move {
  if (before === null) return now === null ? 'blank' : 'added';
  if (now === null) return 'gone';
  return before === now ? 'unchanged' : 'revised';
}

function isSettled(last: Saying, older: readonly Saying[], cell: string, year: number): boolean {
  if (year <= last.ret.referenceYear - provisionalYears) return true;
  return older.some(({ values }) => (values.get(cell) ?? null) !== null);
}
