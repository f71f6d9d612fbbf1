import type { Desk, DeskReturn, OutlierTold, PassedOver } from '../../schema/types.ts';
import { plain } from '../wrap.ts';
import { counted, formatList, formatNumber, formatPercent } from './format.ts';

/** Texts of the overview that do not depend on what is shown. */
export const deskPage = {
  name: 'Overview of returns',
  skip: 'Skip to the overview',
  contents: 'Contents',
  purpose:
    'What came back, how far it is filled, and what the checks found in each return. The report of a country is behind its name.',
  returns: 'Returns',
  returnsIntro:
    'One line for each file. Open findings are counted; those that a contact point has explained are not.',
  returnsTable: 'Returns by country and cycle',
  country: 'Country',
  filled: 'Filled',
  findings: 'Findings',
  worst: 'Look at first',
  revised: 'Revised',
  noneFound: 'Nothing',
  noEarlier: 'No earlier return',
  tables: 'Countries and tables',
  tablesIntro:
    'Share of the cells asked that are filled, with errors, warnings and revised figures of each table.',
  tableTitles: 'Titles of the tables',
  notAsked: 'Not asked',
  compared: 'Rates between countries',
  outliersTable: 'Rates far from those of other countries',
  question: 'Figure',
  value: 'Value',
  rate: 'Per 100,000',
  median: 'Median',
  place: 'Place',
  distance: 'Distance',
  bad: 'Files that could not be used',
  noBad: 'Every file could be used.',
  passedOver: 'Files that were passed over',
  file: 'File',
  why: 'Why',
  noReturns: 'No return could be checked.',
} as const;

export type DeskPage = typeof deskPage;

const groups: Readonly<Record<OutlierTold['group'], string>> = {
  small: 'countries below 1 million people',
  medium: 'countries of 1 to 10 million people',
  large: 'countries of 10 million people and more',
  all: 'countries of all sizes',
};

const passedOver: Readonly<Record<PassedOver['why'], string>> = {
  metadata: 'A metadata file: it holds no figures.',
  'of-ours': 'A file that this program writes beside a return.',
  'beside-return': 'The return.json beside it holds the same return.',
  answers: 'A query list of a country that has no return here.',
  'not-read': 'No workbook (.xlsx or .xlsm) and no return.json.',
  link: 'A link.',
};

/** Problems of a file that are shown, before the rest is counted. */
export const problemsShown = 5;

/** Texts of the overview that depend on what is shown. */
export const deskSentences = {
  title: (cycles: readonly number[]) =>
    cycles.length === 0 ? 'Returns' : `Returns of cycle ${formatList(cycles.map(String))}`,
  figures: {
    returns: 'Returns checked',
    returnsNote: (countries: number) => `of ${counted(countries, 'country', 'countries')}`,
    errors: 'Returns with errors',
    errorsNote: (errors: number, warnings: number) =>
      `${counted(errors, 'error', 'errors')}, ${counted(warnings, 'warning', 'warnings')} in all`,
    revised: 'Compared with an earlier return',
    revisedNote: (figures: number) => `${counted(figures, 'figure', 'figures')} revised or gone`,
    bad: 'Files that could not be used',
    badNote: (passed: number) => `${counted(passed, 'other file', 'other files')} passed over`,
  },
  /** A return in a narrow column: with its cycle and file only where the country alone is not clear. */
  countryOf: (
    { country, countryName, cycle, file }: DeskReturn,
    returns: readonly DeskReturn[],
  ): string => {
    const same = returns.filter((other) => other.country === country);
    if (same.length === 1) return countryName;
    const isOne = same.filter((other) => other.cycle === cycle).length === 1;
    return isOne ? `${countryName}, ${cycle}` : `${countryName}, ${cycle}, ${file}`;
  },
  filledOf: (filled: number, asked: number) =>
    `${formatNumber(filled)} of ${formatNumber(asked)} cells`,
  share: (filled: number, asked: number) => (asked === 0 ? '0%' : formatPercent(filled / asked)),
  revised: ({ unchanged, revised, added, gone }: NonNullable<DeskReturn['revisions']>) =>
    `${formatNumber(revised)} of ${formatNumber(unchanged + revised + gone)} figures revised; ${formatNumber(gone)} gone, ${formatNumber(added)} new`,
  more: (findings: number) => `${counted(findings, 'more finding', 'more findings')} to look at`,
  revisedIn: (figures: number) => `${formatNumber(figures)} revised`,
  notes: {
    twice: (files: readonly string[]) =>
      `The country is here twice for this cycle, also as ${formatList(files)}. Ask which of them counts.`,
    part: (name: string) => `Not the whole questionnaire. ${name}.`,
    unsure: (lines: number) =>
      `${counted(lines, 'line was', 'lines were')} not found for certain and not read.`,
    cycles: (cycles: readonly number[]) => `Compared with cycle ${formatList(cycles.map(String))}.`,
    notPublished: 'No published figures of this country in the files given.',
  },
  compared: ({ countries, judged }: Desk['compared'], fewest: number, threshold: number) =>
    judged === 0
      ? `Not compared: at least ${fewest} countries with a known population must give a figure, and ${counted(countries, 'country does', 'countries do')}.`
      : `${counted(judged, 'figure', 'figures')} of ${counted(countries, 'country', 'countries')} were compared: of every row at the top of a table the total, in the newest year given, per 100,000 population, between countries of a size (below 1 million, 1 to 10 million, 10 million and more people) or, where fewer than ${fewest} of the size give it, of all sizes. Distance: the logarithm of the rate less the median, in robust standard deviations (1.4826 times the median absolute deviation, at least 0.25, with the chance in a small count added). Told are distances from ${threshold}. In 110 returns that UNODC published, untouched, 1.9% of the figures are that far, 0.7 in a return: a far rate is a reason to look, not an error.`,
  side: (distance: number) => (distance > 0 ? 'above' : 'below'),
  rank: ({ rank, countries, group }: Pick<OutlierTold, 'rank' | 'countries' | 'group'>) =>
    `${formatNumber(rank)} of ${formatNumber(countries)} ${groups[group]}, the highest first`,
  ofTable: (number: string, question: string) => `Table ${number}: ${question}`,
  moreProblems: (count: number) => `and ${counted(count, 'more problem', 'more problems')}`,
  why: (why: PassedOver['why']) => passedOver[why],
} as const;

/** What the terminal says at the end of a run. */
export function deskSummary(
  { returns, bad, compared }: Desk,
  { unchanged, index }: { unchanged: number; index: string },
): string {
  const errors = returns.filter(({ findings }) => findings.error > 0).length;
  const sum = (of: (ret: DeskReturn) => number): number =>
    returns.reduce((total, ret) => total + of(ret), 0);
  return [
    `Returns   ${counted(returns.length, 'return', 'returns')} checked${unchanged > 0 ? `; ${formatNumber(unchanged)} of them unchanged since the last run and not done again` : ''}`,
    `Findings  ${counted(errors, 'return has', 'returns have')} errors; ${counted(
      sum(({ findings }) => findings.error),
      'error',
      'errors',
    )}, ${counted(
      sum(({ findings }) => findings.warning),
      'warning',
      'warnings',
    )} in all`,
    `Rates     ${counted(compared.outliers.length, 'rate is', 'rates are')} far from those of other countries`,
    ...(bad.length === 0
      ? []
      : [`Bad files ${counted(bad.length, 'file', 'files')} could not be used`]),
    `Written   ${index}`,
  ].join('\n');
}

/** The files that could not be used, at the end of a run. */
export function badFiles(bad: Desk['bad']): string {
  return [
    `${counted(bad.length, 'file', 'files')} could not be used. All others were checked.`,
    ...bad.flatMap(({ problems }) => [
      ...problems.slice(0, problemsShown).map((problem) => `  ${plain(problem)}`),
      ...(problems.length > problemsShown
        ? [`  ${deskSentences.moreProblems(problems.length - problemsShown)}`]
        : []),
    ]),
  ].join('\n');
}

/** A line of progress. */
export function deskProgress(done: number, all: number, name: string): string {
  return `${formatNumber(done)} of ${formatNumber(all)} checked: ${name}`;
}
