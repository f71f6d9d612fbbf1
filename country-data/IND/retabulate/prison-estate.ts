import { cellOf } from './csv.ts';
import {
  byStateAndYear,
  checkTotalRow,
  figure,
  type Run,
  readStates,
  type StateRow,
  spotOf,
} from './reading.ts';
import { compare, note } from './remarks.ts';
import { put, sumFigures, type Tidy, tidy } from './tidy.ts';

const SEXES = ['Female', 'Male'] as const;

const FACILITY_TYPES: Readonly<Record<string, string>> = {
  'CENTRAL JAIL': 'Central jail',
  'DISTRICT JAIL': 'District jail',
  'SUB JAIL': 'Sub jail',
  SUB_JAIL: 'Sub jail',
  'WOMEN JAIL': 'Women jail',
  'BORSTAL SCHOOL': 'Borstal school',
  'OPEN JAIL': 'Open jail',
  'SPECIAL JAIL': 'Special jail',
  OTHERS: 'Other jail',
};

/** Prisons by type, and places by sex. The column headed "Number of Central Jails" counts each type. */
export function prisonFacilitiesAndCapacity(run: Run): [Tidy, Tidy] {
  const facilities = tidy('prison-facilities', ['year', 'state', 'facility_type'], 'facilities', {
    sparse: true,
  });
  const capacity = tidy('prison-capacity', ['year', 'state', 'sex'], 'places');
  const { rows } = readStates(run, 'prisons/Population_and_capacity_of_jails.csv');
  const placesOf = (row: StateRow, sex: string) =>
    figure(run, row, `Total Capacity of ${sex} Inmates`);
  for (const group of byStateAndYear(rows)) {
    checkTotalRow(run, group, 'TYPE OF JAIL', [
      'Number of Central Jails',
      'Total Capacity of male Inmates',
      'Total Capacity of female Inmates',
      'Total Capacity of Inmates',
    ]);
    for (const row of group) {
      const label = cellOf(row.row, 'TYPE OF JAIL');
      if (label === 'TOTAL') continue;
      const type = FACILITY_TYPES[label];
      if (type === undefined)
        note(run.remarks, spotOf(row, label), 'not read: unknown type of jail');
      else
        put(facilities, [row.year, row.state, type], figure(run, row, 'Number of Central Jails'));
      for (const sex of SEXES)
        put(capacity, [row.year, row.state, sex], placesOf(row, sex.toLowerCase()));
      const parts = sumFigures([placesOf(row, 'male'), placesOf(row, 'female')]);
      const carried = figure(run, row, 'Total Capacity of Inmates');
      compare(
        run.remarks,
        spotOf(row, `${label}: capacity of both sexes`),
        carried,
        parts,
        'sexes used',
      );
    }
  }
  return [facilities, capacity];
}

const CAUSES: Readonly<Record<string, string>> = {
  'Natural Deaths': 'Natural',
  'Un-natural Deaths - Suicides': 'Suicide',
  'Un-natural Deaths - Execution': 'Execution',
  'Un-natural Deaths - Murder by inmates': 'Murder by inmates',
  'Un-natural Deaths - Death due to assault by outside elements during transit or':
    'Assault by outside elements',
  'Un-natural Deaths - Deaths due to firing': 'Firing',
  'Un-natural Deaths - Deaths due to negligence by Jail Personnel': 'Negligence by jail personnel',
  'Un-natural Deaths - Others': 'Other unnatural',
};
const UNNATURAL = 'Un-natural Deaths';

/** Deaths of inmates by cause and sex. */
export function prisonDeaths(run: Run): Tidy {
  const result = tidy('prison-deaths', ['year', 'state', 'cause', 'sex'], 'deaths', {
    sparse: true,
  });
  for (const group of byStateAndYear(readStates(run, 'prisons/Inmates_death.csv').rows)) {
    const labelOf = (row: StateRow) => cellOf(row.row, 'details');
    for (const row of group) {
      const cause = CAUSES[labelOf(row)];
      const sexes = sumFigures(SEXES.map((sex) => figure(run, row, sex)));
      compare(
        run.remarks,
        spotOf(row, labelOf(row)),
        figure(run, row, 'Total'),
        sexes,
        'sexes used',
      );
      if (cause === undefined && labelOf(row) !== UNNATURAL) {
        note(run.remarks, spotOf(row, labelOf(row)), 'not read: unknown cause');
      }
      if (cause === undefined) continue;
      for (const sex of SEXES)
        put(result, [row.year, row.state, cause, sex], figure(run, row, sex));
    }
    for (const whole of group.filter((row) => labelOf(row) === UNNATURAL)) {
      const parts = group.filter((row) => labelOf(row).startsWith(`${UNNATURAL} -`));
      for (const sex of SEXES) {
        const sum = sumFigures(parts.map((row) => figure(run, row, sex)));
        compare(
          run.remarks,
          spotOf(whole, `unnatural: ${sex}`),
          figure(run, whole, sex),
          sum,
          'causes used',
        );
      }
    }
  }
  return result;
}

/** Convicts admitted in the year. Admissions of undertrials are not in the raw files. */
export function prisonAdmissions(run: Run): Tidy {
  const result = tidy('prison-admissions', ['year', 'state', 'status'], 'persons');
  for (const row of readStates(run, 'prisons/Recidivism.csv').rows) {
    put(result, [row.year, row.state, 'Convict'], figure(run, row, 'convicts_admitted'));
  }
  return result;
}

const STAFF_TOTAL = 'Total Strength of Officials';

/** Prison staff in post by rank and sex. */
export function prisonStaff(run: Run): Tidy {
  const result = tidy('prison-staff', ['year', 'state', 'rank', 'sex'], 'persons', {
    sparse: true,
  });
  const { rows } = readStates(run, 'prisons/Strength_of_officials.CSV');
  for (const group of byStateAndYear(rows)) {
    for (const sex of ['Male', 'Female', 'Total']) {
      const ofSex = group.filter(
        (row) => cellOf(row.row, 'Indicator_Name') === `Actual Strength - ${sex}`,
      );
      const rankOf = (row: StateRow) => cellOf(row.row, 'Subgroup_Val');
      const ranks = ofSex.filter((row) => rankOf(row) !== STAFF_TOTAL);
      for (const whole of ofSex.filter((row) => rankOf(row) === STAFF_TOTAL)) {
        const sum = sumFigures(ranks.map((row) => figure(run, row, 'Data_Value')));
        compare(
          run.remarks,
          spotOf(whole, `staff, ${sex}`),
          figure(run, whole, 'Data_Value'),
          sum,
          'ranks used',
        );
      }
      if (sex === 'Total') continue;
      for (const row of ranks)
        put(result, [row.year, row.state, rankOf(row), sex], figure(run, row, 'Data_Value'));
    }
  }
  return result;
}
