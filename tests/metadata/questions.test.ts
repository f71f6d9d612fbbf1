import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadMetadataQuestions } from '../../src/metadata/index.ts';
import { InputError } from '../../src/problems.ts';
import { catalogue, questionsOf } from './small.ts';

const tables = (cycle: number, table: string) =>
  questionsOf(cycle)
    .filter(({ id }) => id.startsWith(`metadata/${table}/`))
    .map(({ asks }) => asks.question);

/** What is wrong with the questions of the instrument after a change. */
function problemsAfter(change: (text: string) => string) {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-'));
  try {
    const text = readFileSync('templates/instruments/un-cts-2017/metadata.json', 'utf8');
    writeFileSync(join(folder, 'metadata.json'), change(text));
    loadMetadataQuestions(folder);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the questions of the metadata file', () => {
  test('are asked once for each institution and each table of the cycle', () => {
    const questions = questionsOf(2014);
    const ids = questions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('metadata/police/name');
    expect(ids).toContain('metadata/statistics/contact');
    expect(ids).toContain('metadata/4.6.2/counting-unit');
    expect(ids.indexOf('metadata/1.1/source')).toBeGreaterThan(
      ids.indexOf('metadata/statistics/reference-period'),
    );
  });

  test('leave out tables that the rotation leaves out', () => {
    expect(tables(2019, '2.4')).not.toEqual([]);
    expect(tables(2019, '2.3')).toEqual([]);
    expect(tables(2018, '2.3')).not.toEqual([]);
  });

  test('make sense for what a table counts', () => {
    expect(tables(2014, '2.1')).toContain('multiple-offenders');
    expect(tables(2014, '2.1')).toContain('attempted');
    expect(tables(2014, '2.1')).not.toContain('reference-day');
    expect(tables(2014, '5.1')).toContain('reference-day');
    expect(tables(2014, '5.1')).not.toContain('reference-period');
    expect(tables(2014, '5.1')).not.toContain('moment-of-recording');
    expect(tables(2014, '4.2')).toContain('person-recorded');
    expect(tables(2014, '4.2')).not.toContain('attempted');
    expect(tables(2014, '6.1')).not.toContain('principal-offence');
    expect(tables(2014, '7.1')).toContain('survey-design');
    expect(tables(2014, '7.1')).not.toContain('counting-unit');
  });

  test('offer only the choices that a table can have', () => {
    const choices = (id: string) =>
      questionsOf(2014)
        .find((question) => question.id === id)
        ?.choices.map(({ choice }) => choice);
    expect(choices('metadata/2.1/counting-unit')).toEqual(['offence', 'incident', 'case', 'other']);
    expect(choices('metadata/6.1/counting-unit')).toEqual([
      'head',
      'full-time-equivalent',
      'post',
      'other',
    ]);
    expect(choices('metadata/5.1/counting-unit')).toEqual(['person', 'other']);
    expect(choices('metadata/2.1/principal-offence')).toEqual(['yes', 'no', 'partly']);
    expect(choices('metadata/2.1/source')).toEqual([]);
  });

  test('have a unit for every table of counts whose counting unit is asked', () => {
    const alone = questionsOf(2014).filter(
      ({ asks, choices }) => asks.kind === 'choice' && choices.length < 2,
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });

  test('say that none of them is seen', () => {
    const all = [...catalogue.institutions, ...catalogue.tables];
    expect(new Set(all.map(({ evidence }) => evidence))).toEqual(new Set(['inferred']));
  });
});

describe('a broken file of questions', () => {
  test('gives all problems with their place', () => {
    expect(problemsAfter((text) => text.replace('"kind": "text"', '"kind": "essay"'))).toEqual([
      expect.objectContaining({ code: 'schema-choice', path: '/institutions/0/kind' }),
    ]);
    const twice = (text: string) =>
      text.replace('"question": "survey-design"', '"question": "source"');
    expect(problemsAfter(twice)).toEqual([
      expect.objectContaining({ path: '/tables/source', reason: 'the question stands twice' }),
    ]);
    const nowhere = (text: string) =>
      text.replaceAll('"onlyIf": { "question": "definition"', '"onlyIf": { "question": "defs"');
    expect(problemsAfter(nowhere)).toHaveLength(2);
    const noChoices = (text: string) => text.replaceAll('"choice",\n', '"text",\n');
    expect(problemsAfter(noChoices).length).toBeGreaterThan(0);
  });
});
