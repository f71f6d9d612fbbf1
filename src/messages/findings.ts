import type { FindingOf } from '../checks/details.ts';
import type { Finding, FindingCode } from '../schema/types.ts';
import type { Names } from './names.ts';

/** Everything that is said to a person about one code. */
export interface FindingMessage<C extends FindingCode> {
  /** A few words, for headings and filters. */
  title: string;
  /** What was found, with the figures. */
  sentence(finding: FindingOf<C>, names: Names): string;
  /** What the rule says and why. */
  meaning: string;
  /** What to do about it. */
  todo: string;
  /** Usual reasons, offered as explanations. */
  reasons: readonly string[];
}

/** A language's messages; a code without its sentence does not compile. */
export type FindingMessages = { readonly [C in FindingCode]: FindingMessage<C> };

/** The sentence of a finding in the language of the messages. */
export function findingSentence(messages: FindingMessages, finding: Finding, names: Names): string {
  // A finding's details are those of its code: checks build them so, see checks/finding.ts.
  const message = messages[finding.code] as FindingMessage<FindingCode>;
  return message.sentence(finding as unknown as FindingOf<FindingCode>, names);
}
