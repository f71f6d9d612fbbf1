import { type ChildProcess, fork } from 'node:child_process';

/** How a task ended in a worker. */
export type TaskEnd<R> =
  | { readonly end: 'done'; readonly result: R }
  /** The work itself failed, with these words. */
  | { readonly end: 'fault'; readonly reason: string }
  /** The worker is gone: it crashed or ran out of memory. */
  | { readonly end: 'ended' }
  | { readonly end: 'time-limit' };

export interface WorkerOptions {
  /** The module that a worker runs, by path; it calls {@link serveTasks}. */
  module: string;
  /** Workers at a time. */
  jobs: number;
  /** For each task; beyond it the worker is killed. */
  milliseconds: number;
  /** Of the heap of each worker. */
  megabytes: number;
}

/**
 * Runs tasks in processes of their own, several at a time, and tells the end of each as it comes. A
 * worker that crashes, runs out of memory or hangs is one task that failed: another takes its place.
 * Tasks and results are copied between processes, so that they are data, Maps and Sets among them.
 */
export async function runTasks<T, R>(
  tasks: Iterable<T>,
  options: WorkerOptions,
  ended: (task: T, end: TaskEnd<R>) => void,
): Promise<void> {
  // All lanes take from the same end of it.
  const queue = tasks[Symbol.iterator]() as IterableIterator<T>;
  const workers = new Set<ChildProcess>();
  const lane = async (): Promise<void> => {
    let worker: ChildProcess | undefined;
    for (const task of queue) {
      worker ??= started(options, workers);
      const end = await endOf<T, R>(worker, task, options.milliseconds);
      if (end.end !== 'done') {
        stop(worker, workers);
        worker = undefined;
      }
      ended(task, end);
    }
    if (worker !== undefined) stop(worker, workers);
  };
  try {
    await Promise.all(Array.from({ length: options.jobs }, lane));
  } finally {
    for (const worker of workers) stop(worker, workers);
  }
}

/** In the module of a worker: does the work of one task after the other, until nobody asks any more. */
export function serveTasks<T, R>(work: (task: T) => Promise<R>): void {
  process.on('message', async (task: T) => {
    process.send?.(await work(task).then(done, failed));
  });
  process.on('disconnect', () => process.exit());
}

function done<R>(result: R): TaskEnd<R> {
  return { end: 'done', result };
}

function failed(error: unknown): TaskEnd<never> {
  return { end: 'fault', reason: error instanceof Error ? error.message : String(error) };
}

function started({ module, megabytes }: WorkerOptions, workers: Set<ChildProcess>): ChildProcess {
  const worker = fork(module, [], {
    execArgv: [...process.execArgv, `--max-old-space-size=${megabytes}`],
    // What a dying process prints would stand among the words for the person.
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
  workers.add(worker);
  return worker;
}

function stop(worker: ChildProcess, workers: Set<ChildProcess>): void {
  workers.delete(worker);
  worker.kill('SIGKILL');
}

function endOf<T, R>(worker: ChildProcess, task: T, milliseconds: number): Promise<TaskEnd<R>> {
  return new Promise((resolve) => {
    const finish = (end: TaskEnd<R>): void => {
      clearTimeout(timer);
      worker.removeAllListeners();
      // An error that comes late, such as a message to a process that is gone, is nobody's any more.
      worker.on('error', () => {});
      resolve(end);
    };
    const timer = setTimeout(() => finish({ end: 'time-limit' }), milliseconds);
    worker.on('message', (end) => finish(end as TaskEnd<R>));
    worker.on('exit', () => finish({ end: 'ended' }));
    worker.on('error', () => finish({ end: 'ended' }));
    worker.send(task as object, (error) => {
      if (error !== null) finish({ end: 'ended' });
    });
  });
}
