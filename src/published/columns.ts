import { folded } from './spelling.ts';

/** Columns of a portal file, in their order and spelling there. */
export const portalColumns = [
  'Iso3_code',
  'Country',
  'Region',
  'Subregion',
  'Indicator',
  'Dimension',
  'Category',
  'Sex',
  'Age',
  'Year',
  'Unit of measurement',
  'VALUE',
  'Source',
] as const;

export type PortalColumn = (typeof portalColumns)[number];

/** Columns that no figure needs. */
const optional: readonly PortalColumn[] = ['Country', 'Region', 'Subregion', 'Source'];

/** Other headings of the same columns, folded. */
const otherHeadings: Readonly<Partial<Record<PortalColumn, readonly string[]>>> = {
  Iso3_code: ['iso3', 'isocode', 'countrycode', 'iso'],
  Country: ['countryname', 'countryterritory'],
  'Unit of measurement': ['unit', 'unitofmeasure'],
  VALUE: ['txtvalue', 'values'],
  Year: ['years', 'referenceyear'],
  Source: ['sources'],
};

/** A row in which fewer headings stand is no header. */
const fewest = 4;

/** Where the columns of a file are, counted from 0. */
export interface FoundColumns {
  headings: readonly string[];
  at: ReadonlyMap<PortalColumn, number>;
  missing: readonly PortalColumn[];
  /** Columns that stand twice. */
  twice: readonly PortalColumn[];
}

/** The columns that a row names; undefined when the row is no header. */
export function columnsIn(cells: readonly (string | null)[]): FoundColumns | undefined {
  const headings = cells.map((cell) => (cell ?? '').replace(/\s+/g, ' ').trim());
  const at = new Map<PortalColumn, number>();
  const twice = new Set<PortalColumn>();
  for (const [index, heading] of headings.entries()) {
    const column = columnOf.get(folded(heading));
    if (column === undefined) continue;
    if (at.has(column)) twice.add(column);
    else at.set(column, index);
  }
  if (at.size < fewest) return undefined;
  const missing = portalColumns.filter((column) => !at.has(column) && !optional.includes(column));
  return { headings, at, missing, twice: [...twice] };
}

const columnOf: ReadonlyMap<string, PortalColumn> = new Map(
  portalColumns.flatMap((column) =>
    [folded(column), ...(otherHeadings[column] ?? [])].map((text) => [text, column] as const),
  ),
);
