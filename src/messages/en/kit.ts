import type { ModuleSummary, TableSummary } from '../../kit/check.ts';
import type { Named, RuleLine } from '../../kit/rule-lines.ts';
import type { RowColumn } from '../../kit/worksheet/columns.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** Comments of the module that "uncts instrument new" writes: what each part is for. */
export const starterComments = {
  module: [
    'This file is a module: an example to be replaced, part by part, by your own tables.',
    'Every "comment" is for you. The program does not read it; delete it when you like.',
    'name: the module, its folder and the first part of its cell ids. title: what people read.',
    'languages: those in which the module will be issued. A text is plain English, or { "en": ..., "fr": ... }.',
    'Years, rotation, statuses and the breakdowns sex, age-status and citizenship come from the core questionnaire.',
    'Look at your work at any time: uncts instrument check FILE',
  ],
  evidence: 'Write here who decided on the module, and where that is written.',
  table: [
    'table: its number. unit: what is counted. institution: police, prosecution, courts, prisons, survey or statistics.',
    'asked: annual unless you write odd or even. evidence: seen unless you write inferred.',
  ],
  row: [
    'row: a short name that never changes; it is part of the cell id. label: what people read.',
    'iccs: codes that the row counts. tags: variables of the ICCS that limit it; "uncts iccs variables" lists them.',
  ],
  group: [
    'Rows below a row. relation says how they relate to it, and is the rule that is checked:',
    'sum: together they are the whole. at-most: together they may fall short of it. of-which: each is a part, and they may overlap.',
  ],
  residual: 'residual: the row that holds what is not known.',
  iccs: 'Find codes with: uncts iccs search "serious assault"',
  breakdown: [
    'breakdown: its categories become columns beside the total, and must add up to it.',
    'columns: write ["total", "male", "female"] to ask for some of them only.',
  ],
  rules:
    'Rules between tables that the rows cannot say. part and whole are rows by table number; says is printed.',
  ruleSource: 'Write here where the rule comes from.',
} as const;

/** Texts of the worksheet of a module. */
export const worksheetTexts = {
  readMe: 'Read me',
  title: 'A module of the questionnaire, as a worksheet',
  introduction: [
    'The sheets hold a small example. Replace it, part by part, by your own tables. Sheets and columns that are empty may stay empty; lines and columns of your own (remarks, links) do no harm.',
    'Module: name, title and languages. Rows: one line for every table, heading and row, in the order of the questionnaire. Breakdowns: only those that the core questionnaire lacks; it has sex, age-status and citizenship. Rules: rules between tables. Texts: translations of texts that have no column of their own, such as units.',
    'A row below another names it in the column "parent". The relation says how the rows below relate to it, and is the rule that is checked: sum (together they are the whole), at-most (together they may fall short of it), of-which (each is a part, and they may overlap).',
    'Save the file and look at your work: uncts instrument check FILE. The result names sheet and cell of everything that is not right.',
  ],
  column: 'Column of "Rows"',
  meaning: 'Meaning',
  columns: {
    kind: 'table: the first line of a table. heading: a line above a group of rows, such as "by motivation". row: a row of the table.',
    table:
      'Number of the table, such as 1.1. On headings and rows it may be left out: they belong to the table above.',
    row: 'Short name of the row in lower-case letters, digits and hyphens. It is part of the cell id and should not change. On a heading: what divides the row above, such as motivation.',
    parent:
      'On a row or heading: the short name of the row above it. On a table: the row of another table that this table divides, such as 1.1/offences.',
    relation:
      'sum, at-most or of-which. Once for a group: on its heading, or on its first row if it has no heading.',
    code: 'Codes of the ICCS that the row counts, divided by commas. Find them with: uncts iccs search "motor vehicle".',
    unit: 'What is counted: offences, victims, persons. On a row only if it differs from the table.',
    breakdown: 'The breakdown whose categories are the columns, such as sex.',
    columns:
      'total and categories, divided by commas; all of them if left out. On a row only if it has fewer than the table.',
    'not known': 'yes for the row that holds what is not known.',
    'label en': 'Title of the table, text of the heading or label of the row, in English.',
    'label fr': 'The same in French.',
    'label es': 'The same in Spanish. Titles of the ICCS are filled in by themselves.',
    'label ru': 'The same in Russian.',
    'label ar': 'The same in Arabic.',
    'label zh': 'The same in Chinese.',
    guidance:
      'Printed under the title of the table, in English; translations go to the sheet Texts.',
    evidence: 'seen (if left out): decided or published. inferred: a proposal.',
    institution: 'Who usually holds the figures.',
    asked: 'annual (if left out), odd or even reference years.',
    figures: 'count (if left out) or percent.',
    time: 'flow (if left out): events of the year. stock: as on one day.',
    severity: 'How serious it is when the relation does not hold; set by the relation if left out.',
    tags: 'Variables of the ICCS that limit the row, such as Mot. List them with: uncts iccs variables.',
    note: 'For those who look after the module; not printed.',
  } satisfies Record<RowColumn, string>,
  fields: {
    name: 'Lower-case letters, digits and hyphens: the module, its folder and the first part of its cell ids.',
    title: 'What people read.',
    languages:
      'Those in which the module will be issued, divided by commas: en, fr, es, ru, ar, zh.',
    edition: 'That of the core questionnaire if left out.',
    evidence: 'Who decided on the module, and where that is written.',
    guidance: 'Printed above the tables.',
    note: 'For those who look after the module; not printed.',
  },
} as const;

/** What was written, and what to do next. */
export function startedText(file: string): string {
  return `${file}\nReplace the example by your own tables, then: uncts instrument check ${file}`;
}

/** What "uncts instrument check" says of a module without mistakes. */
export function moduleText(summary: ModuleSummary): string {
  const { title, name, cells, rules } = summary;
  return [
    `${title} (${name})`,
    '',
    'Tables',
    ...summary.tables.map(tableLine),
    '',
    `Cells  ${cellsText(cells)}`,
    '',
    'Rules',
    ...(rules.length === 0 ? ['  none'] : rules.map((line) => `  ${ruleSentence(line)}`)),
    ...missingText(summary),
  ].join('\n');
}

/** Warnings about translations; empty when nothing is missing. */
export function missingText({ missing }: ModuleSummary): string[] {
  const lacking = missing.filter(({ texts }) => texts.length > 0);
  if (lacking.length === 0) return ['', 'Translations  complete'];
  return lacking.flatMap(({ language, texts }) => [
    '',
    `Warning: ${counted(texts.length, 'text has', 'texts have')} no translation into ${languageNames[language]}:`,
    ...texts.map((text) => `  ${text}`),
  ]);
}

/** The files that a module became. */
export function builtText(files: readonly string[], summary: ModuleSummary): string {
  const missing = missingText(summary).slice(1);
  const warnings = summary.missing.some(({ texts }) => texts.length > 0) ? ['', ...missing] : [];
  return [...files, ...warnings].join('\n');
}

const languageNames = {
  en: 'English',
  fr: 'French',
  es: 'Spanish',
  ru: 'Russian',
  ar: 'Arabic',
  zh: 'Chinese',
} as const;

const rotations = {
  annual: 'every cycle',
  odd: 'odd reference years',
  even: 'even reference years',
} as const;

function tableLine({ table, title, unit, asked, rows, columns, questions }: TableSummary): string {
  const size = `${counted(rows, 'row', 'rows')}, columns ${formatList(columns)}`;
  return `  ${table}  ${title}: ${unit}; ${size}; ${counted(questions, 'question', 'questions')} a year; ${rotations[asked]}`;
}

function cellsText({ odd, even, years }: ModuleSummary['cells']): string {
  const window = `the ${years} years of a cycle`;
  if (odd === even) return `${formatNumber(odd)} in ${window}`;
  return `${formatNumber(odd)} in ${window} if its reference year is odd, ${formatNumber(even)} if it is even`;
}

function ruleSentence(line: RuleLine): string {
  switch (line.kind) {
    case 'columns':
      return `Table ${line.table}: ${quoted(line.whole)} is ${sumInWords(line)}, in ${rowsInWords(line.rows)}.`;
    case 'rows':
      return `Table ${line.table}: ${quoted(line.whole)} is ${sumInWords(line)}${inColumns(line.columns)}.`;
    case 'part':
      return `Table ${line.table}: ${quoted(line.part)} is a part of ${quoted(line.whole)} and cannot exceed it${inColumns(line.columns)}.`;
    case 'written':
      return `${line.rule}: ${line.says}`;
  }
}

function rowsInWords(rows: readonly Named[]): string {
  return rows.length === 1 ? `the row ${formatList(rows.map(quoted))}` : `${rows.length} rows`;
}

function sumInWords(line: Extract<RuleLine, { kind: 'columns' | 'rows' }>): string {
  const parts = formatList([...line.parts, ...line.residual].map(quoted));
  const several = line.parts.length + line.residual.length > 1;
  const sum = several ? `the sum of ${parts}` : parts;
  return line.relation === 'sum' ? sum : `at least ${sum}`;
}

function inColumns(columns: readonly Named[]): string {
  if (columns.length === 1 && columns[0]?.id === 'total') return '';
  return `, in the ${columns.length === 1 ? 'column' : 'columns'} ${formatList(columns.map(quoted))}`;
}

function quoted({ label }: Named): string {
  return `"${label}"`;
}
