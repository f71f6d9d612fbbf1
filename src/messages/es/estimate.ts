import { formatList, formatPercent } from './format.ts';

/** Comment of a figure in which some national codes count with a share: Agresión -> 0.4. */
export function estimateComment(shares: ReadonlyMap<string, number>): string {
  const parts = [...shares].map(([code, share]) => `el ${formatPercent(share)} de «${code}»`);
  return `Estimado: comprende ${formatList(parts)}`;
}
