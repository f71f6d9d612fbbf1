import { patternTest } from '../../files/pattern.ts';
import type { Problem } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { madeColumns } from '../derive/columns.ts';
import { plain } from './header.ts';
import { loadedColumns, namesFiles } from './loaded-columns.ts';
import { type OpenedFile, type ReadPlan, unnamed, type WideColumns } from './opened-file.ts';
import { renamed } from './rename.ts';

/** A file and what is to be read of it. */
export interface PlannedFile {
  opened: OpenedFile;
  plan: ReadPlan;
}

/** The columns of a file under the names of the description. */
interface NamedFile {
  opened: OpenedFile;
  /** Empty for a column without a heading that is not described. */
  names: readonly string[];
  wide: readonly { text: string; position: number }[];
}

/**
 * Finds the described columns in every file of a source, whatever their order and after renaming.
 * What is missing, not described or there twice is said for all files together.
 */
export function matchColumns(
  source: Source,
  files: readonly OpenedFile[],
): { planned: PlannedFile[]; problems: Problem[] } {
  const declared = new Set(source.columns.map(({ column }) => plain(column)));
  const named = files.map((opened) => nameColumns(source, opened, declared));
  const problems = [
    ...missingProblems(source, named),
    ...undeclaredProblems(named, declared),
    ...named.flatMap(({ opened, names }) => repeated(opened, names)),
    ...renameProblems(source, files),
    ...wideProblems(source, named),
  ];
  if (problems.length > 0) return { planned: [], problems };
  return {
    planned: named.map((each) => ({ opened: each.opened, plan: planOf(source, each) })),
    problems,
  };
}

function nameColumns(source: Source, opened: OpenedFile, declared: ReadonlySet<string>): NamedFile {
  const names = renamed(source, opened.file, opened.headings).map((name, position) =>
    name === '' && declared.has(unnamed(position)) ? unnamed(position) : name,
  );
  const wide = wideText(source, declared);
  const columns = opened.headings.flatMap((heading, position) => {
    const text = wide(names[position] ?? '') ?? wide(heading);
    return text === undefined ? [] : [{ text, position }];
  });
  return { opened, names, wide: columns };
}

/** What a heading stands for where columns side by side become records; undefined for the others. */
function wideText(
  { long }: Source,
  declared: ReadonlySet<string>,
): (heading: string) => string | undefined {
  if (long === undefined) return () => undefined;
  const listed = new Set((long.columns ?? []).map(plain));
  const [before = '', after = ''] = long.matching?.split('*') ?? [];
  const matches = long.matching === undefined ? () => false : patternTest(long.matching);
  return (heading) => {
    if (listed.has(heading)) return heading;
    if (declared.has(heading) || heading === '' || !matches(heading)) return undefined;
    return heading.slice(before.length, heading.length - after.length);
  };
}

function planOf(source: Source, { opened, names, wide }: NamedFile): ReadPlan {
  const isWide = new Set(wide.map(({ position }) => position));
  const columns = loadedColumns(source).map((column) => ({
    column,
    position: names.indexOf(plain(column)),
  }));
  const empty = [...opened.headings.keys()].filter(
    (position) => names[position] === '' && !isWide.has(position),
  );
  const plan = { columns, empty, ...(namesFiles(source) ? { file: opened.file.shownAs } : {}) };
  if (source.long === undefined) return plan;
  const { into, value } = source.long;
  const side: WideColumns = { into, value, columns: wide };
  const beside = columns.filter(({ column }) => column !== into && column !== value);
  return { ...plan, columns: beside, wide: side };
}

function missingProblems(source: Source, files: readonly NamedFile[]): Problem[] {
  const long = source.long;
  const made = new Set([...madeColumns(source), long?.into, long?.value]);
  const wanted = [
    ...source.columns.map(({ column }) => column).filter((column) => !made.has(column)),
    ...(long?.columns ?? []),
  ];
  return wanted.flatMap((column): Problem[] => {
    const without = files.filter(({ names, opened }) => {
      const name = plain(column);
      return !names.includes(name) && !opened.headings.includes(name);
    });
    const [first] = without;
    if (first === undefined) return [];
    const { place, headings } = first.opened;
    const header = headings.filter((heading) => heading !== '');
    if (files.length === 1) return [{ code: 'column-missing', ...place, column, header }];
    const missing = without.map(({ opened }) => opened.file.shownAs);
    return [
      { code: 'column-in-some-files', ...place, column, header, missing, files: files.length },
    ];
  });
}

function undeclaredProblems(files: readonly NamedFile[], declared: ReadonlySet<string>): Problem[] {
  const found = new Map<string, OpenedFile[]>();
  for (const { opened, names, wide } of files) {
    const isWide = new Set(wide.map(({ position }) => position));
    for (const [position, name] of names.entries()) {
      if (name === '' || declared.has(name) || isWide.has(position)) continue;
      found.set(name, [...(found.get(name) ?? []), opened]);
    }
  }
  return [...found].flatMap(([column, holders]): Problem[] => {
    const [first] = holders;
    if (first === undefined) return [];
    const others = holders.slice(1).map(({ file }) => file.shownAs);
    return [
      {
        code: 'column-undeclared',
        ...first.place,
        column,
        ...(others.length > 0 ? { others } : {}),
      },
    ];
  });
}

function repeated({ place }: OpenedFile, names: readonly string[]): Problem[] {
  const again = names.filter((name, index) => name !== '' && names.indexOf(name) !== index);
  return [...new Set(again)].map((id) => ({ code: 'duplicate-id', ...place, kind: 'column', id }));
}

/** A heading that is to be renamed and that no file has is a slip of the pen. */
function renameProblems(source: Source, files: readonly OpenedFile[]): Problem[] {
  const file = `sources/${source.source}.json`;
  const known = [...new Set(files.flatMap(({ headings }) => headings))].filter(
    (each) => each !== '',
  );
  return (source.file.rename ?? [])
    .flatMap(({ columns }) => Object.keys(columns))
    .filter((heading) => heading !== '' && !known.includes(plain(heading)))
    .map((heading) => ({ code: 'rename-unused', file, heading, known }));
}

function wideProblems({ long }: Source, files: readonly NamedFile[]): Problem[] {
  const matching = long?.matching;
  if (matching === undefined) return [];
  return files
    .filter(({ wide }) => wide.length === 0)
    .map(({ opened: { place, headings } }) => ({
      code: 'long-no-columns',
      ...place,
      matching,
      header: headings.filter((heading) => heading !== ''),
    }));
}
