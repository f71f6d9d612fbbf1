import type { Grid } from '../../src/checks/plausibility/grid.ts';
import type { AskedCycle } from '../../src/instrument/cycle.ts';
import type { Finding, Return } from '../../src/schema/types.ts';
import type { Slipped, SlipType } from './slips.ts';

/** A return with the figures of a slip; `grid` is the return's own. */
export function slippedReturn(
  ret: Return,
  { values }: Slipped,
  asked: AskedCycle,
  grid: Grid,
): Return {
  const observations = ret.observations.map((entry) => {
    const at = entry.cell.lastIndexOf('@');
    const question = grid.structure.index.get(entry.cell.slice(0, at));
    const value = values[question ?? -1]?.[Number(entry.cell.slice(at + 1)) - (grid.years[0] ?? 0)];
    const isCount = asked.questions.get(entry.cell.slice(0, at))?.kind === 'count';
    if (!isCount || value === undefined) return entry;
    return { ...entry, value: Number.isNaN(value) ? null : value };
  });
  return { ...ret, observations };
}

/** Cells that a finding doubts; those before and after are there to compare. */
export function doubtedCells({ cells: all }: Finding): string[] {
  return all.filter(({ role }) => !compared.includes(role)).map(({ cell }) => cell);
}

const compared: readonly string[] = ['before', 'after', 'other', 'previous', 'outside'];

/** Cells that are wrong. */
export function wrongCells({ places }: Slipped, grid: Grid): Set<string> {
  return new Set(
    places.map(([question, at]) => `${grid.structure.questions[question]?.id}@${grid.years[at]}`),
  );
}

/** The table that is wrong as a whole. */
export function wrongTable(slipped: Slipped, grid: Grid): string {
  return grid.structure.tables[slipped.table ?? -1]?.table ?? '';
}

/** Whether a finding tells a slip: doubts a wrong cell, or names the table that stands a year off. */
export function tells(finding: Finding, type: SlipType, slipped: Slipped, grid: Grid): boolean {
  if (finding.code === 'table-shifted' || type === 'shift') {
    const { tables = '' } = finding.details;
    const isNamed = String(tables).split(' ').includes(wrongTable(slipped, grid));
    return finding.code === 'table-shifted' && type === 'shift' && isNamed;
  }
  const wrong = wrongCells(slipped, grid);
  return doubtedCells(finding).some((cell) => wrong.has(cell));
}
