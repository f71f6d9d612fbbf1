import type { Dataset } from '../dataset/read-dataset.ts';
import type { ReadSource } from '../dataset/read-table.ts';
import { recordsAfter, type SelectedRecords, sharesBy } from '../dataset/selected-records.ts';
import { selectedBy } from '../mapping/cell-answers.ts';
import type { Contribution } from '../mapping/combine.ts';
import type { LoadedMapping } from '../mapping/load.ts';
import type { CodeShare, Lineage, Source } from '../schema/types.ts';
import type { NearLine, TracedCode, TracedLine, TracedSelection } from './trace-model.ts';
import { placesFor } from './trace-places.ts';

/** Texts of a column and records of a selection that are shown. */
const shown = { texts: 10, records: 10 } as const;

/** A line of the mapping by its number. */
export function lineOf({ lines }: LoadedMapping, line: number): NearLine {
  const known = lines.find((entry) => entry.line === line);
  if (known === undefined) throw new RangeError(`mapping.csv has no line ${line}`);
  return known;
}

/** What a line says of a cell, and the records behind it. */
export async function tracedLine(
  { answer, observation }: Contribution,
  dataset: Dataset,
  mapping: LoadedMapping,
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
        sha256: source.sha256,
      },
      where: lineage?.where ?? selection.where,
      measure,
      records: lineage?.records ?? 0,
      empty: lineage?.empty ?? 0,
      codes: codesOf(lineage, mapping, definition, year),
      columns: lineage === undefined ? [] : await columnsOf(dataset, definition, selected, measure),
      sample: lineage === undefined ? [] : await sampleOf(dataset, source, selected),
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

/** One query a column; a column with one text does not divide the records. */
async function columnsOf(
  { database }: Dataset,
  definition: Source,
  selected: SelectedRecords,
  measure: string,
): Promise<TracedSelection['columns']> {
  const columns: TracedSelection['columns'] = [];
  for (const { column, role } of definition.columns) {
    if (role !== 'category') continue;
    const limits = { column, measure, limit: shown.texts };
    const shares = await sharesBy(database, definition, selected, limits);
    if (shares.texts > 1) columns.push(shares);
  }
  return columns;
}

async function sampleOf(
  { database }: Dataset,
  source: ReadSource,
  selected: SelectedRecords,
): Promise<TracedSelection['sample']> {
  const limits = { after: -1, limit: shown.records };
  const records = await recordsAfter(database, source.definition, selected, limits);
  const places = await placesFor(
    source,
    records.map(({ record }) => record),
  );
  return records.map(({ texts }, index) => ({
    file: places[index]?.file ?? source.shownAs,
    line: places[index]?.line ?? 0,
    texts,
  }));
}
