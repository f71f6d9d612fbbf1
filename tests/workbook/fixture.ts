import { cellId, parseCellId, questionOf, yearOf } from '../../src/instrument/cell-id.ts';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import type { Binding, BoundLine, Observation, Return } from '../../src/schema/types.ts';

const instrument = loadInstrument();

/** What a cycle of the core instrument asks. */
export function cycle(year: number): AskedCycle {
  return askedIn(instrument, year);
}

/** A return with these observations and nothing else to say than who answers. */
export function returnOf(asked: AskedCycle, observations: readonly Observation[]): Return {
  return {
    format: 'uncts-return/1',
    country: 'IND',
    countryName: 'India',
    cycle: asked.cycle,
    referenceYear: asked.referenceYear,
    instrument: asked.instrument.definition.instrument,
    period: { from: '2013-01-01', to: '2013-12-31', stockDay: '2013-12-31' },
    modules: [],
    coordinatingOfficer: { name: 'Asha Menon', telephone: '+91 11 2673 5450', fax: '' },
    observations: [...observations].sort((a, b) => (a.cell < b.cell ? -1 : 1)),
    history: [],
    sources: [
      source('police', 'National Crime Records Bureau'),
      source('prisons', 'Prison Statistics <India> & "others"'),
    ],
    accounting: [],
  };
}

function source(name: string, publisher: string): Return['sources'][number] {
  return {
    source: name,
    title: name,
    publisher,
    institution: name,
    file: `${name}.csv`,
    sha256: '0'.repeat(64),
  };
}

/** Lineage of a figure from one source; only the source's name matters to the workbook. */
export function from(name: string): NonNullable<Observation['lineage']>[number] {
  return { source: name, line: 2, where: '', measure: 'n', records: 1, empty: 0, codes: [] };
}

/** One observation for every cell: figures, zeros, decimals, missing ones, statuses and comments. */
export function everyKind(asked: AskedCycle): Observation[] {
  return asked.cells.map((cell, index): Observation => {
    const isPercent = asked.questions.get(questionOf(cell))?.kind === 'percent';
    switch (index % 7) {
      case 0:
        return { cell, value: null, status: 'O' };
      case 1:
        return { cell, value: null, status: 'L', comment: `Not collected in ${yearOf(cell)}.` };
      case 2:
        return { cell, value: 0, status: 'A', lineage: [from('police')] };
      case 3:
        return { cell, value: isPercent ? 12.25 : index * 1001, status: 'A' };
      case 4:
        return {
          cell,
          value: index,
          status: 'D',
          comment: 'Définition "nationale" <§ 302> & autres.\nDeuxième ligne.',
          lineage: [from('prisons'), from('police')],
        };
      case 5:
        return { cell, value: index + 0.1 + 0.2, status: 'E', lineage: [from('prisons')] };
      default:
        return { cell, value: 1_400_000_000, status: 'P' };
    }
  });
}

/** The line of a binding for a question. */
export function lineOf(binding: Binding, question: string): BoundLine {
  const line = binding.lines.find((each) => each.question === question);
  if (line === undefined) throw new Error(`no line for ${question}`);
  return line;
}

/** Sheet and address of the figure of a cell. */
export function placeOf(binding: Binding, cell: string): { sheet: string; address: string } {
  const line = lineOf(binding, questionOf(cell));
  const year = line.years.find((each) => cellId(line.question, each.year) === cell);
  if (year === undefined || parseCellId(cell) === undefined) throw new Error(`no cell ${cell}`);
  return { sheet: line.sheet, address: year.value };
}
