import { cellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { Return } from '../schema/types.ts';
import { gridOf } from './plausibility/grid.ts';
import { type Place, Plausibility } from './plausibility/plausibility.ts';
import { arranged, oddsLimits, type Slip, type Weighed, weighedSuspects } from './slips.ts';
import type { SuspectKind } from './suspects/suspect.ts';

/** What is suspected of a return's figures; nothing for an instrument without norms. */
export interface Suspicion {
  /** How plausible the figures are; undefined for an instrument without norms. */
  model?: Plausibility;
  /** Questions to ask, likeliest slip first. */
  slips: readonly Slip[];
  /** The cell of a place. */
  cell(place: Place): string;
  /** Log odds that a rule of the instrument is broken by a slip in a year; undefined: its gap is usual. */
  ofRule(rule: string, year: number): Weighed | undefined;
  /** Log odds of the slip that is told and names the figure, so that nothing else need be said of it. */
  ofSlip(cell: string): number | undefined;
  /** Log odds that a figure is wrong, whatever the reason; undefined: it fits. */
  ofFigure(cell: string): number | undefined;
}

interface Facts {
  value(cell: string): number | null;
  status(cell: string): string | undefined;
  /** True when a blank is accounted for: doubted, or with a status and words that say why. */
  isAnswered(cell: string): boolean;
}

const none: Suspicion = {
  slips: [],
  cell: () => '',
  ofRule: () => undefined,
  ofSlip: () => undefined,
  ofFigure: () => undefined,
};

/** SDMX observation status B: break in the series. */
const breakInSeries = 'B';

/** Slips of figures that stand there; blanks, sums and whole tables say nothing of a single figure. */
function namesFigures(kind: SuspectKind): boolean {
  return ![
    'value',
    'step',
    'gap',
    'sum',
    'bound',
    'shift-left',
    'shift-right',
    'repeated',
  ].includes(kind);
}

/** Weighs everything that may be wrong in a return. */
export function suspicionOf(
  ret: Pick<Return, 'history'>,
  asked: AskedCycle,
  facts: Facts,
): Suspicion {
  const { norms } = asked.instrument;
  if (norms === undefined) return none;
  const isBreak = (cell: string): boolean => facts.status(cell) === breakInSeries;
  const grid = gridOf(ret, asked, facts.value, isBreak);
  const model = new Plausibility(grid, norms);
  const cell = ([question, at]: Place): string =>
    cellId(grid.structure.questions[question]?.id ?? '', grid.years[at] ?? 0);
  const weighed = weighedSuspects(model).filter(
    ({ suspect }) => suspect.kind !== 'gap' || !facts.isAnswered(cell(suspect.lead)),
  );
  const rules = new Map<string, Weighed>();
  const figures = new Map<string, number>();
  for (const entry of weighed) {
    const { kind, rule, lead } = entry.suspect;
    if (kind === 'value') figures.set(cell(lead), entry.odds);
    const name = rule === undefined ? undefined : grid.structure.balances[rule]?.rule;
    if (name !== undefined) rules.set(`${name}@${grid.years[lead[1]]}`, entry);
  }
  const slips = arranged(weighed, model);
  const named = new Map<string, number>();
  for (const slip of slips) {
    if (slip.odds < oddsLimits.told || !namesFigures(slip.suspect.kind)) continue;
    for (const { suspect } of [slip, ...slip.others]) {
      for (const place of suspect.cells) named.set(cell(place), slip.odds);
    }
  }
  return {
    model,
    slips,
    cell,
    ofSlip: (of) => named.get(of),
    ofRule: (rule, year) => rules.get(`${rule}@${year}`),
    ofFigure: (of) => figures.get(of),
  };
}
