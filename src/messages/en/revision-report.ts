import type { Lean } from '../../revision/measures.ts';
import type { Reason } from '../../revision/reasons.ts';
import { reasonText } from './changes.ts';
import { counted, formatList, formatNumber } from './format.ts';

/** Fixed texts of the revision report. */
export const revisionPage = {
  name: 'Revision report',
  purpose:
    'This report compares returns of one country to the United Nations Crime Trends Survey: what was revised, by how much and, as far as it is known, why.',
  returns: 'Returns compared',
  comparisons: 'Comparisons',
  byTable: 'Revisions by table',
  byYear: 'Revisions by year',
  settled: 'Settled years that were revised',
  settledIntro:
    'Figures of years older than the two newest of the earlier return are settled as a rule. Say of each why it was revised after all.',
  noSettled: 'No figure of a settled year was revised.',
  triangles: 'Revision triangles',
  trianglesIntro:
    'Each line is a return, each column a year. Shown are the questions whose figures moved most; revision-triangle.csv holds all.',
  noTriangles: 'No figure moved between these returns.',
  changes: 'Every changed cell',
  changesIntro: 'By table. A letter in brackets is the status of a figure.',
  noChanges: 'No cell changed.',
  breaks: 'Breaks in series that are declared',
  noBreaks: 'The last return declares no break in series.',
  method: 'How revisions are measured',
  methodTexts: [
    'A revision is the later figure less the earlier one, where both returns have a figure. A missing figure is never taken for zero: figures that came or went are counted apart.',
    'Mean revision: the average of the revisions in per cent of the earlier figure; revisions up and down cancel out. Mean absolute revision: the same without regard to sign. Both are over all figures compared, unchanged ones included. An earlier figure of zero has no per cent; such figures are left out of these averages and are counted in the summary.',
    'Relative mean absolute revision: the sum of all revisions without regard to sign as a share of the sum of the later figures. Large figures weigh more in it.',
    'Direction: the mean revision divided by its standard error (t), told from ten figures on; beyond 2.26 the revisions lean one way. Totals move with their parts, so that this is a hint and no test.',
    'Source: McKenzie and Gamba, Interpreting the results of revision analyses: recommended summary statistics; OECD/Eurostat Guidelines on Revisions Policy and Analysis.',
  ] as readonly string[],
  comparison: 'Comparison',
  return: 'Return',
  compared: 'Figures compared',
  revised: 'Revised',
  share: 'Share revised',
  mean: 'Mean revision',
  meanAbsolute: 'Mean absolute revision',
  relative: 'Relative mean absolute revision',
  median: 'Median size of the revised',
  lean: 'Direction',
  added: 'New',
  gone: 'Blank now',
  before: 'Earlier',
  after: 'Later',
  difference: 'Difference',
  percent: 'Per cent',
  reasons: 'Reasons',
  all: 'All tables',
  noFigure: 'no figure',
  notAsked: 'not asked',
};

export type RevisionPage = typeof revisionPage;

/** Sentences of the revision report and of the note to UNODC. Per cents come with their sign. */
export const revisionSentences = {
  title: (country: string, first: number, last: number) =>
    `${country}: revisions of the figures for ${first === last ? first : `${first} to ${last}`}`,
  returnName: (cycle: number, number?: number, file = '') =>
    `cycle ${cycle}${number === undefined ? '' : `, compilation ${number}`}${file === '' ? '' : `, ${file}`}`,
  between: (from: string, to: string) => `${from} → ${to}`,
  headline: (revised: number, compared: number, share: string) =>
    `${formatNumber(revised)} of ${counted(compared, 'figure', 'figures')} in both returns ${revised === 1 ? 'was' : 'were'} revised (${share}).`,
  nothingCompared: 'No cell has a figure in both returns.',
  movedSentence: (added: number, gone: number) =>
    `${counted(added, 'figure is', 'figures are')} new where there was none, ${counted(gone, 'cell is', 'cells are')} blank now.`,
  askedSentence: (onlyLater: number, onlyEarlier: number) =>
    `${counted(onlyLater, 'cell is', 'cells are')} asked only in the later return, ${formatNumber(onlyEarlier)} only in the earlier one.`,
  zeroSentence: (zeros: number, revised: number) =>
    `${counted(zeros, 'earlier figure is', 'earlier figures are')} zero and ${zeros === 1 ? 'has' : 'have'} no per cent; ${formatNumber(revised)} of them ${revised === 1 ? 'was' : 'were'} revised.`,
  leanCell: (way: Lean['way'], t: string) =>
    `${{ up: 'up', down: 'down', neither: 'none' }[way]}${t === '' ? '' : ` (t\u00A0=\u00A0${t})`}`,
  leanSentence: (way: 'up' | 'down') =>
    `The revisions lean ${way === 'up' ? 'upwards' : 'downwards'}. Late registration does that, and so does one corrected record whose totals move with it: look at the reasons.`,
  changesOf: (cells: number) => counted(cells, 'changed cell', 'changed cells'),
  reason: (reason: Reason, source: string) =>
    reasonText(reason.why === 'records' ? { ...reason, source } : reason),
};

/** Sentences of the note that goes with a revised return. […] is for a person to fill in. */
export const revisionNote = {
  heading: (country: string, years: string) => [
    'Note on revised figures',
    `${country}, United Nations Crime Trends Survey, ${years}`,
  ],
  address: 'To the United Nations Office on Drugs and Crime (UNODC)',
  date: 'Date: […]',
  opening: (from: string, to: string, years: string) =>
    `This note goes with our revised return (${to}). It says what has changed since the return sent before (${from}), for ${years}.`,
  span: (first: number, last: number) => (first === last ? `${first}` : `${first} to ${last}`),
  revised: (revised: number, compared: number, share: string) =>
    `Of ${counted(compared, 'figure', 'figures')} in both returns, ${formatNumber(revised)} ${revised === 1 ? 'was' : 'were'} revised (${share}).`,
  size: (absolute: string, mean: string) =>
    `On average over all figures compared, the revision is ${absolute} of the earlier figure in either direction (mean absolute revision), and ${mean} with its sign (mean revision).`,
  half: (median: string) => `Half of the revised figures changed by ${median} or less.`,
  moved: (added: number, gone: number) =>
    `${counted(added, 'figure is', 'figures are')} new where there was none; ${counted(gone, 'figure is', 'figures are')} withdrawn.`,
  nothing: 'No figure was revised.',
  what: 'What was revised',
  table: (
    table: string,
    revised: number,
    compared: number,
    years: readonly string[],
    absolute: string,
  ) =>
    `${table}: ${formatNumber(revised)} of ${counted(compared, 'figure', 'figures')}, for ${formatList(years)}; mean absolute revision ${absolute}.`,
  tableMoved: (table: string, added: number, gone: number) =>
    `${table}: ${formatNumber(added)} new, ${formatNumber(gone)} withdrawn.`,
  settled: (figures: number, years: readonly string[]) =>
    `Among them ${figures === 1 ? 'is 1 figure' : `are ${formatNumber(figures)} figures`} of years that were taken for settled (${formatList(years)}), because […].`,
  why: 'Why',
  whyOf: (why: Reason['why'], figures: number, source: string) => {
    const concerned = `(${counted(figures, 'cell', 'cells')})`;
    switch (why) {
      case 'records':
        return `Records of “${source}” were added, removed or corrected ${concerned}, because […].`;
      case 'correspondence':
        return `National codes were assigned to the classification of crime otherwise ${concerned}, because […].`;
      case 'mapping':
        return `Figures were taken from the sources in another way ${concerned}, because […].`;
      case 'by-hand':
        return `Figures were entered by hand ${concerned}, because […].`;
      case 'status':
        return `Only the status changed, and not the figure ${concerned}.`;
      case 'tool':
        return `The figures were calculated with another version of the program ${concerned}.`;
      case 'not-known':
        return `Other reasons ${concerned}: […].`;
    }
  },
  breaks: 'Breaks in series',
  break: (row: string, year: number, comment: string) =>
    `${row}, from ${year}: ${comment === '' ? '[…]' : comment}`,
  noBreaks: 'No break in series is declared.',
  contact: (officer: string) => `Contact: ${officer === '' ? '[…]' : officer}`,
};

/** Everything that a revision report says, in one language. */
export interface RevisionMessages {
  page: RevisionPage;
  say: typeof revisionSentences;
  note: typeof revisionNote;
}

export const revisionMessages: RevisionMessages = {
  page: revisionPage,
  say: revisionSentences,
  note: revisionNote,
};
