import type { BoundLine, BoundYear, ExpectedText, Found } from '../../schema/types.ts';
import type { Grid, GridCell } from './grid.ts';
import type { SheetLine, YearCell } from './lines.ts';
import type { PlacedLine } from './table-lines.ts';

/** Labels that say exactly what the questionnaire says, in words if not in signs. */
const EXACT = 0.999;

/** The line of a binding for a question that was found, with every label it stands on. */
export function boundLine({ asked, line, score }: PlacedLine): BoundLine {
  const { block, row } = line;
  const { grid, title } = block;
  const titled = title?.table.lines.includes(asked) === true ? title : undefined;
  const confidence = rounded(score.likeness * titleConfidence(titled));
  const labels = [titled, score.row, score.category, ...line.headings].flatMap(
    (cell) => cell ?? [],
  );
  const statusHeaders = line.statuses.map(({ header }) => header);
  return {
    question: asked.question.id,
    sheet: grid.sheet,
    labels: unique([...labels, ...statusHeaders].map((cell) => expected(grid, cell))),
    years: usableYears(line).map((year) => boundYear(line, year)),
    ...(line.source === undefined ? {} : room(grid, row, line.source, 'source')),
    ...(line.comment === undefined ? {} : room(grid, row, line.comment, 'comment')),
    found: { how: confidence >= EXACT ? 'label' : 'similar', confidence } satisfies Found,
  };
}

/** Years with a cell to fill in, oldest first. */
export function usableYears({ years }: SheetLine): YearCell[] {
  return years.filter(({ isInput }) => isInput).sort((a, b) => a.year - b.year);
}

/** Without a title, a table is known by its labels alone. */
function titleConfidence(title: SheetLine['block']['title']): number {
  if (title === undefined) return 0.9;
  if (title.likeness === 1) return 1;
  return title.numbered ? Math.max(0.95, title.likeness) : title.likeness;
}

function boundYear({ block: { grid }, row, statuses }: SheetLine, cell: YearCell): BoundYear {
  const status = statuses.find(({ year, isInput }) => year === cell.year && isInput);
  const { header, year } = cell;
  return {
    year,
    value: grid.address(row, cell.column),
    ...(status === undefined ? {} : { status: grid.address(row, status.column) }),
    header: grid.address(header.row, header.column),
    ...(header.text === String(year) ? {} : { headerText: header.text }),
  };
}

/** A cell for words, if it can be filled in; a merged one belongs to all its rows. */
function room(
  grid: Grid,
  row: number,
  column: number,
  what: 'source' | 'comment',
): Partial<Pick<BoundLine, 'source' | 'comment'>> {
  const origin = grid.origin(row, column);
  if (!grid.isInput(origin.row, origin.column)) return {};
  return { [what]: grid.address(origin.row, origin.column) };
}

function expected(grid: Grid, { row, column, text }: GridCell): ExpectedText {
  return { address: grid.address(row, column), text };
}

function unique(texts: readonly ExpectedText[]): ExpectedText[] {
  return [...new Map(texts.map((each) => [each.address, each])).values()];
}

function rounded(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
