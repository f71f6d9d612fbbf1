/** How the first places of one list are shared among the kinds of slips. */
import type { Grid } from '../../src/checks/plausibility/grid.ts';
import { Plausibility } from '../../src/checks/plausibility/plausibility.ts';
import { arranged, oddsLimits, type Weighed, weighedSuspects } from '../../src/checks/slips.ts';
import type { SuspectKind } from '../../src/checks/suspects/suspect.ts';
import type { Norms } from '../../src/schema/types.ts';
import { placeIn } from './hits.ts';
import { randomFrom, seedOf } from './random.ts';
import { type Slipped, type SlipType, slipOf, slipTypes } from './slips.ts';
import { kindsOf, targets } from './targets.ts';

/** Returns to put slips into, and weights that were learned from others. */
interface Class {
  grids: ReadonlyMap<string, Grid>;
  weights: Norms['weights'];
}

/** A slip that was made, and the list of questions to ask about the return. */
interface Trial {
  type: SlipType;
  model: Plausibility;
  weighed: Weighed[];
  slipped: Slipped;
  list: Question[];
}

/** One question of a list: its kind, its odds without allowance, whether it tells the slip. */
interface Question {
  kind: SuspectKind;
  odds: number;
  tells: boolean;
}

/** Above the target by so much, since the next slips are others. */
const margin = 3;

/** Places that are shared out. */
const places = 5;

/** Odds over which a question passes from missed to found: few slips stand for many alike. */
const blur = 0.25;

/** Allowances differ from their mean by little more, so that the odds still say how likely a slip is. */
const mostAllowance = 2;

/** Changes of level have no target of their own and are to be told all the same. */
const mostAllowanceOfStep = 1;

/**
 * Allowances of the kinds, so that the first five places of one list are shared fairly: by steps in
 * one kind at a time, as long as fewer slips miss the target of their type. The lists are put together
 * again with the allowances found, since a likelier slip explains others.
 * `slipsToShare`: slips of each type.
 */
export function shareOut(
  classes: readonly Class[],
  { seed, slipsToShare }: { seed: string; slipsToShare: number },
  norms: Norms,
): void {
  const trials = classes.flatMap((each, at) =>
    trialsOf(each, `${seed} share ${at}`, Math.ceil(slipsToShare / classes.length), norms),
  );
  for (const steps of [
    [1, 0.5, 0.25],
    [0.5, 0.25, 0.1],
  ]) {
    for (const trial of trials) trial.list = listOf(trial, norms);
    let reached = worth(trials, norms);
    for (const step of steps) {
      for (let round = 0; round < 4; round += 1) {
        for (const [kind, weight] of Object.entries(norms.weights)) {
          const most = kind === 'step' ? mostAllowanceOfStep : mostAllowance;
          for (const change of [step, -step]) {
            if (Math.abs(weight.allowance + change) > most) continue;
            weight.allowance = rounded(weight.allowance + change);
            const now = worth(trials, norms);
            if (now > reached + 1e-9) reached = now;
            else weight.allowance = rounded(weight.allowance - change);
          }
        }
      }
    }
    center(norms);
  }
}

/** Allowances of kinds with a target are zero on average, so that limits of the odds keep their meaning. */
function center(norms: Norms): void {
  const kinds = slipTypes.flatMap((type) => (targets[type] === undefined ? [] : kindsOf[type]));
  const weights = [...new Set(kinds)].flatMap((kind) => norms.weights[kind] ?? []);
  const mean = weights.reduce((sum, { allowance }) => sum + allowance, 0) / weights.length;
  for (const weight of Object.values(norms.weights)) {
    weight.allowance = rounded(weight.allowance - mean);
  }
}

function trialsOf({ grids, weights }: Class, seed: string, slips: number, usual: Norms): Trial[] {
  const countries = [...grids];
  const norms = { ...usual, weights: structuredClone(weights) };
  return slipTypes
    .filter((type) => targets[type] !== undefined)
    .flatMap((type) => {
      const random = randomFrom(seedOf(`${seed} ${type}`));
      const trials: Trial[] = [];
      for (let round = 0; trials.length < slips && round < 1000; round += 1) {
        const [, grid] = countries[Math.floor(random() * countries.length)] ?? [];
        const slipped = grid === undefined ? null : slipOf(type, grid, random);
        if (grid === undefined || slipped === null) continue;
        const model = new Plausibility({ ...grid, values: slipped.values }, norms);
        const weighed = weighedSuspects(model).slice(0, 150);
        trials.push({ type, slipped, model, weighed, list: [] });
      }
      return trials;
    });
}

function listOf({ type, slipped, model, weighed }: Trial, norms: Norms): Question[] {
  for (const [kind, weight] of Object.entries(model.norms.weights)) {
    weight.allowance = norms.weights[kind]?.allowance ?? 0;
  }
  const allowed = weighed
    .map(({ suspect, odds }) => ({
      suspect,
      odds: odds + (norms.weights[suspect.kind]?.allowance ?? 0),
    }))
    .sort((a, b) => b.odds - a.odds);
  return arranged(allowed, model)
    .slice(0, 40)
    .map((slip) => ({
      kind: slip.suspect.kind,
      odds: slip.odds - (norms.weights[slip.suspect.kind]?.allowance ?? 0),
      tells: tellsAs(slip, type) && placeIn([slip], type, slipped) >= 0,
    }));
}

/** A slip is to be told as what it is, or as a sum that it breaks. */
function tellsAs({ suspect: { kind } }: Weighed, type: SlipType): boolean {
  return kind === 'sum' || kindsOf[type].includes(kind);
}

function worth(trials: readonly Trial[], norms: Norms): number {
  const hits = new Map<SlipType, { found: number; all: number }>();
  for (const trial of trials) {
    const seen = hits.get(trial.type) ?? { found: 0, all: 0 };
    seen.all += 1;
    seen.found += foundOf(trial, norms);
    hits.set(trial.type, seen);
  }
  let sum = 0;
  for (const [type, { found, all }] of hits) {
    const share = (100 * found) / all;
    sum += 3 * Math.min(0, share - (targets[type]?.reach ?? 0) - margin) + 0.15 * share;
  }
  return sum;
}

/** 1 for a slip that is told in the first places, 0 for one that is not, and between at the edge. */
function foundOf({ list }: Trial, norms: Norms): number {
  let best = Number.NEGATIVE_INFINITY;
  const others: number[] = [];
  for (const { kind, odds, tells } of list) {
    const allowed = odds + (norms.weights[kind]?.allowance ?? 0);
    if (tells) best = Math.max(best, allowed);
    else others.push(allowed);
  }
  if (best < oddsLimits.told) return 0;
  const last = others.sort((a, b) => b - a)[places - 1] ?? Number.NEGATIVE_INFINITY;
  return 1 / (1 + Math.exp(-(best - last) / blur));
}

function rounded(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}
