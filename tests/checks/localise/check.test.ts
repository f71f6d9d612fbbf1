import { beforeAll, describe, expect, test } from 'vitest';
import { checkReturn, checkWithSolver } from '../../../src/checks/check-return.ts';
import { contextOf } from '../../../src/checks/context.ts';
import { type Constraint, constraintsOf } from '../../../src/checks/localise/constraints.ts';
import { loadSolver, type Solver } from '../../../src/checks/localise/solver.ts';
import { findingMessages } from '../../../src/messages/en/findings.ts';
import { englishNames } from '../../../src/messages/en/names.ts';
import { findingSentence } from '../../../src/messages/findings.ts';
import type { Finding, Return } from '../../../src/schema/types.ts';
import { asked, findingsIn, instrument, returnWith } from '../small-return.ts';
import { everything, steadyFigures, steadyReturn } from '../steady-return.ts';

const figures = steadyFigures();
const men = 'data/5.1/adult/male@2016';
const held = 'data/5.1/total/total@2016';
let solver: Solver;

beforeAll(async () => {
  solver = await loadSolver();
});

function at(cell: string): number {
  const figure = figures.get(cell);
  if (figure === undefined) throw new Error(`no figure in ${cell}`);
  return figure;
}

function sumsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ code }) => code.startsWith('parts-'));
}

function sentenceOf(finding: Finding | undefined): string {
  if (finding === undefined) throw new Error('no finding');
  return findingSentence(findingMessages, finding, englishNames(instrument));
}

/** Both: one figure in two sums, and the total of the table in three others. */
const twoErrors = { [men]: at(men) + 900, [held]: at(held) + 7 };

describe('a return in which rules contradict each other', () => {
  test('one figure that mends two sums is the culprit of both, and one is the cause of the other', () => {
    const { findings } = checkReturn(steadyReturn({ [men]: at(men) + 900 }), everything);
    const [first, second, ...others] = sumsIn(findings);
    expect(others).toEqual([]);
    for (const entry of [first, second]) {
      expect(entry).toMatchObject({
        culprit: men,
        details: { fitting: at(men), changes: 1, mends: 2, others: 'none' },
      });
    }
    expect([first?.cause, second?.cause]).toEqual([undefined, first?.finding]);
    expect(sentenceOf(first)).toMatch(
      /The likeliest wrong cell is “table 5\.1, .*Male, 2016”: with 427,474 both rules that are broken with it would hold\. No other figure does it alone\.$/,
    );
  });

  test('two errors of one table need the solver, and each sum names its own', async () => {
    const ret = steadyReturn(twoErrors);
    const { findings } = await checkWithSolver(ret, everything);
    const sums = sumsIn(findings);
    expect(sums.map(({ culprit, details }) => [culprit, details.fitting, details.mends])).toEqual([
      [men, at(men), 2],
      [men, at(men), 2],
      [held, at(held), 3],
      [held, at(held), 3],
      [held, at(held), 3],
    ]);
    // Sums of one table and year stay together under the first, whatever cells they point to.
    expect(sums.map(({ cause }) => cause === undefined)).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });

  test('without the solver the same rules are told, each judged by itself', () => {
    const ret = steadyReturn(twoErrors);
    const alone = sumsIn(checkReturn(ret, everything).findings);
    const solved = sumsIn(checkReturn(ret, everything, {}, solver).findings);
    expect(alone.map(({ finding }) => finding)).toEqual(solved.map(({ finding }) => finding));
    expect(alone.every(({ details }) => details.changes === undefined)).toBe(true);
  });

  test('the solver is loaded only when no single figure mends the rules', async () => {
    let loads = 0;
    const load = async (): Promise<Solver> => {
      loads += 1;
      return solver;
    };
    await checkWithSolver(steadyReturn(), everything, {}, load);
    await checkWithSolver(steadyReturn({ [men]: at(men) + 900 }), everything, {}, load);
    expect(loads).toBe(0);
    await checkWithSolver(steadyReturn(twoErrors), everything, {}, load);
    expect(loads).toBe(1);
  });

  test('where any of the figures may be wrong and nothing else is known, none is named', () => {
    const [short] = findingsIn({
      figures: {
        'data/1.2/victims/total@2016': 640,
        'data/1.2/victims/male@2016': 480,
        'data/1.2/victims/female@2016': 151,
      },
    });
    expect(short).toMatchObject({ code: 'parts-short-of-total', culprit: null });
    expect(short?.details).not.toHaveProperty('changes');
    expect(sentenceOf(short)).not.toContain('likeliest');
  });

  test('a pair that the questionnaire asks twice points to the figure that its own sums deny', () => {
    const sexes = { total: 1_204, male: 1_100, female: 104 };
    const of = (row: string, given: Record<string, number>): Record<string, number> =>
      Object.fromEntries(
        Object.entries(given).map(([column, value]) => [`${row}/${column}@2016`, value]),
      );
    const findings = findingsIn({
      figures: {
        ...of('data/4.0/suspects', sexes),
        ...of('data/4.1/homicide', { ...sexes, total: 1_304 }),
      },
    });
    const wrong = 'data/4.1/homicide/total@2016';
    expect(findings.map(({ culprit }) => culprit)).toEqual(findings.map(() => wrong));
    expect(findings.map(({ code }) => code).toSorted()).toEqual([
      'figures-differ',
      'parts-short-of-total',
    ]);
    expect(findings.filter(({ cause }) => cause === undefined)).toHaveLength(1);
    expect(sentenceOf(findings[0])).toContain('with 1,204 both rules');
  });
});

describe('hard rules', () => {
  function constraintsIn(ret: Return, cycle = asked): Constraint[] {
    return constraintsOf(contextOf(ret, cycle));
  }

  function bySex(given: Record<string, number>): Pick<Constraint, 'kind' | 'gap'>[] {
    const cells = Object.entries(given).map(([column, value]): [string, number] => [
      `data/1.2/victims/${column}@2016`,
      value,
    ]);
    return constraintsIn(returnWith({ figures: Object.fromEntries(cells) })).filter(({ rule }) =>
      rule.endsWith('victims:sex'),
    );
  }

  test('a blank part only leaves a bound, and is never zero', () => {
    const both = { total: 640, male: 480, female: 160 };
    // While it is blank how many are of unknown sex, they may hold what is missing.
    expect(bySex(both)).toMatchObject([{ kind: 'bound', gap: 0 }]);
    expect(bySex({ ...both, unknown: 0 })).toMatchObject([{ kind: 'equal', gap: 0 }]);
    expect(bySex({ total: 640, male: 480 })).toMatchObject([{ kind: 'bound', gap: 160 }]);
    expect(bySex({ total: 640 })).toEqual([]);
    expect(bySex({ male: 480, female: 160 })).toEqual([]);
  });

  test('a figure that failed level 0 takes no part', () => {
    const figuresGiven = {
      'data/1.2/victims/total@2016': -640,
      'data/1.2/victims/male@2016': 480,
      'data/1.2/victims/female@2016': 160,
    };
    const codes = findingsIn({ figures: figuresGiven }).map(({ code }) => code);
    expect(codes).toEqual(['negative-count']);
  });

  test('a gap that is there every year is the practice of the country, not a contradiction', () => {
    const years = [2014, 2015, 2016, 2017];
    const short = Object.fromEntries(
      years.map((year) => {
        const cell = `data/5.1/sentenced/total@${year}`;
        return [cell, at(cell) - Math.round(at(cell) * 0.02)];
      }),
    );
    const earlier = Object.fromEntries(
      [...figures]
        .filter(([cell]) => cell.startsWith('data/5.1/sentenced/total@'))
        .flatMap(([cell, value]) =>
          cell in short ? [] : [[cell, value - Math.round(value * 0.02)]],
        ),
    );
    const ret = steadyReturn({ ...short, ...earlier });
    const bySentence = constraintsIn(ret, everything).filter(({ rule }) =>
      rule.endsWith('data/5.1/total/total:sentence'),
    );
    expect(bySentence.map(({ kind }) => kind)).toEqual(years.map(() => 'bound'));
    expect(bySentence.every(({ gap }) => gap > 0)).toBe(true);
  });

  test('stages, rules that only inform and per cent are not among them', () => {
    const all = constraintsIn(steadyReturn(), everything);
    expect(all.length).toBeGreaterThan(0);
    const known = new Map(
      contextOf(steadyReturn(), everything).rules.map((rule) => [rule.rule, rule]),
    );
    for (const { rule, terms } of all) {
      expect(known.get(rule)?.severity).not.toBe('information');
      expect(known.get(rule)?.kind).not.toBe('stage-order');
      for (const { cell } of terms) {
        expect(everything.questions.get(cell.split('@')[0] ?? '')?.kind).toBe('count');
      }
    }
  });
});
