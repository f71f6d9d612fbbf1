import { rowWith } from '../cells.ts';
import type { OutsideCode } from '../en/findings-outside.ts';
import type { FindingMessages } from '../findings.ts';
import {
  exactNumber,
  formatDay,
  formatList,
  formatNumber,
  formatPercent,
  oneOrMany,
  othersNote,
} from './format.ts';

/** The return beside what others say. */
export const outsideMessages: Pick<FindingMessages, OutsideCode> = {
  'differs-from-published': {
    title: 'Difiere de lo publicado por la UNODC',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowWith('value', cells, names)}» es ${formatNumber(d.value)} en ${d.year}, mientras que la UNODC publicó ${formatNumber(d.published)}${release(d.released)}${from(d.source)}: una diferencia del ${formatPercent(d.share)}.${othersNote(
        d.figures,
        `También difiere otro dato del cuadro (comparados: ${formatNumber(d.compared)}).`,
        (count) =>
          `También difieren otros ${count} datos del cuadro (comparados: ${formatNumber(d.compared)}).`,
      )}`,
    meaning:
      'La UNODC publica lo que enviaron los países o datos de otra fuente. Entre dos publicaciones son habituales diferencias de hasta un cinco por ciento; las mayores se deben a una revisión que la UNODC aún no conoce, a otra fuente o a un error.',
    todo: 'Compare el dato con su fuente. Si se revisó después de la publicación, indíquelo en el comentario para que la UNODC sustituya el dato publicado.',
    reasons: [
      'El dato se revisó después de la publicación.',
      'La UNODC publicó un dato de otra fuente.',
      'Lo que publicó la UNODC es erróneo.',
    ],
  },
  'published-on-other-level': {
    title: 'La UNODC publica la serie en otro nivel',
    sentence: ({ cells, details: d }, names) =>
      `La serie «${rowWith('value', cells, names)}» equivale aproximadamente ${times(d.ratio)} la publicada por la UNODC${release(d.released)}${from(d.source)}, en todos los años que pueden compararse (${formatList(d.years.split(' '))}).${othersNote(
        d.figures,
        'Lo mismo ocurre con otra serie del cuadro.',
        (count) => `Lo mismo ocurre con otras ${count} series del cuadro.`,
      )}`,
    meaning:
      'Una serie que guarda todos los años la misma proporción con la publicada responde a otra fuente, a otra definición o a otra unidad de recuento.',
    todo: 'Indique en el archivo de metadatos a qué fuente y a qué definición responde la serie, y desde cuándo.',
    reasons: [
      'La serie publicada procede de otra fuente.',
      'Cambió la definición o la unidad de recuento.',
      'Se revisó toda la serie.',
    ],
  },
  'rate-implausible': {
    title: 'Tasa fuera de los valores publicados',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowWith('value', cells, names)}» es ${formatNumber(d.value)} en ${d.year}: una tasa de ${rate(d.rate)} por cada 100\u00A0000 habitantes (población: ${formatNumber(d.population)}). La tasa más ${d.side === 'above' ? 'alta' : 'baja'} que ${publishedBy(d.countries)} de tamaño similar es de ${rate(d.limit)}.${othersNote(
        d.figures,
        'También queda fuera de las tasas publicadas otro dato del cuadro.',
        (count) => `También quedan fuera de las tasas publicadas otros ${count} datos del cuadro.`,
      )}`,
    meaning:
      'Las tasas varían mucho de un país a otro. Una tasa superior al triple de la más alta publicada, o inferior a la décima parte de la más baja, es posible, pero a menudo se debe a otra definición, a otra unidad o a un dígito equivocado. Las tasas publicadas que no concuerdan con los demás años del propio país no se toman como límite.',
    todo: 'Compare el dato con su fuente, y su definición con la del cuestionario. Si es correcto, indique en el comentario qué se cuenta.',
    reasons: [
      'El dato es correcto.',
      'La definición nacional es más amplia o más restringida que la del cuestionario.',
      'El dato abarca solo una parte del país.',
      'La población no es la que corresponde al dato.',
    ],
  },
  'differs-from-other-source': {
    title: 'Difiere de una segunda fuente nacional',
    sentence: ({ cells, details: d }, names) =>
      `El dato de «${rowWith('value', cells, names)}» es ${formatNumber(d.value)} en ${d.year} y el de la fuente «${d.source}» es ${formatNumber(d.other)}: una diferencia del ${formatPercent(d.share)}.${othersNote(
        d.figures,
        'Lo mismo ocurre en otro año.',
        (count) => `Lo mismo ocurre en otros ${count} años.`,
      )}${d.remark === '' ? '' : ` Observación: ${d.remark}.`}`,
    meaning:
      'Los datos de dos instituciones que cuentan lo mismo, como la policía y el registro civil, rara vez coinciden; en la mayoría de los países la diferencia es conocida y estable.',
    todo: 'Indique en el comentario por qué difieren las fuentes. Si la diferencia es nueva, averigüe cuál de las dos ha cambiado.',
    reasons: [
      'Las dos fuentes cuentan en momentos distintos o con definiciones distintas.',
      'Una de las dos no abarca todo el país.',
      'Una de las dos es provisional.',
    ],
  },
};

function release(day: string): string {
  return day === '' ? '' : ` el ${formatDay(day)}`;
}

function from(source: string): string {
  return source === '' ? '' : ` (fuente: ${source})`;
}

/** "a 2,01 veces", "al 48 % de". */
function times(ratio: number): string {
  return ratio >= 1 ? `a ${formatNumber(ratio)} veces` : `al ${formatPercent(ratio)} de`;
}

function publishedBy(countries: number): string {
  return oneOrMany(countries, 'publicó 1 país', (count) => `publicaron ${count} países`);
}

/** Two decimals hide small rates. */
function rate(value: number): string {
  return value >= 0.1 ? formatNumber(value) : exactNumber(value);
}
