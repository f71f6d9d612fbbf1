import type { Stratum } from '../dataset/aggregate.ts';
import type { ReadSource } from '../dataset/engine.ts';
import type { Dataset } from '../dataset/read-dataset.ts';
import { type SelectedRecords, sharesBy } from '../dataset/selected-records.ts';
import { selectedBy } from '../mapping/cell-answers.ts';
import type { Contribution } from '../mapping/combine.ts';
import type { LoadedMapping } from '../mapping/load.ts';
import type { CodeShare, Lineage, Source } from '../schema/types.ts';
import type { NearLine, TracedCode, TracedLine, TracedSelection } from './trace-model.ts';

/** Texts of a column and records of a selection that are shown. */
const shown = { texts: 10, records: 10 } as const;

/** A line of the mapping by its number. */
export function lineOf({ lines }: LoadedMapping, line: number): NearLine {
  const known = lines.find((entry) => entry.line === line);
  if (known === undefined) throw new RangeError(`mapping.csv has no line ${line}`);
  return known;
}

/** What a figure was made from. */
interface Traced {
  dataset: Dataset;
  mapping: LoadedMapping;
  /** By source, at the grain of the mapping. */
  strata: ReadonlyMap<string, readonly Stratum[]>;
}

/** What a line says of a cell, and the records behind it. */
export async function tracedLine(
  { answer, observation }: Contribution,
  { dataset, mapping, strata }: Traced,
  year: number,
): Promise<TracedLine> {
  const line = { ...lineOf(mapping, answer.line), value: observation.value };
  const selected = selectedBy(answer, year);
  const { selection } = answer;
  if (selected === undefined || selection === undefined) return line;
  const [lineage] = observation.lineage ?? [];
  const { measure, source } = selection;
  const { definition } = source;
  return {
    ...line,
    selection: {
      source: {
        source: definition.source,
        title: definition.title,
        publisher: definition.publisher,
        institution: definition.institution,
        file: source.shownAs,
        sha256: source.engine.fingerprint(strata.get(definition.source) ?? []),
      },
      where: lineage?.where ?? selection.where,
      measure,
      records: lineage?.records ?? 0,
      empty: lineage?.empty ?? 0,
      codes: codesOf(lineage, mapping, definition, year),
      columns: lineage === undefined ? [] : await columnsOf(dataset, source, selected, measure),
      sample:
        lineage === undefined
          ? []
          : await source.engine.records({ ...selected, limit: shown.records, skip: 0 }),
    },
  };
}

function codesOf(
  lineage: Lineage | undefined,
  { matches }: LoadedMapping,
  { columns }: Source,
  year: number,
): TracedCode[] {
  const list = columns.find(({ role }) => role === 'code')?.list;
  const isNow = (from: string, to: string): boolean =>
    (from === '' || Number(from) <= year) && (to === '' || year <= Number(to));
  return (lineage?.codes ?? []).map((share: CodeShare) => {
    const known = matches
      .map(({ entry }) => entry)
      .filter((entry) => entry.list === list && entry.code === share.code)
      .filter((entry) => isNow(entry.valid_from, entry.valid_to));
    return {
      ...share,
      label: known.find(({ label }) => label !== '')?.label ?? '',
      iccs: known.map(({ iccs }) => iccs).join(' '),
    };
  });
}

/** One query a column; a column with one text does not divide the records. None of a server's. */
async function columnsOf(
  { database }: Dataset,
  { definition, read }: ReadSource,
  selected: SelectedRecords,
  measure: string,
): Promise<TracedSelection['columns']> {
  const columns: TracedSelection['columns'] = [];
  if (read === undefined) return columns;
  await read.kept();
  for (const { column, role } of definition.columns) {
    if (role !== 'category') continue;
    const limits = { column, measure, limit: shown.texts };
    const shares = await sharesBy(database, definition, selected, limits);
    if (shares.texts > 1) columns.push(shares);
  }
  return columns;
}
