import { cellId } from '../instrument/cell-id.ts';
import { type AskedCycle, askedIn } from '../instrument/cycle.ts';
import type { Return } from '../schema/types.ts';
import type { Beside, OutsideFigure } from './beside.ts';
import type { CheckExample } from './check.ts';

/** The cycle in which the examples of the checks are set: it asks the years 2014 to 2017. */
export const exampleCycle = 2018;

/** The return of an example: every asked cell, blank unless the example names it. */
export function exampleReturn(example: CheckExample, asked: AskedCycle): Return {
  return {
    format: 'uncts-return/1',
    country: 'XXA',
    countryName: 'Example',
    cycle: asked.cycle,
    referenceYear: asked.referenceYear,
    instrument: asked.instrument.definition.instrument,
    period: { from: '2013-01-01', to: '2013-12-31', stockDay: '2013-12-31' },
    modules: [],
    coordinatingOfficer: {},
    observations: [...asked.questions.keys()]
      .flatMap((question) => asked.years.map((year) => cellId(question, year)))
      .sort()
      .map((cell) => {
        const value = example.figures[cell] ?? null;
        const lineage = example.lineage?.[cell];
        const typed = example.typed?.[cell];
        const typedStatus = example.typedStatus?.[cell];
        return {
          cell,
          value,
          status: example.statuses?.[cell] ?? (value === null ? 'O' : 'A'),
          ...(lineage === undefined ? {} : { lineage }),
          ...(typed === undefined ? {} : { typed }),
          ...(typedStatus === undefined ? {} : { typedStatus }),
        };
      }),
    history: Object.entries(example.history ?? {}).map(([cell, value]) => ({ cell, value })),
    sources: [...(example.sources ?? [])],
    accounting: [...(example.accounting ?? [])],
    ...(example.dataset === undefined ? {} : { dataset: [...example.dataset] }),
    ...(example.countedTwice === undefined ? {} : { countedTwice: [...example.countedTwice] }),
    ...(example.answers === undefined ? {} : { answers: [...example.answers] }),
  };
}

/** What an example is compared with; of the cycle before, every cell that its turn asks. */
export function exampleBeside(example: CheckExample, asked: AskedCycle): Beside {
  const { previous, published, population, comparisons } = example;
  const before = askedIn(asked.instrument, asked.cycle - 1);
  const outside = Object.entries(published ?? {}).map(([cell, value]): [string, OutsideFigure] => [
    cell,
    { value, source: 'CTS', released: '2017-06-06' },
  ]);
  const years = Object.entries(population ?? {}).map(([year, persons]): [number, number] => [
    Number(year),
    persons,
  ]);
  return {
    ...(previous === undefined
      ? {}
      : { previous: [exampleReturn({ code: example.code, figures: previous }, before)] }),
    ...(outside.length === 0 ? {} : { published: new Map(outside) }),
    ...(years.length === 0 ? {} : { population: new Map(years) }),
    ...(comparisons === undefined ? {} : { comparisons }),
  };
}
