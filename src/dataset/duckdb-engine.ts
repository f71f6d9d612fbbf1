import { aggregate, isAddedUp } from './aggregate.ts';
import type { Database } from './database.ts';
import { factsOf } from './derive/facts/index.ts';
import { leftOutOf } from './derive/facts/left-out.ts';
import type { PlacedRecord, RecordRequest, SourceEngine } from './engine.ts';
import { placesFor } from './places-for.ts';
import type { FileSource } from './read-table.ts';
import { recordsAfter } from './selected-records.ts';

/** Answers from the database of this run, into which the files of the source have been read. */
export function duckdbEngine(database: Database, source: FileSource): SourceEngine {
  return {
    async texts(columns) {
      const { texts } = source.derived.strata.summary;
      return new Map(columns.map((column) => [column, texts.get(column) ?? new Set()]));
    },
    async strata(columns) {
      const read = isAddedUp(source, columns) ? source : await source.kept();
      return aggregate(database, read, columns);
    },
    facts: (years, columns) => factsOf({ database, source, years, columns }),
    leftOut: (years) => leftOutOf({ database, source, years }),
    records: (request) => recordsOf(database, source, request),
    fingerprint: () => source.sha256,
  };
}

async function recordsOf(
  database: Database,
  source: FileSource,
  { limit, skip, ...selected }: RecordRequest,
): Promise<PlacedRecord[]> {
  const page = { after: -1, limit, skip };
  await source.kept();
  const found = await recordsAfter(database, source.definition, selected, page);
  const places = await placesFor(
    source,
    found.map(({ record }) => record),
  );
  return found.map(({ texts }, index) => ({ file: source.shownAs, ...places[index], texts }));
}
