import { cellOf } from './csv.ts';
import { byStateAndYear, figure, type Run, readStates, spotOf } from './reading.ts';
import { compare, note } from './remarks.ts';
import { put, sumFigures, type Tidy, tidy } from './tidy.ts';

const SERVICES = [
  ['Civil police', 'A1', 'B1'],
  ['Armed police', 'A2', 'B2'],
] as const;
const ALL_RANKS = 'Rank_All_Ranks_Total';

/** Actual police strength by service and sex. Men are the strength less the women in it. */
export function policeStrength(run: Run): Tidy {
  const result = tidy('police-strength', ['year', 'state', 'service', 'sex'], 'persons');
  const { rows } = readStates(run, 'crime/12_Police_strength_actual_and_sanctioned.csv');
  const actual = rows.filter((row) => /^[AB]/.test(cellOf(row.row, 'Sub_Group_Name')));
  for (const row of actual) {
    const ranks = [...row.row.keys()].filter(
      (key) => key.startsWith('rank ') && !key.includes('all ranks'),
    );
    const what = `${cellOf(row.row, 'Sub_Group_Name')}: ranks`;
    const sum = sumFigures(ranks.map((rank) => figure(run, row, rank)));
    compare(
      run.remarks,
      spotOf(row, what),
      figure(run, row, ALL_RANKS),
      sum,
      'total of ranks used',
    );
  }
  for (const group of byStateAndYear(actual)) {
    const of = (code: string) => {
      const row = group.find((r) => cellOf(r.row, 'Sub_Group_Name').startsWith(code));
      return row === undefined ? null : figure(run, row, ALL_RANKS);
    };
    const [first] = group;
    if (first === undefined) continue;
    for (const [service, all, women] of SERVICES) {
      const strength = of(all);
      const female = of(women);
      const male = strength === null ? null : strength - (female ?? 0);
      put(result, [first.year, first.state, service, 'Female'], female);
      put(result, [first.year, first.state, service, 'Male'], male);
      if ((male ?? 0) < 0)
        note(run.remarks, spotOf(first, `${service}: more women than police`), 'kept');
    }
    compare(
      run.remarks,
      spotOf(first, 'civil and armed'),
      of('A3'),
      sumFigures([of('A1'), of('A2')]),
      'services used',
    );
    compare(
      run.remarks,
      spotOf(first, 'civil and armed, women'),
      of('B3'),
      sumFigures([of('B1'), of('B2')]),
      'services used',
    );
  }
  return result;
}

const CONVICTIONS = [
  ['None', 'Offenders_Arrested_for_the_First_time'],
  ['Once', 'Offenders_Conviction_in_the_past_Once'],
  ['Twice', 'Offenders_Conviction_in_the_past_Twice'],
  ['Three times or more', 'Offenders_Conviction_in_the_past_Three_times_or_More'],
] as const;

/** Persons arrested under the Indian Penal Code by earlier convictions. */
export function arrestsByRecidivism(run: Run): Tidy {
  const result = tidy(
    'police-arrests-recidivism',
    ['year', 'state', 'earlier_convictions'],
    'persons',
  );
  for (const row of readStates(run, 'crime/22_Persons_arrested_under_recidivism.csv').rows) {
    const values = CONVICTIONS.map(([label, column]) => {
      const value = figure(run, row, column);
      put(result, [row.year, row.state, label], value);
      return value;
    });
    const carried = figure(run, row, 'Offenders_Arrested');
    compare(
      run.remarks,
      spotOf(row, 'persons arrested'),
      carried,
      sumFigures(values),
      'parts used',
    );
  }
  return result;
}

const CASE_STAGES = [
  ['Registered', 'AC02_No_of_cases_registered_during_the_year'],
  ['Charge-sheeted', 'AC08_No_of_cases_in_which_charge_sheets_were_laid_during_the_year'],
  ['Convicted', 'AC23_No_of_cases_convicted_during_the_year'],
] as const;

const PERSON_STAGES = [
  ['Arrested', 'ACA02_No_of_persons_arrested_during_the_year'],
  ['Charge-sheeted', 'ACA05_No_of_persons_in_whose_cases_charge_sheets_were_laid_during_the_year'],
  ['Under trial', 'ACA07_Total_No_of_persons_under_trial_during_the_year'],
  ['Convicted', 'ACA11_No_of_persons_convicted_during_the_year'],
  ['Acquitted', 'ACA12_No_of_persons_acquitted_during_the_year'],
] as const;

/** Cases of the anti-corruption bureaus of the states, by step. */
export function corruptionCases(run: Run): Tidy {
  return byStage(
    run,
    'corruption-cases',
    'cases',
    'crime/23_Anti_corruprion_cases.csv',
    CASE_STAGES,
  );
}

/** Persons in those cases, by step. */
export function corruptionPersons(run: Run): Tidy {
  return byStage(
    run,
    'corruption-persons',
    'persons',
    'crime/24_Anti_corruption_arrests.csv',
    PERSON_STAGES,
  );
}

function byStage(
  run: Run,
  name: string,
  measure: string,
  file: string,
  stages: readonly (readonly [string, string])[],
): Tidy {
  const result = tidy(name, ['year', 'state', 'stage'], measure);
  for (const row of readStates(run, file).rows) {
    for (const [stage, column] of stages) {
      put(result, [row.year, row.state, stage], figure(run, row, column));
    }
  }
  return result;
}
