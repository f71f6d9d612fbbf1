import { cellId, definedName } from '../../instrument/cell-id.ts';
import type { WorkbookPackage } from '../package/index.ts';
import type { SheetLine } from './lines.ts';
import { ready, SAME_LABEL, score } from './score.ts';
import type { PlacedLine } from './table-lines.ts';
import type { AskedLine, AskedTable } from './vocabulary.ts';

/** Where the defined names of a workbook say that cells of the questionnaire are. */
export class NamedCells {
  private readonly places = new Map<string, { sheet: string; address: string }>();

  constructor({ definedNames }: WorkbookPackage) {
    for (const { name, cell } of definedNames) {
      if (cell !== undefined) this.places.set(name.toLowerCase(), cell);
    }
  }

  /** The named cell of a question for a year. */
  at(question: string, year: number): { sheet: string; address: string } | undefined {
    return this.places.get(definedName(cellId(question, year)).toLowerCase());
  }
}

/** What names say of a question: nothing, a line whose labels agree, or one whose labels do not. */
export type Named = PlacedLine | 'contradiction' | undefined;

/**
 * Finds the line that the names of a question lead to. Names move with their cells, and labels are
 * what a person reads: where they do not agree, neither counts.
 */
export function namedLine(
  asked: AskedLine,
  table: AskedTable,
  names: NamedCells,
  lines: readonly SheetLine[],
  years: readonly number[],
): Named {
  const places = years.flatMap((year) => {
    const place = names.at(asked.question.id, year);
    return place === undefined ? [] : [{ year, ...place }];
  });
  const [first] = places;
  if (first === undefined) return undefined;
  const line = lines.find((each) => holds(each, first));
  if (line === undefined || !places.every((place) => holds(line, place))) return 'contradiction';
  const found = score(ready(line, table), asked, table);
  return found.likeness < SAME_LABEL ? 'contradiction' : { asked, line, score: found };
}

function holds(
  { block: { grid }, row, years }: SheetLine,
  place: { sheet: string; address: string; year: number },
): boolean {
  return (
    grid.sheet === place.sheet &&
    years.some(
      ({ year, column }) => year === place.year && grid.address(row, column) === place.address,
    )
  );
}
