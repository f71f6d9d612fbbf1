import { checkHeads, headIn, offenceRows, UNSPLIT_FILE } from './police-heads.ts';
import { figure, type Run, readStates, type StateRow, type StateTable, spotOf } from './reading.ts';
import { compare } from './remarks.ts';
import { put, sumFigures, type Tidy, tidy } from './tidy.ts';

/** Steps of a case, and the columns of the files that count the persons in them. */
const STAGES: readonly (readonly [string, ...string[]])[] = [
  ['Arrested', 'Persons arrested during the year', 'Persons_Arrested'],
  [
    'Charge-sheeted',
    'Persons in whose cases charge sheets were laid during the year',
    'Persons_Chargesheeted',
  ],
  [
    'Under trial',
    'Total number of persons under trial during the year',
    'Total_Persons_under_Trial',
  ],
  ['Convicted', 'Persons convicted', 'Persons_Convicted'],
  ['Acquitted', 'Persons acquitted', 'Persons_Acquitted'],
];

const TRIALS_COMPLETED = [
  'Persons in whose cases trials were completed during the year',
  'Persons_Trial_Completed',
];

const DISPOSAL_FILES = [
  ['crime/04_02_Person_arrested_and_their_disposal_by_police_and_court_IPC_crime_2012.csv', '2012'],
  ['crime/04_02_Person_arrested_and_their_disposal_by_police_and_court_IPC_crime_2013.csv', '2013'],
  ['crime/04_01_Person_arrested_and_their_disposal_by_police_and_court_SLL_crime_2012.csv', '2012'],
] as const;

function disposals(run: Run, name: string, tables: readonly StateTable[]): Tidy {
  const dimensions = ['year', 'state', 'law', 'offence', 'stage'];
  const persons = tidy(name, dimensions, 'persons', { sparse: true });
  for (const table of tables) {
    for (const [row, { law, offence }] of offenceRows(run, table)) {
      for (const [stage, ...columns] of STAGES) {
        put(persons, [row.year, row.state, law, offence, stage], figure(run, row, ...columns));
      }
      const ends = STAGES.slice(-2).map(([, ...columns]) => figure(run, row, ...columns));
      const completed = figure(run, row, ...TRIALS_COMPLETED);
      const spot = spotOf(row, `${offence}: trials completed`);
      compare(run.remarks, spot, completed, sumFigures(ends), 'convicted and acquitted used');
    }
    const columns = STAGES.map(([label, ...names]) => ({
      label,
      of: (row: StateRow) => figure(run, row, ...names),
    }));
    checkHeads(run, table, columns);
  }
  return persons;
}

/** Persons at each step from arrest to the end of the trial, all heads, 2012 and 2013. */
export function policeDisposals(run: Run): Tidy {
  const tables = DISPOSAL_FILES.map(([file, year]) => readStates(run, file, year));
  return disposals(run, 'police-disposals', tables);
}

/** Heads of crimes against women that are offences of the survey by themselves. */
const WOMEN_HEADS = ['Dowry deaths', 'Rape'];

/**
 * The same steps for rape and dowry deaths, 2001 to 2010. The file's records of special and local
 * laws are not used: their columns are shifted in the copy (the acquitted are the same figures in
 * each year).
 */
export function policeDisposalsWomen(run: Run): Tidy {
  const table = readStates(run, UNSPLIT_FILE);
  const rows = table.rows.filter((row) => {
    const head = headIn(row);
    return head.kind === 'offence' && WOMEN_HEADS.includes(head.offence);
  });
  return disposals(run, 'police-disposals-women', [{ ...table, rows }]);
}
