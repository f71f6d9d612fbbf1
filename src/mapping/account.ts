import type { Stratum } from '../dataset/aggregate.ts';
import type { ReadSource } from '../dataset/read-table.ts';
import type { Account } from '../schema/types.ts';
import type { ResolvedMapping } from './resolve.ts';
import { type Selection, takes } from './selection.ts';

/**
 * What became of every record of a source in each year of the window: used by at least one cell,
 * excluded with a reason, or left over. The three always add up to all records of the year.
 */
export function accountFor(
  source: ReadSource,
  strata: readonly Stratum[],
  mapping: ResolvedMapping,
  years: readonly number[],
): Account[] {
  const id = source.definition.source;
  const selections = mapping.answers.flatMap(({ selection }) => selection ?? []);
  const used = [...new Set(selections)].filter((selection) => isOf(selection, id));
  const exclusions = mapping.exclusions.filter(({ selection }) => isOf(selection, id));
  const measure = source.definition.columns.find(({ role }) => role === 'measure')?.column ?? '';
  return years.flatMap((year) => {
    const ofYear = strata.filter((stratum) => stratum.year === year);
    if (ofYear.length === 0) return [];
    return [accountOfYear({ source, year, strata: ofYear, used, exclusions, measure })];
  });
}

interface YearOfSource {
  source: ReadSource;
  year: number;
  strata: readonly Stratum[];
  used: readonly Selection[];
  exclusions: ResolvedMapping['exclusions'];
  measure: string;
}

function accountOfYear({ source, year, strata, used, exclusions, measure }: YearOfSource): Account {
  const account: Account = {
    source: source.definition.source,
    year,
    records: 0,
    used: { records: 0, mass: 0 },
    excluded: { records: 0, mass: 0 },
    leftOver: { records: 0, mass: 0 },
    excludedFor: [],
    leftOverCodes: [],
  };
  const code = source.definition.columns.find(({ role }) => role === 'code')?.column;
  for (const stratum of strata) {
    const mass = stratum.measures[measure]?.sum ?? 0;
    account.records += stratum.records;
    if (used.some((selection) => takes(selection, stratum))) {
      tally(account.used, stratum.records, mass);
      continue;
    }
    const exclusion = exclusions.find(({ selection }) => takes(selection, stratum));
    if (exclusion === undefined) {
      tally(account.leftOver, stratum.records, mass);
      const key =
        code === undefined
          ? Object.values(stratum.categories).join(', ')
          : (stratum.categories[code] ?? '');
      tally(
        entry(account.leftOverCodes, 'code', { code: key, records: 0, mass: 0 }),
        stratum.records,
        mass,
      );
    } else {
      tally(account.excluded, stratum.records, mass);
      const { selection, reason } = exclusion;
      const fresh = { line: selection.line, reason, records: 0, mass: 0 };
      tally(entry(account.excludedFor, 'line', fresh), stratum.records, mass);
    }
  }
  account.excludedFor.sort((a, b) => a.line - b.line);
  return account;
}

function isOf(selection: Selection, source: string): boolean {
  return selection.source.definition.source === source;
}

function tally(into: { records: number; mass: number }, records: number, mass: number): void {
  into.records += records;
  into.mass += mass;
}

/** The entry of a list with the same key, or the fresh one put into it. */
function entry<T, K extends keyof T>(list: T[], key: K, fresh: T): T {
  const known = list.find((candidate) => candidate[key] === fresh[key]);
  if (known !== undefined) return known;
  list.push(fresh);
  return fresh;
}
