import type { Source } from '../../schema/types.ts';
import type { Doubt } from './doubts.ts';
import { idOf, institutionOf, yearIn } from './names.ts';
import type { NumberMarks } from './number-marks.ts';
import type { ColumnProfile } from './profile.ts';
import { proposeRoles, type Roles } from './roles.ts';

interface Facts {
  columns: readonly ColumnProfile[];
  marks: NumberMarks;
  file: Source['file'];
  /** Texts above the headings. */
  titles: readonly string[];
  /** Name of the file without its ending. */
  stem: string;
}

/** A column that a description makes must not be named like one of the file. */
const yearName = 'year';
const valueName = 'value';

/** Proposes the description of a file from what was seen in it. Publisher and note are left to fill in. */
export function proposeDescription(facts: Facts): { description: Source; doubts: Doubt[] } {
  const { marks, stem, titles } = facts;
  const columns = facts.columns.filter((each, index) => firstOf(facts.columns, each) === index);
  const yearsWide = columns.filter(({ heading }) => /^(1[89]|20|21)\d{2}$/.test(heading));
  const isWide = yearsWide.length > 1;
  const tall = isWide ? columns.filter((each) => !yearsWide.includes(each)) : columns;
  const proposed = proposeRoles(tall, marks);
  const doubts = proposed.doubts.filter(({ code }) => !(isWide && code === 'no-measure'));
  const again = facts.columns.filter((each) => !columns.includes(each));
  if (again.length > 0) {
    doubts.push({ code: 'repeated', columns: again.map(({ heading }) => heading) });
  }
  const source = idOf(stem);
  const year = isWide ? wideYears(yearsWide, doubts) : madeYear(proposed, stem, titles, doubts);
  const institution = institutionOf(
    [stem, ...titles, ...columns.map(({ heading }) => heading)].join(' '),
  );
  doubts.push({ code: 'institution', institution: institution ?? 'police' }, { code: 'publisher' });
  const leaveOut = doubts.flatMap((doubt) =>
    doubt.code === 'totals' && doubt.leftOut
      ? [{ column: doubt.column, values: [...doubt.texts] }]
      : [],
  );
  const { path, format, ...rest } = facts.file;
  doubts.push({ code: 'path', path: [path ?? ''].flat().join(', ') });
  const description: Source = {
    source,
    title: stem.replace(/_/g, ' '),
    publisher: '-',
    institution: institution ?? 'police',
    file: {
      ...(path === undefined ? {} : { path }),
      format,
      ...rest,
      ...(format === 'csv' ? marks : {}),
      ...(proposed.nulls.length > 0 ? { nulls: [...proposed.nulls] } : {}),
    },
    columns: [
      ...tall.map(({ heading: column }) => {
        const role = proposed.roles.get(column) ?? 'ignore';
        return { column, role, ...(role === 'code' ? { list: source } : {}) };
      }),
      ...year.columns,
    ],
    ...(leaveOut.length > 0
      ? { leaveOut: leaveOut.map((each) => ({ ...each, reason: '-', totalOf: true })) }
      : {}),
    ...year.parts,
  };
  return { description, doubts };
}

/** The first column of the same heading: capitals do not tell columns apart. */
function firstOf(columns: readonly ColumnProfile[], { heading }: ColumnProfile): number {
  return columns.findIndex((each) => each.heading.toLowerCase() === heading.toLowerCase());
}

interface Made {
  columns: Source['columns'];
  parts: Pick<Source, 'long' | 'derived'>;
}

function wideYears(columns: readonly ColumnProfile[], doubts: Doubt[]): Made {
  const headings = columns.map(({ heading }) => heading);
  doubts.push({ code: 'years-wide', columns: headings });
  return {
    columns: [
      { column: yearName, role: 'year' },
      { column: valueName, role: 'measure' },
    ],
    parts: { long: { columns: headings, into: yearName, value: valueName } },
  };
}

/** Where no column has the year: that of a date, or that of the file's name. */
function madeYear(
  { roles, day }: Roles,
  stem: string,
  titles: readonly string[],
  doubts: Doubt[],
): Made {
  if ([...roles.values()].includes('year')) return { columns: [], parts: {} };
  const column = roles.has(yearName) ? 'reference year' : yearName;
  const columns: Source['columns'] = [{ column, role: 'year' }];
  if (day !== undefined) {
    const { column: from, format } = day;
    const plain = format === '%Y-%m-%d' ? {} : { format };
    return { columns, parts: { derived: [{ column, as: 'reference-year', from, ...plain }] } };
  }
  const year = yearIn(stem);
  if (year !== undefined) {
    doubts.push({ code: 'year-from-file', year });
    return { columns, parts: { derived: [{ column, as: 'year-of-file' }] } };
  }
  const titled = yearIn(titles.join(' '));
  doubts.push({ code: 'no-year' });
  if (titled === undefined) return { columns: [], parts: {} };
  return { columns, parts: { derived: [{ column, as: 'constant', value: titled }] } };
}
