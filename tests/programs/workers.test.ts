import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runTasks, type TaskEnd } from '../../src/programs/workers.ts';

const module = fileURLToPath(new URL('./task-worker.mjs', import.meta.url));

interface Result {
  task: string;
  of: Map<string, number>;
}

async function endsOf(tasks: readonly string[], jobs: number, milliseconds = 20_000) {
  const ends = new Map<string, TaskEnd<Result>>();
  const options = { module, jobs, milliseconds, megabytes: 40 };
  await runTasks<string, Result>(tasks, options, (task, end) => ends.set(task, end));
  return ends;
}

describe('tasks in processes of their own', () => {
  it('give what they give, Maps among it', async () => {
    const ends = await endsOf(['a', 'b', 'c', 'd', 'e'], 2);
    expect([...ends.keys()].sort()).toEqual(['a', 'b', 'c', 'd', 'e']);
    expect(ends.get('d')).toEqual({ end: 'done', result: { task: 'd', of: new Map([['d', 1]]) } });
  });

  it.each([1, 3])(
    'that crash, end, run out of memory or fail stop no others, %i at a time',
    async (jobs) => {
      const ends = await endsOf(['a', 'crash', 'b', 'exit', 'memory', 'fault', 'c'], jobs);
      expect([...ends].map(([task, { end }]) => [task, end]).sort()).toEqual([
        ['a', 'done'],
        ['b', 'done'],
        ['c', 'done'],
        ['crash', 'ended'],
        ['exit', 'ended'],
        ['fault', 'fault'],
        ['memory', 'ended'],
      ]);
      expect(ends.get('fault')).toEqual({ end: 'fault', reason: 'no such thing' });
    },
  );

  it('that hang are stopped in time', async () => {
    const ends = await endsOf(['hang', 'a'], 1, 3000);
    expect(ends.get('hang')).toEqual({ end: 'time-limit' });
    expect(ends.get('a')?.end).toBe('done');
  });

  it('need no worker where there are none', async () => {
    expect(await endsOf([], 4)).toEqual(new Map());
  });

  it('leave no worker behind when the one who waits fails', async () => {
    const options = { module, jobs: 2, milliseconds: 60_000, megabytes: 40 };
    const broken = runTasks<string, Result>(['a', 'hang'], options, () => {
      throw new Error('cannot go on');
    });
    await expect(broken).rejects.toThrow('cannot go on');
  });
});
