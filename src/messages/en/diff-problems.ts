import type { ProblemParameters } from '../../problems.ts';
import { formatList } from './format.ts';
import { some } from './known.ts';

type DiffCode =
  | 'returns-to-compare'
  | 'snapshot-unknown'
  | 'compared-return-of'
  | 'same-return'
  | 'no-year-shared';

/** What can be wrong with returns that are to be compared. */
export const diffSentences: {
  readonly [C in DiffCode]: (problem: ProblemParameters[C]) => string;
} = {
  'returns-to-compare': ({ given }) =>
    `Two returns or more are needed to compare them, and ${given === 1 ? 'one is' : 'none is'} given.`,
  'snapshot-unknown': ({ cycle, number, known }) =>
    `The country’s folder keeps no compilation ${number === undefined ? '' : `${number} `}of cycle ${cycle}. ${known.length === 0 ? 'It keeps none at all: compile first.' : `Kept: ${some([...known])}.`}`,
  'compared-return-of': ({ what, found, expected }) =>
    what === 'country'
      ? `This is a return of the country ${found}, and the first one given is of ${expected}. Compare returns of one country.`
      : `This is a return of the instrument ${found}; returns of ${expected} can be compared.`,
  'same-return': ({ other }) => `This is the same return as ${other}. Give each of them once.`,
  'no-year-shared': ({ other, years, otherYears }) =>
    `It asks ${formatList(years.map(String))}, and the return before it (${other}) asks ${formatList(otherYears.map(String))}: no year is in both. Give a return between them, or one that is at most three years older.`,
};
