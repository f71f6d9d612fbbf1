import type { Stratum } from '../dataset/aggregate.ts';
import type { ReadSource } from '../dataset/engine.ts';
import type { Account } from '../schema/types.ts';
import { type Selection, takes } from './selection.ts';
import type { Uses } from './uses.ts';

/**
 * What became of every record of a source in each year of the window: used by at least one cell,
 * excluded with a reason, or left over. The three always add up to all records of the year. Records
 * that only a line takes which another answers in place of are excluded for that reason.
 */
export function accountFor(
  source: ReadSource,
  strata: readonly Stratum[],
  uses: Uses,
  years: readonly number[],
): Account[] {
  const measure = source.definition.columns.find(({ role }) => role === 'measure')?.column ?? '';
  return years.flatMap((year) => {
    const ofYear = strata.filter((stratum) => stratum.year === year);
    if (ofYear.length === 0) return [];
    return [accountOfYear({ source, year, strata: ofYear, uses, measure })];
  });
}

interface YearOfSource {
  source: ReadSource;
  year: number;
  strata: readonly Stratum[];
  uses: Uses;
  measure: string;
}

function accountOfYear({ source, year, strata, uses, measure }: YearOfSource): Account {
  const { used, exclusions } = usesOfYear(source, year, uses);
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
      const { selection, ...why } = exclusion;
      const fresh = { line: selection.line, ...why, records: 0, mass: 0 };
      tally(entry(account.excludedFor, 'line', fresh), stratum.records, mass);
    }
  }
  account.excludedFor.sort((a, b) => a.line - b.line);
  return account;
}

/** A reason that a person wrote comes before that another line answers. */
function usesOfYear(
  { definition }: ReadSource,
  year: number,
  { kept, passedOver, exclusions }: Uses,
) {
  const isOf = (selection: Selection): boolean =>
    selection.source.definition.source === definition.source;
  const replaced = [...(passedOver.get(year) ?? [])].map(([selection, answeredBy]) => ({
    selection,
    reason: '',
    answeredBy,
  }));
  return {
    used: [...(kept.get(year) ?? [])].filter(isOf),
    exclusions: [...exclusions, ...replaced].filter(({ selection }) => isOf(selection)),
  };
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
