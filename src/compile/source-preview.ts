import { existsSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { type Preview, previewFile } from '../dataset/preview/preview.ts';
import { stemOf } from '../files/stem.ts';
import { doubtSentence, previewWords } from '../messages/en/source-preview.ts';

/**
 * Looks at a data file and proposes its description, doubts in its note; with `out` it takes the name of
 * the file to be written. Writes nothing. Throws `InputError` when the file cannot be read.
 */
export async function previewSource(file: string, out?: string): Promise<Preview> {
  const preview = await previewFile(file, pathInCountry(file));
  const { description, doubts } = preview;
  const { publisher, reason } = previewWords;
  const source = out === undefined ? description.source : idIn(out, description.source);
  return {
    ...preview,
    description: {
      ...description,
      source,
      publisher,
      note: doubts.map(doubtSentence).join(' '),
      columns: description.columns.map((each) =>
        each.list === undefined ? each : { ...each, list: source },
      ),
      ...(description.leaveOut === undefined
        ? {}
        : { leaveOut: description.leaveOut.map((each) => ({ ...each, reason })) }),
    },
  };
}

/** How a description names the file: relative to its country folder, or to one to which it is copied. */
function pathInCountry(file: string): string {
  const path = resolve(file);
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'country.json')))
      return relative(folder, path).replaceAll('\\', '/');
    if (folder === dirname(folder)) return `data/${basename(path)}`;
  }
}

function idIn(out: string, otherwise: string): string {
  const stem = stemOf(basename(out));
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(stem) ? stem : otherwise;
}
