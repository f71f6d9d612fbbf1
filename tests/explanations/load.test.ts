import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadExplanations } from '../../src/explanations/index.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-explanations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function sentences(content: string | Uint8Array): string[] {
  writeFileSync(join(folder, 'explanations.json'), content);
  try {
    loadExplanations(folder);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
}

const answer = { finding: 'a@2013', about: [], answer: 'confirmed', cycle: 2014 };
const holding = (...explanations: unknown[]): string => JSON.stringify({ explanations });

describe('explanations.json', () => {
  it('may be missing', () => {
    expect(loadExplanations(join(folder, 'none'))).toEqual([]);
  });

  it('is taken when it is right', () => {
    expect(sentences(holding(answer))).toEqual([]);
  });

  it.each([
    ['empty', '', /empty/],
    ['no JSON', '{"explanations": [', /JSON/],
    ['not UTF-8', Uint8Array.of(0x7b, 0xff, 0xfe), /UTF-8/],
    ['another answer', holding({ ...answer, answer: 'maybe' }), /confirmed/],
    ['without a finding', holding({ ...answer, finding: ' ' }), /finding/],
    ['an unknown key', holding({ ...answer, note: 'x' }), /note/],
    ['a key of the prototype', '{"explanations": [], "__proto__": {"x": 1}}', /__proto__/],
    ['two answers to one finding', holding(answer, answer), /answer to "a@2013" stands twice/],
  ])('is refused with a sentence: %s', (_, content, sentence) => {
    const found = sentences(content);
    expect(found.length).toBeGreaterThan(0);
    for (const text of found) expect(text).toMatch(/^explanations\.json/);
    expect(found.join('\n')).toMatch(sentence);
  });

  it('tells everything that is wrong at once', () => {
    const wrong = sentences(holding({ ...answer, answer: 'maybe' }, { ...answer, cycle: 'x' }));
    expect(wrong).toHaveLength(2);
  });
});
