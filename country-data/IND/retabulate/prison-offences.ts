import { cellOf } from './csv.ts';
import { headOf } from './offences.ts';
import {
  byStateAndYear,
  figure,
  type Run,
  readStates,
  type StateRow,
  spotOf,
  withoutDoubles,
} from './reading.ts';
import { compare, note } from './remarks.ts';
import { put, sumFigures, type Tidy, tidy, total } from './tidy.ts';

const FILES = [
  ['Convict', 'prisons/IPC_crime_inmates_convicted.csv'],
  ['Convict', 'prisons/SLL_Crime_headwise_distribution_of_inmates_who_convicted.csv'],
  ['Undertrial', 'prisons/IPC_crime_inmates_under_trial.csv'],
  ['Undertrial', 'prisons/SLL_crime_head_wise_distribution_of_inmates_under_trial.csv'],
] as const;

const SEXES = ['Female', 'Male'] as const;
const AGES = ['16-18 years', '18-30 years', '30-50 years', 'Above 50 years'];

/** Convicts and undertrials held by head. Sexes and ages are added up: the survey asks neither. */
export function prisonInmatesByOffence(run: Run): Tidy {
  const dimensions = ['year', 'state', 'status', 'law', 'offence'];
  const result = tidy('prison-inmates-offence', dimensions, 'persons', { sparse: true });
  for (const [status, file] of FILES) {
    const { rows } = readStates(run, file);
    const headIn = (row: StateRow) => cellOf(row.row, 'CRIME HEAD');
    const kept = withoutDoubles(run, rows, headIn, (row) =>
      SEXES.map((sex) => figure(run, row, `Total ${sex}`)),
    );
    for (const row of kept) {
      const head = headOf(headIn(row), false);
      if (head.kind === 'unknown') {
        note(run.remarks, spotOf(row, `crime head '${head.text}'`), 'not read: unknown head');
      }
      if (head.kind !== 'offence') continue;
      const { law, offence } = head;
      const grand = figure(run, row, 'Grand Total');
      put(result, [row.year, row.state, status, law, offence], grand);
      const sexes = SEXES.map((sex) => figure(run, row, `Total ${sex}`));
      compare(run.remarks, spotOf(row, offence), grand, sumFigures(sexes), 'total used');
      for (const [i, sex] of SEXES.entries()) {
        const ages = sumFigures(AGES.map((age) => figure(run, row, `${sex} ${age}`)));
        compare(
          run.remarks,
          spotOf(row, `${offence}: ${sex}`),
          sexes[i] ?? null,
          ages,
          'total used',
        );
      }
    }
    checkLawTotals(run, kept, headIn);
    checkAllTotals(run, kept, headIn, result, status);
  }
  return result;
}

/** TOTAL and TOTAL (B) are all heads of the file's law. */
function checkLawTotals(
  run: Run,
  rows: readonly StateRow[],
  headIn: (row: StateRow) => string,
): void {
  const groups = byStateAndYear(rows);
  for (const group of groups) {
    const parts = group.filter((row) => {
      const head = headOf(headIn(row), false);
      return head.kind === 'offence' && head.law !== 'Other';
    });
    for (const whole of group) {
      const head = headOf(headIn(whole), false);
      if (head.kind !== 'total' || head.of !== 'law') continue;
      const sum = sumFigures(parts.map((row) => figure(run, row, 'Grand Total')));
      compare(
        run.remarks,
        spotOf(whole, headIn(whole)),
        figure(run, whole, 'Grand Total'),
        sum,
        'heads used',
      );
    }
  }
}

/** TOTAL (A + B + C), in the second file of a status, is the whole of that status. */
function checkAllTotals(
  run: Run,
  rows: readonly StateRow[],
  headIn: (row: StateRow) => string,
  result: Tidy,
  status: string,
): void {
  for (const row of rows) {
    const head = headOf(headIn(row), false);
    if (head.kind !== 'total' || head.of !== 'all') continue;
    const sum = total(
      result,
      (category) =>
        category('year') === row.year &&
        category('state') === row.state &&
        category('status') === status,
    );
    compare(
      run.remarks,
      spotOf(row, headIn(row)),
      figure(run, row, 'Grand Total'),
      sum,
      'heads used',
    );
  }
}
