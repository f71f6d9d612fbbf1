/** Raised digits: superscripts of Unicode. */
const raised = '¹²³⁰⁴-⁹';

const footnotes: readonly RegExp[] = [
  new RegExp(`^(?<main>.*[^\\s${raised}]) ?[${raised}]{1,2}$`),
  /^(?<main>.*[^*\s]) ?\*{1,3}$/,
  /^(?<main>.*[^\s†‡§]) ?[†‡§]{1,2}$/,
  /^(?<main>.*\S) ?(?:\((?:\d{1,2}|\p{L})\)|\[(?:\d{1,2}|\p{L})\])$/u,
  /^(?<main>.*\S) ?\p{L}\)$/u,
  /^(?<main>.*\S) \d{1,2}\)$/,
];

/**
 * What stands before a footnote mark in a folded text: 123 in "123*", "123 (1)", "123 a)" and
 * "123¹". Undefined without one, and for a power of ten.
 */
export function beforeFootnote(text: string): string | undefined {
  if (new RegExp(`(?:^|\\D)10[${raised}]{1,2}$`).test(text)) return undefined;
  for (const form of footnotes) {
    const main = form.exec(text)?.groups?.main;
    if (main !== undefined) return main;
  }
  return undefined;
}
