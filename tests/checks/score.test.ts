import { describe, expect, it } from 'vitest';
import { oddsOfScore, scoreOfOdds } from '../../src/checks/score.ts';
import { loadInstrument } from '../../src/instrument/load.ts';

describe('oddsOfScore', () => {
  it.each(['data/1.2/victims/total', 'data/1.6/age-0-9/male', 'data/2.2/rape/total'])(
    'gives back the odds behind a score of %s',
    (id) => {
      const question = loadInstrument().questions.get(id);
      expect(question).toBeDefined();
      for (const odds of [-7, -3, -1.5, 0, 1.4, 6]) {
        expect(oddsOfScore(scoreOfOdds(odds, question), question)).toBeCloseTo(odds, 2);
      }
    },
  );
});
