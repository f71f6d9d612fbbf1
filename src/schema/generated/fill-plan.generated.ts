// Generated from schemas/fill-plan.schema.json by "npm run types". Do not edit.

/**
 * The cell writes that filling would do, before it is done.
 */
export interface FillPlan {
  format: 'uncts-fill-plan/1';
  country: string;
  cycle: number;
  instrument: string;
  file: string;
  writes: PlannedWrite[];
  /**
   * What the return says and the workbook has no cell for, named like a write.
   */
  noRoom?: string[];
}
export interface PlannedWrite {
  sheet: string;
  address: string;
  value: number | string;
  /**
   * What the write says: a cell id, or status of, source of or comment of one.
   */
  for: string;
  /**
   * What the binding permits in this cell and is refused otherwise.
   */
  permits?: ('locked' | 'formula')[];
}
