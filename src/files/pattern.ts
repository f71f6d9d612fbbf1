/** Tests texts against a pattern in which each `*` stands for any text; everything else is itself. */
export function patternTest(pattern: string): (text: string) => boolean {
  const parts = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 's');
  return (text) => expression.test(text);
}
