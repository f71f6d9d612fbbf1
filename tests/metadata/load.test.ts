import { afterEach, describe, expect, test } from 'vitest';
import { problemText } from '../../src/messages/problems.ts';
import { loadMetadata } from '../../src/metadata/index.ts';
import { InputError } from '../../src/problems.ts';
import { writeCountry } from '../country.ts';
import { catalogue, instrument } from './small.ts';

const folders: { remove(): void }[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) folder.remove();
});

function load(content: string | undefined) {
  const country = writeCountry({
    'country.json': '{}',
    ...(content === undefined ? {} : { 'metadata.json': content }),
  });
  folders.push(country);
  return loadMetadata(country.folder, instrument, catalogue);
}

function problemsIn(content: unknown) {
  try {
    load(typeof content === 'string' ? content : JSON.stringify(content));
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  return [];
}

const file = (answers: unknown[], breaks: unknown[] = []) => ({ answers, breaks });

describe('metadata.json', () => {
  test('may be absent', () => {
    expect(load(undefined)).toEqual({ answers: [], breaks: [] });
  });

  test('may answer questions of tables that only some cycles ask', () => {
    const answers = ['metadata/2.3/source', 'metadata/2.4/source'].map((question) => ({
      question,
      value: 'Register',
    }));
    expect(problemsIn(file(answers))).toEqual([]);
  });

  test('that is not JSON is told by line', () => {
    expect(problemsIn('{\n"answers": []\n"breaks": []}')).toEqual([
      expect.objectContaining({ code: 'not-json', file: 'metadata.json', line: 3 }),
    ]);
  });

  test.each([
    ['null', null, '/'],
    ['a list', [], '/'],
    ['no breaks', { answers: [] }, '/'],
    ['an answer of another type', file([7]), '/answers/0'],
    [
      'a value that is a number',
      file([{ question: 'metadata/2.1/source', value: 3 }]),
      '/answers/0/value',
    ],
    ['an empty value', file([{ question: 'metadata/2.1/source', value: '' }]), '/answers/0/value'],
    [
      'a value as long as a book',
      file([{ question: 'metadata/2.1/source', value: 'x'.repeat(4001) }]),
      '/answers/0/value',
    ],
    ['an id out of form', file([{ question: '../../etc/passwd' }]), '/answers/0/question'],
    [
      'a basis out of form',
      file([{ question: 'metadata/2.1/source', basis: 'new' }]),
      '/answers/0/basis',
    ],
    [
      'a year in words',
      file([], [{ row: 'data/2.2/rape', year: '2013', reason: 'law' }]),
      '/breaks/0/year',
    ],
    [
      'a year without a century',
      file([], [{ row: 'data/2.2/rape', year: 13, reason: 'law' }]),
      '/breaks/0/year',
    ],
    ['a break without a reason', file([], [{ row: 'data/2.2/rape', year: 2013 }]), '/breaks/0'],
    [
      'a choice that does not exist',
      file([{ question: 'metadata/2.1/counting-unit', value: 'crimes' }]),
      '/answers/0/value',
    ],
    [
      'a choice of another table',
      file([{ question: 'metadata/5.1/counting-unit', value: 'offence' }]),
      '/answers/0/value',
    ],
    [
      'breaks in an answer',
      file([{ question: 'metadata/2.1/breaks', value: '2013' }]),
      '/answers/0/value',
    ],
  ])('with %s gives a problem with its path', (_, content, path) => {
    const problems = problemsIn(content);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: 'metadata.json', path });
    expect(problemText(problems[0] as never)).not.toMatch(/undefined|\[object/);
  });

  test('collects everything that is wrong, not the first', () => {
    const problems = problemsIn(
      file(
        [
          { question: 'metadata/2.1/colour', value: 'blue' },
          { question: 'metadata/__proto__/source', value: 'x' },
        ],
        [{ row: 'data/2.2/rap', year: 2013, reason: 'law' }],
      ),
    );
    expect(problems.map(({ code }) => code)).toEqual(['schema-form']);
    const again = problemsIn(
      file(
        [
          { question: 'metadata/2.1/colour', value: 'blue' },
          { question: 'metadata/2.1/source', value: 'a' },
          { question: 'metadata/2.1/source', value: 'b' },
        ],
        [
          { row: 'data/2.2/rap', year: 2013, reason: 'law' },
          { row: 'data/2.2/rape', year: 2013, reason: 'law' },
          { row: 'data/2.2/rape', year: 2013, reason: 'another' },
        ],
      ),
    );
    expect(again.map(problemText)).toEqual([
      expect.stringContaining('There is no question "metadata/2.1/colour".'),
      'metadata.json: The answer to "metadata/2.1/source" stands twice. Keep one.',
      expect.stringContaining('There is no row "data/2.2/rap". Did you mean "data/2.2/rape"?'),
      'metadata.json: The break of "data/2.2/rape 2013" stands twice. Keep one.',
    ]);
  });
});
