import { cellId } from '../../instrument/cell-id.ts';
import type { Question } from '../../instrument/model.ts';
import { median } from '../../median.ts';
import type { OutsideFigure } from '../beside.ts';
import type { CheckContext } from '../context.ts';
import { usualDifference } from '../earlier/usual.ts';
import { groupBy } from '../group.ts';

/** A figure of the return and the published one of the same cell. */
export interface PublishedPair {
  cell: string;
  question: Question;
  year: number;
  now: number;
  published: OutsideFigure;
}

/** Figures of a series that stand at one ratio to the published ones, in all years. */
export interface OtherLevel {
  pairs: readonly [PublishedPair, ...PublishedPair[]];
  /** The return's figures over the published ones, in the middle. */
  ratio: number;
}

/** What published figures say of a return. */
export interface BesidePublished {
  /** Figures that were compared. */
  compared: readonly PublishedPair[];
  levels: readonly OtherLevel[];
  /** Figures that differ by more than is usual between releases, levels left out. */
  differing: readonly PublishedPair[];
}

/** Fewer years say nothing of a level, and nor do ratios further from the one in the middle. */
const level = { years: 3, spread: 0.1 } as const;

/** Holds the figures of a return against published ones of the same cells. */
export function besidePublished({ asked, beside, value }: CheckContext): BesidePublished {
  const { published } = beside;
  const compared = [...asked.questions.values()].flatMap((question) =>
    asked.years.flatMap((year): PublishedPair[] => {
      const cell = cellId(question.id, year);
      const now = value(cell);
      const other = published?.get(cell);
      return now === null || other === undefined
        ? []
        : [{ cell, question, year, now, published: other }];
    }),
  );
  const series = [...groupBy(compared, ({ question }) => question.id).values()];
  const levels = series.flatMap((pairs) => levelOf(pairs));
  const inLevels = new Set(levels.flatMap(({ pairs }) => pairs));
  return {
    compared,
    levels,
    differing: compared.filter((pair) => differs(pair) && !inLevels.has(pair)),
  };
}

/** Whether a figure differs from a published one by more than is usual. */
function differs({ now, published: { value } }: PublishedPair): boolean {
  return isMaterial(now, value);
}

/** Whether two figures for the same differ by more than five per cent, and five units. */
export function isMaterial(a: number, b: number): boolean {
  const difference = Math.abs(a - b);
  return difference >= usualDifference.units && difference > usualDifference.share * Math.max(a, b);
}

/** Share of the larger figure by which two differ. */
export function shareOf(a: number, b: number): number {
  return Math.abs(a - b) / Math.max(a, b, 1);
}

function levelOf(pairs: readonly PublishedPair[]): OtherLevel[] {
  const [first, ...others] = pairs;
  if (first === undefined || pairs.length < level.years || !pairs.every(differs)) return [];
  const logs = pairs.map(({ now, published }) => Math.log(now / published.value));
  const middle = median(logs);
  const isLevel = logs.every((log) => Math.abs(log - middle) <= level.spread);
  return isLevel ? [{ pairs: [first, ...others], ratio: Math.exp(middle) }] : [];
}
