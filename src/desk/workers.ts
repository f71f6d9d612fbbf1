import { fileURLToPath } from 'node:url';
import type { Problem } from '../problems.ts';
import { runTasks, type TaskEnd } from '../programs/workers.ts';
import type { DeskRequest } from './request.ts';
import type { DeskResult, DeskTask } from './task.ts';

/** The worker stands beside this file, in the sources as in the built program. */
const workerModule = fileURLToPath(
  new URL(`./worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url),
);

/** Runs tasks of the desk within its limits. */
export type Workers = (
  tasks: Iterable<DeskTask>,
  ended: (task: DeskTask, end: TaskEnd<DeskResult>) => void,
) => Promise<void>;

/** Workers that may do what the request allows. */
export function workersOf({ jobs, seconds, megabytes }: DeskRequest): Workers {
  const options = { module: workerModule, jobs, milliseconds: seconds * 1000, megabytes };
  return (tasks, ended) => runTasks(tasks, options, ended);
}

/** Why a task gave nothing; undefined where it did. */
export function problemsOfEnd(
  file: string,
  end: TaskEnd<DeskResult>,
  { seconds, megabytes }: Pick<DeskRequest, 'seconds' | 'megabytes'>,
): readonly Problem[] | undefined {
  const code = 'check-stopped';
  switch (end.end) {
    case 'done':
      return 'problems' in end.result ? end.result.problems : undefined;
    case 'time-limit':
      return [{ code, file, reason: 'time-limit', seconds }];
    case 'ended':
      return [{ code, file, reason: 'ended', megabytes }];
    case 'fault':
      return [{ code, file, reason: 'fault', detail: end.reason }];
  }
}
