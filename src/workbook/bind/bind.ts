import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Language } from '../../instrument/labels.ts';
import type { Binding, BoundLine, UnknownLine, Unplaced } from '../../schema/types.ts';
import { readSheet, type WorkbookPackage } from '../package/index.ts';
import { type Block, blocksOf, wholeSheet } from './blocks.ts';
import { boundLine, usableYears } from './bound-line.ts';
import { boundFields, type FieldLabel } from './fields.ts';
import { Grid } from './grid.ts';
import { headerRows } from './headers.ts';
import { linesOf, type SheetLine } from './lines.ts';
import { NamedCells, namedLine } from './names.ts';
import { matchTable, type PlacedLine, type TableMatch } from './table-lines.ts';
import { untitledTables } from './untitled.ts';
import { type AskedLine, type AskedTable, Vocabulary } from './vocabulary.ts';
import { comparable } from './words.ts';

/** What a cycle asks, in the words of one language. */
export interface AskedInLanguage {
  readonly language: Language;
  readonly asked: AskedCycle;
  readonly fields: readonly FieldLabel[];
}

/** A workbook to find cells in. */
export interface WorkbookToBind {
  readonly pkg: WorkbookPackage;
  readonly file: string;
  readonly sha256: string;
}

/**
 * Finds the cells of a cycle in a workbook that somebody else made, in whichever of the languages its
 * labels are: by defined names, else by titles of tables, labels of rows, headings of columns and
 * years, in sheets read from left to right or turned over. What is not clear is not placed: it is
 * listed with the reason. Throws `PackageError` for a sheet that cannot be read.
 */
export function bindWorkbook(
  { pkg, file, sha256 }: WorkbookToBind,
  languages: readonly AskedInLanguage[],
): Binding {
  const grids = pkg.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .map(({ name }) => new Grid(name, readSheet(pkg, name), (style) => pkg.style(style).locked));
  const { vocabulary, asked, fields, questionnaireFile } = bestVocabulary(grids, languages);
  const found = search(grids, vocabulary, asked.years);
  const names = new NamedCells(pkg);
  const decided = decide(vocabulary, found, names, asked.years);
  return {
    format: 'uncts-binding/1',
    instrument: asked.instrument.definition.instrument,
    cycle: asked.cycle,
    file: questionnaireFile,
    workbook: { file, sha256, language: vocabulary.language },
    lines: decided.lines,
    fields: boundFields(grids, fields),
    unplaced: decided.unplaced,
    unknown: found.unknown,
  };
}

/** The file of the questionnaire and the language of which a workbook holds most texts. */
function bestVocabulary(grids: readonly Grid[], languages: readonly AskedInLanguage[]) {
  const labels = new Set(grids.flatMap((grid) => grid.labels()));
  const texts = new Set([...labels].map(comparable));
  const candidates = languages.flatMap(({ language, asked, fields }) =>
    asked.instrument.files.map(({ file }) => {
      const vocabulary = new Vocabulary(asked, file, language);
      const hits = [...vocabulary.texts].filter((text) => texts.has(text)).length;
      return { vocabulary, asked, fields, questionnaireFile: file, hits };
    }),
  );
  const best = candidates.reduce((a, b) => (b.hits > a.hits ? b : a));
  return best;
}

interface Search {
  readonly tables: ReadonlyMap<AskedTable, TableMatch>;
  /** Every line of every sheet, however it was read. */
  readonly lines: readonly SheetLine[];
  readonly unknown: UnknownLine[];
}

function search(grids: readonly Grid[], vocabulary: Vocabulary, window: readonly number[]): Search {
  const blocks: Block[] = [];
  const whole: SheetLine[] = [];
  const lines = new Map<Block, readonly SheetLine[]>();
  for (const grid of grids.flatMap((each) => [each, each.turn()])) {
    const headers = headerRows(grid, window);
    if (headers.length === 0) continue;
    for (const block of blocksOf(grid, vocabulary, headers)) {
      blocks.push(block);
      lines.set(block, linesOf(block, headers));
    }
    whole.push(...linesOf(wholeSheet(grid), headers));
  }
  const tables = new Map<AskedTable, TableMatch>();
  for (const table of vocabulary.tables) {
    const own = blocks.filter(({ title }) => title?.table === table);
    const read = [false, true].map((turned) =>
      matchTable(
        table,
        own.filter(({ grid }) => grid.turned === turned).flatMap((block) => lines.get(block) ?? []),
      ),
    );
    const [upright, turned] = read;
    if (upright === undefined || turned === undefined) continue;
    tables.set(table, turned.placed.length > upright.placed.length ? turned : upright);
  }
  const titled = [...tables.values()];
  for (const match of untitledTables(titled, whole)) tables.set(match.table, match);
  return {
    tables,
    lines: [...[...lines.values()].flat(), ...whole],
    unknown: titled.flatMap(({ left }) => left.flatMap(unknownLine)),
  };
}

function unknownLine({ block: { grid }, own, row, years }: SheetLine): UnknownLine[] {
  const text = own.map((label) => label.text).join(' / ');
  const column = years.find(({ isInput }) => isInput)?.column;
  if (text === '' || column === undefined) return [];
  return [{ sheet: grid.sheet, address: grid.address(row, column), text: text.slice(0, 200) }];
}

interface Decided {
  readonly lines: BoundLine[];
  readonly unplaced: Unplaced[];
}

function decide(
  { tables }: Vocabulary,
  found: Search,
  names: NamedCells,
  years: readonly number[],
): Decided {
  const lines: BoundLine[] = [];
  const unplaced: Unplaced[] = [];
  for (const table of tables) {
    const match = found.tables.get(table);
    const byLabel = new Map(match?.placed.map((placed) => [placed.asked, placed]));
    for (const asked of table.lines) {
      const question = asked.question.id;
      const labelled = byLabel.get(asked);
      const named = namedLine(asked, table, names, found.lines, years);
      if (named === 'contradiction' || (named && labelled && !samePlace(named, labelled))) {
        unplaced.push({ question, reason: 'contradiction', ...nearTo(labelled) });
        continue;
      }
      const placed = labelled ?? named;
      if (placed === undefined) {
        unplaced.push({ question, reason: reasonFor(asked, match), ...nearTo(undefined) });
        continue;
      }
      const line = boundLine(placed);
      lines.push(named === undefined ? line : { ...line, found: { how: 'name', confidence: 1 } });
      const have = usableYears(placed.line).map(({ year }) => year);
      if (years.some((year) => !have.includes(year))) {
        unplaced.push({ question, reason: 'year-not-found', ...nearTo(placed) });
      }
    }
  }
  return withoutSharedCells(lines, unplaced);
}

function reasonFor(asked: AskedLine, match: TableMatch | undefined): Unplaced['reason'] {
  if (match === undefined) return 'table-not-found';
  if (match.unclear.includes(asked)) return 'ambiguous';
  return match.placed.length + match.left.length + match.unclear.length === 0
    ? 'table-not-found'
    : 'row-not-found';
}

function samePlace(a: PlacedLine, b: PlacedLine): boolean {
  const place = ({ line: { block, row, years } }: PlacedLine) =>
    [block.grid.sheet, ...years.map(({ column }) => block.grid.address(row, column))].join('\n');
  return place(a) === place(b);
}

function nearTo(placed: PlacedLine | undefined): Pick<Unplaced, 'near'> {
  const line = placed?.line;
  const column = line?.years[0]?.column;
  if (line === undefined || column === undefined) return {};
  const { grid } = line.block;
  const text = line.own
    .map((label) => label.text)
    .join(' / ')
    .slice(0, 200);
  return { near: { sheet: grid.sheet, address: grid.address(line.row, column), text } };
}

/** A cell that two questions lead to belongs to neither. */
function withoutSharedCells(lines: readonly BoundLine[], unplaced: readonly Unplaced[]): Decided {
  const users = new Map<string, number>();
  const keysOf = ({ sheet, years }: BoundLine) => years.map(({ value }) => `${sheet}\n${value}`);
  for (const key of lines.flatMap(keysOf)) users.set(key, (users.get(key) ?? 0) + 1);
  const shares = (line: BoundLine) => keysOf(line).some((key) => (users.get(key) ?? 0) > 1);
  const shared = lines
    .filter(shares)
    .map(({ question }): Unplaced => ({ question, reason: 'ambiguous' }));
  return { lines: lines.filter((line) => !shares(line)), unplaced: [...unplaced, ...shared] };
}
