/** Norms from published returns: what is usual, and what speaks for a slip. */
import { type Grid, placeKey } from '../../src/checks/plausibility/grid.ts';
import { Plausibility } from '../../src/checks/plausibility/plausibility.ts';
import { arranged, type Weighed, weighedSuspects } from '../../src/checks/slips.ts';
import { searches, searchFor } from '../../src/checks/suspects/registry.ts';
import type { Focus, Suspect, SuspectKind } from '../../src/checks/suspects/suspect.ts';
import type { Norms } from '../../src/schema/types.ts';
import { placeIn } from './hits.ts';
import { logistic } from './logistic.ts';
import { randomFrom, seedOf } from './random.ts';
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
  norms.weights = weightsFrom(lesson, norms);
  shareOut(lesson, norms);
  return norms;
}

/** Evidence of made slips, how many were made for the kind, and evidence of untouched returns. */
interface Examples {
  made: number;
  yes: number[][];
  no: number[][];
}

function weightsFrom(lesson: Lesson, norms: Norms): Norms['weights'] {
  const examples = new Map<SuspectKind, Examples>(
    searches.flatMap(({ kinds }) => kinds.map((kind) => [kind, { made: 0, yes: [], no: [] }])),
  );
  for (const [country, grid] of lesson.grids) {
    const model = new Plausibility(grid, norms);
    for (const { kind, evidence } of searches.flatMap((search) => search.find(model))) {
      examples.get(kind)?.no.push([...evidence]);
    }
    for (const type of slipTypes) addMade(lesson, norms, country, grid, type, examples);
  }
  const weights: Norms['weights'] = {};
  for (const [kind, { made, yes, no }] of examples) {
    if (yes.length < 20) continue;
    const { intercept, weights: all } = logistic(yes, no, 100 / made, 100 / lesson.grids.size);
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

/** A slip that was made, and what the return's list rests on. */
interface Trial {
  type: SlipType;
  slipped: Slipped;
  model: Plausibility;
  weighed: Weighed[];
}

/** Above the target by so much, since the next slips are others. */
const margin = 2;

/**
 * Allowances of the kinds, so that the first five places of one list are shared fairly: by steps in
 * one kind at a time, as long as fewer slips miss the target of their type.
 */
function shareOut(lesson: Lesson, norms: Norms): void {
  const trials = trialsOf(lesson, norms);
  let reached = worth(trials, norms);
  for (const step of [1, 0.5]) {
    for (let round = 0; round < 3; round += 1) {
      for (const weight of Object.values(norms.weights)) {
        for (const change of [step, -step]) {
          weight.allowance += change;
          const now = worth(trials, norms);
          if (now > reached + 1e-9) reached = now;
          else weight.allowance -= change;
        }
      }
    }
  }
}

function trialsOf(lesson: Lesson, norms: Norms): Trial[] {
  const countries = [...lesson.grids];
  return slipTypes
    .filter((type) => targets[type] !== undefined)
    .flatMap((type) => {
      const random = randomFrom(seedOf(`${lesson.seed} share ${type}`));
      const trials: Trial[] = [];
      for (let round = 0; trials.length < lesson.slipsToShare && round < 1000; round += 1) {
        const [, grid] = countries[Math.floor(random() * countries.length)] ?? [];
        const slipped = grid === undefined ? null : slipOf(type, grid, random);
        if (grid === undefined || slipped === null) continue;
        const model = new Plausibility({ ...grid, values: slipped.values }, norms);
        const weighed = weighedSuspects(model).slice(0, 120);
        trials.push({ type, slipped, model, weighed });
      }
      return trials;
    });
}

function worth(trials: readonly Trial[], norms: Norms): number {
  const hits = new Map<SlipType, { found: number; all: number }>();
  for (const { type, slipped, model, weighed } of trials) {
    const seen = hits.get(type) ?? { found: 0, all: 0 };
    const list = weighed
      .map(({ suspect, odds }) => ({
        suspect,
        odds: odds + (norms.weights[suspect.kind]?.allowance ?? 0),
      }))
      .sort((a, b) => b.odds - a.odds);
    const place = placeIn(arranged(list, model).slice(0, 5), type, slipped);
    seen.all += 1;
    if (place >= 0) seen.found += 1;
    hits.set(type, seen);
  }
  let sum = 0;
  for (const [type, { found, all }] of hits) {
    const share = (100 * found) / all;
    sum += 3 * Math.min(0, share - (targets[type]?.reach ?? 0) - margin) + 0.15 * share;
  }
  return sum;
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
