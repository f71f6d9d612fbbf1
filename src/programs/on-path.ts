import { delimiter, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where a program of this name may be in the folders of the PATH, in their order. */
export function onPath(name: string, environment: Environment): string[] {
  const path = environment.PATH ?? environment.Path ?? '';
  return path.split(delimiter).flatMap((folder) => (folder === '' ? [] : [join(folder, name)]));
}
