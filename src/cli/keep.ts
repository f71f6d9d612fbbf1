import type { Compiled } from '../compile/compile.ts';
import { writeAll } from '../files/write.ts';
import { changesSummary } from '../messages/en/changes.ts';
import { englishNames } from '../messages/en/names.ts';
import { firstSnapshot, newSnapshot, nothingChanged, notKept } from '../messages/en/snapshots.ts';
import { problemText } from '../messages/problems.ts';
import { isShippedExample } from '../package-root.ts';
import { InputError } from '../problems.ts';
import { editsFile } from '../revision/index.ts';
import { terminal } from './terminal.ts';

/**
 * Keeps what was typed, and the snapshot of the run, in the country's folder; says what moved since the
 * last one. What was typed must be kept: that it cannot be written is an {@link InputError}. A folder
 * that takes no snapshot, such as an example of the package, is a sentence.
 */
export function keepInFolder(
  { kept, folder, editsText, asked }: Compiled,
  isWanted: boolean,
): string {
  if (editsText !== undefined) writeAll(folder, new Map([[editsFile, editsText]]));
  const { last, changes, snapshot, isNew, files } = kept;
  if (!isNew) return nothingChanged(snapshot.number);
  const why = reasonNotKept(folder, isWanted, files);
  const said = why ?? (last === undefined ? firstSnapshot(folder) : newSnapshot(snapshot.number));
  if (changes === undefined || last === undefined) return said;
  const names = englishNames(asked.instrument);
  const since = `compilation ${last.snapshot.number}`;
  return `${changesSummary(changes, names, { since, width: terminal.width })}\n${said}`;
}

function reasonNotKept(
  folder: string,
  isWanted: boolean,
  files: ReadonlyMap<string, string>,
): string | undefined {
  if (!isWanted) return notKept.unwanted;
  if (isShippedExample(folder)) return notKept.example;
  try {
    writeAll(folder, files);
    return undefined;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return notKept.refused(error.problems.map(problemText));
  }
}
