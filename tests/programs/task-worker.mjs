/** A worker of the tests: what it does with a task is the task. */
import { serveTasks } from '../../dist/programs/workers.js';

serveTasks(async (task) => {
  if (task === 'crash') process.kill(process.pid, 'SIGKILL');
  if (task === 'exit') process.exit(0);
  if (task === 'memory') {
    const held = [];
    for (;;) held.push(new Array(100_000).fill(held.length));
  }
  if (task === 'hang') for (;;);
  if (task === 'fault') throw new TypeError('no such thing');
  return { task, of: new Map([[task, 1]]) };
});
