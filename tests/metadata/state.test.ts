import { describe, expect, test } from 'vitest';
import { takeMetadata, withAnswers, withBases } from '../../src/metadata/index.ts';
import type { Observation, Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { compileSmall } from '../compile-small.ts';
import { smallCountry } from '../country.ts';
import { answered, stateOf, statesOf } from './small.ts';

const unit = 'metadata/1.1/counting-unit';
const given = answered({ [unit]: 'offence' });
const files = smallCountry();
const mapping = files['mapping.csv'] ?? '';

const compiled = await compileSmall();
const basis = stateOf(given, compiled, unit)?.basis;
const before = answered({ [unit]: 'offence' }, basis);

/** A return like another one, with changed observations. */
function changed(ret: Return, change: (entry: Observation) => Observation): Return {
  return { ...ret, observations: ret.observations.map(change) };
}

describe('an answer', () => {
  test('without a basis counts as given now, and the basis to write is reported', () => {
    expect(stateOf(given, compiled, unit)).toMatchObject({ state: 'answered' });
    expect(basis).toMatch(/^[0-9a-f]{12}$/);
    expect(withBases(given, statesOf(given, compiled))).toEqual(before);
  });

  test('still holds when nothing has changed', () => {
    expect(stateOf(before, compiled, unit)?.state).toBe('answered');
  });

  test('still holds in the next cycle with another year of the same source', async () => {
    const next = await compileSmall(
      {
        'data/offences.csv': `${files['data/offences.csv']}\n2014,North,Murder,40\n2014,North,Robbery,2`,
        'data/victims.csv': `${files['data/victims.csv']}\n2014,North,m,18+,9`,
      },
      2015,
    );
    expect(next.referenceYear).toBe(2014);
    expect(stateOf(before, next, unit)).toMatchObject({ state: 'answered', basis });
  });

  test('still holds when figures are revised, lines of the mapping move and a year is provisional', async () => {
    const next = await compileSmall({
      'data/offences.csv': (files['data/offences.csv'] ?? '').replaceAll('Murder,20', 'Murder,25'),
      'mapping.csv': mapping.replace(
        'data/1.1,intentional-homicide,,offences,offence = iccs,,,,,',
        'data/2.3,*,,,,,2009,,L,Before the window\ndata/1.1,intentional-homicide,,offences,offence = iccs,,,,P,a remark',
      ),
    });
    expect(stateOf(before, next, unit)).toMatchObject({ state: 'answered', basis });
  });

  test('is to be confirmed when the selection of records changes', async () => {
    const next = await compileSmall({
      'mapping.csv': mapping.replace(
        'offences,offence = iccs,,,,,',
        'offences,offence = iccs; canton = North,,,,,',
      ),
    });
    expect(stateOf(before, next, unit)?.state).toBe('to-confirm');
  });

  test('is to be confirmed when the source changes', async () => {
    const source = JSON.parse(files['sources/offences.json'] ?? '{}');
    const next = await compileSmall({
      'sources/ministry.json': JSON.stringify({ ...source, source: 'ministry' }),
      'mapping.csv': mapping.replace(
        'data/1.1,intentional-homicide,,offences',
        'data/1.1,intentional-homicide,,ministry',
      ),
    });
    expect(stateOf(before, next, unit)?.state).toBe('to-confirm');
  });

  test('is to be confirmed when another national code is counted', async () => {
    const next = await compileSmall({
      'correspondence.csv': `${files['correspondence.csv']}\npenal-code,Sumptuary offence,,0101,,,agreed,,`,
    });
    expect(stateOf(before, next, unit)?.state).toBe('to-confirm');
  });

  test('is to be confirmed when the figures follow another definition', async () => {
    const next = await compileSmall({
      'mapping.csv': mapping.replace(
        'offences,offence = iccs,,,,,',
        'offences,offence = iccs,,,,D,with attempts',
      ),
    });
    expect(stateOf(before, next, unit)?.state).toBe('to-confirm');
  });

  test('holds although a rare code has no record in the newest year', () => {
    const last = (entry: Observation) =>
      entry.cell === 'data/1.1/intentional-homicide/total@2013' && entry.lineage !== undefined;
    const codes = (names: string[]) => names.map((code) => ({ code, records: 1, value: 1 }));
    const withCodes = (newest: string[]) =>
      changed(compiled, (entry) =>
        entry.lineage === undefined || !entry.cell.startsWith('data/1.1/')
          ? entry
          : {
              ...entry,
              lineage: entry.lineage.map((part) => ({
                ...part,
                codes: codes(last(entry) ? newest : ['Infanticide', 'Murder']),
              })),
            },
      );
    const both = stateOf(given, withCodes(['Infanticide', 'Murder']), unit)?.basis;
    expect(both).not.toBe(basis);
    expect(stateOf(given, withCodes(['Murder']), unit)?.basis).toBe(both);
  });

  test('on an institution holds while its sources have the same publishers', () => {
    const name = 'metadata/police/name';
    const old = stateOf(answered({}), compiled, name)?.basis;
    const metadata = answered({ [name]: 'Police of Utopia' }, old);
    expect(stateOf(metadata, compiled, name)?.state).toBe('answered');
    const sources = compiled.sources.map((source) => ({ ...source, publisher: 'Ministry' }));
    expect(stateOf(metadata, { ...compiled, sources }, name)?.state).toBe('to-confirm');
  });
});

describe('a question', () => {
  test('is missing where a table sends figures, and not applicable where it sends none', () => {
    expect(stateOf(answered({}), compiled, 'metadata/1.2/source')?.state).toBe('missing');
    expect(stateOf(answered({}), compiled, 'metadata/1.3/source')?.state).toBe('not-applicable');
    expect(stateOf(answered({}), compiled, 'metadata/police/name')?.state).toBe('missing');
    expect(stateOf(answered({}), compiled, 'metadata/prisons/name')?.state).toBe('not-applicable');
    expect(stateOf(answered({}), compiled, 'metadata/police/publication')?.state).toBe(
      'not-applicable',
    );
  });

  test('arises only after the answer that it depends on', () => {
    const asks = 'metadata/1.1/inclusions';
    const when = (value: string) =>
      stateOf(answered({ 'metadata/1.1/definition': value }), compiled, asks)?.state;
    expect(stateOf(answered({}), compiled, asks)?.state).toBe('not-applicable');
    expect(when('yes')).toBe('not-applicable');
    expect(when('partly')).toBe('missing');
    const other = { 'metadata/1.1/definition': 'partly', 'metadata/1.1/exclusions': 'Infanticide' };
    expect(stateOf(answered(other), compiled, asks)?.state).toBe('not-applicable');
  });
});

describe('the return', () => {
  test('carries the answers that it needs and those that are missing, and fits its schema', () => {
    const ret = withAnswers(compiled, statesOf(before, compiled));
    expect(ret.answers).toContainEqual({
      question: unit,
      table: 'data/1.1',
      name: 'counting unit',
      state: 'answered',
      value: 'offence',
      basis,
    });
    expect(ret.answers?.some(({ question }) => question.startsWith('metadata/1.3/'))).toBe(false);
    expect(problemsOf('return', ret, { file: 'return.json' })).toEqual([]);
  });
});

describe('answers that come back in a workbook', () => {
  const states = statesOf(before, compiled);
  const typed = (value: string, confirmed: string[] = []) => ({
    answers: [{ question: unit, value }],
    breaks: [],
    questions: [unit, 'metadata/1.1/breaks'],
    confirmed,
  });
  const stale = answered({ [unit]: 'offence' }, '000000000000');

  test('rest on what the figures rest on now when they are changed or confirmed', () => {
    const now = { question: unit, basis };
    expect(takeMetadata(stale, typed('case'), states).answers).toEqual([{ ...now, value: 'case' }]);
    expect(takeMetadata(stale, typed('offence', [unit]), states).answers).toEqual([
      { ...now, value: 'offence' },
    ]);
  });

  test('keep their basis when they stand as they were, so that they are asked again', () => {
    expect(takeMetadata(stale, typed('offence'), states)).toEqual(stale);
  });

  test('leave alone what the workbook does not ask', () => {
    const other = answered({ 'metadata/2.4/source': 'Register' });
    const breaks = [
      { row: 'data/2.2/rape', year: 2013, reason: 'law' },
      { row: 'data/1.1/intentional-homicide', year: 2012, reason: 'system' },
    ];
    const taken = takeMetadata({ ...other, breaks }, typed('case'), states);
    expect(taken.answers.map(({ question }) => question)).toEqual([unit, 'metadata/2.4/source']);
    expect(taken.breaks).toEqual([breaks[0]]);
  });
});
