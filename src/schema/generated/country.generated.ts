// Generated from schemas/country.schema.json by "npm run types". Do not edit.

/**
 * Profile of a country folder: who reports and how its year runs.
 */
export interface Country {
  $schema?: string;
  /**
   * ISO 3166 alpha-3 code; the folder's name.
   */
  country: string;
  name: string;
  language: 'en' | 'fr' | 'es' | 'ru' | 'ar' | 'zh';
  /**
   * The twelve months that a year of the return covers.
   */
  referencePeriod: {
    /**
     * 1 for the calendar year.
     */
    firstMonth: number;
    /**
     * Month and day of stock figures, for example 12-31.
     */
    stockDay: string;
  };
  /**
   * Answers to the front page, by field of the instrument.
   */
  coordinatingOfficer: {
    [k: string]: string;
  };
  note?: string;
}
