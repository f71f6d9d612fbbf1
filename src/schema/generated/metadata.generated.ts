// Generated from schemas/metadata.schema.json by "npm run types". Do not edit.

/**
 * metadata.json of a country: answers to the metadata file, and breaks in the series. Answers stay valid for later cycles until what they rest on changes.
 */
export interface Metadata {
  $schema?: string;
  note?: string;
  answers: MetadataAnswer[];
  breaks: DeclaredBreak[];
}
export interface MetadataAnswer {
  /**
   * Id of the question, for example metadata/2.1/counting-unit or metadata/police/name.
   */
  question: string;
  /**
   * A text of 1 to 4,000 characters; of a question with choices, the choice.
   */
  value?: string;
  /**
   * A text of 1 to 4,000 characters.
   */
  comment?: string;
  /**
   * Fingerprint of what the answer rested on when it was given: 12 hexadecimal digits, as the program prints it. Leave it out in a new answer.
   */
  basis?: string;
}
/**
 * From this year on, the figures of a row cannot be compared with the years before.
 */
export interface DeclaredBreak {
  /**
   * Id of a row, for example data/2.2/rape.
   */
  row: string;
  /**
   * The first year of the new series, 1900 to 2199.
   */
  year: number;
  /**
   * A text of 1 to 1,000 characters.
   */
  reason: string;
}
