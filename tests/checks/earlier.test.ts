import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import { exampleReturn } from '../../src/checks/example.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { findingMessages } from '../../src/messages/en/findings.ts';
import { englishNames } from '../../src/messages/en/names.ts';
import { revisionsSummary } from '../../src/messages/en/revisions.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { InputError } from '../../src/problems.ts';
import type { Finding, FindingsFile, Return } from '../../src/schema/types.ts';
import { asked, instrument, returnWith, yearly } from './small-return.ts';

type Figures = Readonly<Record<string, number>>;

/** The return of an earlier cycle, all cells that its turn asks. */
function earlier(figures: Figures, cycle = asked.cycle - 1): Return {
  return exampleReturn({ code: 'isolated-revision', figures }, askedIn(instrument, cycle));
}

function checked(figures: Figures, before: Figures): FindingsFile {
  return checkReturn(returnWith({ figures }), asked, { previous: [earlier(before)] });
}

function ofFamily({ findings }: FindingsFile): Finding[] {
  return findings.filter(({ family }) => family === 'against-earlier-returns');
}

function said(file: FindingsFile): string[] {
  const names = englishNames(instrument);
  return ofFamily(file).map((entry) => findingSentence(findingMessages, entry, names));
}

/** Two offences and the persons held by sex, in four years. */
const sent: Figures = {
  ...yearly('data/2.1/kidnapping/total', [1_873, 1_902, 1_877, 1_911]),
  ...yearly('data/2.1/serious-assault/total', [9_310, 9_122, 9_284, 9_301]),
  ...yearly('data/5.1/total/total', [4_048, 4_100, 4_119, 4_170]),
  ...yearly('data/5.1/total/male', [3_811, 3_862, 3_880, 3_927]),
  ...yearly('data/5.1/total/female', [237, 238, 239, 243]),
};

describe('a figure sent before that changed on its own', () => {
  test.each([
    [
      'ten times too large',
      { 'data/2.1/kidnapping/total@2015': 19_020 },
      '“Kidnapping” is 19,020 in 2015 and was 1,902 in cycle 2017: 17,118 more. The new figure is 10 times too large if the earlier one is right. The 5 other figures of the table that were sent before are unchanged.',
    ],
    [
      'a hundred times too small, rounded',
      { 'data/2.1/kidnapping/total@2015': 19 },
      '“Kidnapping” is 19 in 2015 and was 1,902 in cycle 2017: 1,883 less. The new figure is 100 times too small if the earlier one is right. The 5 other figures of the table that were sent before are unchanged.',
    ],
    [
      'digits swapped, which breaks a sum',
      { 'data/5.1/total/female@2015': 283 },
      '“Persons held, Female” is 283 in 2015 and was 238 in cycle 2017: 45 more. Two digits may be swapped. With the earlier figure the parts by sex of “Persons held” add up to the total; now they do not. The 8 other figures of the table that were sent before are unchanged.',
    ],
    [
      'zero',
      { 'data/2.1/serious-assault/total@2016': 0 },
      '“Serious assault” is 0 in 2016 and was 9,284 in cycle 2017: 9,284 less. The zero may stand for a blank. The 5 other figures of the table that were sent before are unchanged.',
    ],
    [
      'the figure of the year before',
      { 'data/2.1/serious-assault/total@2016': 9_122 },
      '“Serious assault” is 9,122 in 2016 and was 9,284 in cycle 2017: 162 less. The new figure is that of 2015. The 5 other figures of the table that were sent before are unchanged.',
    ],
    [
      'any other figure',
      { 'data/2.1/kidnapping/total@2014': 2_655 },
      '“Kidnapping” is 2,655 in 2014 and was 1,873 in cycle 2017: 782 more. The 5 other figures of the table that were sent before are unchanged.',
    ],
    [
      'male and female swapped',
      { 'data/5.1/total/male@2015': 238, 'data/5.1/total/female@2015': 3_862 },
      'In 2015 “Persons held, Male” is 238 and “Persons held, Female” is 3,862; in cycle 2017 it was the other way round. The two may be swapped. The 7 other figures of the table that were sent before are unchanged.',
    ],
  ])('%s', (_, slip, sentence) => {
    const file = checked({ ...sent, ...slip }, sent);
    expect(said(file)).toEqual([sentence]);
    const [first] = file.findings;
    expect(first?.code).toBe('isolated-revision');
    expect(first?.severity).toBe('warning');
    expect(Object.keys(slip)).toContain(first?.culprit);
  });

  test('a series that changed by one factor is told once', () => {
    const level = yearly('data/2.1/kidnapping/total', [1_873, 3_804, 3_754, 3_822]);
    expect(said(checked({ ...sent, ...level }, sent))).toEqual([
      '“Kidnapping” is 3,804 in 2015 and was 1,902 in cycle 2017: 1,902 more. 1 other year of the series changed by the same factor (2). The 4 other figures of the table that were sent before are unchanged.',
    ]);
  });

  test('zero where the earlier return was blank', () => {
    const { 'data/2.1/kidnapping/total@2015': _, ...before } = sent;
    const file = checked({ ...sent, 'data/2.1/kidnapping/total@2015': 0 }, before);
    expect(said(file)).toEqual([
      '“Kidnapping” is 0 in 2015; in cycle 2017 it was blank, and other years have figures. The zero may stand for a blank.',
    ]);
  });

  test('a row of figures that stands in another table now', () => {
    const crimes = {
      ...yearly('data/4.3/adult/male', [18_204, 18_377, 18_102, 18_330]),
      ...yearly('data/4.3/adult/female', [2_317, 2_290, 2_344, 2_322]),
      ...yearly('data/4.5/adult/male', [15_020, 15_211, 14_988, 15_104]),
      ...yearly('data/4.5/adult/female', [1_740, 1_752, 1_733, 1_761]),
    };
    const pasted = { 'data/4.5/adult/male@2015': 18_377, 'data/4.5/adult/female@2015': 2_290 };
    const [first] = said(checked({ ...crimes, ...pasted }, crimes));
    expect(first).toMatch(
      /^In 2015 2 figures of table 4\.5 .* differ from cycle 2017 and are now those of table 4\.3 .*, row by row\. “.*” is 18,377 and was 15,211\./,
    );
  });

  test('the earlier figure stands beside the new one as evidence', () => {
    const file = checked({ ...sent, 'data/2.1/kidnapping/total@2015': 19_020 }, sent);
    expect(file.findings[0]?.cells).toEqual([
      { cell: 'data/2.1/kidnapping/total@2015', role: 'value', value: 19_020 },
      { cell: 'data/2.1/kidnapping/total@2015', role: 'previous', value: 1_902 },
      { cell: 'data/2.1/kidnapping/total@2014', role: 'before', value: 1_873 },
      { cell: 'data/2.1/kidnapping/total@2016', role: 'after', value: 1_877 },
    ]);
  });

  test('it explains what the same cell does elsewhere', () => {
    const { findings } = checked({ ...sent, 'data/5.1/total/female@2015': 2_380 }, sent);
    const others = findings.slice(1).filter(({ cause }) => cause !== findings[0]?.finding);
    expect(findings.length).toBeGreaterThan(1);
    expect(others).toEqual([]);
  });
});

describe('figures that were revised together', () => {
  const times = (factor: number, start: string): Figures =>
    Object.fromEntries(
      Object.entries(sent).map(([cell, value]) => [
        cell,
        cell.startsWith(start) && !cell.endsWith('@2017') ? Math.round(value * factor) : value,
      ]),
    );

  test('are one finding for information', () => {
    const file = checked(times(1.03, 'data/2.1/'), sent);
    expect(said(file)).toEqual([
      'Table 2.1 Acts causing harm to the person: 6 of 6 figures sent before (2014, 2015 and 2016) differ from cycle 2017, by 3% in the middle.',
    ]);
    expect(ofFamily(file)[0]?.severity).toBe('information');
  });

  test('say more where two returns gave them alike', () => {
    const more = {
      ...sent,
      ...yearly('data/2.1/inducing-fear/total', [510, 522, 507, 515]),
      ...yearly('data/2.1/inducing-fear-cyber/total', [51, 52, 50, 51]),
    };
    const now = {
      ...more,
      'data/2.1/kidnapping/total@2015': 1_904,
      'data/2.1/serious-assault/total@2015': 9_130,
    };
    const once = checkReturn(returnWith({ figures: now }), asked, { previous: [earlier(more)] });
    expect(ofFamily(once)).toEqual([]);
    const twice = checkReturn(returnWith({ figures: now }), asked, {
      previous: [earlier(more, 2016), earlier(more)],
    });
    expect(ofFamily(twice).map(({ code }) => code)).toEqual(['settled-history-revised']);
    expect(twice.revisions?.cycles).toEqual([2017, 2016]);
  });
});

describe('figures that are blank now', () => {
  const kidnapping = 'data/2.1/kidnapping/total@2015';
  const { [kidnapping]: _, ...without } = sent;

  test('are told by table', () => {
    expect(said(checked(without, sent))).toEqual([
      '“Kidnapping” is blank for 2015, and was 1,902 in cycle 2017.',
    ]);
    const none = Object.fromEntries(
      Object.entries(sent).filter(([cell]) => !cell.startsWith('data/5.1/')),
    );
    expect(said(checked(none, sent))).toEqual([
      'Table 5.1 Persons held in prisons on a specified day: 9 figures of 2014, 2015 and 2016 that cycle 2017 gave are blank now. No figure that was sent before is left in the table.',
    ]);
  });

  test('are settled by a status with a comment', () => {
    const statuses = { [kidnapping]: { status: 'Q', comment: 'Confidential since 2018.' } };
    const file = checkReturn(returnWith({ figures: without, statuses }), asked, {
      previous: [earlier(sent)],
    });
    expect(ofFamily(file)).toEqual([]);
    expect(file.revisions?.tables[0]).toEqual({
      table: 'data/2.1',
      unchanged: 5,
      revised: 0,
      added: 0,
      gone: 1,
    });
  });
});

describe('the turns of the questionnaire', () => {
  const theft = yearly('data/3.1/theft/total', [41_200, 40_988, 41_377, 41_020]);
  const even = askedIn(instrument, 2019);

  test('a table that the last cycle did not ask is compared with the cycle before', () => {
    expect([...even.questions.keys()]).toContain('data/3.1/theft/total');
    const ret = exampleReturn(
      { code: 'isolated-revision', figures: { ...theft, 'data/3.1/theft/total@2016': 413_770 } },
      even,
    );
    const last = earlier(sent, 2018);
    expect(last.observations.some(({ cell }) => cell.startsWith('data/3.1/theft/'))).toBe(false);
    const file = checkReturn(ret, even, { previous: [last, earlier(theft, 2017)] });
    const [first] = ofFamily(file);
    expect(first?.culprit).toBe('data/3.1/theft/total@2016');
    expect(first?.details).toMatchObject({ cycle: 2017, previous: 41_377 });
  });

  test('what this cycle does not ask is not missed', () => {
    const file = checked(sent, { ...sent, ...theft });
    expect(ofFamily(file)).toEqual([]);
  });
});

describe('returns that cannot be compared', () => {
  test('are named, all of them', () => {
    const ret = returnWith({ figures: sent });
    const previous = [
      { ...earlier(sent), country: 'NPL' },
      { ...earlier(sent), instrument: 'other' },
      earlier(sent, 2020),
    ];
    let problems: readonly { code: string }[] = [];
    try {
      checkReturn(ret, asked, { previous });
    } catch (error) {
      problems = error instanceof InputError ? error.problems : [];
    }
    expect(problems.map(({ code }) => code)).toEqual([
      'earlier-return-of',
      'earlier-return-of',
      'duplicate-id',
      'earlier-return-later',
    ]);
  });

  test('a return without a year in common is compared with nothing', () => {
    const file = checkReturn(returnWith({ figures: sent }), asked, {
      previous: [earlier(yearly('data/2.1/kidnapping/total', [1, 2, 3, 4], 2009), 2013)],
    });
    expect(file.revisions).toEqual({ cycles: [2013], years: [], tables: [] });
    expect(file.revisions && revisionsSummary(file.revisions)).toBe(
      'Compared with the return of cycle 2013: no year is in both. Give the return of a cycle that is at most three years older.',
    );
  });
});

describe('properties', () => {
  const figures = fc.dictionary(fc.constantFrom(...asked.cells), fc.nat(5_000), {
    minKeys: 20,
    maxKeys: 300,
  });

  test('a return against itself has no findings of the family, and nothing moved', () => {
    fc.assert(
      fc.property(figures, (given) => {
        const ret = returnWith({ figures: given });
        const file = checkReturn(ret, asked, { previous: [ret] });
        expect(ofFamily(file)).toEqual([]);
        for (const { revised, added, gone } of file.revisions?.tables ?? []) {
          expect([revised, added, gone]).toEqual([0, 0, 0]);
        }
        expect({ ...file, rulesRun: 0, revisions: null }).toEqual({
          ...checkReturn(ret, asked),
          rulesRun: 0,
          revisions: null,
        });
      }),
      { numRuns: 20, seed: 20 },
    );
  });

  test('every figure is counted once, and the order of the earlier returns does not matter', () => {
    fc.assert(
      fc.property(figures, figures, figures, (now, last, older) => {
        const ret = returnWith({ figures: now });
        const previous = [earlier(last), earlier(older, 2016)];
        const file = checkReturn(ret, asked, { previous });
        expect(checkReturn(ret, asked, { previous: previous.toReversed() })).toEqual(file);
        const ids = file.findings.map(({ finding }) => finding);
        expect(new Set(ids).size).toBe(ids.length);
        const counted = (file.revisions?.tables ?? []).reduce(
          (sum, { unchanged, revised, added, gone }) => sum + unchanged + revised + added + gone,
          0,
        );
        expect(counted).toBeGreaterThan(0);
        expect(counted).toBeLessThanOrEqual(asked.cells.length);
      }),
      { numRuns: 15, seed: 15 },
    );
  });
});
