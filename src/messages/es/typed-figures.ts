import type { FindingDetails } from '../../checks/details.ts';
import type { TypedFigure } from '../../schema/types.ts';
import { exactNumber } from './format.ts';

type Reason = FindingDetails['figure-not-understood']['reason'];
type Note = FindingDetails['figure-as-typed']['how'];

/** Why something that was typed is no figure. */
export const whyNotUnderstood: Readonly<Record<Reason, string>> = {
  word: 'es una palabra o un signo en lugar de un dato',
  unclear: 'contiene algo más que un número',
  separator: 'la coma o el punto pueden separar tanto los millares como los decimales',
  date: 'es una fecha, y Excel convierte en fechas las entradas del tipo 10-17',
  estimate: 'indica que el número no es exacto',
  bound: 'es un límite y no un número',
  range: 'es un intervalo y no un número',
  exponent: 'está escrito con un exponente',
  fraction: 'es una fracción',
  brackets: 'los paréntesis pueden indicar un número negativo',
  'percent-in-count': 'es un porcentaje, y la pregunta solicita un recuento',
  boolean: 'es un valor lógico',
  error: 'es un error de Excel',
  'no-result': 'es una fórmula sin resultado guardado',
  'formula-as-text': 'es una fórmula introducida como texto, que Excel no calcula',
  invalid: 'el libro de trabajo está dañado en esta celda',
};

/** How something was read; after the figure it was read as. */
export const howRead: Readonly<Record<Note, string>> = {
  'text-number': 'está introducido como texto y no como número',
  'comma-as-thousands': 'la coma se interpretó como separador de millares',
  'point-as-thousands': 'el punto se interpretó como separador de millares',
  'decimal-comma': 'la coma se interpretó como signo decimal',
  'percent-sign': 'está introducido como texto con el signo de porcentaje',
  'percent-format': 'la celda tiene formato de porcentaje',
  footnote: 'no se tuvo en cuenta una llamada de nota junto al número',
  formula: 'es el resultado de una fórmula, tal como se guardó por última vez',
};

/** What probably was meant, as something to do. */
export function whatWasMeant({
  value,
  status,
  mark,
}: NonNullable<TypedFigure['suggestion']>): string {
  if (mark !== undefined) return `Si se trata del signo «${mark}», escríbalo.`;
  const figure = value === undefined ? '' : exactNumber(value);
  return status === undefined
    ? `Si el dato es ${figure}, introdúzcalo como número.`
    : `Si el dato es ${figure}, introdúzcalo como número con el estado ${status}.`;
}
