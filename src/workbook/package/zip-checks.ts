import type { PackageLimits } from './limits.ts';
import type { NameFault, PackageProblem } from './problems.ts';
import type { DirectoryEntry } from './zip-directory.ts';
import {
  DEFLATED,
  FLAG_ENCRYPTED,
  FLAG_MASKED,
  FLAG_STRONG_ENCRYPTION,
  STORED,
  type ZipEntry,
} from './zip-format.ts';

/** Judges the directory by what it says, before anything is unzipped. */
export function checkDirectory(
  entries: readonly DirectoryEntry[],
  limits: PackageLimits,
): PackageProblem[] {
  const unzipped = entries.reduce((sum, entry) => sum + entry.size, 0);
  return [
    ...entries.flatMap((entry) => checkEntry(entry, limits)),
    ...duplicates(entries),
    ...(unzipped > limits.unzipped
      ? [{ code: 'limit-unzipped' as const, found: unzipped, limit: limits.unzipped }]
      : []),
  ];
}

/** Records that share bytes: the trick behind zip bombs that stay under every ratio. */
export function overlaps(entries: readonly ZipEntry[]): PackageProblem[] {
  const problems: PackageProblem[] = [];
  let previous: ZipEntry | undefined;
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (previous && previous.offset + previous.localRecord.length > entry.offset) {
      problems.push({ code: 'zip-overlap', part: entry.name, other: previous.name });
    }
    previous = entry;
  }
  return problems;
}

function checkEntry(entry: DirectoryEntry, limits: PackageLimits): PackageProblem[] {
  const problems: PackageProblem[] = [];
  const part = entry.name;
  const fault = nameFault(part);
  if (fault) problems.push({ code: 'zip-name', part, fault });
  if ((entry.flags & (FLAG_ENCRYPTED | FLAG_STRONG_ENCRYPTION | FLAG_MASKED)) !== 0) {
    problems.push({ code: 'zip-entry-encrypted', part });
  } else if (entry.method !== STORED && entry.method !== DEFLATED) {
    problems.push({ code: 'zip-method', part, method: entry.method });
  }
  if (entry.size > limits.part) {
    problems.push({ code: 'limit-part', part, found: entry.size, limit: limits.part });
  }
  const ratio = entry.size / Math.max(1, entry.compressedSize);
  if (entry.size > limits.ratioFrom && ratio > limits.ratio) {
    problems.push({ code: 'limit-ratio', part, found: Math.round(ratio), limit: limits.ratio });
  }
  return problems;
}

function nameFault(name: string): NameFault | undefined {
  if (name === '') return 'empty';
  if ([...name].some((character) => character < ' ')) return 'control-character';
  if (name.includes('\\')) return 'backslash';
  if (name.startsWith('/') || /^[A-Za-z]:/.test(name)) return 'absolute';
  if (name.split('/').some((segment) => segment === '..' || segment === '.'))
    return 'parent-folder';
  return undefined;
}

/** Part names differ by more than case (ECMA-376 part 2, 6.2.2.3). */
function duplicates(entries: readonly DirectoryEntry[]): PackageProblem[] {
  const problems: PackageProblem[] = [];
  const seen = new Map<string, string>();
  for (const { name } of entries) {
    const first = seen.get(name.toLowerCase());
    if (first === undefined) seen.set(name.toLowerCase(), name);
    else problems.push({ code: 'zip-duplicate', part: name, first });
  }
  return problems;
}
