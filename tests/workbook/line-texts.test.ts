import { describe, expect, it } from 'vitest';
import type { Observation } from '../../src/schema/types.ts';
import { lineTexts } from '../../src/workbook/index.ts';
import { cycle, from, returnOf } from './fixture.ts';

const question = 'data/1.1/intentional-homicide/total';

function textsOf(comments: readonly (string | undefined)[], sources: readonly string[][] = []) {
  const observations = comments.map((comment, index): Observation => {
    const lineage = (sources[index] ?? []).map(from);
    return {
      cell: `${question}@${2010 + index}`,
      value: index,
      status: 'A',
      ...(comment === undefined ? {} : { comment }),
      ...(lineage.length === 0 ? {} : { lineage: lineage as [(typeof lineage)[number]] }),
    };
  });
  return lineTexts(returnOf(cycle(2014), observations)).get(question);
}

describe('the comment of a line', () => {
  it('stands once when all years share it', () => {
    expect(textsOf(['Cases.', 'Cases.', 'Cases.', 'Cases.'])?.comment).toBe('Cases.');
  });

  it('names its years when they do not share it, with years in a row joined', () => {
    expect(textsOf(['Cases.', 'Cases.', undefined, 'Victims.'])?.comment).toBe(
      '2010-2011: Cases.; 2013: Victims.',
    );
    expect(textsOf(['Cases.', 'Victims.', 'Cases.', 'Cases.'])?.comment).toBe(
      '2010, 2012-2013: Cases.; 2011: Victims.',
    );
  });

  it('is empty when no year has one', () => {
    expect(textsOf([undefined, undefined])?.comment).toBe('');
  });
});

describe('the source of a line', () => {
  it('names each publisher once, in the order of the years', () => {
    expect(textsOf(['', '', ''], [['police'], ['prisons', 'police'], []])?.source).toBe(
      'National Crime Records Bureau; Prison Statistics <India> & "others"',
    );
  });

  it('is empty where no figure has a source that the return knows', () => {
    expect(textsOf([''], [['unknown']])?.source).toBe('');
  });
});
