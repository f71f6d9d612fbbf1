import { rowsOf } from '../../instrument/rows.ts';
import type { MetadataWords } from '../../messages/en/metadata.ts';
import type { AskedMetadataQuestion, QuestionState } from '../../metadata/index.ts';
import type { DeclaredBreak, Table } from '../../schema/types.ts';
import { chapterSheetNames } from '../blank/sheet-names.ts';

/** Columns of a sheet with questions, numbers from 1, and their widths in characters. */
export const columns = { question: 2, answer: 3, comment: 4, state: 5 } as const;
export const widths = [1.7, 62, 44, 52, 18];

/** Rows that stay in sight and are repeated in print. */
export const headerRows = { title: 1, heads: 2 } as const;

/** The hidden sheet with the lists behind the drop-downs. */
export const listsSheet = 'Lists';

/** Lines kept free for further breaks, and lines of a table without any. */
const freeBreakLines = 2;

/** One row below the headings of a sheet. */
export type SheetRow = { row: number } & (
  | { kind: 'space' }
  | { kind: 'table'; text: string }
  | { kind: 'question'; question: AskedMetadataQuestion; answered: QuestionState | undefined }
  | { kind: 'breaks'; question: AskedMetadataQuestion }
  | { kind: 'break-heads' }
  | { kind: 'break'; table: string; line: number; shown: string | null; declared?: DeclaredBreak }
);

export interface SheetLayout {
  name: string;
  title: string;
  content: string;
  rows: readonly SheetRow[];
  states: readonly QuestionState[];
  questions: number;
}

type Unplaced = SheetRow extends infer R ? (R extends SheetRow ? Omit<R, 'row'> : never) : never;

/** Words and labels in the language of the workbook. */
export interface Wording {
  words: MetadataWords;
  /** A text of the instrument or of its metadata questions. */
  label(english: string): string;
}

/** The sheets of a metadata workbook: one for each institution, then one for each chapter. */
export function layoutOf(
  questions: readonly AskedMetadataQuestion[],
  states: readonly QuestionState[],
  wording: Wording,
): SheetLayout[] {
  const known = new Map(states.map((state) => [state.question.id, state]));
  const sheet = (
    name: string,
    title: string,
    content: string,
    asked: readonly AskedMetadataQuestion[],
  ): SheetLayout => ({
    name,
    title,
    content,
    rows: placed(rowsFor(asked, known, wording)),
    states: asked.flatMap(({ id }) => known.get(id) ?? []),
    questions: asked.filter(({ asks }) => asks.kind !== 'breaks').length,
  });
  return [
    ...institutionSheets(questions, wording, sheet),
    ...chapterSheets(questions, wording, sheet),
  ];
}

type MakeSheet = (
  name: string,
  title: string,
  content: string,
  asked: readonly AskedMetadataQuestion[],
) => SheetLayout;

function institutionSheets(
  questions: readonly AskedMetadataQuestion[],
  { words }: Wording,
  sheet: MakeSheet,
): SheetLayout[] {
  const institutions = new Map<string, AskedMetadataQuestion[]>();
  for (const question of questions) {
    if (question.subject.kind !== 'institution') continue;
    const { institution } = question.subject;
    institutions.set(institution, [...(institutions.get(institution) ?? []), question]);
  }
  return [...institutions].map(([institution, asked]) => {
    const name = words.institutions[institution] ?? institution;
    const tab = words.institutionSheet[institution] ?? institution;
    return sheet(tab, words.institutionTitle(name), words.institutionContent(name), asked);
  });
}

function chapterSheets(
  questions: readonly AskedMetadataQuestion[],
  { words, label }: Wording,
  sheet: MakeSheet,
): SheetLayout[] {
  const chapters = new Map<string, { title: string; asked: AskedMetadataQuestion[] }>();
  for (const question of questions) {
    if (question.subject.kind !== 'table') continue;
    const { chapter, title } = question.subject.chapter;
    const known = chapters.get(chapter);
    if (known === undefined) chapters.set(chapter, { title: label(title), asked: [question] });
    else known.asked.push(question);
  }
  const taken = [words.frontPage, listsSheet, ...Object.values(words.institutionSheet)];
  const names = chapterSheetNames(
    [...chapters].map(([chapter, { title }]) => ({ chapter, title, tables: [] })),
    taken,
  );
  return [...chapters].map(([chapter, { title, asked }], index) => {
    const numbers = [...new Set(asked.flatMap((question) => tableOf(question)?.table ?? []))];
    return sheet(
      names[index] ?? chapter,
      words.chapterTitle(chapter, title),
      words.tables(numbers),
      asked,
    );
  });
}

function tableOf({ subject }: AskedMetadataQuestion): Table | undefined {
  return subject.kind === 'table' ? subject.table : undefined;
}

function rowsFor(
  questions: readonly AskedMetadataQuestion[],
  known: ReadonlyMap<string, QuestionState>,
  { words, label }: Wording,
): Unplaced[] {
  let open: Table | undefined;
  return questions.flatMap((question): Unplaced[] => {
    const table = tableOf(question);
    const starts = table !== undefined && table !== open;
    open = table;
    const heading: Unplaced[] = starts
      ? [
          { kind: 'space' },
          { kind: 'table', text: words.tableTitle(table.table, label(table.title)) },
        ]
      : [];
    const answered = known.get(question.id);
    return question.asks.kind === 'breaks' && table !== undefined
      ? [...heading, ...breakRows(question, table, answered?.breaks ?? [], label)]
      : [...heading, { kind: 'question', question, answered }];
  });
}

function breakRows(
  question: AskedMetadataQuestion,
  table: Table,
  breaks: readonly DeclaredBreak[],
  label: Wording['label'],
): Unplaced[] {
  const labels = rowLabels(table, label);
  const labelOf = (declared: DeclaredBreak): string =>
    labels.find(({ row }) => declared.row.endsWith(`/${row}`))?.label ?? declared.row;
  const line = (declared: DeclaredBreak | undefined, index: number): Unplaced => ({
    kind: 'break',
    table: table.table,
    line: index + 1,
    ...(declared === undefined ? { shown: null } : { shown: labelOf(declared), declared }),
  });
  return [
    { kind: 'breaks', question },
    { kind: 'break-heads' },
    ...Array.from({ length: breaks.length + freeBreakLines }, (_, index) =>
      line(breaks[index], index),
    ),
  ];
}

function placed(rows: readonly Unplaced[]): SheetRow[] {
  return rows.map((row, index) => ({ ...row, row: headerRows.heads + 1 + index }) as SheetRow);
}

/** Rows of a table with their labels from the top, as they stand in the lists. */
export function rowLabels(
  table: Table,
  label: (english: string) => string,
): { row: string; label: string }[] {
  return rowsOf(table).map(({ row, path }) => ({
    row: row.row,
    label: path.map(label).join(': '),
  }));
}
