// Generated from schemas/rules.schema.json by "npm run types". Do not edit.

/**
 * Rules that the row trees of an instrument cannot say. Rules between rows of different tables; those of a module may name rows of the core and hold where both are asked.
 */
export interface RuleFile {
  $schema?: string;
  rules: WrittenRule[];
  /**
   * Rates of a whole that lie between the rates of its parts: of all persons, between those of men and of women.
   */
  between?: WrittenBetween[];
}
export interface WrittenRule {
  rule: string;
  /**
   * stage-order: the later stage of the justice process rarely exceeds the earlier one; at-most: the part cannot exceed the whole; equal: the same figure asked twice; share-of: the part is a share of those whom the whole counts, so that it cannot be above zero where the whole is zero.
   */
  kind: 'stage-order' | 'at-most' | 'equal' | 'share-of';
  /**
   * The row that should be the smaller one.
   */
  part: string;
  whole: string;
  /**
   * @minItems 1
   */
  columns: string[];
  severity: 'error' | 'warning' | 'information';
  ess: number;
  /**
   * The rule in one plain sentence.
   */
  says: string;
  /**
   * Where the rule and its severity come from.
   */
  source: string;
}
export interface WrittenBetween {
  rule: string;
  /**
   * Questions whose groups make up the whole completely: row and column.
   *
   * @minItems 2
   */
  parts: string[];
  whole: string;
  severity: 'error' | 'warning' | 'information';
  ess: number;
  /**
   * The rule in one plain sentence.
   */
  says: string;
  /**
   * Where the rule and its severity come from.
   */
  source: string;
}
