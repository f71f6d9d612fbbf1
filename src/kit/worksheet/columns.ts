import { languages } from '../../instrument/labels.ts';

/** What a line of the sheet "Rows" is. */
export type LineKind = 'table' | 'heading' | 'row';

/** Columns of the sheet "Rows", in their order, and the kinds of lines that use them. */
export const rowColumns = {
  kind: ['table', 'heading', 'row'],
  table: ['table', 'heading', 'row'],
  row: ['heading', 'row'],
  parent: ['table', 'heading', 'row'],
  relation: ['table', 'heading', 'row'],
  code: ['row'],
  unit: ['table', 'row'],
  breakdown: ['table'],
  columns: ['table', 'row'],
  'not known': ['row'],
  'label en': ['table', 'heading', 'row'],
  'label fr': ['table', 'heading', 'row'],
  'label es': ['table', 'heading', 'row'],
  'label ru': ['table', 'heading', 'row'],
  'label ar': ['table', 'heading', 'row'],
  'label zh': ['table', 'heading', 'row'],
  guidance: ['table'],
  evidence: ['table', 'row'],
  institution: ['table'],
  asked: ['table', 'row'],
  figures: ['table'],
  time: ['table'],
  severity: ['table', 'heading'],
  tags: ['row'],
  note: ['table', 'row'],
} as const satisfies Record<string, readonly LineKind[]>;

export type RowColumn = keyof typeof rowColumns;

export const rowColumnNames = Object.keys(rowColumns) as RowColumn[];

/** Columns without which the sheet "Rows" cannot be understood; the others may be taken out. */
export const neededRowColumns: readonly RowColumn[] = [
  'kind',
  'table',
  'row',
  'parent',
  'relation',
  'label en',
];

/** Words that a column offers. */
export const choices: Readonly<Partial<Record<RowColumn, readonly string[]>>> = {
  kind: ['table', 'heading', 'row'],
  relation: ['sum', 'at-most', 'of-which'],
  'not known': ['yes', 'no'],
  evidence: ['seen', 'inferred'],
  institution: ['police', 'prosecution', 'courts', 'prisons', 'survey', 'statistics'],
  asked: ['annual', 'odd', 'even'],
  figures: ['count', 'percent'],
  time: ['flow', 'stock'],
  severity: ['error', 'warning', 'information'],
};

/** Names of the sheets that are read; others, such as "Read me", are the writer's own. */
export const sheetNames = {
  about: 'Module',
  rows: 'Rows',
  breakdowns: 'Breakdowns',
  texts: 'Texts',
  rules: 'Rules',
} as const;

/** Columns of the other sheets. */
export const otherColumns = {
  about: ['field', ...languages],
  breakdowns: ['breakdown', 'category', 'not known', ...languages.map((code) => `label ${code}`)],
  texts: [...languages],
  rules: ['rule', 'kind', 'part', 'whole', 'columns', 'severity', 'says', 'source'],
} as const;

/** Fields of the sheet "Module"; those that are texts have a column a language. */
export const aboutFields = [
  'name',
  'title',
  'languages',
  'edition',
  'evidence',
  'guidance',
  'note',
] as const;
