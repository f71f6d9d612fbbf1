import type { Grid } from '../../../src/checks/plausibility/grid.ts';
import { type Reference, type UsualFlags, usualFlags } from '../baselines.ts';
import type { SlipType } from '../slips.ts';
import { type Hits, methods } from './score.ts';

/** Every baseline at the first five, and what a reader of the thresholds in use has to look at. */
export function printBaselines(
  scores: ReadonlyMap<SlipType, { made: number; baselines: Hits }>,
  grids: ReadonlyMap<string, Grid>,
  reference: Reference,
): void {
  console.log(`\n| first 5 | ${[...scores.keys()].join(' | ')} |`);
  console.log(`|---|${'---|'.repeat(scores.size)}`);
  for (const method of methods) {
    const shares = [...scores.values()].map(({ made, baselines }) =>
      Math.round((100 * (baselines.get(method) ?? 0)) / made),
    );
    console.log(`| ${method} | ${shares.join(' | ')} |`);
  }
  const usual = [...grids].map(([country, grid]) => usualFlags(grid, reference, country));
  const average = (method: keyof UsualFlags): string =>
    (usual.reduce((sum, flags) => sum + flags[method], 0) / usual.length).toFixed(1);
  console.log(
    `\nFlags of the usual thresholds on an untouched return, on average: 30 per cent rule (b) ${average('b')}, Hidiroglou-Berthelot with C = 4 (c) ${average('c')}, outside the 95 per cent band (f2) ${average('f2')}, any gap of a sum (g) ${average('g')}.`,
  );
}
