import type { TextRow, TextSheet } from './text-table.ts';

/** How far down the headings are looked for. */
const deepestHeader = 20;

/** A heading without case, accents and additional space. */
export function plainHeading(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** The headings that name a column of a list of national codes when no option does. */
const usual = {
  code: /^(cum|code|codigo|national code|codigo nacional|offence code|codigo del delito)$/,
  label: /^(label|glosa|title|titulo|offen[cs]e|crime|name|nombre|etiqueta|delito|denominacion)\b/,
  description: /^(descri|definition|definicion)/,
  family: /^(family|chapter|group|familia|capitulo|grupo|libro)\b/,
} as const;

/** What a column of a list of national codes can hold. */
export type ListColumn = keyof typeof usual;

export interface ListTable {
  file: string;
  sheet: string;
  /** Headings as they stand in the file. */
  headings: readonly string[];
  /** Place of each column that was found, from 0. */
  columns: Readonly<Partial<Record<ListColumn, number>>>;
  /** Rows below the headings that have a code. */
  rows: readonly TextRow[];
}

/** Headings that a person named for columns. */
export type NamedColumns = Readonly<Partial<Record<ListColumn, string>>>;

/**
 * Finds the table of national codes: the sheet (or the named one) with the most rows below a line that
 * has a heading for the code and one for the label. Undefined when no sheet has such a line.
 */
export function findListTable(
  sheets: readonly TextSheet[],
  named: NamedColumns = {},
  sheet?: string,
): ListTable | undefined {
  const wanted = sheets.filter(
    ({ sheet: name }) => sheet === undefined || plainHeading(name) === plainHeading(sheet),
  );
  const tables = wanted.flatMap((each) => tableOf(each, named) ?? []);
  return tables.reduce<ListTable | undefined>(
    (best, table) => (best === undefined || table.rows.length > best.rows.length ? table : best),
    undefined,
  );
}

function tableOf({ file, sheet, rows }: TextSheet, named: NamedColumns): ListTable | undefined {
  for (const [at, { cells }] of rows.slice(0, deepestHeader).entries()) {
    const columns = columnsOf(cells, named);
    const { code, label } = columns;
    if (code === undefined || label === undefined) continue;
    const below = rows.slice(at + 1).filter((row) => (row.cells[code] ?? '') !== '');
    return { file, sheet, headings: cells, columns, rows: below };
  }
  return undefined;
}

function columnsOf(
  headings: readonly string[],
  named: NamedColumns,
): Partial<Record<ListColumn, number>> {
  const plain = headings.map(plainHeading);
  const found: Partial<Record<ListColumn, number>> = {};
  for (const column of Object.keys(usual) as ListColumn[]) {
    const name = named[column];
    const at =
      name === undefined
        ? plain.findIndex((heading) => usual[column].test(heading))
        : plain.indexOf(plainHeading(name));
    if (at !== -1) found[column] = at;
  }
  return found;
}

/** The text of a row in a column that was found; empty otherwise. */
export function cellOf({ cells }: TextRow, at: number | undefined): string {
  return at === undefined ? '' : (cells[at] ?? '');
}
