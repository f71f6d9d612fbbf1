/** Norms from published returns: what is usual, and what speaks for a slip. */
import { type Grid, placeKey } from '../../src/checks/plausibility/grid.ts';
import { Plausibility } from '../../src/checks/plausibility/plausibility.ts';
import { searches, searchFor } from '../../src/checks/suspects/registry.ts';
import type { Focus, Suspect, SuspectKind } from '../../src/checks/suspects/suspect.ts';
import type { Norms } from '../../src/schema/types.ts';
import { logistic } from './logistic.ts';
import { randomFrom, seedOf } from './random.ts';
import { shareOut } from './share-out.ts';
import { type Slipped, type SlipType, slipOf, slipTypes } from './slips.ts';
import { kindsOf, targets } from './targets.ts';
import { usualIn } from './usual.ts';

/** What the weights are learned from; everything follows from the seed. */
export interface Lesson {
  grids: ReadonlyMap<string, Grid>;
  /** Slips made of each type in each return, and those that share out the places of the list. */
  slipsEach: number;
  slipsToShare: number;
  seed: string;
  about: Pick<Norms, 'made' | 'sources'>;
}

/** Norms without weights for kinds that were hardly ever found. */
export function learn(lesson: Lesson): Norms {
  const grids = [...lesson.grids.values()];
  const first = grids[0];
  if (first === undefined) throw new RangeError('no returns to learn from');
  const norms: Norms = {
    format: 'uncts-norms/1',
    ...lesson.about,
    countries: grids.length,
    years: { first: first.years[0] ?? 0, last: first.years.at(-1) ?? 0 },
    ...usualIn(grids),
    weights: {},
    falseAlarms: {},
  };
  const examples = halves.map((half) => examplesFrom(halfOf(lesson, half), norms));
  norms.weights = weightsFrom(examples);
  shareOut(
    halves.map((half) => ({
      grids: halfOf(lesson, half).grids,
      weights: { ...norms.weights, ...weightsFrom(examples.filter((_, other) => other !== half)) },
    })),
    lesson,
    norms,
  );
  return norms;
}

/** Places are shared out by slips in returns that their odds were not learned from. */
const halves = [0, 1] as const;

function halfOf(lesson: Lesson, half: number): Lesson {
  const isOfHalf = (country: string): boolean => seedOf(`half ${country}`) % halves.length === half;
  return { ...lesson, grids: new Map([...lesson.grids].filter(([country]) => isOfHalf(country))) };
}

/** Evidence of made slips, how many were made for the kind, and evidence of untouched returns. */
interface Examples {
  made: number;
  yes: number[][];
  no: number[][];
}

/** Examples of a number of returns. */
interface ExampleSet {
  returns: number;
  kinds: Map<SuspectKind, Examples>;
}

function examplesFrom(lesson: Lesson, norms: Norms): ExampleSet {
  const kinds = new Map<SuspectKind, Examples>(
    searches.flatMap((search) => search.kinds.map((kind) => [kind, { made: 0, yes: [], no: [] }])),
  );
  for (const [country, grid] of lesson.grids) {
    const model = new Plausibility(grid, norms);
    for (const { kind, evidence } of searches.flatMap((search) => search.find(model))) {
      kinds.get(kind)?.no.push([...evidence]);
    }
    for (const type of slipTypes) addMade(lesson, norms, country, grid, type, kinds);
  }
  return { returns: lesson.grids.size, kinds };
}

function weightsFrom(sets: readonly ExampleSet[]): Norms['weights'] {
  const returns = sets.reduce((sum, set) => sum + set.returns, 0);
  const weights: Norms['weights'] = {};
  for (const kind of searches.flatMap((search) => search.kinds)) {
    const examples = sets.flatMap(({ kinds }) => kinds.get(kind) ?? []);
    const made = examples.reduce((sum, each) => sum + each.made, 0);
    const yes = examples.flatMap((each) => each.yes);
    const no = examples.flatMap((each) => each.no);
    if (yes.length < 20) continue;
    const { intercept, weights: all } = logistic(yes, no, 100 / made, 100 / returns);
    const features = searchFor(kind).features.map((feature, at) => [
      feature,
      rounded(all[at] ?? 0),
    ]);
    weights[kind] = {
      intercept: rounded(intercept),
      allowance: 0,
      features: Object.fromEntries(features),
    };
  }
  return weights;
}

function addMade(
  lesson: Lesson,
  norms: Norms,
  country: string,
  grid: Grid,
  type: SlipType,
  examples: Map<SuspectKind, Examples>,
): void {
  const random = randomFrom(seedOf(`${lesson.seed} ${country} ${type}`));
  // Slips that no target is set for are there to be told apart, not to be found first.
  const rounds = targets[type] === undefined ? Math.ceil(lesson.slipsEach / 3) : lesson.slipsEach;
  for (let round = 0; round < rounds; round += 1) {
    const slipped = slipOf(type, grid, random);
    if (slipped === null) return;
    const model = new Plausibility({ ...grid, values: slipped.values }, norms);
    const found = searchesOf(type).flatMap((search) => search.find(model, focusOn(slipped, grid)));
    for (const kind of kindsOf[type]) {
      const known = examples.get(kind);
      const own = best(
        found.filter((suspect) => suspect.kind === kind && concerns(suspect, slipped)),
      );
      if (known === undefined) continue;
      // A rule that bounds the figure is there for some figures only.
      if (kind !== 'bound' || own !== undefined) known.made += 1;
      if (own !== undefined) known.yes.push([...own.evidence]);
    }
  }
}

function searchesOf(type: SlipType) {
  return [...new Set(kindsOf[type].map(searchFor))];
}

function focusOn(slipped: Slipped, { structure }: Grid): Focus {
  const wrong = new Set(slipped.places.map(([question, at]) => placeKey(question, at)));
  const tables = new Set(slipped.places.map(([question]) => structure.tableOf[question]));
  return {
    cell: (question, at) => wrong.has(placeKey(question, at)),
    table: (table) => tables.has(table),
  };
}

function concerns({ kind, cells, tables }: Suspect, { places, table }: Slipped): boolean {
  if (kind === 'shift-left' || kind === 'shift-right') return tables?.[0] === table;
  return cells.some(([q, at]) => places.some(([question, year]) => q === question && at === year));
}

/** Of several the one with most of its first feature: the most surprising rule. */
function best(suspects: readonly Suspect[]): Suspect | undefined {
  return suspects.toSorted((a, b) => (b.evidence[0] ?? 0) - (a.evidence[0] ?? 0))[0];
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
