import { columnLetters } from '../package/index.ts';

/** Columns of a sheet with tables, from left to right; numbers from 1. */
export interface Columns {
  gutter: number;
  label: number;
  category: number;
  classification: number;
  /** One for each year of the window, side by side. */
  values: readonly number[];
  statuses: readonly number[];
  /** What the figures of a year have to say to each other. */
  checks: readonly number[];
  source: number;
  comment: number;
}

const firstValue = 5;

/** The columns for a window of so many years. */
export function columnsFor(years: number): Columns {
  const count = [...Array(years).keys()];
  return {
    gutter: 1,
    label: 2,
    category: 3,
    classification: 4,
    values: count.map((index) => firstValue + index),
    statuses: count.map((index) => firstValue + years + index),
    checks: count.map((index) => firstValue + 2 * years + index),
    source: firstValue + 3 * years,
    comment: firstValue + 3 * years + 1,
  };
}

/** Rows of a sheet with tables that stay in sight and are repeated in print. */
export const headerRows = { title: 1, groups: 2, years: 3 } as const;

/** Address of a cell by its column and row. */
export function at(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** A range by its corners: columns first, rows second. */
export function area(from: number, top: number, to: number, bottom: number): string {
  return `${at(from, top)}:${at(to, bottom)}`;
}
