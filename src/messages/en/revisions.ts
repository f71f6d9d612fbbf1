import { movesInAll } from '../../checks/earlier/moves-in-all.ts';
import type { Revisions } from '../../schema/types.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** What became of the figures of earlier returns, in a line or two. */
export function revisionsSummary({ cycles, years, tables }: Revisions): string {
  const returns = `the return${cycles.length === 1 ? '' : 's'} of cycle ${formatList(cycles.map(String))}`;
  if (years.length === 0) {
    return `Compared with ${returns}: no year is in both. Give the return of a cycle that is at most three years older.`;
  }
  const all = movesInAll(tables);
  const figures = counted(all.unchanged, 'figure', 'figures');
  const span = years.length === 1 ? `${years[0]}` : `${years[0]} to ${years.at(-1)}`;
  return `Compared with ${returns} (${span}): ${figures} unchanged, ${formatNumber(all.revised)} revised, ${formatNumber(all.added)} new, ${formatNumber(all.gone)} blank now.`;
}
