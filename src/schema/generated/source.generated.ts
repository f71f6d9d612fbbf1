// Generated from schemas/source.schema.json by "npm run types". Do not edit.

/**
 * How one file of a country's data is read, and who answers for it.
 */
export interface Source {
  $schema?: string;
  /**
   * Id; the name of this file without .json.
   */
  source: string;
  title: string;
  /**
   * Printed in the source column of the workbook.
   */
  publisher: string;
  institution: 'police' | 'prosecution' | 'courts' | 'prisons' | 'survey' | 'statistics';
  note?: string;
  file: {
    /**
     * Relative to the country folder.
     */
    path: string;
    format: 'csv';
    /**
     * Default: comma.
     */
    delimiter?: string;
    /**
     * Texts that mean no value, beside the empty field.
     */
    nulls?: string[];
  };
  /**
   * Every column of the file, in any order.
   *
   * @minItems 2
   */
  columns: SourceColumn[];
  /**
   * Which of the instrument's breakdowns a column carries, mapped once for every row that uses this source.
   */
  breakdowns?: SourceBreakdown[];
}
export interface SourceColumn {
  column: string;
  /**
   * year: reference year, exactly one; category: text to select by; code: national code, with a code list; measure: a number; ignore: not read.
   */
  role: 'year' | 'category' | 'code' | 'measure' | 'ignore';
  /**
   * For a code: the code list of correspondence.csv.
   */
  list?: string;
  /**
   * For a measure: what is counted.
   */
  unit?: string;
}
export interface SourceBreakdown {
  breakdown: string;
  column: string;
  /**
   * From the text in the file to the category of the instrument.
   */
  values: {
    [k: string]: string;
  };
}
