import { movesInAll } from '../../checks/earlier/moves-in-all.ts';
import type { Revisions } from '../../schema/types.ts';
import { formatNumber, formatYears, yearSpan } from './format.ts';

/** What became of the figures of earlier returns, in a line or two. */
export function revisionsSummary({ cycles, years, tables }: Revisions): string {
  const compared = `与${formatYears(cycles)}调查周期的答复比较`;
  if (years.length === 0) {
    return `${compared}：两者没有共同的年份。请提供比本周期早不超过三年的调查周期的答复。`;
  }
  const all = movesInAll(tables);
  return `${compared}（${yearSpan(years[0], years.at(-1))}）：${formatNumber(all.unchanged)}项数据未变，${formatNumber(all.revised)}项修订，${formatNumber(all.added)}项新增，${formatNumber(all.gone)}项现为空白。`;
}
