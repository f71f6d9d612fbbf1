import { movesInAll } from '../../checks/earlier/moves-in-all.ts';
import type { Revisions } from '../../schema/types.ts';
import { formatList, formatNumber, oneOrMany } from './format.ts';

/** What became of the figures of earlier returns, in a line or two. */
export function revisionsSummary({ cycles, years, tables }: Revisions): string {
  const returns = oneOrMany(
    cycles.length,
    `la respuesta del ciclo de ${cycles[0]}`,
    () => `las respuestas de los ciclos de ${formatList(cycles.map(String))}`,
  );
  if (years.length === 0) {
    return `Comparación con ${returns}: no tienen ningún año en común. Indique la respuesta de un ciclo como máximo tres años anterior.`;
  }
  const all = movesInAll(tables);
  const unchanged = oneOrMany(
    all.unchanged,
    '1 dato sin cambios',
    (count) => `${count} datos sin cambios`,
  );
  const revised = oneOrMany(all.revised, '1 revisado', (count) => `${count} revisados`);
  const added = oneOrMany(all.added, '1 nuevo', (count) => `${count} nuevos`);
  const span = years.length === 1 ? `${years[0]}` : `${years[0]} a ${years.at(-1)}`;
  return `Comparación con ${returns} (${span}): ${unchanged}, ${revised}, ${added} y ${formatNumber(all.gone)} ahora en blanco.`;
}
