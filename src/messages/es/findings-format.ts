import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { exactNumber, formatNumber } from './format.ts';

/** Figures that cannot be what the question asks. */
export const formatMessages: Pick<
  FindingMessages,
  'negative-count' | 'fractional-count' | 'implausible-size' | 'percent-out-of-range'
> = {
  'negative-count': {
    title: 'Recuento negativo',
    sentence: (finding, names) =>
      `${start(finding, names)} ${formatNumber(finding.details.value)}, y un recuento es siempre igual o superior a cero.`,
    meaning: 'La pregunta solicita un número de delitos, de personas o de plazas.',
    todo: 'Corrija el dato. Si significa «no disponible», deje la celda en blanco y elija un estado.',
    reasons: [
      'Se introdujo un código de dato faltante, por ejemplo -9.',
      'El dato es una variación o una corrección y no un recuento.',
    ],
  },
  'fractional-count': {
    title: 'Recuento con decimales',
    sentence: (finding, names) =>
      `${start(finding, names)} ${exactNumber(finding.details.value)}, y un recuento es un número entero.`,
    meaning: 'La pregunta solicita un número de delitos, de personas o de plazas.',
    todo: 'Introduzca el propio recuento, no un promedio, una tasa o una cantidad en miles.',
    reasons: [
      'El dato es un promedio anual o un equivalente a tiempo completo.',
      'El dato es una estimación a partir de una muestra.',
      'El dato es una tasa o se expresa en miles.',
    ],
  },
  'implausible-size': {
    title: 'Magnitud inverosímil',
    sentence: (finding, names) => {
      const { value, limit, against, populationYear } = finding.details;
      const figure = `${start(finding, names)} ${formatNumber(value)}`;
      if (against === 'population-too-small') {
        return `${figure}, y hay datos mayores en dos o más cuadros, de hasta ${formatNumber(limit)}. Es posible que la población se haya indicado en miles.`;
      }
      return against === 'population'
        ? `${figure}, más que la población residente de ${populationYear} (${formatNumber(limit)}).`
        : `${figure}, más que la población de cualquier país.`;
    },
    meaning:
      'En ningún país se registran en un año más delitos, ni se cuentan más personas o plazas, que habitantes tiene.',
    todo: 'Compare el dato con su fuente: es posible que se hayan añadido dígitos o que se exprese en otra unidad.',
    reasons: [
      'El dato o la población se expresan en otra unidad, por ejemplo en miles.',
      'El dato cuenta otra cosa, por ejemplo los incidentes detectados por un sistema automático.',
    ],
  },
  'percent-out-of-range': {
    title: 'Porcentaje fuera del intervalo de 0 a 100',
    sentence: (finding, names) =>
      `${start(finding, names)} ${formatNumber(finding.details.value)}, y un porcentaje está siempre entre 0 y 100.`,
    meaning: 'La pregunta solicita un porcentaje, por ejemplo 12,5.',
    todo: 'Corrija el dato; puede que sea un recuento o que se haya perdido el signo decimal.',
    reasons: ['Se introdujo un recuento en lugar de un porcentaje.', 'Se perdió el signo decimal.'],
  },
};

/** "Cuadro 2.1, Secuestro, 2016: el dato es". */
function start(finding: FindingOf, names: Names): string {
  return `${capital(names.cell(finding.cells[0]?.cell ?? ''))}: el dato es`;
}
