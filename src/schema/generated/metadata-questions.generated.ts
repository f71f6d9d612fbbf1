// Generated from schemas/metadata-questions.schema.json by "npm run types". Do not edit.

export type Slug = string;

/**
 * The questions of an instrument's metadata file: once for each institution and once for each table.
 */
export interface MetadataQuestions {
  $schema?: string;
  /**
   * The file of the instrument whose tables are asked about.
   */
  file: string;
  evidence: 'seen' | 'inferred';
  /**
   * What the questions rest on.
   */
  note: string;
  /**
   * The choices of every question of the kind yes-no-partly.
   *
   * @minItems 3
   * @maxItems 3
   */
  yesNoPartly: MetadataChoice[];
  /**
   * Asked of each institution that usually answers a table.
   *
   * @minItems 1
   */
  institutions: MetadataQuestion[];
  /**
   * Asked for each table of the cycle to which the question applies.
   *
   * @minItems 1
   */
  tables: MetadataQuestion[];
}
export interface MetadataChoice {
  choice: Slug;
  label: string;
  appliesTo?: AppliesTo;
}
/**
 * The tables concerned: all conditions must hold, and one that is absent always does.
 */
export interface AppliesTo {
  /**
   * Counting units of the table.
   *
   * @minItems 1
   */
  units?: string[];
  time?: 'flow' | 'stock';
  kind?: 'count' | 'percent';
  /**
   * @minItems 1
   */
  chapters?: string[];
}
export interface MetadataQuestion {
  question: Slug;
  /**
   * A few words that name the question within a sentence.
   */
  name: string;
  /**
   * The question as it is printed.
   */
  label: string;
  /**
   * Printed under the question.
   */
  guidance?: string;
  /**
   * text: free text; choice: one of the choices; yes-no-partly: one of three; breaks: a list of rows, years and reasons.
   */
  kind: 'text' | 'choice' | 'yes-no-partly' | 'breaks';
  /**
   * For the kind choice.
   *
   * @minItems 2
   */
  choices?: MetadataChoice[];
  appliesTo?: AppliesTo;
  onlyIf?: Condition;
  /**
   * Another question of the same table or institution: where that is answered, this one may stay open.
   */
  unless?: string;
  /**
   * True when a missing answer is nothing to report.
   */
  optional?: boolean;
  evidence: 'seen' | 'inferred';
  note?: string;
}
/**
 * The answer to another question of the same table or institution that makes this one arise.
 */
export interface Condition {
  question: Slug;
  /**
   * @minItems 1
   */
  is: Slug[];
}
