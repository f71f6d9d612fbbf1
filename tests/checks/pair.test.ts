import { describe, expect, test } from 'vitest';
import { findingMessages } from '../../src/messages/en/findings.ts';
import { englishNames } from '../../src/messages/en/names.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { codesIn, findingsIn, instrument } from './small-return.ts';

describe('two figures of the same year', () => {
  test('a part may equal its whole and not exceed it', () => {
    const firearms = (value: number) => ({
      'data/1.5/firearms-or-explosives/total@2016': 10,
      'data/1.5/firearms/total@2016': value,
    });
    expect(codesIn({ figures: firearms(10) })).toEqual([]);
    expect(findingsIn({ figures: firearms(11) })).toMatchObject([
      { code: 'part-exceeds-whole', severity: 'error', details: { part: 11, whole: 10, gap: 1 } },
    ]);
  });

  test('a blank figure is not compared', () => {
    expect(codesIn({ figures: { 'data/1.5/firearms/total@2016': 11 } })).toEqual([]);
  });

  test('a later stage asks for a reason and carries the sentence of its rule', () => {
    const figures = {
      'data/4.5/homicide/total@2016': 30,
      'data/4.3/homicide/total@2016': 25,
    };
    const found = findingsIn({ figures });
    expect(found).toMatchObject([
      {
        code: 'later-stage-exceeds-earlier',
        rule: 'CJS-4b:total',
        severity: 'information',
        ess: 3,
      },
    ]);
    const sentences = found.map((each) =>
      findingSentence(findingMessages, each, englishNames(instrument)),
    );
    expect(sentences[0]).toContain(
      'Persons convicted of homicide are rarely more than persons prosecuted for it.',
    );
  });

  test('the columns of a pair are one finding under the total', () => {
    const figures = {
      'data/4.0/suspects/total@2016': 120,
      'data/4.0/suspects/male@2016': 100,
      'data/4.0/suspects/female@2016': 20,
      'data/4.1/homicide/total@2016': 125,
      'data/4.1/homicide/male@2016': 105,
      'data/4.1/homicide/female@2016': 20,
    };
    const [found, ...others] = findingsIn({ figures });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'figures-differ', finding: 'HOM-1a:total@2016' });
    expect(found?.cells.filter(({ role }) => role === 'other').map(({ cell }) => cell)).toEqual([
      'data/4.0/suspects/male@2016',
      'data/4.1/homicide/male@2016',
    ]);
  });

  test('without a total each column stands alone', () => {
    const figures = {
      'data/4.0/suspects/male@2016': 100,
      'data/4.1/homicide/male@2016': 105,
    };
    expect(findingsIn({ figures })).toMatchObject([{ finding: 'HOM-1a:male@2016' }]);
  });
});
