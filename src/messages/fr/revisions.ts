import { movesInAll } from '../../checks/earlier/moves-in-all.ts';
import type { Revisions } from '../../schema/types.ts';
import { counted, formatList } from './format.ts';

/** What became of the figures of earlier returns, in a line or two. */
export function revisionsSummary({ cycles, years, tables }: Revisions): string {
  const list = formatList(cycles.map(String));
  const returns =
    cycles.length === 1 ? `la réponse du cycle ${list}` : `les réponses des cycles ${list}`;
  if (years.length === 0) {
    return `Comparaison avec ${returns} : aucune année n’est commune aux deux. Fournir la réponse d’un cycle antérieur de trois ans au plus.`;
  }
  const all = movesInAll(tables);
  const span = years.length === 1 ? `${years[0]}` : `de ${years[0]} à ${years.at(-1)}`;
  const moves = [
    counted(all.unchanged, 'donnée inchangée', 'données inchangées'),
    counted(all.revised, 'révisée', 'révisées'),
    counted(all.added, 'nouvelle', 'nouvelles'),
    counted(all.gone, 'désormais absente', 'désormais absentes'),
  ];
  return `Comparaison avec ${returns} (${span}) : ${moves.join(', ')}.`;
}
