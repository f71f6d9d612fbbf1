/** A process that checks returns for the desk, one after the other. */
import { orProblems } from '../problems.ts';
import { serveTasks } from '../programs/workers.ts';
import { checkPlanned, nameInWorkbook } from './check-one.ts';
import type { DeskResult, DeskTask } from './task.ts';

serveTasks<DeskTask, DeskResult>((task) =>
  orProblems<DeskResult>(async () =>
    task.do === 'name'
      ? { name: await nameInWorkbook(task.file, task.limits) }
      : { checked: await checkPlanned(task) },
  ),
);
