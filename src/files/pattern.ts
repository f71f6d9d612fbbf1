/** Tests texts against a pattern in which each `*` stands for any text; everything else is itself. */
export function patternTest(pattern: string): (text: string) => boolean {
  const expression = new RegExp(`^${patternExpression(pattern)}$`, 's');
  return (text) => expression.test(text);
}

/** The regular expression of such a pattern, without its ends. */
export function patternExpression(pattern: string): string {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('.*');
}
