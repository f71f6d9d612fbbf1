import type { Table } from '../schema/types.ts';

/** Who usually holds the figures of a table. */
export type Institution = Table['institution'];

/** Signs that may stand in place of a figure; the signs themselves are the same in all languages. */
export type MarkMeaning =
  | 'not-available'
  | 'not-applicable'
  | 'nil'
  | 'included-elsewhere'
  | 'confidential';

/** A status for the prompt beside the drop-down. */
export interface StatusInWords {
  status: string;
  label: string;
}

/**
 * Every text of a blank workbook that does not come from the instrument, in one language. Functions
 * get numbers, and names that are already in the language, and give whole sentences. Numbers are
 * written with the digits 0 to 9 in all languages. Where a limit of Excel is given it counts UTF-16 units.
 */
export interface WorkbookMessages {
  /** Title in the properties of the file. */
  documentTitle: (instrument: string, cycle: number) => string;
  frontPage: {
    /** Name of the sheet: at most 31 characters, without [ ] : * ? / \ */
    sheet: string;
    cycle: (cycle: number) => string;
    file: (title: string) => string;
    /** Title of a file that holds the tables of one institution only. */
    partOfFile: (title: string, institution: string) => string;
    referenceYear: (year: number, years: readonly number[]) => string;
    addressTitle: string;
    address: readonly [string, string];
    /** The same two places in a file for one institution. */
    partAddressTitle: (institution: string) => string;
    partAddress: readonly [string, string];
    officerTitle: string;
    country: string;
    contentsTitle: string;
    contentsSheet: string;
    contentsTables: string;
    contentsInstitutions: string;
    instructions: string;
    tables: (numbers: readonly string[]) => string;
    institutions: (names: readonly string[]) => string;
  };
  instructions: {
    /** Name of the sheet: at most 31 characters, without [ ] : * ? / \ */
    sheet: string;
    title: string;
    asked: {
      title: string;
      years: (referenceYear: number, years: readonly number[]) => string;
      volume: (tables: number, lines: number, years: readonly number[]) => string;
      period: string;
    };
    steps: { title: string; lines: readonly [string, string, string, string] };
    zero: { title: string; lines: readonly [string, string, string] };
    marks: {
      title: string;
      intro: string;
      mark: string;
      meaning: string;
      use: string;
      meanings: Readonly<Record<MarkMeaning, { meaning: string; use: string }>>;
    };
    statuses: {
      title: string;
      intro: string;
      code: string;
      label: string;
      use: string;
      with: { value: string; 'no-value': string };
    };
    checks: { title: string; lines: readonly [string, string, string] };
    sources: { title: string; lines: readonly [string, string] };
    colours: {
      title: string;
      input: string;
      fixed: string;
      header: string;
      check: string;
      note: string;
      example: string;
    };
    notAsked: { title: string; intro: string; lines: string; none: string };
    about: {
      title: string;
      edition: (title: string, edition: string) => string;
      evidence: string;
      layout: string;
    };
  };
  /** When to use a status; codes of the SDMX code list CL_OBS_STATUS. */
  statusUse: Readonly<Record<string, string>>;
  chapterSheet: {
    title: (number: string, title: string) => string;
    tableTitle: (number: string, title: string) => string;
    /** One line under the title of a table: what is counted, when, and who usually answers. */
    facts: (facts: {
      unit: string;
      /** Lines that count in another unit. */
      exceptions: readonly { unit: string; row: string }[];
      time: 'flow' | 'stock';
      institution: string;
    }) => string;
    /** How the lines of a table relate to a line of another table. */
    divides: Readonly<
      Record<'sum' | 'at-most' | 'of-which', (row: string, table: string) => string>
    >;
    /** A line with the lines it belongs to, outermost first. */
    rowPath: (labels: readonly string[]) => string;
    /** Heading of a group whose own line is not asked. */
    group: (parent: string, label: string) => string;
    label: string;
    category: string;
    classification: string;
    iccs: (codes: readonly string[], tags: readonly string[]) => string;
    figures: string;
    status: string;
    checks: string;
    source: string;
    comment: string;
  };
  /** The note on the label of a line; it has room for about 200 characters. */
  note: {
    iccs: (code: string, title: string) => string;
    variable: (tag: string, label: string) => string;
    /** Offences that count here, from the index of the classification. */
    includes: (terms: readonly string[]) => string;
    unit: (unit: string) => string;
  };
  /** What stands beside a figure while it does not fit others: short, the column is narrow. */
  checks: {
    /** Name of the lines that divide a line, where there is no other. */
    parts: string;
    table: (number: string) => string;
    over: (parts: string, difference: string) => string;
    short: (parts: string, difference: string) => string;
    moreThanWhole: (difference: string) => string;
    moreThanTable: (table: string, difference: string) => string;
  };
  institutions: Readonly<Record<Institution, string>>;
  /** Messages of rules on input cells: titles at most 32 characters, texts at most 255. */
  inputRules: {
    count: { title: string; text: (marks: string) => string };
    percent: { title: string; text: (marks: string) => string };
    status: {
      title: string;
      text: string;
      promptTitle: string;
      prompt: (
        withFigure: readonly StatusInWords[],
        withoutFigure: readonly StatusInWords[],
      ) => string;
    };
  };
  printedPage: {
    header: (instrument: string, cycle: number) => string;
    page: (page: string, pages: string) => string;
  };
}
