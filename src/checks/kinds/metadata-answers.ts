import type { AnswerGiven } from '../../schema/types.ts';
import { type Check, singleRule } from '../check.ts';
import type { FindingOf } from '../details.ts';
import { finding } from '../finding.ts';
import { groupBy } from '../group.ts';
import { scoreOf } from '../score.ts';

const codes = { missing: 'metadata-missing', 'to-confirm': 'metadata-to-confirm' } as const;

/** Questions named in the sentence; the metadata workbook shows all. */
const questionsNamed = 5;

/**
 * Questions of the metadata file that the return needs and that have no answer, or one whose ground
 * has changed since it was given: at most one finding of each for a table or an institution.
 */
export const metadataAnswers: Check = {
  kind: 'metadata-answers',
  codes: ['metadata-missing', 'metadata-to-confirm'],
  level: 2,
  run: ({ ret: { answers = [] } }) => {
    const open = answers.filter(({ state }) => state !== 'answered');
    const groups = groupBy(open, ({ question, state }) => `${state} ${subjectOf(question)}`);
    return singleRule(answers.length > 0, [...groups.values()].flatMap(findingOf));
  },
  examples: [
    {
      code: 'metadata-missing',
      figures: {},
      answers: [
        {
          question: 'metadata/2.1/counting-unit',
          table: 'data/2.1',
          name: 'counting unit',
          state: 'missing',
        },
        {
          question: 'metadata/2.1/principal-offence',
          table: 'data/2.1',
          name: 'principal-offence rule',
          state: 'missing',
        },
      ],
    },
    {
      code: 'metadata-to-confirm',
      figures: {},
      answers: [
        {
          question: 'metadata/2.1/counting-unit',
          table: 'data/2.1',
          name: 'counting unit',
          state: 'to-confirm',
          value: 'offence',
          basis: '0123456789ab',
        },
      ],
    },
    {
      code: 'metadata-to-confirm',
      figures: {},
      answers: [
        {
          question: 'metadata/police/name',
          table: null,
          name: 'name of the institution',
          state: 'to-confirm',
          value: 'National Police',
          basis: 'ba9876543210',
        },
      ],
    },
  ],
};

function findingOf(answers: readonly AnswerGiven[]): FindingOf[] {
  const [first] = answers;
  if (first === undefined || first.state === 'answered') return [];
  const subject = subjectOf(first.question);
  const code = codes[first.state];
  const missing = first.state === 'missing';
  return [
    finding(
      code,
      {
        subject,
        questions: answers.length,
        names: [...new Set(answers.map(({ name }) => name))].slice(0, questionsNamed).join('; '),
      },
      {
        finding: `${code}:${subject}`,
        rule: 'metadata-answers',
        family: missing ? 'within-the-return' : 'against-earlier-returns',
        ess: 2,
        severity: missing ? 'information' : 'warning',
        table: first.table,
        cells: [],
        culprit: null,
        score: scoreOf(missing ? 0.02 : 0.3, undefined),
      },
    ),
  ];
}

/** `2.1` or `police`. */
function subjectOf(question: string): string {
  return question.split('/')[1] ?? '';
}
