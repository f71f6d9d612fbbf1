// Generated from schemas/module.schema.json by "npm run types". Do not edit.

/**
 * For people who read this file; never printed and never read by the program.
 */
export type Comment = string | string[];
/**
 * English text, or the text by language: { "en": ..., "fr": ... }
 */
export type ModuleText =
  | string
  | {
      en: string;
      fr?: string;
      es?: string;
      ru?: string;
      ar?: string;
      zh?: string;
    };
/**
 * lower-case letters, digits and hyphens, such as religion-or-belief
 */
export type Slug = string;
/**
 * annual (default): every cycle; odd, even: cycles whose reference year is odd or even.
 */
export type Rotation = 'annual' | 'odd' | 'even';
/**
 * seen (default): decided or published; inferred: a proposal.
 */
export type Evidence = 'seen' | 'inferred';
/**
 * total and categories of the table's breakdown; all of them if left out.
 *
 * @minItems 1
 */
export type Columns = Slug[];
/**
 * How the rows below relate to the row above: sum: together they are the whole; at-most: they exclude each other and may fall short of the whole; of-which: each is a part of the whole, and they may overlap.
 */
export type Relation = 'sum' | 'at-most' | 'of-which';
export type Severity = 'error' | 'warning' | 'information';

/**
 * A one-off module of the questionnaire in one file: what a person writes, and what "uncts instrument build" expands into the folder of an instrument. Years, rotation, statuses and the breakdowns sex, age-status and citizenship are those of the core questionnaire.
 */
export interface Module {
  $schema?: string;
  comment?: Comment;
  /**
   * Name of the module, its folder and its file: lower-case letters, digits and hyphens, such as hate-crime
   */
  name: string;
  title: ModuleText;
  edition?: ModuleText;
  /**
   * Languages in which the module will be issued. Missing translations are listed for these.
   *
   * @minItems 1
   */
  languages: ('en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh')[];
  /**
   * In words: who decided on the module and where that is written.
   */
  evidence?: string;
  guidance?: ModuleText;
  /**
   * For those who look after the module; not printed.
   */
  note?: string;
  /**
   * Breakdowns that the core questionnaire does not have.
   */
  breakdowns?: ModuleBreakdown[];
  /**
   * @minItems 1
   */
  tables: ModuleTable[];
  /**
   * Rules between tables that the trees of rows cannot say.
   */
  rules?: ModuleRule[];
  /**
   * Translations of texts that stand elsewhere in the file as plain English, such as units and headings.
   */
  texts?: TranslatedText[];
}
export interface ModuleBreakdown {
  comment?: Comment;
  breakdown: Slug;
  label: ModuleText;
  /**
   * @minItems 1
   */
  categories: ModuleCategory[];
}
export interface ModuleCategory {
  category: Slug;
  label: ModuleText;
  /**
   * True for the category that holds what is not known.
   */
  residual?: boolean;
}
export interface ModuleTable {
  comment?: Comment;
  /**
   * the number of a table, such as 1.1
   */
  table: string;
  title: ModuleText;
  unit: ModuleText;
  /**
   * count (default): whole numbers from zero; percent: 0 to 100.
   */
  kind?: 'count' | 'percent';
  /**
   * flow (default): events of the year; stock: as on one day.
   */
  time?: 'flow' | 'stock';
  /**
   * Who usually holds the figures.
   */
  institution: 'police' | 'prosecution' | 'courts' | 'prisons' | 'survey' | 'statistics';
  asked?: Rotation;
  evidence?: Evidence;
  note?: string;
  guidance?: ModuleText;
  breakdown?: Slug;
  columns?: Columns;
  sumsTo?: ModuleTarget;
  /**
   * @minItems 1
   */
  rows: ModuleRow[];
}
/**
 * The row of another table that the rows of this table divide.
 */
export interface ModuleTarget {
  /**
   * a row of this module, by the number of its table: 1.1/offences
   */
  row: string;
  relation: Relation;
  severity?: Severity;
}
export interface ModuleRow {
  comment?: Comment;
  row: Slug;
  label: ModuleText;
  /**
   * Codes of the International Classification of Crime for Statistical Purposes, version 1.0, that the row counts.
   *
   * @minItems 1
   *
   * Items: a code of the ICCS: two, four, five or six digits, such as 0301
   */
  iccs?: string[];
  /**
   * Disaggregating variables of the ICCS that limit the row, for example Mot for the motive.
   */
  tags?: string[];
  evidence?: Evidence;
  asked?: Rotation;
  columns?: Columns;
  unit?: ModuleText;
  /**
   * True for the row that holds what is not known.
   */
  residual?: boolean;
  note?: string;
  /**
   * @minItems 1
   */
  groups?: ModuleGroup[];
}
export interface ModuleGroup {
  comment?: Comment;
  /**
   * what divides the row above, such as motivation
   */
  by?: string;
  label?: ModuleText;
  relation: Relation;
  severity?: Severity;
  /**
   * @minItems 1
   */
  rows: ModuleRow[];
}
export interface ModuleRule {
  comment?: Comment;
  /**
   * capital letters, a hyphen and a number, such as HATE-1
   */
  rule: string;
  /**
   * stage-order: the later stage of the justice process rarely exceeds the earlier one; at-most: the part cannot exceed the whole; equal: the same figure asked twice.
   */
  kind: 'stage-order' | 'at-most' | 'equal';
  /**
   * a row of this module, by the number of its table: 1.1/offences
   */
  part: string;
  /**
   * a row of this module, by the number of its table: 1.1/offences
   */
  whole: string;
  /**
   * total if left out.
   *
   * @minItems 1
   */
  columns?: string[];
  severity?: Severity;
  /**
   * The rule in one plain sentence.
   */
  says: string;
  source?: string;
}
export interface TranslatedText {
  en: string;
  fr?: string;
  es?: string;
  ru?: string;
  ar?: string;
  zh?: string;
}
