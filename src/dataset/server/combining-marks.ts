/** Last of the planes of Unicode in which letters of living languages have marks. */
const last = 0x1ffff;

/**
 * A regular expression for marks that combine with a letter (accents, vowel signs), as ranges of
 * characters: PostgreSQL has no \p{M}.
 */
export const combiningMarks = once(() => `[${rangesOf(/\p{M}/u).join('')}]+`);

/** The same for a letter that means the same without its accents: Latin, Greek or Cyrillic. */
export const accentedLetters = once(
  () => `[${rangesOf(/[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u).join('')}]`,
);

function once(make: () => string): () => string {
  let made: string | undefined;
  return () => {
    made ??= make();
    return made;
  };
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
