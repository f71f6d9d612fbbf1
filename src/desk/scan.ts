import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { compareText } from '../order.ts';
import { InputError } from '../problems.ts';
import type { PassedOver } from '../schema/types.ts';

/** A file of the folder that may be a return or a query list that came back. */
export interface FoundFile {
  path: string;
  /** Path below the folder, with `/` between names. */
  name: string;
  kind: 'json' | 'workbook' | 'answers';
}

export interface Scanned {
  files: FoundFile[];
  passedOver: PassedOver[];
}

/** Names of JSON files that this program writes and that are no returns. */
const ofOurs =
  /^(binding|country|desk|draft|explanations|fill-certificate|findings|metadata|own-checks|rules|validation-report)\.json$|\.(binding|plan)\.json$/i;

/**
 * The files of a folder and of the folders below it, by name. Folders and files whose names begin with
 * a point are not looked into, nor are links, nor the folders in `except`. Throws
 * {@link InputError} when there is no such folder.
 */
export function scan(folder: string, except: readonly string[]): Scanned {
  const found: Scanned = { files: [], passedOver: [] };
  const left = except.map((path) => resolve(path));
  const look = (path: string, above: string): void => {
    if (left.includes(resolve(path))) return;
    for (const entry of entriesOf(path)) {
      if (entry.name.startsWith('.')) continue;
      const name = `${above}${entry.name}`;
      if (entry.isDirectory()) look(join(path, entry.name), `${name}/`);
      else if (!entry.isFile()) found.passedOver.push({ file: name, why: 'link' });
      else take(join(path, entry.name), name, found);
    }
  };
  look(folder, '');
  return found;
}

function entriesOf(path: string) {
  try {
    return readdirSync(path, { withFileTypes: true }).sort((a, b) => compareText(a.name, b.name));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    const missing = reason === 'ENOENT' || reason === 'ENOTDIR';
    throw new InputError([
      missing
        ? { code: 'desk-folder-missing', file: path }
        : { code: 'file-unreadable', file: path, reason },
    ]);
  }
}

function take(path: string, name: string, { files, passedOver }: Scanned): void {
  const own = name.slice(name.lastIndexOf('/') + 1);
  // Excel leaves a file that begins with ~$ beside a workbook that is open.
  if (own.startsWith('~$')) return;
  if (/\.json$/i.test(own)) {
    if (ofOurs.test(own)) passedOver.push({ file: name, why: 'of-ours' });
    else files.push({ path, name, kind: 'json' });
  } else if (/\.(xlsx|xlsm)$/i.test(own)) {
    if (/^queries.*\.xlsx$/i.test(own)) files.push({ path, name, kind: 'answers' });
    else if (/_metadata\.xlsx$/i.test(own)) passedOver.push({ file: name, why: 'metadata' });
    else files.push({ path, name, kind: 'workbook' });
  } else passedOver.push({ file: name, why: 'not-read' });
}
