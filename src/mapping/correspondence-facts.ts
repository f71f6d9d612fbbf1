import type { Stratum } from '../dataset/aggregate.ts';
import type { ReadSource } from '../dataset/engine.ts';
import { groupBy } from '../group.ts';
import { isWithinIccs } from '../instrument/iccs.ts';
import { compareText } from '../order.ts';
import type { DatasetFact } from '../schema/types.ts';
import type { Answer } from './answers.ts';
import type { CodeMatch, Correspondence } from './correspondence.ts';
import type { ResolvedMapping } from './resolve.ts';
import { type Selection, takes } from './selection.ts';

export interface FactsRequest extends Pick<ResolvedMapping, 'answers' | 'exclusions'> {
  sources: readonly ReadSource[];
  strata: ReadonlyMap<string, readonly Stratum[]>;
  correspondence: Correspondence;
  /** Years of the window. */
  years: readonly number[];
}

/** The code column of a source and what the mapping asks of it. */
interface CodedSource {
  source: string;
  column: string;
  matches: readonly CodeMatch[];
  strata: readonly Stratum[];
  /** Rows that select by ICCS, with their codes. */
  asking: readonly { table: string; row: string; iccs: readonly string[] }[];
  /** Whether a record is in a figure or left out on purpose. */
  placed(stratum: Stratum): boolean;
}

/**
 * What the national codes of the window say about the correspondence, for every source from which a
 * line of the mapping selects by ICCS: codes that no such line can reach, codes whose ICCS code lies
 * above the one that a row asks, and codes that are divided by shares. Masses are sums of the source's
 * first measure.
 */
export function correspondenceFacts(request: FactsRequest): DatasetFact[] {
  return request.sources.flatMap((source) => {
    const coded = codedSource(source, request);
    if (coded === undefined) return [];
    const mass = massOf(source);
    return [...unmapped(coded, mass), ...tooWide(coded, mass), ...divided(coded, mass)];
  });
}

type Mass = (strata: readonly Stratum[]) => { records: number; mass: number };

function massOf({ definition }: ReadSource): Mass {
  const measure = definition.columns.find(({ role }) => role === 'measure')?.column ?? '';
  return (strata) => ({
    records: strata.reduce((sum, { records }) => sum + records, 0),
    mass: strata.reduce((sum, { measures }) => sum + (measures[measure]?.sum ?? 0), 0),
  });
}

function codedSource(
  { definition }: ReadSource,
  { strata, correspondence, years, answers, exclusions }: FactsRequest,
): CodedSource | undefined {
  const code = definition.columns.find(({ role }) => role === 'code');
  const id = definition.source;
  const ofSource = answers.filter(({ selection }) => selection?.source.definition.source === id);
  const asking = ofSource.flatMap(askingOf);
  if (code === undefined || asking.length === 0) return undefined;
  const selections = new Set<Selection>(ofSource.flatMap(({ selection }) => selection ?? []));
  for (const { selection } of exclusions) {
    if (selection.source.definition.source === id) selections.add(selection);
  }
  return {
    source: id,
    column: code.column,
    matches: correspondence.get(code.list ?? '') ?? [],
    strata: (strata.get(id) ?? []).filter(({ year }) => years.includes(year)),
    asking,
    placed: (stratum) => [...selections].some((selection) => takes(selection, stratum)),
  };
}

function askingOf({ question, selection }: Answer): CodedSource['asking'][number][] {
  const iccs = (selection?.tests ?? []).flatMap((test) =>
    test.kind === 'codes' && !test.negated ? test.iccs : [],
  );
  const row = question.slice(0, question.lastIndexOf('/'));
  return iccs.length === 0 ? [] : [{ table: row.slice(0, row.lastIndexOf('/')), row, iccs }];
}

/** A code with a line that says no ICCS code fits is a decision, not an oversight. */
function unmapped(coded: CodedSource, mass: Mass): DatasetFact[] {
  const { source, column, matches, strata, placed } = coded;
  const known = groupBy(matches, ({ code }) => code);
  const out = strata.filter(({ year, categories }) => {
    const spans = known.get(categories[column] ?? '') ?? [];
    return !spans.some(({ from, to }) => from <= year && year <= to);
  });
  const groups = groupBy(out, ({ year, categories }) =>
    JSON.stringify([categories[column] ?? '', year]),
  );
  return [...groups.values()]
    .map((group): DatasetFact => {
      const { year = 0, categories = {} } = group[0] ?? {};
      const code = categories[column] ?? '';
      const why = known.has(code) ? 'outside-validity' : 'no-line';
      const open = group.filter((stratum) => !placed(stratum));
      return {
        fact: 'unmapped-code',
        source,
        year,
        details: { code, why, ...mass(group), open: mass(open).records },
      };
    })
    .sort(
      (a, b) =>
        compareText(String(a.details.code), String(b.details.code)) ||
        (a.year ?? 0) - (b.year ?? 0),
    );
}

/** `lost`: rows in whose table no other row counts the code. */
function tooWide(coded: CodedSource, mass: Mass): DatasetFact[] {
  const { source, asking, matches } = coded;
  return [...groupBy(matches, ({ code, iccs }) => JSON.stringify([code, iccs])).values()].flatMap(
    ([match, ...others]): DatasetFact[] => {
      if (match === undefined || match.iccs === '') return [];
      const { code, iccs } = match;
      const strata = strataOf(coded, [match, ...others]);
      const needing = asking.filter((row) => row.iccs.some((asked) => isBelow(asked, iccs)));
      if (strata.length === 0 || needing.length === 0) return [];
      const needed = needing.flatMap((row) => row.iccs.filter((asked) => isBelow(asked, iccs)));
      const reached = new Set(
        asking
          .filter((row) => row.iccs.some((asked) => isWithinIccs(iccs, asked)))
          .map(({ table }) => table),
      );
      const lost = needing.filter(({ table }) => !reached.has(table));
      return [
        {
          fact: 'code-too-wide',
          source,
          details: {
            code,
            iccs,
            needed: joined(needed),
            rows: joined(needing.map(({ row }) => row)),
            lost: joined(lost.map(({ row }) => row)),
            ...mass(strata),
          },
        },
      ];
    },
  );
}

function isBelow(code: string, above: string): boolean {
  return code !== above && isWithinIccs(code, above);
}

function divided(coded: CodedSource, mass: Mass): DatasetFact[] {
  const parts = coded.matches.filter(({ share }) => share < 1);
  const spans = groupBy(parts, ({ code, from, to }) => JSON.stringify([code, from, to]));
  return [...spans.values()].flatMap((span): DatasetFact[] => {
    const [first] = span;
    const strata = strataOf(coded, span);
    if (first === undefined || strata.length === 0) return [];
    return [
      {
        fact: 'split-code',
        source: coded.source,
        details: {
          code: first.code,
          parts: joined(span.map(({ iccs, share }) => `${iccs === '' ? '-' : iccs}=${share}`)),
          ...mass(strata),
        },
      },
    ];
  });
}

function strataOf({ strata, column }: CodedSource, matches: readonly CodeMatch[]): Stratum[] {
  return strata.filter(({ year, categories }) =>
    matches.some(({ code, from, to }) => code === categories[column] && from <= year && year <= to),
  );
}

/** Once each, in order, divided by spaces. */
function joined(words: readonly string[]): string {
  return [...new Set(words)].sort(compareText).join(' ');
}
