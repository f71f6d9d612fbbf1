import type { Chapter } from '../../schema/types.ts';

/** Excel's limit, in UTF-16 units. */
const longest = 31;

/** Names of the sheets of chapters: number and title, shortened at a word where they are too long. */
export function sheetNames(chapters: readonly Chapter[]): string[] {
  return chapters.map(({ chapter, title }) => shortened(`${chapter} ${allowed(title)}`));
}

/** Excel forbids these characters in sheet names. */
function allowed(title: string): string {
  return title
    .replaceAll(/[[\]:*?/\\]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

function shortened(name: string): string {
  if (name.length <= longest) return name;
  const cut = name.slice(0, longest + 1);
  const space = cut.lastIndexOf(' ');
  return (space > longest / 2 ? cut.slice(0, space) : cut.slice(0, longest)).trimEnd();
}
