import type { Chapter } from '../../schema/types.ts';

/** Excel's limit, in UTF-16 units. */
const longest = 31;

/**
 * Names of the sheets of chapters: number and title, shortened at a word where they are too long.
 * No two are the same, and none is one of `taken`: Excel does not tell capitals from small letters.
 */
export function chapterSheetNames(
  chapters: readonly Chapter[],
  taken: readonly string[] = [],
): string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return chapters.map(({ chapter, title }) => {
    const name = unused(allowed(`${chapter} ${title}`), used);
    used.add(name.toLowerCase());
    return name;
  });
}

/** Excel forbids these characters in sheet names, and an apostrophe at either end. */
function allowed(name: string): string {
  return name
    .replaceAll(/[[\]:*?/\\\p{Cc}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[' ]+|[' ]+$/g, '');
}

function unused(name: string, used: ReadonlySet<string>): string {
  let free = shortened(name, longest);
  for (let copy = 2; used.has(free.toLowerCase()); copy++) {
    const ending = ` (${copy})`;
    free = `${shortened(name, longest - ending.length)}${ending}`;
  }
  return free;
}

function shortened(name: string, room: number): string {
  if (name.length <= room) return name;
  const cut = name.slice(0, room + 1);
  const space = cut.lastIndexOf(' ');
  const kept = space > room / 2 ? withoutLink(cut.slice(0, space)) : cut.slice(0, room);
  // A character of two units must not be cut in half.
  return kept.replace(/[\uD800-\uDBFF]$/, '').replace(/[' ]+$/, '');
}

/** Words of up to three letters mostly join what was before them to what was cut off. */
function withoutLink(words: string): string {
  return words.replace(/(?<=\S \S.*)(?: \p{L}{1,3})+$/u, '');
}
