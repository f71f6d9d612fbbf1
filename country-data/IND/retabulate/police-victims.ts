import { cellOf } from './csv.ts';
import { byStateAndYear, figure, type Run, readStates, type StateRow, spotOf } from './reading.ts';
import { compare } from './remarks.ts';
import { put, sumFigures, type Tidy, tidy } from './tidy.ts';

const DIMENSIONS = ['year', 'state', 'sex', 'age_group'];

/** Age bands of victims of murder and culpable homicide: national label, column. */
const VICTIM_AGES = [
  ['Up to 10', 'Victims_Upto_10_Yrs'],
  ['10-15', 'Victims_Upto_10_15_Yrs'],
  ['15-18', 'Victims_Upto_15_18_Yrs'],
  ['18-30', 'Victims_Upto_18_30_Yrs'],
  ['30-50', 'Victims_Upto_30_50_Yrs'],
  ['Above 50', 'Victims_Above_50_Yrs'],
] as const;

/** Victims of murder by sex and age. */
export function murderVictims(run: Run): Tidy {
  return victims(run, 'police-murder-victims', 'crime/32_Murder_victim_age_sex.csv');
}

/** Victims of culpable homicide not amounting to murder by sex and age. */
export function culpableHomicideVictims(run: Run): Tidy {
  return victims(
    run,
    'police-culpable-homicide-victims',
    'crime/33_CH_not_murder_victim_age_sex.csv',
  );
}

function victims(run: Run, name: string, file: string): Tidy {
  const result = tidy(name, DIMENSIONS, 'victims');
  const { rows } = readStates(run, file);
  const sexOf = (row: StateRow) =>
    /\b(Male|Female|Total)\b/.exec(cellOf(row.row, 'Sub_Group_Name'))?.[1];
  const bySex = (row: StateRow, sex: string) =>
    rows.find((r) => r.state === row.state && r.year === row.year && sexOf(r) === sex);
  for (const row of rows) {
    const sex = sexOf(row);
    if (sex === 'Total') {
      const parts = ['Female', 'Male'].map((s) => {
        const part = bySex(row, s);
        return part === undefined ? null : figure(run, part, 'Victims_Total');
      });
      const carried = figure(run, row, 'Victims_Total');
      compare(run.remarks, spotOf(row, 'both sexes'), carried, sumFigures(parts), 'sexes used');
    } else if (sex !== undefined) {
      putAges(run, result, row, sex);
    }
  }
  return result;
}

function putAges(run: Run, result: Tidy, row: StateRow, sex: string): void {
  const values = VICTIM_AGES.map(([label, column]) => {
    const value = figure(run, row, column);
    put(result, [row.year, row.state, sex, label], value);
    return value;
  });
  const carried = figure(run, row, 'Victims_Total');
  compare(run.remarks, spotOf(row, sex), carried, sumFigures(values) ?? 0, 'age bands used');
}

const NOT_STATED = 'Not stated';
const ARMS = [
  ['Licensed arm', 'Victims_of_Murder_by_Licensed_arms'],
  ['Unlicensed arm', 'Victims_of_Murder_by_Un_licensedImprovisedCrudeCountry_made_Arms_Etc'],
] as const;

/** Victims of murder by firearm, by whether the arm was licensed. */
export function firearmMurderVictims(run: Run): Tidy {
  const result = tidy('police-firearm-murder-victims', ['year', 'state', 'arm'], 'victims');
  for (const row of readStates(run, 'crime/34_Use_of_fire_arms_in_murder_cases.csv').rows) {
    const parts = ARMS.map(([arm, column]) => {
      const value = figure(run, row, column);
      put(result, [row.year, row.state, arm], value);
      return value;
    });
    const carried = figure(run, row, 'Victims_of_Murder_by_Fire_arms');
    const rest = (carried ?? 0) - (sumFigures(parts) ?? 0);
    if (rest > 0) put(result, [row.year, row.state, NOT_STATED], rest);
    const decision = rest > 0 ? `difference put under "${NOT_STATED}"` : 'parts used';
    compare(run.remarks, spotOf(row, 'firearms'), carried, sumFigures(parts), decision);
  }
  return result;
}

const RAPE_AGES = [
  ['Up to 10', 'Victims_Upto_10_Yrs'],
  ['10-14', 'Victims_Between_10-14_Yrs'],
  ['14-18', 'Victims_Between_14-18_Yrs'],
  ['18-30', 'Victims_Between_18-30_Yrs'],
  ['30-50', 'Victims_Between_30-50_Yrs'],
  ['Above 50', 'Victims_Above_50_Yrs'],
] as const;
const RAPE_TYPES = ['Incest', 'Other'] as const;

/** Victims of rape (all women and girls under the law of the time), by type and age. */
export function rapeVictims(run: Run): Tidy {
  const result = tidy('police-rape-victims', ['year', 'state', 'type', 'age_group'], 'victims');
  const { rows } = readStates(run, 'crime/20_Victims_of_rape.csv');
  const groups = byStateAndYear(rows);
  for (const group of groups) {
    const of = (word: string) => group.find((row) => cellOf(row.row, 'Subgroup').includes(word));
    for (const type of RAPE_TYPES) {
      const row = of(type);
      if (row === undefined) continue;
      const ages = RAPE_AGES.map(([label, column]) => {
        const value = figure(run, row, column);
        put(result, [row.year, row.state, `${type} rape`, label], value);
        return value;
      });
      const carried = figure(run, row, 'Victims_of_Rape_Total');
      compare(
        run.remarks,
        spotOf(row, `${type} rape`),
        carried,
        sumFigures(ages),
        'age bands used',
      );
    }
    const whole = of('Total');
    if (whole === undefined) continue;
    for (const [label, column] of [...RAPE_AGES, ['all ages', 'Victims_of_Rape_Total']] as const) {
      const parts = RAPE_TYPES.flatMap((type) => of(type) ?? []).map((row) =>
        figure(run, row, column),
      );
      compare(
        run.remarks,
        spotOf(whole, label),
        figure(run, whole, column),
        sumFigures(parts),
        'types used',
      );
    }
  }
  return result;
}
