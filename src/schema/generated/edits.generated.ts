// Generated from schemas/edits.schema.json by "npm run types". Do not edit.

/**
 * What people typed into filled workbooks: edits.json of a country folder. "uncts compile --edited" writes it.
 */
export interface Edits {
  $schema?: string;
  /**
   * At most 200000 edits, sorted by what they are of.
   *
   * @maxItems 200000
   */
  edits: Edit[];
}
export interface Edit {
  /**
   * Id of the cell for a figure, of the question for a comment or source, of the field for an answer on the front page.
   */
  of: string;
  what: 'figure' | 'comment' | 'source' | 'field';
  typed: Entry;
  data: Entry;
  /**
   * The cycle of the workbook that it was typed into.
   */
  cycle: number;
  decided?: Decision;
}
/**
 * A figure as number or null with its status; any other entry as text.
 */
export interface Entry {
  value?: number | null;
  /**
   * SDMX CL_OBS_STATUS: one capital letter.
   */
  status?: string;
  text?: string;
}
/**
 * What a person decided when the data changed, too. It holds while the data say what they said then.
 */
export interface Decision {
  /**
   * typed: what was typed stays; data: what the data say counts.
   */
  keep: 'typed' | 'data';
  against: Entry;
}
