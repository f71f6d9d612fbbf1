import type { CheckCode } from '../checks/catalogue.ts';
import type { Rule } from '../instrument/rules.ts';

/** Everything that is said to an auditor about a check, or about a kind of rule of the instrument. */
export interface RuleGroupWords {
  /** A few words, for headings. */
  title: string;
  /** What holds when the rule is kept, as one plain sentence. */
  checked: string;
  method: string;
  parameters: string;
  source: string;
  /** Why VTL cannot say it; null where it can. */
  notInVtl: string | null;
}

/** A language's words; a check without them does not compile. */
export type RuleMessages = { readonly [G in CheckCode | Rule['kind']]: RuleGroupWords };
