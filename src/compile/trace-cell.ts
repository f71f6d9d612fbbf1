import { editDistance } from '../edit-distance.ts';
import { cellId } from '../instrument/cell-id.ts';
import { loadInstruments, moduleNames } from '../instrument/compose.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Question } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import { InputError } from '../problems.ts';

/** Cells proposed in place of one that does not exist. */
const proposed = 5;
/** A row of the same name in another table is as near as so many letters. */
const sameRow = 2;

export interface CellRequest {
  /** Such as `data/4.2/total/female@2013`, or without the year. */
  cell: string;
  year?: number;
  /** By default the collection that asks for the year of the cell as its reference year. */
  cycle?: number;
}

export interface FoundCell {
  cell: string;
  year: number;
  question: Question;
  asked: AskedCycle;
}

/** Finds the question of a cell, of the core or of a module. Throws {@link InputError} with those near. */
export function findCell({ cell, year: named, cycle }: CellRequest): FoundCell {
  const [, id = cell, written] = /^(.*)@([0-9]{4})$/.exec(cell.trim()) ?? [];
  const [file = ''] = id.split('/');
  const modules = moduleNames().includes(file) ? [file] : [];
  const instrument = loadInstruments(modules);
  const question = instrument.questions.get(id);
  if (question === undefined) throw unknownCell(id, written ?? named?.toString());
  const year = written === undefined ? named : Number(written);
  if (year === undefined) {
    throw new InputError([{ code: 'cell-year', file: 'CELL', found: id, reason: 'missing' }]);
  }
  if (named !== undefined && named !== year) {
    throw new InputError([{ code: 'cell-year', file: 'CELL', found: cell, reason: 'two' }]);
  }
  return { cell: cellId(id, year), year, question, asked: askedIn(instrument, cycle ?? year + 1) };
}

function unknownCell(id: string, year: string | undefined): InputError {
  const end = year === undefined ? '' : `@${year}`;
  const [, row] = /[0-9.]+\/([^/]+)/.exec(id) ?? [];
  const distances = new Map<string, number>();
  for (const known of loadInstruments(moduleNames()).questions.keys()) {
    // People leave out the file, and the column where there is only one.
    const [file = '', ...rest] = known.split('/');
    const forms = [known, rest.join('/'), `${file}/${rest.slice(0, -1).join('/')}`];
    const distance = Math.min(...forms.map((form) => editDistance(id, form)));
    distances.set(known, rest[1] === row ? Math.min(distance, sameRow) : distance);
  }
  const near = [...distances]
    .sort((a, b) => a[1] - b[1] || compareText(a[0], b[0]))
    .slice(0, proposed)
    .map(([known]) => `${known}${end}`);
  return new InputError([{ code: 'cell-unknown', file: 'CELL', id: `${id}${end}`, near }]);
}
