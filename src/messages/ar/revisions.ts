import { movesInAll } from '../../checks/earlier/moves-in-all.ts';
import type { Revisions } from '../../schema/types.ts';
import { agreeing, formatNumber, inYears } from './format.ts';

/** What became of the figures of earlier returns, in a line or two. */
export function revisionsSummary({ cycles, years, tables }: Revisions): string {
  const compared = `بالمقارنة مع ${returnsOf(cycles)}`;
  if (years.length === 0) {
    return `${compared}: لا توجد سنة مشتركة. يُقدَّم رد دورة لا تسبق هذه الدورة بأكثر من ثلاث سنوات.`;
  }
  const all = movesInAll(tables);
  const span = years.length === 1 ? `${years[0]}` : `من ${years[0]} إلى ${years.at(-1)}`;
  return `${compared} (${span}): عدد الأرقام التي لم تتغير ${formatNumber(all.unchanged)}، والتي نُقحت ${formatNumber(all.revised)}، والجديدة ${formatNumber(all.added)}، والتي أصبحت خلاياها فارغة ${formatNumber(all.gone)}.`;
}

/** "رد دورة عام 2013", "ردي دورتي عامي 2012 و2013", and so on; after a preposition. */
export function returnsOf(cycles: readonly number[]): string {
  const returns = agreeing(cycles.length, 'رد دورة', 'ردي دورتي', 'ردود دورات');
  return `${returns} ${inYears(cycles.map(String))}`;
}
