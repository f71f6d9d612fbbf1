import type { QueryColumn } from '../../messages/queries.ts';
import type { Problem } from '../../problems.ts';
import { answers } from '../../report/queries.ts';
import type { Explanation, SpokenOf } from '../../schema/types.ts';
import {
  openPackage,
  PackageError,
  parseAddress,
  type ReadCell,
  readCells,
  type WorkbookPackage,
} from '../package/index.ts';
import { format, keys, keysSheet, parseHeadingName } from './layout.ts';

/** What a query list says, and lines of it that cannot be taken as they stand. */
export interface ReadQueries {
  country: string;
  cycle: number;
  given: readonly Explanation[];
  problems: readonly Problem[];
}

/** What the hidden sheet says. */
interface Keys {
  country: string;
  cycle: number;
  about: ReadonlyMap<string, SpokenOf[]>;
  /** What is shown in the drop-downs -> what it means. */
  answers: ReadonlyMap<string, string>;
  yes: ReadonlyMap<string, string>;
}

type Grid = ReadonlyMap<number, ReadonlyMap<number, ReadCell>>;

/** The longest texts that explanations.json takes, in characters. */
const longest = { reason: 1000, words: 5000, by: 200 } as const;

/**
 * Reads the answers of a query list, in any language and whatever was sorted, filtered, moved or put in.
 * A line without an answer says nothing. A line that cannot be taken is a problem with its cell; all
 * problems come together. Throws `PackageError` for a file that is no workbook or is damaged.
 */
export function readQueryWorkbook(bytes: Uint8Array, file = 'query list'): ReadQueries {
  const workbook = openPackage(bytes);
  const known = keysOf(workbook);
  const headings = headingsOf(workbook);
  if (known === undefined || headings.size === 0) {
    return { country: '', cycle: 0, given: [], problems: [{ code: 'not-a-query-list', file }] };
  }
  const problems: Problem[] = [];
  const given = new Map<string, Explanation>();
  for (const [sheet, columns] of headings) {
    for (const [row, cells] of gridOf(workbook, sheet)) {
      const line = new Line(columns, cells, row, { file, sheet });
      const explanation = line.read(known, problems);
      if (explanation === undefined) continue;
      if (given.has(explanation.finding)) {
        line.fault('id', 'answered-twice', explanation.finding, problems);
      }
      given.set(explanation.finding, explanation);
    }
  }
  const { country, cycle } = known;
  return { country, cycle, given: [...given.values()], problems };
}

type Columns = ReadonlyMap<QueryColumn | 'id', { row: number; column: number; letters: string }>;
type Fault = Extract<Problem, { code: 'query-line' }>['reason'];

/** One line below the headings of a sheet. */
class Line {
  readonly #columns: Columns;
  readonly #cells: ReadonlyMap<number, ReadCell>;
  readonly #row: number;
  readonly #place: { file: string; sheet: string };

  constructor(
    columns: Columns,
    cells: ReadonlyMap<number, ReadCell>,
    row: number,
    place: { file: string; sheet: string },
  ) {
    this.#columns = columns;
    this.#cells = cells;
    this.#row = row;
    this.#place = place;
  }

  text(name: QueryColumn | 'id'): string {
    const place = this.#columns.get(name);
    if (place === undefined || this.#row <= place.row) return '';
    return String(this.#cells.get(place.column)?.value ?? '').trim();
  }

  fault(
    column: QueryColumn | 'id',
    reason: Fault,
    found: string,
    problems: Problem[],
    known: readonly string[] = [],
  ): void {
    const { file, sheet } = this.#place;
    const address = `${this.#columns.get(column)?.letters ?? ''}${this.#row}`;
    problems.push({
      code: 'query-line',
      file,
      at: { sheet, address },
      reason,
      found: found.slice(0, 100),
      known: [...known],
    });
  }

  /** The answer of the line; undefined where there is none, or none that can be taken. */
  read(known: Keys, problems: Problem[]): Explanation | undefined {
    const finding = this.text('id');
    const typed = this.text('answer');
    const [reason, words, by] = [this.text('reason'), this.text('words'), this.text('by')];
    if (finding === '' || typed + reason + words === '') return undefined;
    const before = problems.length;
    const about = known.about.get(finding);
    const answer = known.answers.get(typed);
    if (about === undefined) this.fault('id', 'finding-unknown', finding, problems);
    if (typed === '') this.fault('answer', 'answer-missing', reason + words, problems);
    else if (!isAnswer(answer)) {
      this.fault('answer', 'answer-unknown', typed, problems, [...known.answers.keys()]);
    } else if (answer === 'confirmed' && reason === '' && words === '') {
      this.fault('reason', 'why-missing', typed, problems);
    }
    for (const [column, text] of Object.entries({ reason, words, by })) {
      const limit = longest[column as keyof typeof longest];
      if (text.length > limit) {
        this.fault(column as keyof typeof longest, 'too-long', String(limit), problems);
      }
    }
    const tell = this.text('forUnodc');
    const forUnodc = known.yes.get(tell);
    if (tell !== '' && forUnodc === undefined) {
      this.fault('forUnodc', 'answer-unknown', tell, problems, [...known.yes.keys()]);
    }
    if (problems.length > before || about === undefined || !isAnswer(answer)) return undefined;
    return {
      finding,
      about,
      answer,
      ...(reason === '' ? {} : { reason }),
      ...(words === '' ? {} : { words }),
      ...(forUnodc === undefined ? {} : { forUnodc: forUnodc === 'yes' }),
      ...(by === '' ? {} : { by }),
      cycle: known.cycle,
    };
  }
}

function isAnswer(text: string | undefined): text is Explanation['answer'] {
  return answers.some((answer) => answer === text);
}

/** Where the columns of each sheet are, by the names of their headings. */
function headingsOf({ definedNames }: WorkbookPackage): Map<string, Columns> {
  const sheets = new Map<
    string,
    Map<QueryColumn | 'id', { row: number; column: number; letters: string }>
  >();
  for (const { name, cell } of definedNames) {
    const heading = parseHeadingName(name);
    const place = cell === undefined ? undefined : parseAddress(cell.address);
    if (heading === undefined || cell === undefined || place === undefined) continue;
    const columns = sheets.get(cell.sheet) ?? new Map();
    columns.set(heading.column, { ...place, letters: cell.address.replace(/[^A-Z]/g, '') });
    sheets.set(cell.sheet, columns);
  }
  return sheets;
}

function keysOf(workbook: WorkbookPackage): Keys | undefined {
  const lines = cellsOf(workbook, keysSheet);
  const text = (row: ReadonlyMap<number, ReadCell>, column: number): string =>
    String(row.get(column)?.value ?? '');
  const first = lines.get(1);
  if (first === undefined || text(first, 1) !== format) return undefined;
  const about = new Map<string, SpokenOf[]>();
  const shown = new Map<string, string>();
  const yes = new Map<string, string>();
  for (const row of lines.values()) {
    const [kind, second, third] = [text(row, 1), text(row, 2), text(row, 3)];
    if (kind === keys.answer) shown.set(third, second);
    if (kind === keys.yes) yes.set(third, second);
    if (kind !== keys.about) continue;
    const entries = about.get(second) ?? [];
    about.set(second, third === '' ? entries : [...entries, { of: third, value: valueIn(row) }]);
  }
  return { country: text(first, 2), cycle: Number(text(first, 3)), about, answers: shown, yes };
}

function valueIn(row: ReadonlyMap<number, ReadCell>): SpokenOf['value'] {
  const value = row.get(4)?.value ?? null;
  return typeof value === 'boolean' ? String(value) : value;
}

function cellsOf(workbook: WorkbookPackage, sheet: string): Grid {
  try {
    return gridOf(workbook, sheet);
  } catch (error) {
    // A workbook without the hidden sheet is no query list.
    if (error instanceof PackageError) return new Map();
    throw error;
  }
}

function gridOf(workbook: WorkbookPackage, sheet: string): Grid {
  const rows = new Map<number, Map<number, ReadCell>>();
  for (const [address, cell] of readCells(workbook, sheet)) {
    const place = parseAddress(address);
    if (place === undefined) continue;
    const row = rows.get(place.row) ?? new Map<number, ReadCell>();
    rows.set(place.row, row.set(place.column, cell));
  }
  return rows;
}
