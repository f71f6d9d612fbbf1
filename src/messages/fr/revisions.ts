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
  const sum = (move: 'unchanged' | 'revised' | 'added' | 'gone'): number =>
    tables.reduce((total, table) => total + table[move], 0);
  const span = years.length === 1 ? `${years[0]}` : `de ${years[0]} à ${years.at(-1)}`;
  const moves = [
    counted(sum('unchanged'), 'donnée inchangée', 'données inchangées'),
    counted(sum('revised'), 'révisée', 'révisées'),
    counted(sum('added'), 'nouvelle', 'nouvelles'),
    counted(sum('gone'), 'désormais absente', 'désormais absentes'),
  ];
  return `Comparaison avec ${returns} (${span}) : ${moves.join(', ')}.`;
}
