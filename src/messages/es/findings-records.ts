import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent, oneOrMany } from './format.ts';

/** Records of the sources that are in no figure. */
export const recordMessages: Pick<
  FindingMessages,
  'counted-twice' | 'records-left-over' | 'records-without-value'
> = {
  'counted-twice': {
    title: 'Registros contados dos veces',
    sentence: ({ details: d }, names) => {
      const records = `${counted(d.records, 'registro', 'registros')} de ${formatList(d.years.split(' '))} (cantidad contabilizada: ${formatNumber(d.mass)})`;
      const count = d.records === 1 ? 'se cuenta' : 'se cuentan';
      const where =
        d.first === d.second
          ? `${count} dos veces en el ${names.question(d.first)}`
          : `${count} en «${names.row(d.first)}» y en «${names.row(d.second)}», que se excluyen entre sí`;
      const codes =
        d.codes === '' ? '' : ` Códigos nacionales: ${formatList(d.codes.split('; '))}.`;
      return `«${d.title}»: ${records} ${where}. Líneas de mapping.csv: ${formatList(d.lines.split(' '))}.${codes}`;
    },
    meaning:
      'Las partes de un conjunto se excluyen entre sí, por lo que cada registro se cuenta en una sola de ellas, y una sola vez en cada dato.',
    todo: 'Restrinja la selección de una de las líneas o asigne el código nacional a una de las dos en correspondence.csv.',
    reasons: [
      'Dos líneas seleccionan según columnas distintas y algunos registros cumplen ambas condiciones.',
      'La selección de ambas líneas contiene un mismo código nacional.',
    ],
  },
  'records-left-over': {
    title: 'Registros sin asignar',
    sentence: ({ details: d }) => {
      const are = oneOrMany(
        d.records,
        'no está incluido en ningún dato ni se ha excluido expresamente',
        () => 'no están incluidos en ningún dato ni se han excluido expresamente',
      );
      const codes =
        d.codes === '' ? '' : ` Códigos con más registros: ${formatList(d.codes.split('; '))}.`;
      return `«${d.title}»: ${formatNumber(d.records)} de ${counted(d.all, 'registro', 'registros')} (${formatPercent(d.share)}) de ${formatList(d.years.split(' '))} ${are}.${codes}`;
    },
    meaning:
      'Cada registro de una fuente se utiliza en algún dato o se excluye por un motivo declarado, de modo que nada se pierde inadvertidamente.',
    todo: 'Añada los registros a la línea de mapping.csv que les corresponda o añada una línea «exclude» en la que se indique el motivo.',
    reasons: [
      'El cuestionario no solicita datos sobre estos delitos.',
      'Los códigos nacionales son nuevos y aún no figuran en correspondence.csv.',
    ],
  },
  'records-without-value': {
    title: 'Registros sin valor',
    sentence: ({ cells, details: d }, names) => {
      const cell = names.cell(cells[0]?.cell ?? '');
      const lacks = `${oneOrMany(d.records, 'falta 1', (count) => `faltan ${count}`)} de ${counted(d.selected, 'registro', 'registros')}`;
      return d.figures === 1
        ? `«${d.title}»: en el ${cell}, ${lacks}, por tener el valor vacío.`
        : `«${d.title}»: en ${formatNumber(d.figures)} datos de ${formatList(d.years.split(' '))} faltan registros por tener el valor vacío. El dato más afectado es el del ${cell}: ${lacks}.`;
    },
    meaning:
      'Un valor vacío no es cero: el dato que selecciona un registro sin valor queda por debajo de lo real en una cantidad desconocida.',
    todo: 'Solicite los valores que faltan a quien publica la fuente o indique en el comentario qué es lo que el dato no incluye.',
    reasons: [
      'Algunas zonas u oficinas no enviaron información.',
      'La fuente deja vacío el valor cuando es cero.',
    ],
  },
};
