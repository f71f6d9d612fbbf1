import type { Grid, GridCell } from './grid.ts';

/** A year above a column. */
export interface YearHeader extends GridCell {
  readonly year: number;
}

/** A row of years: the year above each column, merged cells spread over their columns. */
export interface HeaderRow {
  readonly row: number;
  readonly years: ReadonlyMap<number, YearHeader>;
}

const YEAR = /^(\D{0,14}?)((?:19|20)[0-9]{2})(?:\s*[/–-]\s*([0-9]{2,4}))?(\D{0,8})$/u;

/**
 * The year that a header shows: "2013", "2013*", "Year 2013", "2013年", "٢٠١٣". Of a period over two
 * years, such as "2013/14", the first. Undefined for ranges of years and for anything else.
 */
export function yearOf(text: string): number | undefined {
  const western = text.replace(/[٠-٩۰-۹０-９]/g, digitOf).trim();
  const match = YEAR.exec(western);
  if (match === null) return undefined;
  const year = Number(match[2]);
  const end = match[3];
  if (end !== undefined && Number(end) % 100 !== (year + 1) % 100) return undefined;
  return year;
}

/**
 * Rows that show at least two years of the window (or all of a shorter one) and no number that is no
 * year: a row of figures that happen to look like years has others beside them.
 */
export function headerRows(grid: Grid, window: readonly number[]): HeaderRow[] {
  const needed = Math.min(2, window.length);
  return grid.rows.flatMap((row): HeaderRow[] => {
    const years = new Map<number, YearHeader>();
    for (const column of grid.columnsWithText(row)) {
      const text = grid.text(row, column);
      const year = yearOf(text);
      if (year === undefined) {
        if (/^[0-9.,\s]+$/.test(text)) return [];
        continue;
      }
      if (!window.includes(year)) continue;
      if (grid.isProtected && grid.isInput(row, column)) continue;
      const header = { row, column, text, year };
      const { left, right } = grid.extent(row, column);
      for (let each = left; each <= Math.min(right, left + 200); each++) years.set(each, header);
    }
    const distinct = new Set([...years.values()].map(({ year }) => year));
    return distinct.size >= needed && inSequence(years) ? [{ row, years }] : [];
  });
}

/** Years of a header go up or down by one, stay, or start anew. */
function inSequence(years: ReadonlyMap<number, YearHeader>): boolean {
  const list = [...years].sort(([a], [b]) => a - b).map(([, { year }]) => year);
  const steps = list.slice(1).map((year, index) => Math.abs(year - (list[index] ?? year)));
  const restart = Math.max(...list) - Math.min(...list);
  return steps.every((step) => step <= 1 || step === restart);
}

function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  const zero = [0x0660, 0x06f0, 0xff10].find((start) => code >= start && code < start + 10);
  return zero === undefined ? sign : String(code - zero);
}
