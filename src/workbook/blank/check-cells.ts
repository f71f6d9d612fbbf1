import { columnLetters } from '../package/index.ts';
import { reference } from './formula.ts';
import { linesOf, type SheetLayout } from './layout.ts';

/** Where a question stands. */
export interface LinePlace {
  sheet: string;
  row: number;
}

/** The line of every question in the workbook. */
export function linePlaces(sheets: readonly SheetLayout[]): Map<string, LinePlace> {
  return new Map(
    sheets.flatMap((sheet) =>
      linesOf(sheet).map(({ line }) => [line.question.id, { sheet: sheet.name, row: line.row }]),
    ),
  );
}

/** Gives the references of figures of one year, seen from one sheet. */
export class YearReferences {
  private readonly letters: string;
  private readonly places: ReadonlyMap<string, LinePlace>;
  private readonly from: string;

  constructor(places: ReadonlyMap<string, LinePlace>, from: string, column: number) {
    this.places = places;
    this.from = from;
    this.letters = columnLetters(column);
  }

  /** The cell of a question. */
  cell(question: string): string {
    return this.cells([question])[0] ?? '';
  }

  /** The cells of questions; those that stand below each other as one range. */
  cells(questions: readonly string[]): string[] {
    const runs: (LinePlace & { last: number })[] = [];
    for (const question of questions) {
      const place = this.places.get(question);
      if (place === undefined) continue;
      const open = runs.at(-1);
      if (open?.sheet === place.sheet && open.last === place.row - 1) open.last = place.row;
      else runs.push({ ...place, last: place.row });
    }
    return runs.map(({ sheet, row, last }) => {
      const first = `${this.letters}${row}`;
      const range = last === row ? first : `${first}:${this.letters}${last}`;
      return reference(range, sheet, this.from);
    });
  }
}
