/** One data file of a source. */
export interface SourceFile {
  path: string;
  /** Relative to the country folder, as messages and lineage name it. */
  shownAs: string;
}
