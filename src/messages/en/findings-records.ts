import type { FindingMessages } from '../findings.ts';
import { counted, formatList, formatNumber, formatPercent } from './format.ts';

/** Records of the sources that are in no figure. */
export const recordMessages: Pick<
  FindingMessages,
  'counted-twice' | 'records-left-over' | 'records-without-value'
> = {
  'counted-twice': {
    title: 'Records counted twice',
    sentence: ({ details: d }, names) => {
      const records = counted(d.records, 'record', 'records');
      const years = formatList(d.years.split(' '));
      const codes = d.codes === '' ? '' : ` National codes: ${formatList(d.codes.split('; '))}.`;
      const lines = formatList(d.lines.split(' '));
      const where =
        d.first === d.second
          ? `${d.records === 1 ? 'counts' : 'count'} twice in ${names.question(d.first)}`
          : `${d.records === 1 ? 'counts' : 'count'} in “${names.row(d.first)}” and in “${names.row(d.second)}”, which exclude each other`;
      return `“${d.title}”: ${records} of ${years} (${formatNumber(d.mass)} in all) ${where}. Lines of the mapping: ${lines}.${codes}`;
    },
    meaning:
      'The parts of a whole exclude each other, so that a record counts in one of them; and it counts once in a figure.',
    todo: 'Narrow the selection of one of the lines, or give the national code to one of the two in the correspondence.',
    reasons: [
      'Two lines select by different columns, and some records answer both.',
      'A national code stands in the selection of both lines.',
    ],
  },
  'records-left-over': {
    title: 'Records left over',
    sentence: ({ details: d }) => {
      const years = formatList(d.years.split(' '));
      const codes =
        d.codes === '' ? '' : ` The codes with most: ${formatList(d.codes.split('; '))}.`;
      return `“${d.title}”: ${counted(d.records, 'record', 'records')} of ${formatNumber(d.all)} (${formatPercent(d.share)}) of ${years} ${d.records === 1 ? 'is' : 'are'} in no figure and not left out on purpose.${codes}`;
    },
    meaning:
      'Every record of a source is used for a figure or left out with a reason, so that nothing is lost unseen.',
    todo: 'Add the records to the line of the mapping where they belong, or add a line “exclude” with the reason.',
    reasons: [
      'The questionnaire does not ask for these crimes.',
      'The national codes are new and not yet in the correspondence.',
    ],
  },
  'records-without-value': {
    title: 'Records without a value',
    sentence: ({ cells, details: d }, names) => {
      const lacks = `lacks ${formatNumber(d.records)} of ${counted(d.selected, 'record', 'records')}`;
      const most = `${names.cell(cells[0]?.cell ?? '')} ${lacks}`;
      return d.figures === 1
        ? `“${d.title}”: ${most}, because their value is empty.`
        : `“${d.title}”: ${formatNumber(d.figures)} figures of ${formatList(d.years.split(' '))} lack records whose value is empty. Most affected: ${most}.`;
    },
    meaning:
      'An empty value is not zero: a figure that selects such a record is too small by an unknown amount.',
    todo: 'Ask the publisher of the source for the missing values, or say in the comment what the figure lacks.',
    reasons: [
      'Some areas or offices did not report.',
      'The source leaves the value empty where it is zero.',
    ],
  },
};
