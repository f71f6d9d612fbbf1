import type { Source } from '../../schema/types.ts';
import type { Doubt } from './doubts.ts';
import {
  isCodeHeading,
  isFlagHeading,
  isOffenceHeading,
  isTotalHeading,
  isYearHeading,
} from './names.ts';
import { type NumberMarks, numbersIn } from './number-marks.ts';
import type { ColumnProfile } from './profile.ts';

type Role = Source['columns'][number]['role'];

/** What the columns of a file are for. */
export interface Roles {
  roles: ReadonlyMap<string, Role>;
  /** Column with days from which the year is to be derived. */
  day?: { column: string; format: string };
  nulls: readonly string[];
  doubts: Doubt[];
}

/** Nearly all values. */
const nearly = 0.95;
/** More different texts than this, and more than this share of the records, are names or numbers of cases. */
const mostTexts = 1000;
const shareOfTexts = 0.5;
/** Where more records than this are totals, they are figures of their own as a rule. */
const mostTotals = 0.3;
/** Texts for no value that people write among numbers. */
const nullTexts =
  /^(null|na|n\/a|n\.a\.?|nan|none|nil|-+|–|—|\.{1,3}|\*+|x|nr|n\.r\.?|not (available|reported)|n\.?d\.?|s\/d|sin dato|н\/д|\.\.\.)$/i;

/** Proposes a role for every column from its heading and its values. */
export function proposeRoles(profiles: readonly ColumnProfile[], marks: NumberMarks): Roles {
  const roles = new Map<string, Role>();
  const doubts: Doubt[] = [];
  const nulls = new Set<string>();
  const year = yearColumn(profiles, doubts);
  const day = year === undefined ? dayColumn(profiles, doubts) : undefined;
  for (const profile of profiles) {
    const { heading } = profile;
    if (heading === year?.heading) roles.set(heading, 'year');
    else roles.set(heading, roleOf(profile, marks, nulls, doubts));
  }
  nameCode(profiles, roles, doubts);
  keepTotals(doubts);
  const totals = profiles
    .map(({ heading }) => heading)
    .filter((heading) => roles.get(heading) === 'measure' && isTotalHeading(heading));
  const measures = [...roles.values()].filter((role) => role === 'measure').length;
  if (totals.length > 0 && measures > totals.length)
    doubts.push({ code: 'total-measures', columns: totals });
  if (measures === 0) doubts.push({ code: 'no-measure' });
  const empty = profiles.filter(({ values }) => values === 0).map(({ heading }) => heading);
  if (empty.length > 0) doubts.push({ code: 'empty-columns', columns: empty });
  if (nulls.size > 0) doubts.push({ code: 'nulls', texts: [...nulls] });
  return { roles, ...(day === undefined ? {} : { day }), nulls: [...nulls], doubts };
}

function yearColumn(
  profiles: readonly ColumnProfile[],
  doubts: Doubt[],
): ColumnProfile | undefined {
  const named = profiles.filter(
    ({ heading, years, values }) => isYearHeading(heading) && years > values * 0.8,
  );
  const others = profiles.filter(
    ({ years, values, different }) => values > 0 && years === values && different <= 80,
  );
  const [found] =
    named.length > 0
      ? named
      : others.filter(({ different, values }) => different > 1 || values < 20);
  if (found === undefined) return undefined;
  const { heading: column } = found;
  const more = named.filter((each) => each !== found).map(({ heading }) => heading);
  if (more.length > 0) doubts.push({ code: 'more-years', column, others: more });
  const odd = found.values + found.missing - found.years;
  if (odd > 0) {
    const texts = found.words.map(({ text }) => text);
    doubts.push({ code: 'odd-years', column, texts, records: odd });
  }
  return found;
}

function dayColumn(
  profiles: readonly ColumnProfile[],
  doubts: Doubt[],
): { column: string; format: string } | undefined {
  const found = profiles.find(
    ({ values, isoDays, slashDays }) =>
      values > 0 && Math.max(isoDays, slashDays) >= values * nearly,
  );
  if (found === undefined) return undefined;
  const { heading: column, isoDays, slashDays, dayFirst, monthFirst, separator } = found;
  const inOrder = monthFirst > dayFirst ? ['%m', '%d', '%Y'] : ['%d', '%m', '%Y'];
  const format = isoDays >= slashDays ? '%Y-%m-%d' : inOrder.join(separator);
  doubts.push({ code: 'year-from-date', column, format });
  const unclear = dayFirst > 0 === monthFirst > 0;
  if (isoDays < slashDays && unclear) doubts.push({ code: 'date-order', column });
  return { column, format };
}

function roleOf(
  profile: ColumnProfile,
  marks: NumberMarks,
  nulls: Set<string>,
  doubts: Doubt[],
): Role {
  const { heading: column, values, different, words } = profile;
  if (values === 0) return 'ignore';
  if (isRowNumber(profile)) {
    doubts.push({ code: 'identifier', column });
    return 'ignore';
  }
  if (profile.monthTexts > 0 && profile.monthTexts < values) {
    doubts.push({ code: 'month-texts', column, records: profile.monthTexts });
  }
  const numbers = numbersIn(profile, marks);
  const none = words.filter(({ text }) => nullTexts.test(text));
  const missing = none.reduce((sum, { records }) => sum + records, 0);
  const isNumeric = numbers > 0 && numbers >= (values - missing) * nearly;
  if (isNumeric && !isCode(profile)) {
    for (const { text } of none) nulls.add(text);
    const others = values - missing - numbers;
    if (others > 0) {
      const texts = words.filter(({ text }) => !nullTexts.test(text)).map(({ text }) => text);
      doubts.push({ code: 'mixed-numbers', column, texts, records: others });
    }
    return 'measure';
  }
  if (profile.leadingZero > 0) doubts.push({ code: 'leading-zeros', column });
  else if (
    profile.whole === values &&
    profile.shortest === profile.longest - 1 &&
    profile.longest > 3
  )
    doubts.push({ code: 'lost-zeros', column, length: profile.longest });
  if (Math.max(profile.isoDays, profile.slashDays) >= values * nearly) return 'ignore';
  if (different > mostTexts && different > values * shareOfTexts) {
    doubts.push({ code: 'identifier', column });
    return 'ignore';
  }
  if (profile.differentFolded < different) {
    doubts.push({ code: 'variants', column, texts: different - profile.differentFolded });
  }
  if (profile.totals.length > 0 && profile.totals.length < different) {
    const records = profile.totals.reduce((sum, each) => sum + each.records, 0);
    const texts = profile.totals.map(({ text }) => text);
    doubts.push({ code: 'totals', column, texts, records, leftOut: records < values * mostTotals });
  }
  return 'category';
}

/** Numbers of the records themselves, all different and no larger than these are many. */
function isRowNumber({ heading, values, whole, different, longest }: ColumnProfile): boolean {
  if (whole < values || different < values || longest > String(values).length) return false;
  return values > 100 || /^(unnamed|column \d|index|s\.? ?no|sr\.? ?no|#)/i.test(heading);
}

/** Numbers that stand for something: codes, numbers of cases, flags, years. */
function isCode({
  heading,
  values,
  whole,
  leadingZero,
  shortest,
  longest,
  different,
  years,
}: ColumnProfile): boolean {
  if (leadingZero > 0 || isCodeHeading(heading)) return true;
  if (different <= 2 && isFlagHeading(heading)) return true;
  if (isYearHeading(heading) && years === values) return true;
  const sameLength = shortest === longest && longest >= 5 && whole === values;
  const counted = whole === values && different === values && values > 100;
  return sameLength && (different > 20 || counted);
}

/** Totals by several columns cross each other: which are to be left out is for a person to say. */
function keepTotals(doubts: Doubt[]): void {
  const totals = doubts.filter((doubt) => doubt.code === 'totals');
  if (totals.length > 1) for (const doubt of totals) doubt.leftOut = false;
}

/** One column of offences is the national code; of several the one with most texts. */
function nameCode(
  profiles: readonly ColumnProfile[],
  roles: Map<string, Role>,
  doubts: Doubt[],
): void {
  const [found] = profiles
    .filter(
      ({ heading, different }) =>
        roles.get(heading) === 'category' && isOffenceHeading(heading) && different > 2,
    )
    .sort((a, b) => b.different - a.different);
  if (found === undefined) return;
  roles.set(found.heading, 'code');
  doubts.push({ code: 'code-guessed', column: found.heading, different: found.different });
}
