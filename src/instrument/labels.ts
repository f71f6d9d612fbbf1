import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { stopOn } from '../problems.ts';
import type { Labels } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

export const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'] as const;
/** The six official languages of the United Nations. */
export type Language = (typeof languages)[number];

/** Gives the text of an instrument in a language; undefined where a label file lacks it. */
export type Translate = (english: string) => string | undefined;

/**
 * Reads the label files of a language from the folders of instruments, the first that has a text
 * counts. English needs none. Throws {@link InputError} when a label file is broken.
 */
export function loadLabels(folders: readonly string[], language: Language): Translate {
  if (language === 'en') return (english) => english;
  const files = folders.flatMap((folder) => readLabels(folder, language) ?? []);
  return (english) => {
    for (const { official, ours } of files) {
      const text = official[english] ?? ours[english];
      if (text !== undefined) return text;
    }
    return undefined;
  };
}

function readLabels(folder: string, language: Language): Labels | undefined {
  const path = join(folder, 'labels', `${language}.json`);
  if (!existsSync(path)) return undefined;
  const shownAs = `labels/${language}.json`;
  const labels = readJson(path, shownAs);
  stopOn(problemsOf('labels', labels, { file: shownAs }));
  return labels as Labels;
}
