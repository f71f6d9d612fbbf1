/** The parts of a cell id such as `data/1.3/partner-or-family/female@2013`. */
export interface CellParts {
  file: string;
  table: string;
  row: string;
  column: string;
  year: number;
}

const form = /^([a-z0-9-]+)\/([0-9]+(?:\.[0-9]+)+)\/([a-z0-9-]+)\/([a-z0-9-]+)@([0-9]{4})$/;

/** Id of the cell that asks a question for one year. */
export function cellId(question: string, year: number): string {
  return `${question}@${year}`;
}

/** The parts of a cell id, or undefined when the text is not one. */
export function parseCellId(id: string): CellParts | undefined {
  const match = form.exec(id);
  if (match === null) return undefined;
  const [, file = '', table = '', row = '', column = '', year = ''] = match;
  return { file, table, row, column, year: Number(year) };
}

/** The question of a cell: its id without the year. */
export function questionOf(cell: string): string {
  return cell.slice(0, cell.lastIndexOf('@'));
}

/** The year of a cell. */
export function yearOf(cell: string): number {
  return Number(cell.slice(cell.lastIndexOf('@') + 1));
}

/** The table of a cell or question, with its file: `data/1.3`. */
export function tableOf(id: string): string {
  return id.split('/').slice(0, 2).join('/');
}

/**
 * The defined name of a cell in a workbook. Excel allows letters, digits, points and underscores
 * in names, so `/` and `@` become points and hyphens underscores; ids hold neither.
 */
export function definedName(cell: string): string {
  return `cts.${cell.replace(/[/@]/g, '.').replaceAll('-', '_')}`;
}
