import { checkHeads, offenceRows } from './police-heads.ts';
import { figure, type Run, readStates, spotOf } from './reading.ts';
import { compare } from './remarks.ts';
import { put, sumFigures, type Tidy, tidy } from './tidy.ts';

const SEXES = ['Female', 'Male'] as const;

/** Age bands of persons arrested: label, and how the column of a sex begins in words. */
const ARREST_AGES = [
  ['Below 18', 'Below 18 Years'],
  ['18-30', 'Between 18-30 Years'],
  ['30-45', 'Between 30-45 Years'],
  ['45-60', 'Between 45-60 Years'],
  ['Above 60', 'Above 60 Years'],
] as const;

const ARREST_FILES = [
  ['crime/07_01_Persons_arrested_by_sex_and_age_group_IPC_2012.csv', '2012'],
  ['crime/07_01_Persons_arrested_by_sex_and_age_group_IPC_2013.csv', '2013'],
  ['crime/07_02_Persons_arrested_by_sex_and_age_group_SLL_2012.csv', '2012'],
  ['crime/07_02_Persons_arrested_by_sex_and_age_group_SLL_2013.csv', '2013'],
] as const;

/** Persons arrested, by head, sex and age. */
export function policeArrests(run: Run): Tidy {
  const dimensions = ['year', 'state', 'law', 'offence', 'sex', 'age_group'];
  const arrests = tidy('police-arrests', dimensions, 'persons', { sparse: true });
  for (const [file, year] of ARREST_FILES) {
    const table = readStates(run, file, year);
    for (const [row, { law, offence }] of offenceRows(run, table)) {
      for (const sex of SEXES) {
        const ages = ARREST_AGES.map(([label, words]) => {
          const value = figure(run, row, `${sex} ${words}`);
          put(arrests, [year, row.state, law, offence, sex, label], value);
          return value;
        });
        const carried = figure(run, row, `${sex} Total`);
        compare(
          run.remarks,
          spotOf(row, `${offence}: ${sex}`),
          carried,
          sumFigures(ages),
          'age bands used',
        );
      }
      const sexes = sumFigures(SEXES.map((sex) => figure(run, row, `${sex} Total`)));
      compare(
        run.remarks,
        spotOf(row, `${offence}: both sexes`),
        figure(run, row, 'Grand Total'),
        sexes,
        'sexes used',
      );
    }
    checkHeads(run, table, [{ label: 'persons', of: (row) => figure(run, row, 'Grand Total') }]);
  }
  return arrests;
}

const JUVENILE_FILES = [
  'crime/08_01_Juvenile_apprehended_state_IPC.csv',
  'crime/08_02_Juvenile_apprehended_state_SLL.csv',
];
const JUVENILE_SEXES = [
  ['Female', 'Girls', 'Total for girls all Age Groups'],
  ['Male', 'Boys', 'Total for boys all Age Groups'],
] as const;

/** Juveniles (7 to below 18 years) apprehended, by head and sex. */
export function policeJuveniles(run: Run): Tidy {
  const dimensions = ['year', 'state', 'law', 'offence', 'sex'];
  const juveniles = tidy('police-juveniles', dimensions, 'persons', { sparse: true });
  for (const file of JUVENILE_FILES) {
    const table = readStates(run, file);
    for (const [row, { law, offence }] of offenceRows(run, table)) {
      for (const [sex, word, totalColumn] of JUVENILE_SEXES) {
        const bands = ['7-12', '12-16', '16-18'].map((ages) =>
          figure(run, row, `${word} ${ages} Years`),
        );
        const value = sumFigures(bands);
        put(juveniles, [row.year, row.state, law, offence, sex], value);
        compare(
          run.remarks,
          spotOf(row, `${offence}: ${sex}`),
          figure(run, row, totalColumn),
          value,
          'age bands used',
        );
      }
    }
    checkHeads(run, table, [{ label: 'persons', of: (row) => figure(run, row, 'Grand total') }]);
  }
  return juveniles;
}
