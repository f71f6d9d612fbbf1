import { type Gap, gapOf, type Habit, isClosed } from '../plausibility/balance.ts';
import { lineOf } from '../plausibility/changes.ts';
import { isGiven } from '../plausibility/grid.ts';
import {
  type Gain,
  type Place,
  type Plausibility,
  totalGain,
} from '../plausibility/plausibility.ts';
import type { Balance } from '../plausibility/structure.ts';
import { type Focus, type Suspect, type SuspectSearch, within } from './suspect.ts';

/** Gaps less surprising than this are usual for the rule. */
const smallestSurprise = 0.7;

/** A sum that does not close, or a part above its whole, where the rule usually holds. */
export const balance: SuspectSearch = {
  kinds: ['sum', 'bound'],
  features: [
    'surprise',
    'gap',
    'share',
    'usually-closed',
    'years',
    'exceeds',
    'blank-parts',
    'series',
    'ratios',
    'rules',
    'closed-beside',
    'terms',
  ],
  find: (model, focus) => {
    const found: Suspect[] = [];
    model.grid.structure.balances.forEach((rule, number) => {
      for (let at = model.grid.from; at < model.grid.years.length; at += 1) {
        found.push(...brokenAt(model, focus, rule, number, at));
      }
    });
    return found;
  },
};

function brokenAt(
  model: Plausibility,
  focus: Focus | undefined,
  rule: Balance,
  number: number,
  at: number,
): Suspect[] {
  const members = [rule.total, ...rule.parts];
  if (focus !== undefined && !members.some((question) => focus.cell(question, at))) return [];
  const gap = gapOf(model.grid, rule, at);
  if (gap === null || isClosed(gap) || (rule.kind === 'bound' && gap.gap >= 0)) return [];
  const surprise = -model.rule(number, at);
  if (surprise < smallestSurprise) return [];
  const given = members.filter((question) => isGiven(lineOf(model.grid, question)[at]));
  const repair = bestRepair(model, rule, given, at, gap);
  return [
    {
      kind: rule.kind,
      cells: given.map((question): Place => [question, at]),
      lead: [repair.question, at],
      figure: repair.figure,
      rule: number,
      evidence: [
        within(surprise, 12),
        ...gapEvidence(gap, model.habit(number, at)),
        within(repair.gain.series, 8),
        within(repair.gain.ratios, 8),
        within(repair.gain.rules, 8),
        closedBeside(model, rule, at),
        Math.log(given.length),
      ],
    },
  ];
}

function gapEvidence({ gap, share, missing }: Gap, { years, closed }: Habit): number[] {
  return [
    Math.log(Math.abs(gap) + 1),
    Math.log(Math.abs(share) + 0.001),
    years === 0 ? 0.5 : closed / years,
    years,
    gap < 0 ? 1 : 0,
    missing > 0 ? 1 : 0,
  ];
}

interface Repair {
  question: number;
  figure: number;
  gain: Gain;
}

/** The term whose change to close the gap fits best with everything else. */
function bestRepair(
  model: Plausibility,
  rule: Balance,
  given: readonly number[],
  at: number,
  { gap, sum }: Gap,
): Repair {
  const none = { series: 0, ratios: 0, rules: 0, level: 0 };
  let best: Repair & { total: number } = {
    question: rule.total,
    figure: sum,
    gain: none,
    total: Number.NEGATIVE_INFINITY,
  };
  for (const question of given) {
    const now = lineOf(model.grid, question)[at] ?? 0;
    const figure = question === rule.total ? sum : now + gap;
    if (figure < 0) continue;
    const gain = model.gainOf([[question, at, figure]]);
    const total = totalGain(gain);
    if (total > best.total) best = { question, figure, gain, total };
  }
  return best;
}

/** Share of the two years beside in which the rule holds, one per cent allowed; half without any. */
function closedBeside(model: Plausibility, rule: Balance, at: number): number {
  const beside = [at - 1, at + 1].flatMap((year) => gapOf(model.grid, rule, year) ?? []);
  const closed = beside.filter((gap) => isClosed(gap) || Math.abs(gap.share) < 0.01).length;
  return beside.length === 0 ? 0.5 : closed / beside.length;
}
