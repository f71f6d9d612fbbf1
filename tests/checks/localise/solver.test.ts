import { beforeAll, describe, expect, test } from 'vitest';
import { loadSolver, type Solver } from '../../../src/checks/localise/solver.ts';

const small = (row: string): string =>
  `min\n obj: 2 z0 + 3 z1\nst\n r0: ${row}\nbin\n z0\n z1\nend\n`;

describe('the solver', () => {
  let solver: Solver;

  beforeAll(async () => {
    solver = await loadSolver();
  });

  test('finds the least, the same every time', () => {
    for (let round = 0; round < 3; round += 1) {
      const { status, objective, value } = solver.solve(small('z0 + z1 >= 1'));
      expect([status, objective, value('z0'), value('z1'), value('none')]).toEqual([
        'optimal',
        2,
        1,
        0,
        0,
      ]);
    }
  });

  test('says when there is nothing, and when there is no end', () => {
    expect(solver.solve(small('z0 + z1 >= 3')).status).toBe('infeasible');
    const endless = 'max\n obj: d0\nst\n r0: d0 + d1 >= 1\nbounds\n d0 >= 0\n d1 >= 0\nend\n';
    expect(solver.solve(endless).status).toBe('unbounded');
  });

  test('is loaded once', async () => {
    expect(await loadSolver()).toBe(solver);
  });
});
