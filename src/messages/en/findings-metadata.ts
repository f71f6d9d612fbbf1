import type { FindingMessages } from '../findings.ts';
import { counted, formatList } from './format.ts';
import { institutionNames } from './metadata.ts';

/** Answers of the metadata file. */
export const metadataMessages: Pick<FindingMessages, 'metadata-missing' | 'metadata-to-confirm'> = {
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
