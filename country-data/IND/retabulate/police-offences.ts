import { headerKey } from './csv.ts';
import { headOf } from './offences.ts';
import { isDistrictTotal } from './places.ts';
import { figure, type Run, readStates, type StateRow, spotOf } from './reading.ts';
import { compare, note } from './remarks.ts';
import { addFigures, put, sumFigures, type Tidy, tidy } from './tidy.ts';

const FILES = [
  'crime/01_District_wise_crimes_committed_IPC_2001_2012.csv',
  'crime/01_District_wise_crimes_committed_IPC_2013.csv',
];

/** Recorded offences against the Indian Penal Code: districts added up to states. */
export function policeOffences(run: Run): Tidy {
  const offences = tidy('police-offences', ['year', 'state', 'law', 'offence'], 'offences');
  for (const file of FILES) {
    const { rows } = readStates(run, file);
    const isTotal = (row: StateRow) => isDistrictTotal(row.row.get('district') ?? '');
    const heads = [...(rows[0]?.row.keys() ?? [])].filter(
      (key) => !['state ut', 'district', 'year'].includes(key),
    );
    for (const header of heads) {
      const head = headOf(header, true);
      const sums = addUp(
        run,
        rows.filter((row) => !isTotal(row)),
        header,
      );
      for (const row of rows.filter(isTotal)) {
        const parts = sums.get(placeAndYear(row)) ?? null;
        compare(
          run.remarks,
          spotOf(row, header),
          figure(run, row, header),
          parts,
          'districts used',
        );
      }
      if (head.kind === 'unknown') {
        note(run.remarks, { file, place: '', year: '', what: header }, 'not read: unknown head');
      }
      if (head.kind !== 'offence') continue;
      for (const [at, value] of sums) {
        const [state = '', year = ''] = at.split('\t');
        put(offences, [year, state, head.law, head.offence], value);
      }
    }
    checkWholes(
      run,
      rows.filter((row) => !isTotal(row)),
      heads,
    );
  }
  return offences;
}

function placeAndYear(row: StateRow): string {
  return `${row.state}\t${row.year}`;
}

function addUp(run: Run, rows: readonly StateRow[], header: string): Map<string, number | null> {
  const sums = new Map<string, number | null>();
  for (const row of rows) {
    const key = placeAndYear(row);
    sums.set(key, addFigures(sums.get(key) ?? null, figure(run, row, header)));
  }
  return sums;
}

/** Rape, kidnapping, theft and the total of all heads against their parts, district by district. */
function checkWholes(run: Run, rows: readonly StateRow[], headers: readonly string[]): void {
  const offenceHeaders = new Map(
    headers.flatMap((header) => {
      const head = headOf(header, true);
      return head.kind === 'offence' ? [[head.offence, header] as const] : [];
    }),
  );
  for (const header of headers) {
    const head = headOf(header, true);
    if (head.kind !== 'parent' && head.kind !== 'total') continue;
    const parts =
      head.kind === 'total'
        ? [...offenceHeaders.values()]
        : head.parts.map((part) => offenceHeaders.get(part) ?? headerKey(part));
    for (const row of rows) {
      const sum = sumFigures(parts.map((part) => figure(run, row, part)));
      const what = `${row.row.get('district')}: ${header}`;
      compare(run.remarks, spotOf(row, what), figure(run, row, header), sum, 'parts used');
    }
  }
}
