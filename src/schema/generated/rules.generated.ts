// Generated from schemas/rules.schema.json by "npm run types". Do not edit.

/**
 * Rules that the row trees of an instrument cannot say. Rules between rows of different tables.
 */
export interface RuleFile {
  $schema?: string;
  rules: WrittenRule[];
}
export interface WrittenRule {
  rule: string;
  /**
   * stage-order: the later stage of the justice process rarely exceeds the earlier one; at-most: the part cannot exceed the whole; equal: the same figure asked twice.
   */
  kind: 'stage-order' | 'at-most' | 'equal';
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
