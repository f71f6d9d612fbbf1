import type { Account, Exclusion } from '../schema/types.ts';
import type { ReportContext } from './context.ts';
import type { RecordLine, SourceRecords } from './model.ts';
import { sumOf } from './tally.ts';
import { yearRanges } from './years.ts';

/** Left over codes shown one by one for a source. */
const shownCodes = 20;

/** What became of every record, source by source, in the order of the return's sources. */
export function recordsOf(context: ReportContext): SourceRecords[] {
  const { ret } = context;
  const named = ret.sources.map(({ source }) => source);
  const others = [...new Set(ret.accounting.map(({ source }) => source))].filter(
    (source) => !named.includes(source),
  );
  return [...named, ...others].flatMap((source, index) => {
    const accounts = ret.accounting
      .filter((account) => account.source === source)
      .sort((a, b) => a.year - b.year);
    return accounts.length === 0 ? [] : [sourceRecords(context, source, index + 1, accounts)];
  });
}

function sourceRecords(
  context: ReportContext,
  source: string,
  number: number,
  accounts: readonly Account[],
): SourceRecords {
  const { records: text } = context.say;
  const title = context.sources.get(source)?.used.title ?? source;
  const all = sumOf(accounts, ({ records }) => records);
  const sum = sumOf(
    accounts,
    ({ used, excluded, leftOver }) => used.records + excluded.records + leftOver.records,
  );
  const leftOver = leftOverOf(context, accounts);
  const rest = leftOver.slice(shownCodes);
  return {
    id: `records-${number}`,
    title,
    statement: all === sum ? text.balanced(all) : text.unbalanced(all, sum),
    years: accounts.map((account) => recordLine(context, String(account.year), [account])),
    all: recordLine(context, text.allYears, accounts),
    excluded: excludedOf(context, accounts),
    leftOver: leftOver.slice(0, shownCodes).map((entry) => asText(context, entry)),
    leftOverRest:
      rest.length === 0
        ? null
        : text.rest(
            rest.length,
            rest.reduce((count, { records }) => count + records, 0),
          ),
    yearsLabel: text.years(title),
    excludedLabel: text.excluded(title),
    leftOverLabel: text.leftOver(title),
  };
}

function recordLine(
  { formats }: ReportContext,
  label: string,
  accounts: readonly Account[],
): RecordLine {
  const sum = (of: (account: Account) => number): string => formats.number(sumOf(accounts, of));
  return {
    label,
    records: sum(({ records }) => records),
    used: sum(({ used }) => used.records),
    excluded: sum(({ excluded }) => excluded.records),
    leftOver: sum(({ leftOver }) => leftOver.records),
    usedMass: sum(({ used }) => used.mass),
    excludedMass: sum(({ excluded }) => excluded.mass),
    leftOverMass: sum(({ leftOver }) => leftOver.mass),
  };
}

interface Gathered {
  key: string;
  line: number;
  years: number[];
  records: number;
  mass: number;
}

function excludedOf(
  context: ReportContext,
  accounts: readonly Account[],
): SourceRecords['excluded'] {
  return gather(accounts, ({ excludedFor }) =>
    excludedFor.map(({ line, records, mass, ...why }) => ({
      key: reasonOf(context.say, why),
      line,
      records,
      mass,
    })),
  ).map((entry) => ({
    ...asText(context, entry),
    reason: entry.key,
    line: entry.line === 0 ? context.say.records.noLine : String(entry.line),
  }));
}

/** Why records were excluded: the description of the source, another line, or the mapping's own words. */
function reasonOf(
  { records }: ReportContext['say'],
  { reason, because, answeredBy }: Pick<Exclusion, 'reason' | 'because' | 'answeredBy'>,
): string {
  if (because !== undefined) return records.because(because, reason);
  return answeredBy === undefined ? reason : records.answeredBy(answeredBy);
}

function leftOverOf({ say }: ReportContext, accounts: readonly Account[]): Gathered[] {
  return gather(accounts, ({ leftOverCodes }) =>
    leftOverCodes.map(({ code, records, mass }) => ({
      key: code === '' ? say.records.noCode : code,
      line: 0,
      records,
      mass,
    })),
  );
}

/** Entries of all years with the same key and mapping line as one, most records first. */
function gather(
  accounts: readonly Account[],
  entriesOf: (account: Account) => Omit<Gathered, 'years'>[],
): Gathered[] {
  const gathered = new Map<string, Gathered>();
  for (const account of accounts) {
    for (const entry of entriesOf(account)) {
      const id = `${entry.line}:${entry.key}`;
      const known = gathered.get(id) ?? { ...entry, years: [], records: 0, mass: 0 };
      known.years.push(account.year);
      known.records += entry.records;
      known.mass += entry.mass;
      gathered.set(id, known);
    }
  }
  return [...gathered.values()].sort(
    (a, b) => b.records - a.records || a.line - b.line || (a.key < b.key ? -1 : 1),
  );
}

function asText({ formats }: ReportContext, { key, years, records, mass }: Gathered) {
  return {
    code: key,
    years: formats.list(yearRanges(years)),
    records: formats.number(records),
    mass: formats.number(mass),
  };
}
