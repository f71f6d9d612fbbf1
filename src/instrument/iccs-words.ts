/** Words that say nothing about an offence, in English and Spanish, without accents. */
const empty = new Set(
  'a al an and any as at by con de del e el en for from in la las lo los o of on or para por que se sin su the to u un una with y'.split(
    ' ',
  ),
);

/** The words of a text that carry meaning, reduced to their stems, in the order of the text. */
export function stems(text: string): string[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !empty.has(word));
  return words.map(stem);
}

/**
 * One stem for the forms of a word in English or Spanish: singular and plural, masculine and feminine,
 * verbs with -ed and -ing, British and American spelling. Rough on purpose: the same rules apply to
 * what is searched and to what is found.
 */
export function stem(word: string): string {
  if (word.length <= 3) return word;
  const spelled = word
    .replace(/our(s|ed|ing)?$/, 'or$1')
    .replace(/is(e[sd]?|ing|ations?)$/, 'iz$1');
  const singular = spelled
    .replace(/ies$/, 'y')
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/([^sui])s$/, '$1');
  const plain = singular.length > 6 ? singular.replace(/(ing|ed)$/, '') : singular;
  return plain.length > 3 ? plain.replace(/[aeo]$/, '') : plain;
}

/** How alike two words are in spelling: share of their pairs of letters in common (Dice), 0 to 1. */
export function alike(a: string, b: string): number {
  const pairs = letterPairs(a);
  const others = letterPairs(b);
  const total = pairs.length + others.length;
  let common = 0;
  for (const pair of pairs) {
    const at = others.indexOf(pair);
    if (at === -1) continue;
    others.splice(at, 1);
    common += 1;
  }
  return total === 0 ? 0 : (2 * common) / total;
}

/** The first and last letter count as pairs with the edge of the word. */
function letterPairs(word: string): string[] {
  const framed = ` ${word} `;
  return Array.from({ length: framed.length - 1 }, (_, at) => framed.slice(at, at + 2));
}
