import { rowWith } from '../cells.ts';
import type { FindingMessages } from '../findings.ts';
import { counted, formatDay, formatList, formatNumber, formatPercent } from './format.ts';

export type OutsideCode =
  | 'differs-from-published'
  | 'published-on-other-level'
  | 'rate-implausible'
  | 'differs-from-other-source';

/** The return beside what others say. */
export const outsideMessages: Pick<FindingMessages, OutsideCode> = {
  'differs-from-published': {
    title: 'Differs from what UNODC published',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}” is ${formatNumber(d.value)} in ${d.year}, and UNODC published ${formatNumber(d.published)}${release(d.released)}${from(d.source)}: ${formatPercent(d.share)} apart.${d.figures === 1 ? '' : ` ${counted(d.figures - 1, 'other figure', 'other figures')} of the table ${d.figures === 2 ? 'differs' : 'differ'}, too (${formatNumber(d.compared)} compared).`}`,
    meaning:
      'UNODC publishes what countries sent, or a figure from another source. Differences of up to five per cent are usual between two releases; larger ones are a revision that is new to UNODC, another source, or a slip.',
    todo: 'Compare the figure with its source. If it was revised since, say so in the comment, so that UNODC replaces what is published.',
    reasons: [
      'The figure was revised since.',
      'UNODC published a figure from another source.',
      'What UNODC published is wrong.',
    ],
  },
  'published-on-other-level': {
    title: 'UNODC publishes the series on another level',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}” is about ${times(d.ratio)} what UNODC published${release(d.released)}${from(d.source)}, in all years that can be compared (${formatList(d.years.split(' '))}).${d.figures === 1 ? '' : ` So it is with ${counted(d.figures - 1, 'other series', 'other series')} of the table, too.`}`,
    meaning:
      'A series that stands at the same ratio to the published one in every year follows another source, definition or counting unit.',
    todo: 'Say in the metadata file which source and definition the series follows, and since when.',
    reasons: [
      'The published series comes from another source.',
      'The definition or the counting unit changed.',
      'The whole series was revised.',
    ],
  },
  'rate-implausible': {
    title: 'A rate beyond all published ones',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}” is ${formatNumber(d.value)} in ${d.year}: ${rate(d.rate)} per 100,000 inhabitants (population ${formatNumber(d.population)}). The ${d.side === 'above' ? 'highest' : 'lowest'} rate that ${formatNumber(d.countries)} countries of similar size published is ${rate(d.limit)}.${d.figures === 1 ? '' : ` ${counted(d.figures - 1, 'other figure', 'other figures')} of the table ${d.figures === 2 ? 'is' : 'are'} beyond the published rates, too.`}`,
    meaning:
      'Rates differ widely between countries. One above three times the highest published, or below a tenth of the lowest, is possible, and often comes from another definition, unit or digit. Published rates that do not fit their own country’s other years set no limit.',
    todo: 'Compare the figure with its source, and its definition with that of the questionnaire. If it is right, say in the comment what it counts.',
    reasons: [
      'The figure is right.',
      'The national definition is wider or narrower than that of the questionnaire.',
      'The figure covers a part of the country only.',
      'The population is not the one to which the figure belongs.',
    ],
  },
  'differs-from-other-source': {
    title: 'Differs from a second national source',
    sentence: ({ cells, details: d }, names) =>
      `“${rowWith('value', cells, names)}” is ${formatNumber(d.value)} in ${d.year}, and “${d.source}” has ${formatNumber(d.other)}: ${formatPercent(d.share)} apart.${d.figures === 1 ? '' : ` So it is in ${counted(d.figures - 1, 'other year', 'other years')}, too.`}${d.remark === '' ? '' : ` Remark: ${d.remark}.`}`,
    meaning:
      'Two institutions that count the same, such as the police and vital registration, seldom agree, and the difference is known and steady in most countries.',
    todo: 'Say in the comment why the sources differ. If the difference is new, see which of the two changed.',
    reasons: [
      'The two sources count at different moments or with different definitions.',
      'One of the two does not cover the whole country.',
      'One of the two is provisional.',
    ],
  },
};

function release(day: string): string {
  return day === '' ? '' : ` on ${formatDay(day)}`;
}

function from(source: string): string {
  return source === '' ? '' : ` (source: ${source})`;
}

/** "2.01 times what", "48% of what". */
function times(ratio: number): string {
  return ratio >= 1 ? `${formatNumber(ratio)} times` : formatPercent(ratio).concat(' of');
}

/** Two decimals hide small rates. */
function rate(value: number): string {
  return value >= 0.1 ? formatNumber(value) : String(value);
}
