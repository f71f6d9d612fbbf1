// Generated from schemas/labels.schema.json by "npm run types". Do not edit.

/**
 * The texts of an instrument in another language. Keys are the English texts as they stand in the instrument.
 */
export interface Labels {
  $schema?: string;
  language: 'fr' | 'es' | 'ru' | 'ar' | 'zh';
  /**
   * Texts taken from an official publication in this language, such as titles of the ICCS.
   */
  official: {
    [k: string]: string;
  };
  /**
   * Our own translations, for a reviewer to check.
   */
  ours: {
    [k: string]: string;
  };
}
