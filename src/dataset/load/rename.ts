import { basename } from 'node:path/posix';
import { patternTest } from '../../files/pattern.ts';
import type { Source } from '../../schema/types.ts';
import { plain } from './header.ts';
import type { SourceFile } from './source-file.ts';

/** The headings of a file after the renames that hold for it. */
export function renamed(
  { file: { rename = [] } }: Source,
  { shownAs }: SourceFile,
  headings: readonly string[],
): string[] {
  const names = new Map<string, string>();
  for (const { files = '*', columns } of rename) {
    if (!patternTest(files)(files.includes('/') ? shownAs : basename(shownAs))) continue;
    for (const [from, to] of Object.entries(columns)) names.set(plain(from), plain(to));
  }
  return headings.map((heading) => names.get(heading) ?? heading);
}

/** Where the column stands that ends the records, and how its text then begins. */
export function endTest(
  source: Source,
  file: SourceFile,
  headings: readonly string[],
): ((cells: readonly (string | null)[]) => boolean) | undefined {
  const { end } = source.file;
  if (end === undefined) return undefined;
  const position = renamed(source, file, headings).indexOf(plain(end.column));
  const texts = end.texts.map(plain);
  return (cells) => {
    const cell = plain(cells[position] ?? '');
    return texts.some((text) => (text === '' ? cell === '' : cell.startsWith(text)));
  };
}
