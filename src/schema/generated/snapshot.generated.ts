// Generated from schemas/snapshot.schema.json by "npm run types". Do not edit.

/**
 * What a compilation was made from and what it gave: returns/<cycle>/<number>/snapshot.json of a country folder.
 */
export interface Snapshot {
  format: 'uncts-snapshot/1';
  country: string;
  cycle: number;
  /**
   * Counts from 1 within a cycle.
   */
  number: number;
  /**
   * Version of uncts.
   */
  tool: string;
  instrument: string;
  edition: string;
  modules: string[];
  /**
   * Files of the country folder, data aside, by name.
   */
  inputs: FingerprintedFile[];
  /**
   * Data, by source.
   */
  sources: FingerprintedFile[];
  /**
   * SHA-256 of return.json.
   */
  return: string;
}
export interface FingerprintedFile {
  file: string;
  /**
   * SHA-256 as 64 hexadecimal digits.
   */
  sha256: string;
}
