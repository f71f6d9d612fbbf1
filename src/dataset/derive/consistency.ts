import { patternTest } from '../../files/pattern.ts';
import type { Problem } from '../../problems.ts';
import type { Derived, Source } from '../../schema/types.ts';
import { fileColumn } from '../database.ts';
import { plain } from '../load/header.ts';
import { columnsOfFile, usedColumns } from './columns.ts';
import { dateFormatFault } from './dates.ts';
import { kindOf } from './registry.ts';

/** What is wrong in the parts of a description that make columns, count records and leave them out. */
export function derivationProblems(source: Source, file: string): Problem[] {
  const inFile = columnsOfFile(source).map(({ column }) => column);
  return [
    ...derivedProblems(source, file, inFile),
    ...countProblems(source, file, inFile),
    ...referenceProblems(source, file, inFile),
    ...headingProblems(source, file, inFile),
    ...formatProblems(source, file),
    ...(source.derived ?? []).flatMap((derived) => bandProblems(derived, file)),
  ];
}

/** A derivation uses columns of the file and those derived before it: so there are no circles. */
function derivedProblems(source: Source, file: string, inFile: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const known = [...inFile];
  const declared = source.columns.map(({ column }) => column);
  const used = usedColumns(source);
  for (const derived of source.derived ?? []) {
    const { column } = derived;
    for (const id of kindOf(derived).reads(derived)) {
      if (id !== fileColumn && !known.includes(id)) {
        problems.push({ code: 'unknown-reference', file, kind: 'column', id, known: [...known] });
      }
    }
    if (known.includes(column)) {
      problems.push({ code: 'duplicate-id', file, kind: 'column', id: column });
    }
    // A column that only others are made of needs no role.
    if (!declared.includes(column) && !used.has(column)) {
      problems.push({ code: 'derived-without-role', file, column });
    }
    known.push(column);
  }
  return problems;
}

function countProblems(source: Source, file: string, inFile: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const counts = source.counts ?? [];
  const measures = counts.map(({ measure }) => measure);
  const derived = (source.derived ?? []).map(({ column }) => column);
  for (const [index, { measure, distinct }] of counts.entries()) {
    const role = source.columns.find(({ column }) => column === measure)?.role ?? 'measure';
    if (role !== 'measure') {
      problems.push({
        code: 'column-role',
        file,
        column: measure,
        role,
        reason: 'it counts records and must be a measure',
      });
    }
    if (measures.indexOf(measure) !== index || derived.includes(measure)) {
      problems.push({ code: 'duplicate-id', file, kind: 'measure', id: measure });
    }
    const known = [...inFile, ...derived];
    if (distinct !== undefined && !known.includes(distinct)) {
      problems.push({ code: 'unknown-reference', file, kind: 'column', id: distinct, known });
    }
  }
  return problems;
}

/** Headings that a file can have after renaming, and whether there are others, which a pattern names. */
function headingsOf(
  { long }: Source,
  inFile: readonly string[],
): { known: string[]; isWide: (heading: string) => boolean } {
  const made = [long?.into, long?.value];
  return {
    known: [...inFile.filter((column) => !made.includes(column)), ...(long?.columns ?? [])],
    isWide: long?.matching === undefined ? () => false : patternTest(long.matching),
  };
}

/** Headings that the description of the file names. */
function headingProblems(source: Source, file: string, inFile: readonly string[]): Problem[] {
  const { known, isWide } = headingsOf(source, inFile);
  const { end, rename = [] } = source.file;
  const ids = [
    ...(end === undefined ? [] : [end.column]),
    ...rename.flatMap(({ columns }) => Object.values(columns)),
  ];
  const plainKnown = new Set(known.map(plain));
  return [...new Set(ids)]
    .filter((id) => !plainKnown.has(plain(id)) && !isWide(plain(id)))
    .map((id) => ({ code: 'unknown-reference', file, kind: 'column', id, known }));
}

/** Columns that are named elsewhere. */
function referenceProblems(source: Source, file: string, inFile: readonly string[]): Problem[] {
  const derived = (source.derived ?? []).map(({ column }) => column);
  const all = [...inFile, ...derived];
  const made = source.long === undefined ? [] : [source.long.into, source.long.value];
  const keys = source.columns
    .filter(({ role }) => role === 'category' || role === 'code')
    .map(({ column }) => column);
  const named: { ids: readonly string[]; known: readonly string[] }[] = [
    { ids: (source.leaveOut ?? []).map(({ column }) => column), known: all },
    { ids: source.key ?? [], known: all },
    { ids: source.stock === undefined ? [] : [source.stock.day], known: all },
    { ids: source.completeness?.by ?? [], known: keys },
    { ids: made, known: inFile },
  ];
  const problems = named.flatMap(({ ids, known }) =>
    ids
      .filter((id) => !known.includes(id))
      .map(
        (id): Problem => ({
          code: 'unknown-reference',
          file,
          kind: 'column',
          id,
          known: [...known],
        }),
      ),
  );
  if (
    source.long !== undefined &&
    (source.long.columns === undefined) === (source.long.matching === undefined)
  ) {
    problems.push({ code: 'long-columns', file });
  }
  if (source.duplicates !== undefined && source.key === undefined) {
    problems.push({ code: 'schema-missing', file, path: '/', property: 'key' });
  }
  return problems;
}

function formatProblems(source: Source, file: string): Problem[] {
  const formats = [
    ...(source.derived ?? []).flatMap((derived) =>
      'format' in derived && derived.format !== undefined
        ? [{ column: derived.column, format: derived.format }]
        : [],
    ),
    ...(source.stock?.format === undefined
      ? []
      : [{ column: source.stock.day, format: source.stock.format }]),
  ];
  return formats.flatMap(({ column, format }): Problem[] => {
    const reason = dateFormatFault(format);
    return reason === undefined
      ? []
      : [{ code: 'date-format', file, column, found: format, reason }];
  });
}

function bandProblems(derived: Derived, file: string): Problem[] {
  if (derived.as !== 'bands') return [];
  const { column } = derived;
  const sorted = derived.bands.toSorted((a, b) => (a.from ?? 0) - (b.from ?? 0));
  return sorted.flatMap((band, index): Problem[] => {
    const [low, high] = [band.from ?? 0, band.to ?? Number.POSITIVE_INFINITY];
    if (
      low > high ||
      !Number.isInteger(low) ||
      (band.to !== undefined && !Number.isInteger(high))
    ) {
      return [{ code: 'band-limits', file, column, first: band.category, second: band.category }];
    }
    const next = sorted[index + 1];
    if (next === undefined || (next.from ?? 0) > high) return [];
    return [{ code: 'band-limits', file, column, first: band.category, second: next.category }];
  });
}
