import { movesInAll } from '../../checks/earlier/moves-in-all.ts';
import type { Revisions } from '../../schema/types.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** What became of the figures of earlier returns, in a line or two. */
export function revisionsSummary({ cycles, years, tables }: Revisions): string {
  const returns = earlierReturns(cycles);
  if (years.length === 0) {
    return `Сопоставление с ${returns}: общих лет нет. Укажите ответ за цикл, который предшествует этому не более чем на три года.`;
  }
  const all = movesInAll(tables);
  const figures = counted(all.unchanged, 'значение', 'значения', 'значений');
  const span = years.length === 1 ? `${years[0]}` : `${years[0]}–${years.at(-1)}`;
  return `Сопоставление с ${returns} (${span}): без изменений — ${figures}, пересмотрено — ${formatNumber(all.revised)}, новых — ${formatNumber(all.added)}, теперь не заполнено — ${formatNumber(all.gone)}.`;
}

/** "ответом за цикл 2014 года": after «с». */
export function earlierReturns(cycles: readonly number[]): string {
  const list = formatList(cycles.map(String));
  return cycles.length === 1 ? `ответом за цикл ${list} года` : `ответами за циклы ${list} годов`;
}
