/** Last of the planes of Unicode in which letters of living languages have marks. */
const last = 0x1ffff;

let pattern: string | undefined;

/**
 * A regular expression for marks that combine with a letter (accents, vowel signs), as ranges of
 * characters: PostgreSQL has no \p{M}.
 */
export function combiningMarks(): string {
  pattern ??= `[${rangesOf(/\p{M}/u).join('')}]+`;
  return pattern;
}

function rangesOf(kind: RegExp): string[] {
  const ranges: string[] = [];
  let first: number | undefined;
  for (let code = 0; code <= last + 1; code += 1) {
    const belongs = code <= last && kind.test(String.fromCodePoint(code));
    if (belongs) first ??= code;
    else if (first !== undefined) {
      ranges.push(`${String.fromCodePoint(first)}-${String.fromCodePoint(code - 1)}`);
      first = undefined;
    }
  }
  return ranges;
}
