import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, join, posix, relative, resolve } from 'node:path';
import { patternTest } from '../../files/pattern.ts';
import { fileProblem } from '../../files/read.ts';
import { compareText } from '../../order.ts';
import type { Problem } from '../../problems.ts';
import type { SourceFile } from './source-file.ts';

/** Whether a path of a description stays inside the country folder. */
export function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, resolve(folder, path));
  return !inside.startsWith('..') && !isAbsolute(inside);
}

/**
 * The files that the paths of a description name, in order of name and each once, whatever order the
 * folder lists them in. Files that Excel or the system keep beside (`~$...`, `.hidden`) are none.
 */
export function expandPaths(
  folder: string,
  paths: readonly string[],
): { files: SourceFile[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = new Map<string, SourceFile>();
  for (const path of paths) {
    for (const shownAs of path.includes('*') ? matching(folder, path, problems) : [path]) {
      const file = { path: join(folder, shownAs), shownAs };
      const problem = problemOf(folder, file);
      if (problem === undefined) found.set(posix.normalize(shownAs), file);
      else problems.push(problem);
    }
  }
  const files = [...found].sort(([a], [b]) => compareText(a, b)).map(([, file]) => file);
  return { files, problems };
}

function matching(folder: string, pattern: string, problems: Problem[]): string[] {
  const inFolder = posix.dirname(pattern);
  const matches = patternTest(posix.basename(pattern));
  const directory = join(folder, inFolder);
  const names = existsSync(directory) && !inFolder.includes('*') ? readdirSync(directory) : [];
  const found = names
    .filter((name) => matches(name) && !/^(~\$|\.)/.test(name))
    .map((name) => posix.join(inFolder, name))
    .filter(
      (name) => statSync(join(folder, name), { throwIfNoEntry: false })?.isDirectory() !== true,
    );
  if (found.length === 0) problems.push({ code: 'no-file-matches', file: pattern });
  return found;
}

/** A link may not lead out of the folder: what is compiled is what lies in it. */
function problemOf(folder: string, { path, shownAs }: SourceFile): Problem | undefined {
  try {
    const target = realpathSync(path);
    if (!statSync(target).isFile())
      return { code: 'file-unreadable', file: shownAs, reason: 'EISDIR' };
    if (isInside(realpathSync(folder), target)) return undefined;
    return { code: 'path-outside', file: shownAs, folder: shownAs };
  } catch (error) {
    return fileProblem(error, shownAs);
  }
}
