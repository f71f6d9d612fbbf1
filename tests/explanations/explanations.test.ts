import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  applyExplanations,
  isExplained,
  spokenOf,
  takeExplanations,
  withExplanations,
} from '../../src/explanations/index.ts';
import type {
  Explanation,
  Finding,
  FindingCell,
  FindingsFile,
  Return,
} from '../../src/schema/types.ts';

const total = 'data/5.1/total/total@2013';
const male = 'data/5.1/total/male@2013';
const before = 'data/5.1/total/total@2012';

function finding(values: Record<string, number | null>, more: Partial<Finding> = {}): Finding {
  const roles: Record<string, FindingCell['role']> = { [total]: 'total', [male]: 'part' };
  return {
    finding: 'sum:data/5.1/total:sex@2013',
    code: 'parts-short-of-total',
    rule: 'sum:data/5.1/total:sex',
    family: 'within-the-return',
    ess: 1,
    severity: 'warning',
    table: 'data/5.1',
    cells: Object.entries(values).map(([cell, value]) => ({
      cell,
      role: roles[cell] ?? 'before',
      value,
    })),
    culprit: null,
    details: { year: 2013, gap: 3 },
    score: 1,
    ...more,
  };
}

const file = (...findings: Finding[]): FindingsFile => ({
  format: 'uncts-findings/1',
  country: 'IND',
  cycle: 2014,
  instrument: 'un-cts-2017',
  rulesRun: 1,
  cellsChecked: 1,
  findings,
});

const explanation = (more: Partial<Explanation> = {}): Explanation => ({
  finding: 'sum:data/5.1/total:sex@2013',
  about: [
    { of: male, value: 384 },
    { of: total, value: 411 },
  ],
  answer: 'confirmed',
  reason: 'Detainees are counted in the total only.',
  cycle: 2014,
  ...more,
});

const state = (found: Finding, given: Explanation) =>
  applyExplanations(file(found), [given]).findings[0]?.answered;

describe('what an answer speaks of', () => {
  it('is the cells in doubt, not the years beside them', () => {
    expect(spokenOf(finding({ [total]: 411, [male]: 384, [before]: 385 }))).toEqual([
      { of: male, value: 384 },
      { of: total, value: 411 },
    ]);
  });

  it('is every cell where all of them are only compared with', () => {
    expect(spokenOf(finding({ [before]: 385 }))).toEqual([{ of: before, value: 385 }]);
  });

  it('is the figures of a finding about records', () => {
    const records = finding({}, { details: { source: 'deaths', records: 12 } });
    expect(spokenOf(records)).toEqual([
      { of: 'records', value: 12 },
      { of: 'source', value: 'deaths' },
    ]);
  });
});

describe('an answer', () => {
  it('silences its finding while the values stand, also in a later cycle', () => {
    const found = finding({ [total]: 411, [male]: 384 });
    expect(state(found, explanation())).toMatchObject({ state: 'explained', cycle: 2014 });
    expect(state(finding({ [total]: 411, [male]: 384, [before]: 1 }), explanation())?.state).toBe(
      'explained',
    );
  });

  it('expires when a value that it spoke of changes, and says which', () => {
    const answered = state(finding({ [total]: 412, [male]: 384 }), explanation());
    expect(answered?.state).toBe('expired');
    expect(answered?.before).toEqual([{ of: total, value: 411 }]);
  });

  it('expires when a value goes missing: missing is not zero', () => {
    const given = explanation({ about: [{ of: total, value: 0 }] });
    expect(state(finding({ [total]: null }), given)?.before).toEqual([{ of: total, value: 0 }]);
    expect(state(finding({ [total]: 0 }), given)?.state).toBe('explained');
  });

  it('expires when the finding comes to speak of another cell', () => {
    const answered = state(
      finding({ [total]: 411, [male]: 384 }),
      explanation({ about: [{ of: total, value: 411 }] }),
    );
    expect(answered).toMatchObject({ state: 'expired', before: [{ of: male, value: null }] });
  });

  it.each([
    ['corrected', 'not-corrected'],
    ['will-follow', 'will-follow'],
  ] as const)('%s leaves the finding open', (answer, expected) => {
    const found = finding({ [total]: 411, [male]: 384 });
    const applied = applyExplanations(file(found), [explanation({ answer })]).findings[0];
    expect(applied?.answered?.state).toBe(expected);
    expect(applied !== undefined && isExplained(applied)).toBe(false);
  });

  it('is counted by what became of it, and none is lost', () => {
    const used = applyExplanations(file(finding({ [total]: 411, [male]: 384 })), [
      explanation(),
      explanation({ finding: 'level-shift:x@2013' }),
    ]);
    expect(used.explanations).toEqual({
      explained: 1,
      expired: 0,
      notCorrected: 0,
      willFollow: 0,
      withoutFinding: 1,
    });
  });

  it('changes nothing else: a file without answers stays as it is', () => {
    const found = file(finding({ [total]: 411 }));
    expect(applyExplanations(found, [])).toBe(found);
  });
});

describe('taking answers in', () => {
  const id = fc.constantFrom('a@2011', 'b@2012', 'c@2013', 'd@2013');
  const answers = fc.uniqueArray(fc.record({ finding: id, words: fc.constantFrom('one', 'two') }), {
    selector: (each) => each.finding,
  });
  const given = (list: readonly { finding: string; words: string }[]): Explanation[] =>
    list.map((each) => explanation({ ...each, about: [] }));

  it('loses nothing, keeps the new answer, and does not depend on the order', () => {
    fc.assert(
      fc.property(answers, answers, (old, fresh) => {
        const { content } = takeExplanations(given(old), given(fresh));
        const words = new Map(content.explanations.map((each) => [each.finding, each.words]));
        const wanted = new Map([...old, ...fresh].map((each) => [each.finding, each.words]));
        expect(words).toEqual(wanted);
        expect(takeExplanations(given(old), given([...fresh].reverse())).content).toEqual(content);
      }),
      { seed: 7, numRuns: 200 },
    );
  });

  it('leaves an answer with its cycle where nothing is new', () => {
    const { unchanged, content } = takeExplanations(
      [explanation()],
      [explanation({ cycle: 2016 })],
    );
    expect(unchanged).toBe(1);
    expect(content.explanations[0]?.cycle).toBe(2014);
  });
});

describe('explanations meant for UNODC', () => {
  const ret = {
    observations: [
      { cell: total, value: 411, status: 'A', comment: 'From the prison service.' },
      { cell: male, value: 384, status: 'A' },
    ],
  } as unknown as Return;
  const found = (given: Explanation): FindingsFile =>
    applyExplanations(file(finding({ [total]: 411, [male]: 384 }, { culprit: total })), [given]);
  const commentOf = (given: Explanation): string | undefined =>
    withExplanations(ret, found(given)).observations[0]?.comment;

  it('come after the comment of the figure, once', () => {
    const told = found(explanation({ forUnodc: true, words: 'About 27 persons.' }));
    const once = withExplanations(ret, told);
    expect(once.observations[0]?.comment).toBe(
      'From the prison service. Detainees are counted in the total only. About 27 persons.',
    );
    expect(withExplanations(once, told)).toEqual(once);
  });

  it('stay at home unless they are meant for UNODC and stand', () => {
    expect(commentOf(explanation())).toBe('From the prison service.');
    expect(commentOf(explanation({ forUnodc: true, answer: 'corrected' }))).toBe(
      'From the prison service.',
    );
  });
});
