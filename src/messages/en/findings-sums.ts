import type { LocatedDetails } from '../../checks/details.ts';
import type { FindingCell } from '../../schema/types.ts';
import { inTwoFiles, rowWith, saying, tableWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import type { Names } from '../names.ts';
import { counted, formatNumber, formatPercent } from './format.ts';

type SumCode = 'parts-short-of-total' | 'parts-exceed-total' | 'parts-without-total';
type PairCode = 'part-exceeds-whole' | 'later-stage-exceeds-earlier' | 'figures-differ';
type RateCode = 'share-of-nobody' | 'rate-outside-parts';

const unknownNote = {
  blank: ' The cell for what is not known is blank and may hold them.',
  given: ' What is not known is already counted in.',
  'not-asked': '',
} as const;

/** Parts and wholes, and figures that bound each other. */
export const sumMessages: Pick<FindingMessages, SumCode | PairCode | RateCode> = {
  'parts-short-of-total': {
    title: 'Parts fall short of the total',
    sentence: ({ cells, culprit, details: d }, names) =>
      `In ${d.year} the parts ${divided(d.by)} of “${rowWith('total', cells, names)}” add up to ${formatNumber(d.sum)} and the total says ${formatNumber(d.total)}: ${formatNumber(d.gap)} (${formatPercent(d.share)}) ${areNot(d.gap)} accounted for.${unknownNote[d.unknown]}${pointing(culprit, d, names)}`,
    meaning:
      'The parts divide the total completely, so together they are the total. Cases whose part is not known make up the difference.',
    todo: 'See whether a category is missing from the parts. If the rest is not known, enter it where the questionnaire asks for it, or say in the comment what it is.',
    reasons: [
      'For some cases the category is not known or not recorded.',
      'The total holds categories that the questionnaire does not ask for, such as detainees.',
      'Total and parts come from different sources or days.',
      'The total was revised and the parts were not.',
    ],
  },
  'parts-exceed-total': {
    title: 'Parts exceed the total',
    sentence: ({ cells, culprit, details: d }, names) =>
      `In ${d.year} the parts ${divided(d.by)} of “${rowWith('total', cells, names)}” add up to ${formatNumber(d.sum)} and the total says ${formatNumber(d.total)}: ${formatNumber(d.gap)} too many.${d.blank === 0 ? '' : ` ${counted(d.blank, 'part is', 'parts are')} still blank.`}${pointing(culprit, d, names)}`,
    meaning:
      'Parts that exclude each other cannot be more than their total. A blank part is not taken for zero.',
    todo: 'Compare the total and each part with the source, and correct the figure that differs. If cases are counted in more than one part, say so in the comment.',
    reasons: [
      'Some cases are counted in more than one part.',
      'Total and parts come from different sources, days or counting units.',
      'The parts were revised and the total was not.',
    ],
  },
  'parts-without-total': {
    title: 'Parts without a total',
    sentence: ({ cells, details: d }, names) =>
      `In ${d.year} all parts ${divided(d.by)} of “${rowWith('total', cells, names)}” are given and the total is blank. They add up to ${formatNumber(d.sum)}.`,
    meaning: 'When all parts are given, the total is their sum and can be entered.',
    todo: 'Enter the total. If the sum is not the total, say in the comment what the parts leave out.',
    reasons: ['The parts do not cover the whole total.', 'The total is not published.'],
  },
  'part-exceeds-whole': {
    title: 'A part exceeds its whole',
    sentence: ({ cells, culprit, details: d }, names) =>
      `In ${d.year} “${rowWith('part', cells, names)}”${elsewhere('part', cells, names)} is ${formatNumber(d.part)} and “${rowWith('total', cells, names)}”${elsewhere('total', cells, names)}, of which it is a part, is ${formatNumber(d.whole)}: ${formatNumber(d.gap)} too many.${pointing(culprit, d, names)}`,
    meaning: 'A figure that counts a part of another figure cannot be larger.',
    todo: 'Compare both figures with the source and correct the one that differs. If they count different things, say so in the comment.',
    reasons: [
      'The two figures come from different sources, days or counting units.',
      'The part follows a national definition that is wider than the whole.',
      'One of the two was revised and the other was not.',
    ],
  },
  'later-stage-exceeds-earlier': {
    title: 'A later stage exceeds the earlier one',
    sentence: ({ rule, cells, details: d }, names) =>
      `In ${d.year} “${rowWith('part', cells, names)}” is ${formatNumber(d.part)} and “${rowWith('total', cells, names)}” is ${formatNumber(d.whole)}: ${formatNumber(d.gap)} more.${saying(rule, names)}`,
    meaning:
      'Each stage of the justice process usually counts fewer than the one before. This can be otherwise for good reasons; the answer is an explanation more often than a correction.',
    todo: 'Make sure that both figures are right, and choose the reason that applies.',
    reasons: [
      'Cases end years after they begin, so the stages count different cases.',
      'The stages use different counting units: persons, cases, charges or offences.',
      'The institutions cover different crimes, areas or courts.',
      'Persons can enter at the later stage without passing the earlier one.',
    ],
  },
  'figures-differ': {
    title: 'The same figure is given twice and differs',
    sentence: ({ cells, culprit, details: d }, names) =>
      `In ${d.year} “${rowWith('part', cells, names)}” is ${formatNumber(d.part)} in table ${tableNamed('part', cells, names)} and ${formatNumber(d.whole)} in table ${tableNamed('total', cells, names)}: a difference of ${formatNumber(d.gap)}.${pointing(culprit, d, names)}`,
    meaning: 'The questionnaire asks this figure in two tables. Both answers should be the same.',
    todo: 'Find out which of the two is right and enter it in both tables.',
    reasons: [
      'The two tables were filled from different sources.',
      'One of the two was revised and the other was not.',
    ],
  },
  'share-of-nobody': {
    title: 'A share of nobody',
    sentence: ({ rule, cells, details: d }, names) =>
      `In ${d.year} “${rowWith('part', cells, names)}” is ${formatNumber(d.part)}% and “${rowWith('total', cells, names)}” is 0.${saying(rule, names)}`,
    meaning: 'A share can only be given of persons whom the survey found.',
    todo: 'Compare both figures with the results of the survey. Leave a rate blank that the survey does not give.',
    reasons: [
      'The rate of those concerned is too small for the survey, and zero was entered for it.',
      'The two figures come from different surveys or years.',
    ],
  },
  'rate-outside-parts': {
    title: 'A rate outside those of its parts',
    sentence: ({ rule, cells, details: d }, names) =>
      `In ${d.year} “${rowWith('total', cells, names)}” is ${formatNumber(d.rate)}%, ${d.rate > d.high ? `above the highest of its parts (${formatNumber(d.high)}%)` : `below the lowest of its parts (${formatNumber(d.low)}%)`}.${saying(rule, names)}`,
    meaning:
      'A rate of all persons is an average of the rates of the groups that make them up, so it cannot be higher than all of them or lower than all of them. Rates are not added up.',
    todo: 'Compare the rates with the results of the survey, and correct the one that differs.',
    reasons: [
      'The rates of the groups were added up.',
      'The rates come from different surveys or years, or rest on different persons.',
    ],
  },
};

/** "by sex", "by ICCS section", "in table 1.3". */
export function divided(by: string): string {
  const words = by.replaceAll('-', ' ').replace('iccs', 'ICCS');
  return by.startsWith('table ') ? `in ${by}` : `by ${words}`;
}

/**
 * " The likeliest wrong cell is “table 5.1, Adults, Male, 2016”: with 427,474 both rules that
 * are broken with it would hold." Empty where the rules together point to no cell.
 */
function pointing(
  culprit: string | null,
  { changes, mends = 1, fitting, others }: LocatedDetails,
  names: Names,
): string {
  if (culprit === null || changes === undefined) return '';
  const cell = `The likeliest wrong cell is “${names.cell(culprit)}”`;
  const all = mends === 2 ? 'both' : `all ${mends}`;
  const rules = mends === 1 ? 'the rule' : `${all} rules that are broken with it`;
  const figure = fitting === undefined ? 'another figure' : formatNumber(fitting);
  const unless = others === 'none' ? ' No other figure does it alone.' : '';
  if (changes === 1) return ` ${cell}: with ${figure} ${rules} would hold.${unless}`;
  const together = `at least ${changes} figures must change for ${rules} to hold`;
  const its = fitting === undefined ? 'it is one of them' : `it is one of them, to be ${figure}`;
  return ` ${cell}: ${together}, and ${its}.${others === 'none' ? ` No ${changes} figures would do without it.` : ''}`;
}

function areNot(count: number): string {
  return count === 1 ? 'is not' : 'are not';
}

/** Number of the table; with its title where the two figures stand in different files. */
function tableNamed(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  const table = tableWith(role, cells);
  return inTwoFiles(cells) ? names.table(table) : (table.split('/')[1] ?? '');
}

/** Of a core and a module: where the figure stands. */
function elsewhere(role: FindingCell['role'], cells: readonly FindingCell[], names: Names): string {
  return inTwoFiles(cells) ? ` (table ${tableNamed(role, cells, names)})` : '';
}
