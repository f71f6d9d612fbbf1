import { checkReturn } from '../../src/checks/check-return.ts';
import { exampleBeside, exampleReturn } from '../../src/checks/example.ts';
import { checks } from '../../src/checks/registry.ts';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { rulesFor } from '../../src/instrument/rules.ts';
import type { Finding, Revisions } from '../../src/schema/types.ts';

/** Numbers for which a language may need words of their own. */
export const counts = [0, 1, 2, 3, 5, 11, 21, 100];

/** What every check finds in each of its examples. */
export function exampleFindings(asked: AskedCycle): Finding[] {
  return checks.flatMap((check) =>
    check.examples.map((example) => {
      const beside = exampleBeside(example, asked);
      const [found] = checkReturn(exampleReturn(example, asked), asked, beside).findings;
      if (found === undefined) throw new Error(`the example of ${example.code} is not found`);
      return found;
    }),
  );
}

/** The finding with another number in place of each but years and cycles. */
export function withNumbers(finding: Finding, count: number): Finding {
  const details = Object.entries(finding.details).map(([key, value]) => [
    key,
    typeof value === 'number' && !/year|cycle/i.test(key) ? count : value,
  ]);
  return { ...finding, details: Object.fromEntries(details) };
}

/** What sum rules of the core and of all modules divide totals by, in any cycle; other tables left out. */
export function sumDivisions(): string[] {
  const all = loadInstruments(moduleNames());
  const by = [2014, 2015, 2017, 2018].flatMap((cycle) =>
    rulesFor(askedIn(all, cycle)).flatMap((rule) => (rule.kind === 'sum' ? [rule.by] : [])),
  );
  return [...new Set(by)].filter((id) => !id.startsWith('table '));
}

/** A comparison with two earlier returns in which so many figures went each way. */
export function revisionsOf(years: number[], count: number): Revisions {
  const moved = { unchanged: count, revised: count, added: count, gone: count };
  return { cycles: [2015, 2016], years, tables: [{ table: 'data/1.1', ...moved }] };
}
