// Generated from schemas/source.schema.json by "npm run types". Do not edit.

export type Derived =
  | DerivedReferenceYear
  | DerivedYearOfFile
  | DerivedTextOfFile
  | DerivedDatePart
  | DerivedAge
  | DerivedBands
  | DerivedPadded
  | DerivedText
  | DerivedConstant;

/**
 * How the files or the table of one source are read, and who answers for it.
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
     * Relative to the country folder; * stands for any text within a file name. Files are read in order of name.
     */
    path?: string | string[];
    format: 'csv' | 'json' | 'parquet' | 'xlsx' | 'xls' | 'postgres';
    /**
     * Encoding of a text file, such as windows-1252; default: utf-8. A byte-order mark wins.
     */
    encoding?: string;
    /**
     * Default: comma.
     */
    delimiter?: string;
    /**
     * Default: a point.
     */
    decimal?: '.' | ',';
    /**
     * Sign between thousands; default: none.
     */
    thousands?: string;
    /**
     * Texts that mean no value, beside the empty field.
     */
    nulls?: string[];
    /**
     * Sheet of a workbook by its name, in which * stands for any text, or by its number from 1. Default: the first.
     */
    sheet?: string | number;
    header?: HeaderPlace;
    end?: EndOfRecords;
    /**
     * Headings that differ between files.
     */
    rename?: Rename[];
    /**
     * Environment variable that holds the address of a PostgreSQL server.
     */
    connection?: string;
    /**
     * Table or view of the server.
     */
    table?: string;
    /**
     * A query of the server in place of a table.
     */
    query?: string;
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
  /**
   * Records that are no records of their own, such as totals among their parts. They are counted as excluded, with the reason.
   */
  leaveOut?: LeaveOut[];
  long?: Long;
  /**
   * Measures of record-level data, in which a record is an incident, a victim or a person.
   *
   * @minItems 1
   */
  counts?: Count[];
  /**
   * Columns that tell records apart: two with the same texts are one record twice.
   *
   * @minItems 1
   */
  key?: string[];
  /**
   * once: records with the same key and the same content count once. Default: they all count and are reported.
   */
  duplicates?: 'report' | 'once';
  stock?: Stock;
  completeness?: Completeness;
  /**
   * Columns made from others.
   */
  derived?: Derived[];
}
/**
 * Where the headings of the columns stand; default: in the first row.
 */
export interface HeaderPlace {
  row?: number;
  /**
   * Texts that the row of headings holds: the first row with all of them.
   *
   * @minItems 1
   */
  find?: string[];
  /**
   * Rows of headings, joined with " / "; merged cells count for all their columns.
   */
  rows?: number;
}
/**
 * The first record that is none: notes follow. Without it the first blank row of a workbook ends the records; with it blank rows are passed over.
 */
export interface EndOfRecords {
  column: string;
  /**
   * Texts with which such a record begins in this column.
   */
  texts: string[];
}
export interface Rename {
  /**
   * Files it holds for, with *; default: all.
   */
  files?: string;
  /**
   * From the heading in the file to the column of this description.
   */
  columns: {
    [k: string]: string;
  };
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
export interface LeaveOut {
  column: string;
  /**
   * @minItems 1
   */
  values: string[];
  reason: string;
  /**
   * true: the record is the total of all others that agree with it in every other column; a column in which it is empty is added up over. A list: the total of the records with these texts. A difference is a finding.
   */
  totalOf?: boolean | string[];
}
/**
 * Columns that hold the years, months or offences side by side become records.
 */
export interface Long {
  /**
   * @minItems 1
   */
  columns?: string[];
  /**
   * Headings with one *, such as "M*"; what * stands for goes into the column.
   */
  matching?: string;
  into: string;
  value: string;
}
export interface Count {
  measure: string;
  /**
   * Column whose different texts are counted; default: records are counted.
   */
  distinct?: string;
  unit?: string;
}
/**
 * Only records of the country's stock day count.
 */
export interface Stock {
  /**
   * Column with the date.
   */
  day: string;
  format?: string;
  /**
   * Days that another day may lie before or after the stock day; where the stock day has no records, those of the nearest such day count, and a finding says so. Of two as near, the earlier one.
   */
  nearest?: number;
}
/**
 * Columns of which every combination must have records in every year.
 */
export interface Completeness {
  /**
   * @minItems 1
   */
  by: string[];
}
export interface DerivedReferenceYear {
  column: string;
  as: 'reference-year';
  /**
   * A column of the file.
   */
  from: string;
  /**
   * Such as %d/%m/%Y (strptime), or excel for serial day numbers. Default: %Y-%m-%d.
   */
  format?: string;
}
export interface DerivedYearOfFile {
  column: string;
  as: 'year-of-file';
}
export interface DerivedTextOfFile {
  column: string;
  as: 'text-of-file';
  /**
   * From the name of a file, in which * stands for any text, to the text that its records get. Of every file exactly one name holds.
   */
  values: {
    [k: string]: string;
  };
}
export interface DerivedDatePart {
  column: string;
  as: 'date-part';
  /**
   * A column of the file.
   */
  from: string;
  /**
   * Such as %d/%m/%Y (strptime), or excel for serial day numbers. Default: %Y-%m-%d.
   */
  format?: string;
  part: 'year' | 'month' | 'day';
  /**
   * Language of names of months.
   */
  language?: 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh';
}
export interface DerivedAge {
  column: string;
  as: 'age';
  birth: string;
  at: string;
  /**
   * Such as %d/%m/%Y (strptime), or excel for serial day numbers. Default: %Y-%m-%d.
   */
  format?: string;
}
export interface DerivedBands {
  column: string;
  as: 'bands';
  /**
   * A column of the file.
   */
  from: string;
  /**
   * @minItems 1
   */
  bands: Band[];
  /**
   * Texts that say that it is not known.
   */
  unknown?: string[];
  unknownCategory?: string;
}
export interface Band {
  category: string;
  from?: number;
  /**
   * Included.
   */
  to?: number;
}
export interface DerivedPadded {
  column: string;
  as: 'padded';
  /**
   * A column of the file.
   */
  from: string;
  length: number;
}
export interface DerivedText {
  column: string;
  as: 'text';
  /**
   * A column of the file.
   */
  from: string;
  /**
   * Capitals, accents and spaces do not count.
   */
  fold?: boolean;
  /**
   * From the text in the file to the spelling that it gets.
   */
  values?: {
    [k: string]: string;
  };
  /**
   * A CSV file of the country folder with the columns text and spelling, beside or in place of values.
   */
  valuesIn?: string;
}
export interface DerivedConstant {
  column: string;
  as: 'constant';
  value: string;
}
