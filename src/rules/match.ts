import type { FindingCode, RuleSetting } from '../schema/types.ts';

/** What a setting is compared with: the id of a rule, and the codes that it raises. */
export interface Settable {
  rule: string;
  codes: readonly FindingCode[];
}

/** How exactly a setting names a rule: its id, a pattern, a code; larger is more exact. */
export type Exactness = number;

const exact = { code: 1, pattern: 2, rule: Number.MAX_SAFE_INTEGER } as const;

/**
 * How exactly a setting names a rule, or undefined when it does not: an id is more exact than any
 * pattern, a pattern the more so the more letters it has, and a code is the least.
 */
export function exactnessOf({ rule: named }: RuleSetting, rule: Settable): Exactness | undefined {
  if (named === rule.rule) return exact.rule;
  if (named.includes('*')) {
    return isLike(named, rule.rule) ? exact.pattern + named.length : undefined;
  }
  return rule.codes.some((code) => code === named) ? exact.code : undefined;
}

/** Whether a text is like a pattern with one star, which stands for any letters or none. */
function isLike(pattern: string, text: string): boolean {
  const [start = '', end = ''] = pattern.split('*');
  return text.length >= start.length + end.length && text.startsWith(start) && text.endsWith(end);
}

/**
 * The setting that decides: of those that name the rule and say something of what is asked, the most
 * exact one; of equally exact ones the last in the file.
 */
export function decides(
  settings: readonly RuleSetting[],
  rule: Settable,
  asked: 'severity' | 'tolerance',
): RuleSetting | undefined {
  let best: { setting: RuleSetting; exactness: Exactness } | undefined;
  for (const setting of settings) {
    const exactness = setting[asked] === undefined ? undefined : exactnessOf(setting, rule);
    if (exactness === undefined) continue;
    if (best === undefined || exactness >= best.exactness) best = { setting, exactness };
  }
  return best?.setting;
}
