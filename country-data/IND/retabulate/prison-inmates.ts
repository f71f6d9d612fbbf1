import { cellOf } from './csv.ts';
import { byStateAndYear, checkTotalRow, figure, type Run, readStates, spotOf } from './reading.ts';
import { compare, note } from './remarks.ts';
import { put, sumFigures, type Tidy, tidy } from './tidy.ts';

const SEXES = ['Female', 'Male'] as const;
const STATUSES = [
  ['Convict', 'Convicts'],
  ['Undertrial', 'Under_trial'],
  ['Detenue', 'Detenues'],
  ['Other', 'Others'],
] as const;

/** Inmates at the end of the year by status and sex; types of jail added up. */
export function prisonInmates(run: Run): Tidy {
  const result = tidy('prison-inmates', ['year', 'state', 'status', 'sex'], 'persons');
  const { rows } = readStates(run, 'prisons/Jail wise population of prison inmates.csv');
  const columns = ['Total', ...SEXES].flatMap((sex) =>
    STATUSES.map(([, word]) => `${sex} ${word}`),
  );
  for (const group of byStateAndYear(rows)) {
    checkTotalRow(run, group, 'Jail_Type', [
      ...columns,
      'Total_Male',
      'Total_Female',
      'Grand_Total',
    ]);
    for (const row of group) {
      if (cellOf(row.row, 'Jail_Type') === 'Total') continue;
      for (const [status, word] of STATUSES) {
        for (const sex of SEXES) {
          put(result, [row.year, row.state, status, sex], figure(run, row, `${sex} ${word}`));
        }
      }
      const parts = SEXES.flatMap((sex) =>
        STATUSES.map(([, word]) => figure(run, row, `${sex} ${word}`)),
      );
      const what = `${cellOf(row.row, 'Jail_Type')}: statuses and sexes`;
      compare(
        run.remarks,
        spotOf(row, what),
        figure(run, row, 'Grand_Total'),
        sumFigures(parts),
        'parts used',
      );
    }
  }
  return result;
}

const CITIZENSHIPS: Readonly<Record<string, string>> = {
  Foreigners: 'Foreign',
  Indians: 'National',
};
const INMATE_AGES = [
  ['16-18', 'age_16_18'],
  ['18-30', 'age_18_30'],
  ['30-50', 'age_30_50'],
  ['Above 50', 'age_50_above'],
] as const;

/** Inmates by citizenship, sex and age; statuses added up, and compared with `inmates`. */
export function prisonInmatesByAge(run: Run, inmates: Tidy): Tidy {
  const dimensions = ['year', 'state', 'citizenship', 'sex', 'age_group'];
  const result = tidy('prison-inmates-age', dimensions, 'persons', { sparse: true });
  const { rows, file } = readStates(run, 'prisons/Age_group.csv');
  const seen = new Set<string>();
  for (const row of rows) {
    const [category = '', type = '', sex = ''] = ['category', 'type', 'gender'].map((c) =>
      cellOf(row.row, c),
    );
    const key = [row.year, row.state, category, type, sex].join('\t');
    if (seen.has(key))
      note(run.remarks, spotOf(row, `${category}, ${type}, ${sex}: twice`), 'added up');
    seen.add(key);
    for (const [label, column] of INMATE_AGES) {
      put(
        result,
        [row.year, row.state, CITIZENSHIPS[category] ?? category, sex, label],
        figure(run, row, column),
      );
    }
  }
  compareFiles(run, file, result, inmates, ['sex']);
  return result;
}

/** Sums of two files by year, state and the named categories, where both have the year and state. */
function compareFiles(run: Run, file: string, one: Tidy, other: Tidy, by: readonly string[]): void {
  const sums = (source: Tidy) => {
    const result = new Map<string, number | null>();
    for (const { categories, value } of source.figures.values()) {
      const key = ['year', 'state', ...by]
        .map((d) => categories[source.dimensions.indexOf(d)])
        .join('\t');
      result.set(key, sumFigures([result.get(key) ?? null, value]));
    }
    return result;
  };
  const others = sums(other);
  for (const [key, value] of sums(one)) {
    const [year = '', place = '', ...rest] = key.split('\t');
    const what = `${rest.join(', ')} (carried: ${other.name})`;
    compare(
      run.remarks,
      { file, place, year, what },
      others.get(key) ?? null,
      value,
      'each file kept as it is',
    );
  }
}

/** Undertrial inmates by how long they have been held, and sex. */
export function undertrialDetention(run: Run, inmates: Tidy): Tidy {
  const result = tidy('prison-undertrial-detention', ['year', 'state', 'length', 'sex'], 'persons');
  const { rows, file } = readStates(run, 'prisons/Period_of_detention_of_undertrials.csv');
  for (const group of byStateAndYear(rows)) {
    checkTotalRow(run, group, 'PERIOD OF DETENTION', ['Male', 'Female', 'Total']);
    for (const row of group) {
      const length = cellOf(row.row, 'PERIOD OF DETENTION');
      if (length === 'Total') continue;
      const label = length.replace('Upto', 'Up to').replace('Years', 'years');
      for (const sex of SEXES)
        put(result, [row.year, row.state, label, sex], figure(run, row, sex));
      const sexes = sumFigures(SEXES.map((sex) => figure(run, row, sex)));
      compare(run.remarks, spotOf(row, length), figure(run, row, 'Total'), sexes, 'sexes used');
    }
  }
  const undertrials = {
    ...inmates,
    name: 'prison-inmates, undertrial',
    figures: new Map([...inmates.figures].filter(([, f]) => f.categories[2] === 'Undertrial')),
  };
  compareFiles(run, file, result, undertrials, ['sex']);
  return result;
}
