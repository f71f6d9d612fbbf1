import { referencePeriod } from '../country/period.ts';
import type { Stratum } from '../dataset/aggregate.ts';
import { byPlace } from '../dataset/derive/facts/index.ts';
import type { LeftOut } from '../dataset/derive/facts/left-out.ts';
import type { ReadSource } from '../dataset/engine.ts';
import type { Dataset } from '../dataset/read-dataset.ts';
import { textsOf } from '../dataset/texts.ts';
import { questionOf, yearOf } from '../instrument/cell-id.ts';
import { moduleNames, modulesOf } from '../instrument/compose.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import type { EstimateComment } from '../messages/language-pack.ts';
import { compareText } from '../order.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Account, Country, DatasetFact, Observation, Return } from '../schema/types.ts';
import { accountFor } from './account.ts';
import type { Answer } from './answers.ts';
import { type Combined, combine } from './combine.ts';
import { correspondenceFacts } from './correspondence-facts.ts';
import { countedTwice } from './counted-twice.ts';
import { withLeftOut } from './left-out.ts';
import type { LoadedMapping } from './load.ts';
import { observe } from './observe.ts';
import { type ResolvedMapping, resolveMapping } from './resolve.ts';
import { type Splits, splitsOf } from './split.ts';
import { usesOf } from './uses.ts';

/**
 * Turns a dataset into the return of a cycle: one observation for every cell asked, earlier years of
 * the same questions as history, and the accounting of every record in the window.
 * `estimate` writes the comment of figures that rest on shares; in English without it. Throws {@link InputError} with all problems of the mapping.
 */
export async function compileReturn(
  country: Country,
  dataset: Dataset,
  mapping: LoadedMapping,
  asked: AskedCycle,
  estimate?: EstimateComment,
): Promise<Return> {
  stopOn(referenceYearProblems(dataset, asked));
  const resolved = await resolvedFor(dataset, mapping, asked.instrument);
  const strata = await strataOf(dataset, resolved);
  const splits = splitsFor(dataset, mapping, strata);
  const combined = combinedOf(resolved.answers, strata, splits, estimate);
  const { observations } = combined;
  const uses = usesOf(combined, resolved.exclusions);
  const twice = countedTwice(combined.kept, strata, splits, asked);
  const sources = [...dataset.sources.values()];
  const found = await foundIn(dataset, resolved, asked);
  const facts = [
    ...found.facts,
    ...correspondenceFacts({
      sources,
      strata,
      answers: resolved.answers,
      exclusions: resolved.exclusions,
      correspondence: mapping.correspondence,
      years: asked.years,
    }),
  ];
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
    accounting: sources.flatMap((source): Account[] => {
      const id = source.definition.source;
      const accounts = accountFor(source, strata.get(id) ?? [], uses, asked.years);
      return withLeftOut(id, accounts, found.leftOut.get(id) ?? []);
    }),
    ...(facts.length === 0 ? {} : { dataset: facts }),
    ...(twice.length === 0 ? {} : { countedTwice: twice }),
  };
}

/** The mapping, ready to be carried out. Throws {@link InputError} with all that is wrong in it. */
export async function resolvedFor(
  dataset: Dataset,
  mapping: LoadedMapping,
  instrument: LoadedInstrument,
): Promise<ResolvedMapping> {
  const resolved = resolveMapping({
    instrument,
    modules: moduleNames(),
    sources: dataset.sources,
    mapping,
    texts: await textsOf(dataset),
  });
  stopOn(resolved.problems);
  return resolved;
}

/** By source, how the strata of codes that are split are shared out. */
export function splitsFor(
  { sources }: Dataset,
  { correspondence }: LoadedMapping,
  strata: ReadonlyMap<string, readonly Stratum[]>,
): Map<string, Splits> {
  return new Map(
    [...sources].map(([id, source]) => [
      id,
      splitsOf(source, strata.get(id) ?? [], correspondence),
    ]),
  );
}

/** What answers say about their cells, put together. */
export function combinedOf(
  answers: readonly Answer[],
  strata: ReadonlyMap<string, readonly Stratum[]>,
  splits: ReadonlyMap<string, Splits>,
  estimate?: EstimateComment,
): Combined {
  return combine(
    answers.flatMap((answer) => {
      const id = answer.selection?.source.definition.source ?? '';
      return observe(answer, strata.get(id) ?? [], splits.get(id), estimate).map((observation) => ({
        answer,
        observation,
      }));
    }),
  );
}

function referenceYearProblems(dataset: Dataset, asked: AskedCycle): Problem[] {
  const years = [...dataset.sources.values()].flatMap((source) => source.years);
  if (years.includes(asked.referenceYear)) return [];
  const { referenceYear } = asked;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  return [{ code: 'reference-year-outside', file: 'sources/', referenceYear, first, last }];
}

/** Every source added up over all that no selection selects by: one query a source. */
export async function strataOf(
  dataset: Dataset,
  mapping: ResolvedMapping,
): Promise<Map<string, Stratum[]>> {
  const strata = new Map<string, Stratum[]>();
  for (const [id, source] of dataset.sources) {
    strata.set(id, await source.engine.strata(columnsUsed(source, mapping)));
  }
  return strata;
}

/** What reading the sources brought to light, and what their descriptions leave out. */
async function foundIn(
  { sources }: Dataset,
  mapping: ResolvedMapping,
  { years }: AskedCycle,
): Promise<{ facts: DatasetFact[]; leftOut: Map<string, LeftOut[]> }> {
  const facts: DatasetFact[] = [];
  const leftOut = new Map<string, LeftOut[]>();
  for (const [id, source] of sources) {
    facts.push(...(await source.engine.facts(years, columnsUsed(source, mapping))));
    leftOut.set(id, await source.engine.leftOut(years));
  }
  return { facts: facts.sort(byPlace), leftOut };
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
