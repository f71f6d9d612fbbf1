import type { Question } from '../instrument/model.ts';

/** CL_SEX of SDMX, by the categories of the instrument. */
const sexes: Readonly<Record<string, string>> = {
  total: '_T',
  male: 'M',
  female: 'F',
  unknown: '_U',
};

/** Codes of SDMX have no points or slashes: data/1.3 -> DATA_1_3. */
export function tableCode({ tableId }: Question): string {
  return tableId.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

/** A unit as a code: per cent -> PER_CENT. */
export function unitCode(unit: string): string {
  return unit.replace(/[^A-Za-z0-9]+/g, '_').toUpperCase();
}

/** Dimension SEX of a question. */
export function sexOf({ table, column }: Question): string {
  return table.breakdown === 'sex' ? (sexes[column] ?? column) : '_T';
}

/** Dimension BREAKDOWN of a question: its category by anything else than sex. */
export function breakdownOf({ table: { breakdown }, column }: Question): string {
  if (breakdown === undefined || breakdown === 'sex' || column === 'total') return '_T';
  return `${breakdown}_${column}`;
}
