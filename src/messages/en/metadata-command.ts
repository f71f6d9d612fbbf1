import { counted, formatNumber } from './format.ts';

interface StateOfQuestion {
  /** `metadata/2.1/counting-unit` */
  question: string;
  state: 'answered' | 'to-confirm' | 'missing' | 'not-applicable';
}

/** How many questions are answered, open and to be confirmed, and where the open ones are. */
export function metadataSummary(questions: readonly StateOfQuestion[]): string {
  const count = (state: StateOfQuestion['state']) =>
    formatNumber(questions.filter((entry) => entry.state === state).length);
  return [
    `Answered         ${count('answered')}`,
    `To be confirmed  ${count('to-confirm')}`,
    `Open             ${count('missing')}`,
    `Not applicable   ${count('not-applicable')}`,
    ...listOf('To be confirmed, because what they rest on has changed', questions, 'to-confirm'),
    ...listOf('Open', questions, 'missing'),
  ].join('\n');
}

/** Whether metadata.json was written. */
export function takenSentence(changed: boolean): string {
  return changed ? '\nmetadata.json has been written.' : '\nmetadata.json says so already.';
}

function listOf(
  title: string,
  questions: readonly StateOfQuestion[],
  state: StateOfQuestion['state'],
): string[] {
  const bySubject = new Map<string, string[]>();
  for (const { question } of questions.filter((entry) => entry.state === state)) {
    const [, subject = '', name = ''] = question.split('/');
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), name]);
  }
  if (bySubject.size === 0) return [];
  const width = Math.max(...[...bySubject.keys()].map((subject) => subject.length));
  return [
    '',
    `${title} (${counted(bySubject.size, 'table or institution', 'tables or institutions')})`,
    ...[...bySubject].map(([subject, names]) => `  ${subject.padEnd(width)}  ${names.join(', ')}`),
  ];
}
