// Generated from schemas/rule-settings.schema.json by "npm run types". Do not edit.

/**
 * What a country or UNODC has decided about rules: rules.json of a country folder.
 */
export interface RuleSettings {
  $schema?: string;
  /**
   * At most 1000 settings.
   *
   * @maxItems 1000
   */
  settings: RuleSetting[];
}
export interface RuleSetting {
  /**
   * Id of a rule as "uncts rules" prints it, the code of a finding, or a pattern of ids with one *; no spaces.
   */
  rule: string;
  /**
   * Severity of the findings of the rule; off: warnings and information are left out, errors never.
   */
  severity?: 'error' | 'warning' | 'information' | 'off';
  tolerance?: Tolerance;
  /**
   * Why: at least one word, at most 1000 characters.
   */
  reason: string;
  /**
   * Who decided: at least one word, at most 200 characters.
   */
  by: string;
}
/**
 * A gap up to this is no finding: in units, or in per cent of the larger figure. Give one of the two.
 */
export interface Tolerance {
  /**
   * A number above zero.
   */
  units?: number;
  /**
   * A number above 0 and up to 100.
   */
  percent?: number;
}
