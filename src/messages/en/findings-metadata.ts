import type { FindingDetails } from '../../checks/details.ts';
import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { counted, formatDay, formatList, formatNumber } from './format.ts';
import { institutionNames } from './metadata.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<
  FindingMessages,
  'metadata-missing' | 'metadata-to-confirm' | 'metadata-contradicted' | 'break-without-change'
> = {
  'break-without-change': {
    title: 'A break in the series that no figure shows',
    sentence: ({ cells, details: d }, names) =>
      `“${names.row(questionOf(cells[0]?.cell ?? ''))}” is marked as a break in the series in ${d.year}, and is ${d.value === d.before ? `${formatNumber(d.value)} as in the year before` : `${formatNumber(d.value)} after ${formatNumber(d.before)}`}: no two other years are closer.`,
    meaning:
      'A break says that the figures from a year on cannot be compared with those before. Where a series goes on as before, the break may belong to another year or row.',
    todo: 'Look whether the year and the row of the break are right. If they are, nothing need be done.',
    reasons: [
      'The change had little effect on this row.',
      'The figures of the new series were first given for another year.',
    ],
  },
  'metadata-contradicted': {
    title: 'Metadata that the return contradicts',
    sentence: ({ details: d }) => contradiction(d),
    meaning:
      'What the metadata file says of the figures is read by those who compare countries. It has to be what was done.',
    todo: 'Correct the answer in the metadata file, or the description of the country, source or mapping. If both are right, say in the comment of the answer why they differ.',
    reasons: [
      'The answer was given for an earlier source.',
      'The table follows another rule than the rest of the return.',
    ],
  },
  'metadata-missing': {
    title: 'Metadata without an answer',
    sentence: ({ details: d }) =>
      `The metadata file has no answer to ${counted(d.questions, 'question', 'questions')} ${about(d.subject)}: ${named(d.names, d.questions)}.`,
    meaning:
      'How offences and persons are counted differs between countries; without these answers the figures cannot be compared.',
    todo: 'Answer the questions in the metadata file. An answer is given once and stays valid until the source, definition or counting rule changes.',
    reasons: [
      'The institution that provides the figures does not document its counting rules.',
      'The answer was asked for and is not yet there.',
    ],
  },
  'metadata-to-confirm': {
    title: 'Metadata to be confirmed',
    sentence: ({ details: d }) =>
      `${d.questions === 1 ? 'One answer' : `${counted(d.questions, 'answer', 'answers')}`} ${about(d.subject)} ${d.questions === 1 ? 'was' : 'were'} given when the figures had another source or selection: ${named(d.names, d.questions)}.`,
    meaning:
      'A new source, definition or counting rule that is not declared looks like a change in crime.',
    todo: 'Read these answers again: confirm or change them in the metadata file, and declare a break in the series if the figures cannot be compared with the years before.',
    reasons: [
      'The source is a new one, and definition and counting rules are the same.',
      'National codes were added or replaced, and the definition is the same.',
    ],
  },
};

function contradiction(d: FindingDetails['metadata-contradicted']): string {
  const says = `The metadata file says ${about(d.subject)}, under ${d.name}: “${d.answer.replaceAll('-', ' ')}”.`;
  const figures =
    d.figures === 1
      ? 'The one figure of the table that has a source'
      : `All ${formatNumber(d.figures)} figures of the table that have a source`;
  switch (d.about) {
    case 'counting-unit':
      return `${says} ${figures} ${d.figures === 1 ? 'counts' : 'count'} another unit as ${d.found}.`;
    case 'institution': {
      const found = d.found.split('; ').map((each) => institutionNames[each] ?? each);
      return `${says} ${figures} ${d.figures === 1 ? 'comes' : 'come'} from sources of ${formatList(found)}.`;
    }
    case 'reference-period': {
      const [from = '', to = ''] = d.found.split(' ');
      return `${says} The reference year of the return is ${formatDay(from)} to ${formatDay(to)}.`;
    }
    case 'reference-day':
      return `${says} The day of stocks of the return is ${formatDay(d.found)}.`;
  }
}

function about(subject: string): string {
  const institution = institutionNames[subject];
  return institution === undefined ? `on table ${subject}` : `on ${institution}`;
}

/** Names of the questions; several can share one, and only the first are named. */
function named(names: string, questions: number): string {
  const list = names.split('; ');
  return questions > list.length && list.length > 1
    ? `${list.join(', ')} and others`
    : formatList(list);
}
