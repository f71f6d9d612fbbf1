import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Language } from '../../instrument/labels.ts';
import type { Question } from '../../instrument/model.ts';
import { rowsOf } from '../../instrument/rows.ts';
import { comparable, iccsNamed, normalized, tableNumber, WordWeights } from './words.ts';

/** A question with its words ready for comparison. */
export interface AskedLine {
  readonly question: Question;
  /** The label of the row, and the label with those of the rows above it. */
  readonly row: readonly string[];
  readonly category: string;
  /** False where the row has one column only, which workbooks then do not name. */
  readonly needsCategory: boolean;
}

/** A table of the cycle with its questions in order. */
export interface AskedTable {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly lines: readonly AskedLine[];
  /** Words of its rows and categories. */
  readonly labels: WordWeights;
  readonly rowLabels: ReadonlySet<string>;
  readonly categories: ReadonlySet<string>;
  /** Headings above the rows that divide a row, and units: they stand beside labels and name no row. */
  readonly asides: ReadonlySet<string>;
}

/** How surely a text is the title of a table, 0 to 1. */
export interface TitleMatch {
  readonly table: AskedTable;
  readonly likeness: number;
  /** Whether the table's number stands in front of it. */
  readonly numbered: boolean;
}

/** Below this a title is another title. */
const SAME_TITLE = 0.75;
/** The share of a title that slips of the pen may make unknown. */
const SLIPS = 0.25;
/** With the right number in front, less will do. */
const SAME_NUMBERED_TITLE = 0.5;

/** The words of one file of a cycle in one language. */
export class Vocabulary {
  readonly language: Language;
  readonly tables: readonly AskedTable[];
  private readonly titles: WordWeights;
  private readonly byTitle: ReadonlyMap<string, AskedTable>;
  private readonly known = new Map<string, TitleMatch | undefined>();
  /** Every title, label and category: how many of them a workbook holds tells its language. */
  readonly texts: ReadonlySet<string>;

  /** `asked` has its texts in the language. */
  constructor(asked: AskedCycle, file: string, language: Language) {
    this.language = language;
    this.tables = tablesOf(asked, file);
    this.titles = new WordWeights(this.tables.map(({ title }) => title));
    this.byTitle = new Map(this.tables.map((table) => [table.title, table]));
    this.texts = new Set(
      this.tables.flatMap(({ title, lines }) => [
        title,
        ...lines.flatMap(({ row, category }) => [...row, category]),
      ]),
    );
  }

  /** The table that a text is the title of; undefined when it is none, or could be two. */
  titled(text: string): TitleMatch | undefined {
    if (!this.known.has(text)) this.known.set(text, this.findTitle(text));
    return this.known.get(text);
  }

  private findTitle(text: string): TitleMatch | undefined {
    const number = tableNumber(text);
    const title = comparable(text);
    const exact = this.byTitle.get(title);
    if (exact !== undefined && (number === undefined || exact.number === number)) {
      return { table: exact, likeness: 1, numbered: number !== undefined };
    }
    if (title === '' || title.length > 300) return undefined;
    const hasNumber = this.tables.some((table) => table.number === number);
    if (!hasNumber && this.titles.shareKnown(title) < SAME_TITLE - SLIPS) return undefined;
    const [first, second] = this.tables
      .map((table): TitleMatch => {
        const likeness = this.titles.likeness(title, table.title);
        return { table, likeness, numbered: number === table.number };
      })
      .sort((a, b) => b.likeness - a.likeness);
    if (first === undefined) return undefined;
    const needed = first.numbered ? SAME_NUMBERED_TITLE : SAME_TITLE;
    const clear = second === undefined || first.likeness - second.likeness >= 0.1;
    return clear && first.likeness >= needed ? first : undefined;
  }
}

function tablesOf(asked: AskedCycle, file: string): AskedTable[] {
  const byTable = new Map<string, Question[]>();
  for (const question of asked.questions.values()) {
    if (!question.tableId.startsWith(`${file}/`)) continue;
    const questions = byTable.get(question.tableId);
    if (questions === undefined) byTable.set(question.tableId, [question]);
    else questions.push(question);
  }
  return [...byTable].flatMap(([id, questions]) => {
    const [first] = questions;
    if (first === undefined) return [];
    const lines = questions.map((question) => askedLine(question, questions));
    const asides = rowsOf(first.table).flatMap(({ row, group }) => [
      ...(group === undefined ? [] : [normalized(group.label)]),
      normalized(row.unit ?? first.table.unit),
    ]);
    return [
      {
        id,
        number: first.table.table,
        title: normalized(first.table.title),
        lines,
        labels: new WordWeights([
          ...new Set(lines.flatMap(({ row, category }) => [...row, category])),
        ]),
        rowLabels: new Set(lines.flatMap(({ row }) => row)),
        categories: new Set(lines.map(({ category }) => category)),
        asides: new Set(asides),
      },
    ];
  });
}

function askedLine(question: Question, inTable: readonly Question[]): AskedLine {
  const { row, rowPath, columnLabel, rowId } = question;
  const path = rowPath.join(' ');
  const columns = inTable.filter((other) => other.rowId === rowId).length;
  return {
    question,
    row: [...new Set([normalized(row.label), normalized(path)])],
    category: normalized(columnLabel),
    needsCategory: columns > 1,
  };
}

/** Whether a text names another code of the ICCS than the row has. */
export function namesAnotherCode(text: string, { row }: Question): boolean {
  const named = iccsNamed(text);
  const own = row.iccs ?? [];
  return named.length > 0 && own.length > 0 && !named.some((code) => own.includes(code));
}
