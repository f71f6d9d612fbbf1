import { freeName } from '../free-name.ts';
import { groupBy } from '../group.ts';
import type { Language } from '../instrument/labels.ts';
import { compareText } from '../order.ts';
import type { Problem } from '../problems.ts';
import type { InputFile, PassedOver } from '../schema/types.ts';
import type { FoundReturn } from './identify.ts';

/** A query list that came back. */
export interface FoundAnswers {
  path: string;
  name: string;
  sha256: string;
  country: string;
}

/** A return with everything that it is to be checked with. */
export interface PlannedReturn extends FoundReturn {
  /** Of its results, below the output folder. */
  folder: string;
  /** Earlier returns of the country, oldest first, one of each cycle. */
  earlier: readonly FoundReturn[];
  answers: readonly FoundAnswers[];
  /** Why an earlier return does not count. */
  unfit: readonly Problem[];
  /** Language of report and query list, whatever the workbook's is. */
  language?: Language;
  /** Language where the workbook tells none. */
  usualLanguage: Language;
}

export interface PlanInput {
  returns: readonly FoundReturn[];
  /** Returns that are only compared with. */
  previous: readonly FoundReturn[];
  answers: readonly FoundAnswers[];
  language?: Language;
  usualLanguage(country: string): Language;
}

/**
 * Puts returns in the order of country, cycle and name, names the folder of each, and finds the earlier
 * returns and answers that belong to it. A workbook beside a return.json of the same country and cycle
 * holds the same return and is passed over. Pure.
 */
export function planOf({ returns, previous, answers, language, usualLanguage }: PlanInput): {
  planned: PlannedReturn[];
  passedOver: PassedOver[];
} {
  const written = new Set(
    returns.filter(({ name }) => /(^|\/)return\.json$/.test(name)).map(beside),
  );
  const isCopy = (ret: FoundReturn): boolean => ret.kind === 'workbook' && written.has(beside(ret));
  const own = returns.filter((ret) => !isCopy(ret)).sort(byCountry);
  const known = groupBy([...own, ...previous], ({ country }) => country);
  const taken = new Set<string>();
  const planned = own.map(
    (ret): PlannedReturn => ({
      ...ret,
      ...earlierOf(ret, known.get(ret.country) ?? []),
      folder: freeName(`${ret.country}-${ret.cycle}`, taken),
      answers: answers.filter(({ country }) => country === ret.country),
      ...(language === undefined ? {} : { language }),
      usualLanguage: usualLanguage(ret.country),
    }),
  );
  const countries = new Set(own.map(({ country }) => country));
  const passedOver = [
    ...returns.filter(isCopy).map(({ name }): PassedOver => ({ file: name, why: 'beside-return' })),
    ...answers
      .filter(({ country }) => !countries.has(country))
      .map(({ name }): PassedOver => ({ file: name, why: 'answers' })),
  ];
  return { planned, passedOver };
}

/** What a return.json and the workbooks that were filled from it have in common. */
function beside({ name, country, cycle }: FoundReturn): string {
  return JSON.stringify([name.slice(0, name.lastIndexOf('/') + 1), country, cycle]);
}

function byCountry(a: FoundReturn, b: FoundReturn): number {
  return compareText(a.country, b.country) || a.cycle - b.cycle || compareText(a.name, b.name);
}

/** Of two different returns of one cycle nobody knows which counts, so that neither does. */
function earlierOf(
  ret: FoundReturn,
  known: readonly FoundReturn[],
): Pick<PlannedReturn, 'earlier' | 'unfit'> {
  const before = known.filter(({ cycle, part }) => cycle < ret.cycle && part === ret.part);
  const earlier: FoundReturn[] = [];
  const unfit: Problem[] = [];
  for (const [cycle, group] of groupBy(before, (each) => each.cycle)) {
    const [first, ...others] = group as [FoundReturn, ...FoundReturn[]];
    const other = others.find(({ sha256 }) => sha256 !== first.sha256);
    if (other === undefined) earlier.push(first);
    else {
      const id = String(cycle);
      unfit.push({ code: 'duplicate-id', file: other.name, kind: 'earlier return of cycle', id });
    }
  }
  return { earlier: earlier.sort((a, b) => a.cycle - b.cycle), unfit };
}

/** The files of the country that the result of a planned return rests on. */
export function inputFiles({ name, sha256, earlier, answers }: PlannedReturn): InputFile[] {
  return [
    { as: 'return', file: name, sha256 },
    ...earlier.map((each): InputFile => ({ as: 'earlier', file: each.name, sha256: each.sha256 })),
    ...answers.map((each): InputFile => ({ as: 'answers', file: each.name, sha256: each.sha256 })),
  ];
}
