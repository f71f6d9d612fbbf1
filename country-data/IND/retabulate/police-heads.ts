import { cellOf } from './csv.ts';
import { type Head, headOf, type Offence } from './offences.ts';
import { byStateAndYear, type Run, type StateRow, type StateTable, spotOf } from './reading.ts';
import { compare, note } from './remarks.ts';
import { sumFigures } from './tidy.ts';

const HEAD_COLUMNS = ['CRIME HEAD', 'CRIME', 'Sub_Group_Name'];
/** A column of a raw file that is checked against its parts over crime heads and over states. */
export interface Column {
  readonly label: string;
  readonly of: (row: StateRow) => number | null;
}

/** In the file on crimes against women rape stands alone, without its parts. */
export const UNSPLIT_FILE = 'crime/43_Arrests_under_crime_against_women.csv';

export function headIn(row: StateRow): Head {
  return headOf(cellOf(row.row, ...HEAD_COLUMNS), row.file !== UNSPLIT_FILE);
}

export function offenceRows(run: Run, table: StateTable): [StateRow, Offence][] {
  return table.rows.flatMap((row) => {
    const head = headIn(row);
    if (head.kind === 'unknown') {
      note(run.remarks, spotOf(row, `crime head '${head.text}'`), 'not read: unknown head');
    }
    return head.kind === 'offence' ? [[row, head] as [StateRow, Offence]] : [];
  });
}

/** Wholes and totals over heads against their parts, per state; national totals against states. */
export function checkHeads(run: Run, table: StateTable, columns: readonly Column[]): void {
  const groups = byStateAndYear(table.rows);
  for (const group of groups) {
    for (const row of group) {
      const head = headIn(row);
      if (head.kind !== 'parent' && head.kind !== 'total') continue;
      const parts = group.filter((other) => {
        const part = headIn(other);
        if (part.kind !== 'offence') return false;
        return head.kind === 'total' || head.parts.includes(part.offence);
      });
      for (const { label, of } of columns) {
        const what = `${cellOf(row.row, ...HEAD_COLUMNS)}: ${label}`;
        compare(run.remarks, spotOf(row, what), of(row), sumFigures(parts.map(of)), 'parts used');
      }
    }
  }
  for (const whole of table.country) {
    const text = cellOf(whole.row, ...HEAD_COLUMNS);
    const states = table.rows.filter((row) => cellOf(row.row, ...HEAD_COLUMNS) === text);
    if (states.length === 0)
      note(run.remarks, spotOf(whole, `crime head '${text}'`), 'not compared');
    for (const { label, of } of states.length === 0 ? [] : columns) {
      const sum = sumFigures(states.map(of));
      compare(run.remarks, spotOf(whole, `${text}: ${label}`), of(whole), sum, 'states used');
    }
  }
}
