import type { FindingOf } from '../../checks/details.ts';
import { yearOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { formatNumber, oneOrMany, withPercentSign } from './format.ts';

/** Figures over time. */
export const seriesMessages: Pick<FindingMessages, 'sudden-change'> = {
  'sudden-change': {
    title: 'Variación brusca',
    sentence: (finding, names) =>
      [
        `${change(finding, names)}.`,
        usual(finding.details),
        timesNote(finding.details),
        followersNote(finding.details.followers),
      ]
        .filter((sentence) => sentence !== '')
        .join(' '),
    meaning:
      'El dato se compara con los de los años contiguos. Los recuentos pequeños pueden variar mucho por azar y los grandes apenas; lo que es habitual se deduce de la propia serie y de lo que han publicado los países que participan en el estudio.',
    todo: 'Compare el dato con su fuente. Si es correcto, indique en el comentario qué ha cambiado; si cambió la definición o la forma de contar, señale en ese año una ruptura de la serie.',
    reasons: [
      'El dato es correcto: hubo realmente esa variación en la delincuencia o en la labor de la institución.',
      'Cambió la legislación, la definición o las reglas de recuento.',
      'Cambió la fuente, su cobertura o su sistema de registro.',
      'Un único suceso con muchas víctimas o personas.',
    ],
  },
};

type Change = FindingOf<'sudden-change'>;

function change({ cells, details: d }: Change, names: Names): string {
  const start = `El dato de «${rowWith('value', cells, names)}» es ${inUnit(d.value, d)} en ${d.year}`;
  const before = neighbour('before', cells, d);
  const after = neighbour('after', cells, d);
  switch (d.shape) {
    case 'spike':
      return `${start}, frente a ${before} y ${after}`;
    case 'edge':
      return before === ''
        ? `${start}, el primer año con datos, frente a ${after}`
        : `${start}, el último año con datos, frente a ${before}`;
    case 'step':
      return `${start}, frente a ${before}; los demás años no permiten determinar cuál de los dos datos es dudoso`;
  }
}

/** "198 en 2015". */
function neighbour(
  role: 'before' | 'after',
  cells: readonly FindingCell[],
  details: Change['details'],
): string {
  const found = cells.find((entry) => entry.role === role);
  if (found === undefined) return '';
  return `${inUnit(found.value ?? 0, details)} en ${yearOf(found.cell)}`;
}

function inUnit(value: number, { unit }: Change['details']): string {
  const figure = formatNumber(value);
  return unit === 'percent' ? withPercentSign(figure) : figure;
}

function usual({ unit, shape, low, high }: Change['details']): string {
  if (unit === 'percent' || shape === 'step') return '';
  return `A juzgar por los años contiguos, lo habitual sería un dato de entre ${formatNumber(low)} y ${formatNumber(high)}.`;
}

function timesNote({ times, unit, value, high }: Change['details']): string {
  if (times === 0) return '';
  if (unit === 'percent') {
    return 'Es posible que se haya introducido como proporción y no como porcentaje.';
  }
  return value > high
    ? `Equivale a unas ${formatNumber(times)} veces los datos contiguos, como si se hubieran añadido dígitos.`
    : `Los datos contiguos equivalen a unas ${formatNumber(times)} veces este, como si se hubieran perdido dígitos.`;
}

function followersNote(followers: number): string {
  if (followers === 0) return '';
  return oneOrMany(
    followers,
    'Una de sus partes varía del mismo modo.',
    (count) => `De sus partes, ${count} varían del mismo modo.`,
  );
}
