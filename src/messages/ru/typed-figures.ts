import type { FindingDetails } from '../../checks/details.ts';
import type { TypedFigure } from '../../schema/types.ts';
import { formatPlain } from './format.ts';

type Reason = FindingDetails['figure-not-understood']['reason'];
type Note = FindingDetails['figure-as-typed']['how'];

/** Why something that was typed is no figure. */
export const whyNotUnderstood: Readonly<Record<Reason, string>> = {
  word: 'вместо числа введено слово или знак',
  unclear: 'введено не только число',
  separator: 'запятая или точка может отделять как тысячи, так и десятичные знаки',
  date: 'это дата, а Excel превращает в даты такие записи, как 10-17',
  estimate: 'указано, что число неточное',
  bound: 'это предел, а не само число',
  range: 'это диапазон, а не одно число',
  exponent: 'число записано в экспоненциальной форме',
  fraction: 'это дробь',
  brackets: 'скобки могут означать отрицательное число',
  'percent-in-count': 'это проценты, а требуется количество',
  boolean: 'это логическое значение',
  error: 'это ошибка Excel',
  'no-result': 'это формула без сохраненного результата',
  'formula-as-text': 'это формула, введенная как текст, и Excel ее не вычисляет',
  invalid: 'в этой ячейке файл поврежден',
};

/** How something was read; after the figure it was read as. */
export const howRead: Readonly<Record<Note, string>> = {
  'text-number': 'число введено как текст',
  'comma-as-thousands': 'запятая принята за разделитель тысяч',
  'point-as-thousands': 'точка принята за разделитель тысяч',
  'decimal-comma': 'запятая принята за десятичный знак',
  'percent-sign': 'число введено как текст со знаком процента',
  'percent-format': 'для ячейки задан процентный формат',
  footnote: 'знак сноски рядом с числом отброшен',
  formula: 'взят последний сохраненный результат формулы',
};

/** What probably was meant, as something to do. */
export function whatWasMeant({
  value,
  status,
  mark,
}: NonNullable<TypedFigure['suggestion']>): string {
  if (mark !== undefined) return `Если имеется в виду обозначение «${mark}», введите его.`;
  const figure = value === undefined ? '' : formatPlain(value);
  return status === undefined
    ? `Если имеется в виду ${figure}, введите это значение как число.`
    : `Если имеется в виду ${figure}, введите это значение как число и выберите статус ${status}.`;
}
