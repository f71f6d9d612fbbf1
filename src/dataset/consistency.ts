import type { Problem, ProblemParameters } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { isInside } from './load/paths.ts';
import { encodingName } from './load/text-file.ts';
import { descriptionProblems } from './server/description.ts';

/** What in the description of a source does not fit together. `name` is that of its file. */
export function inconsistencies(source: Source, name: string, folder: string): Problem[] {
  const file = `sources/${name}`;
  return [
    ...(`${source.source}.json` === name
      ? []
      : [{ code: 'source-name' as const, file, found: source.source, expected: name }]),
    ...[source.file.path ?? []]
      .flat()
      .filter((path) => !isInside(folder, path))
      .map((path): Problem => ({ code: 'path-outside', file, folder: path })),
    ...(source.file.format === 'postgres'
      ? descriptionProblems(source, file)
      : fileFaults(source, file)),
    ...roleProblems(source, file),
    ...nameProblems(source, file),
    ...breakdownProblems(source, file),
  ];
}

type Reason = ProblemParameters['source-fault']['reason'];

/** Properties that mean something in some formats only. */
const onlyIn: readonly (readonly [keyof Source['file'], readonly Source['file']['format'][]])[] = [
  ['encoding', ['csv', 'json']],
  ['delimiter', ['csv']],
  ['sheet', ['xlsx', 'xls']],
  ['header', ['csv', 'xlsx', 'xls']],
  ['end', ['csv', 'xlsx', 'xls']],
  ['connection', ['postgres']],
  ['table', ['postgres']],
  ['query', ['postgres']],
];

function fileFaults({ file: described, long }: Source, file: string): Problem[] {
  const { format, path, encoding, delimiter = ',', decimal = '.', thousands, header } = described;
  const faults: [boolean, string, Reason][] = [
    [path === undefined, '/file/path', 'path-missing'],
    [encoding !== undefined && encodingName(encoding) === undefined, '/file/encoding', 'encoding'],
    [thousands === decimal, '/file/thousands', 'marks-alike'],
    [format === 'csv' && /["\r\n]/.test(delimiter), '/file/delimiter', 'delimiter'],
    [header?.row !== undefined && header.find !== undefined, '/file/header', 'row-and-find'],
    [
      long !== undefined && (long.columns === undefined) === (long.matching === undefined),
      '/long',
      'columns-or-matching',
    ],
    [
      long?.matching !== undefined && long.matching.split('*').length !== 2,
      '/long/matching',
      'one-star',
    ],
  ];
  const elsewhere = onlyIn
    .filter(([property, formats]) => described[property] !== undefined && !formats.includes(format))
    .map(([property]): [boolean, string, Reason] => [true, `/file/${property}`, 'not-in-format']);
  return [...faults, ...elsewhere]
    .filter(([wrong]) => wrong)
    .map(([, place, reason]) => ({ code: 'source-fault', file, path: place, reason, format }));
}

function roleProblems(source: Source, file: string): Problem[] {
  const problems: Problem[] = [];
  const wrong = (column: string, role: string, reason: string): void => {
    problems.push({ code: 'column-role', file, column, role, reason });
  };
  const byRole = (role: string): string[] =>
    source.columns.filter((column) => column.role === role).map(({ column }) => column);
  if (byRole('year').length !== 1)
    wrong(byRole('year').join(', '), 'year', 'a source has exactly one');
  if (byRole('measure').length === 0 && source.counts === undefined)
    wrong('', 'measure', 'a source has at least one');
  if (byRole('code').length > 1)
    wrong(byRole('code').join(', '), 'code', 'a source has at most one');
  for (const { column, role, list } of source.columns) {
    if (role === 'code' && list === undefined) wrong(column, role, 'it names no code list');
    if (role !== 'code' && list !== undefined) wrong(column, role, 'only a code has a code list');
  }
  return problems;
}

function nameProblems(source: Source, file: string): Problem[] {
  const names = source.columns.map(({ column }) => column);
  const twice = names.filter((column, index) => names.indexOf(column) !== index);
  const alike = names.filter((column, index) =>
    names
      .slice(0, index)
      .some((other) => other !== column && other.toLowerCase() === column.toLowerCase()),
  );
  const { long } = source;
  const unknown = [long?.into, long?.value].filter(
    (column) => column !== undefined && !names.includes(column),
  );
  return [
    ...twice.map((id): Problem => ({ code: 'duplicate-id', file, kind: 'column', id })),
    ...alike.map((column): Problem => ({ code: 'columns-alike', file, column })),
    ...unknown.map(
      (id = ''): Problem => ({ code: 'unknown-reference', file, kind: 'column', id, known: names }),
    ),
  ];
}

function breakdownProblems(source: Source, file: string): Problem[] {
  const names = source.columns.map(({ column }) => column);
  return (source.breakdowns ?? []).flatMap(({ breakdown, column }): Problem[] => {
    const role = source.columns.find((entry) => entry.column === column)?.role;
    const reason = `it carries the breakdown ${breakdown} and must be a category`;
    return [
      ...(role === undefined
        ? [{ code: 'unknown-reference' as const, file, kind: 'column', id: column, known: names }]
        : []),
      ...(role !== undefined && role !== 'category'
        ? [{ code: 'column-role' as const, file, column, role, reason }]
        : []),
      ...(names.includes(breakdown) && breakdown !== column
        ? [{ code: 'duplicate-id' as const, file, kind: 'breakdown', id: breakdown }]
        : []),
    ];
  });
}
