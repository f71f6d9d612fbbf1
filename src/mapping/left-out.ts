import type { LeftOut } from '../dataset/derive/facts/left-out.ts';
import type { Account } from '../schema/types.ts';

/**
 * Adds the records that the description of a source leaves out to its accounts: they are excluded with
 * the reason. A year of which nothing is left has an account, too.
 */
export function withLeftOut(
  source: string,
  accounts: readonly Account[],
  leftOut: readonly LeftOut[],
): Account[] {
  const years = new Set([...accounts, ...leftOut].map(({ year }) => year));
  return [...years]
    .sort((a, b) => a - b)
    .map((year) => {
      const account = accounts.find((entry) => entry.year === year) ?? emptyAccount(source, year);
      const added = leftOut.filter((entry) => entry.year === year).map((entry) => entry.exclusion);
      const records = added.reduce((sum, entry) => sum + entry.records, 0);
      const mass = added.reduce((sum, entry) => sum + entry.mass, 0);
      return {
        ...account,
        records: account.records + records,
        excluded: {
          records: account.excluded.records + records,
          mass: account.excluded.mass + mass,
        },
        excludedFor: [...added, ...account.excludedFor],
      };
    });
}

function emptyAccount(source: string, year: number): Account {
  const none = { records: 0, mass: 0 };
  return {
    source,
    year,
    records: 0,
    used: none,
    excluded: none,
    leftOver: none,
    excludedFor: [],
    leftOverCodes: [],
  };
}
