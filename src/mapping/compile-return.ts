import { referencePeriod } from '../country/period.ts';
import type { Stratum } from '../dataset/aggregate.ts';
import type { Dataset } from '../dataset/read-dataset.ts';
import type { ReadSource } from '../dataset/read-table.ts';
import { textsOf } from '../dataset/texts.ts';
import { questionOf, yearOf } from '../instrument/cell-id.ts';
import { moduleNames, modulesOf } from '../instrument/compose.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { compareText } from '../order.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Account, Country, Observation, Return } from '../schema/types.ts';
import { accountFor } from './account.ts';
import { combine } from './combine.ts';
import type { LoadedMapping } from './load.ts';
import { observe } from './observe.ts';
import { type ResolvedMapping, resolveMapping } from './resolve.ts';

/**
 * Turns a dataset into the return of a cycle: one observation for every cell asked, earlier years of
 * the same questions as history, and the accounting of every record in the window.
 * Throws {@link InputError} with all problems of the mapping.
 */
export async function compileReturn(
  country: Country,
  dataset: Dataset,
  mapping: LoadedMapping,
  asked: AskedCycle,
): Promise<Return> {
  stopOn(referenceYearProblems(dataset, asked));
  const texts = await textsOf(dataset);
  const resolved = resolveMapping({
    instrument: asked.instrument,
    modules: moduleNames(),
    sources: dataset.sources,
    mapping,
    texts,
  });
  stopOn(resolved.problems);
  const strata = await strataOf(dataset, resolved);
  const observations = combine(
    resolved.answers.flatMap((answer) =>
      observe(answer, strata.get(answer.selection?.source.definition.source ?? '') ?? []),
    ),
  );
  const sources = [...dataset.sources.values()];
  return {
    format: 'uncts-return/1',
    country: country.country,
    countryName: country.name,
    cycle: asked.cycle,
    referenceYear: asked.referenceYear,
    period: referencePeriod(country, asked.referenceYear),
    instrument: asked.instrument.definition.instrument,
    modules: modulesOf(asked.instrument),
    coordinatingOfficer: country.coordinatingOfficer,
    observations: inWindow(observations, asked),
    history: beforeWindow(observations, asked),
    sources: sources.map(({ definition, shownAs, engine }) => ({
      source: definition.source,
      title: definition.title,
      publisher: definition.publisher,
      institution: definition.institution,
      file: shownAs,
      sha256: engine.fingerprint(strata.get(definition.source) ?? []),
    })),
    accounting: sources.flatMap((source): Account[] =>
      accountFor(source, strata.get(source.definition.source) ?? [], resolved, asked.years),
    ),
  };
}

function referenceYearProblems(dataset: Dataset, asked: AskedCycle): Problem[] {
  const years = [...dataset.sources.values()].flatMap((source) => source.years);
  if (years.includes(asked.referenceYear)) return [];
  const { referenceYear } = asked;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [{ code: 'reference-year-outside', file: 'sources/', referenceYear, first, last }];
}

async function strataOf(
  dataset: Dataset,
  mapping: ResolvedMapping,
): Promise<Map<string, Stratum[]>> {
  const strata = new Map<string, Stratum[]>();
  for (const [id, source] of dataset.sources) {
    strata.set(id, await source.engine.strata(columnsUsed(source, mapping)));
  }
  return strata;
}

/** Columns by which any selection of the source selects, and its national code. */
function columnsUsed(source: ReadSource, mapping: ResolvedMapping): string[] {
  const id = source.definition.source;
  const tests = [
    ...mapping.answers.flatMap(({ selection, column }) =>
      selection?.source.definition.source === id
        ? [...selection.tests, ...(column ? [column.test] : [])]
        : [],
    ),
    ...mapping.exclusions.flatMap(({ selection }) =>
      selection.source.definition.source === id ? selection.tests : [],
    ),
  ];
  const used = new Set(tests.map(({ column }) => column));
  return source.definition.columns
    .filter(({ column, role }) => used.has(column) || role === 'code')
    .map(({ column }) => column);
}

function inWindow(observations: readonly Observation[], asked: AskedCycle): Observation[] {
  const known = new Map(observations.map((observation) => [observation.cell, observation]));
  return asked.cells
    .map((cell): Observation => known.get(cell) ?? { cell, value: null, status: 'O' })
    .sort(byCell);
}

function beforeWindow(observations: readonly Observation[], asked: AskedCycle): Return['history'] {
  const first = asked.years[0] ?? asked.referenceYear;
  return observations
    .filter(({ cell }) => yearOf(cell) < first && asked.questions.has(questionOf(cell)))
    .flatMap(({ cell, value }) => (value === null ? [] : [{ cell, value }]))
    .sort(byCell);
}

function byCell(a: { cell: string }, b: { cell: string }): number {
  return compareText(a.cell, b.cell);
}
