// Generated from schemas/desk.schema.json by "npm run types". Do not edit.

/**
 * What uncts desk made of a folder of returns. The next run reads it to do again only what changed.
 */
export interface Desk {
  format: 'uncts-desk/1';
  /**
   * Version of the program.
   */
  tool: string;
  returns: DeskReturn[];
  /**
   * Files that could not be checked or compared with, and why.
   */
  bad: BadFile[];
  /**
   * Files of the folder that were not checked, because they are no returns.
   */
  passedOver: PassedOver[];
  compared: ComparedRates;
}
export interface DeskReturn {
  /**
   * Path in the folder, with / between names.
   */
  file: string;
  country: string;
  countryName: string;
  cycle: number;
  /**
   * data, or the module that a workbook is of.
   */
  part: string;
  /**
   * Where its report is: country and cycle, with a number where that is taken.
   */
  folder: string;
  language: 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh';
  inputs: DeskInputs;
  cells: {
    asked: number;
    filled: number;
  };
  findings: OpenFindings;
  /**
   * Lines of a workbook that were not read.
   */
  unsure: number;
  comparedWith: ComparedWith;
  /**
   * Why an earlier return or a query list was not used.
   */
  notCompared: string[];
  revisions?: RevisedFigures;
  /**
   * Tables that the cycle asks, in the order of the questionnaire.
   */
  tables: DeskTable[];
  /**
   * The findings to look at first.
   */
  top: DeskFinding[];
  /**
   * What is compared between countries.
   */
  figures: DeskFigure[];
  /**
   * Files of its folder.
   */
  outputs: OutputFile[];
}
/**
 * Everything the result rests on.
 */
export interface DeskInputs {
  tool: string;
  /**
   * Options that tell on the result.
   */
  settings: string;
  files: InputFile[];
}
export interface InputFile {
  as: 'return' | 'earlier' | 'answers' | 'published' | 'rules';
  file: string;
  sha256: string;
}
/**
 * Open ones by severity, and those that the contact point explained.
 */
export interface OpenFindings {
  error: number;
  warning: number;
  information: number;
  explained: number;
}
export interface ComparedWith {
  cycles: number[];
  published: boolean;
}
export interface RevisedFigures {
  unchanged: number;
  revised: number;
  added: number;
  gone: number;
}
export interface DeskTable {
  table: string;
  asked: number;
  filled: number;
  error: number;
  warning: number;
  /**
   * Figures of an earlier return that are others or gone now.
   */
  revised?: number;
}
export interface DeskFinding {
  severity: 'error' | 'warning' | 'information';
  title: string;
  sentence: string;
  place: string;
  rank: number;
}
export interface DeskFigure {
  question: string;
  year: number;
  value: number;
  population: number;
}
export interface OutputFile {
  name: string;
  sha256: string;
}
export interface BadFile {
  file: string;
  problems: string[];
}
export interface PassedOver {
  file: string;
  why: 'metadata' | 'of-ours' | 'beside-return' | 'answers' | 'not-read' | 'link';
}
/**
 * Rates per 100,000 between countries.
 */
export interface ComparedRates {
  countries: number;
  /**
   * Figures that at least 8 countries give.
   */
  judged: number;
  outliers: OutlierTold[];
}
export interface OutlierTold {
  country: string;
  question: string;
  year: number;
  value: number;
  /**
   * Per 100,000 population.
   */
  rate: number;
  /**
   * Of the countries compared.
   */
  median: number;
  /**
   * Robust standard deviations of the logarithm of the rate.
   */
  distance: number;
  /**
   * 1: the highest rate.
   */
  rank: number;
  countries: number;
  group: 'small' | 'medium' | 'large' | 'all';
}
