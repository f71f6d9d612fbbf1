import { asWritten, formatList, formatPercent } from './format.ts';

/** Comment of a figure in which some national codes count with a share: Assault -> 0.4. */
export function estimateComment(shares: ReadonlyMap<string, number>): string {
  const parts = [...shares].map(
    ([code, share]) => `${formatPercent(share)} من «${asWritten(code)}»`,
  );
  return `قيمة تقديرية: تشمل ${formatList(parts)}`;
}
