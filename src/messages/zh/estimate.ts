import { formatList, formatPercent } from './format.ts';

/** Comment of a figure in which some national codes count with a share: Assault -> 0.4. */
export function estimateComment(shares: ReadonlyMap<string, number>): string {
  const parts = [...shares].map(([code, share]) => `“${code}”的${formatPercent(share)}`);
  return `估计值：包含${formatList(parts)}`;
}
