import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const reporter = fileURLToPath(new URL('./report-usage.mjs', import.meta.url));

export interface Usage {
  /** Seconds from start to end of the process. */
  wall: number;
  /** Seconds of processor time, all threads. */
  cpu: number;
  /** Peak resident memory in MB. */
  memory: number;
}

/** Runs a Node program in a fresh process and gives the median over several runs. */
export function measureProcess(words: readonly string[], runs: number): Usage {
  const all = Array.from({ length: runs }, () => runOnce(words));
  return {
    wall: median(all.map(({ wall }) => wall)),
    cpu: median(all.map(({ cpu }) => cpu)),
    memory: median(all.map(({ memory }) => memory)),
  };
}

function runOnce(words: readonly string[]): Usage {
  const start = performance.now();
  const result = spawnSync(process.execPath, ['--import', reporter, ...words], {
    encoding: 'utf8',
  });
  const wall = (performance.now() - start) / 1000;
  const usage = /^usage (\d+) (\d+)$/m.exec(result.stderr);
  if (result.status !== 0 || usage === null)
    throw new Error(`${words.join(' ')}: ${result.stderr}`);
  return { wall, cpu: Number(usage[1]) / 1e6, memory: Number(usage[2]) / 1024 };
}

/** How one process went. */
export interface Run extends Usage {
  ended: 'done' | 'failed' | 'too long';
  output: string;
}

/** Runs a Node program once in a fresh process, which may fail or be stopped after a time in ms. */
export function measureProgram(words: readonly string[], longest: number): Run {
  const start = performance.now();
  const { status, signal, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', reporter, ...words],
    { encoding: 'utf8', timeout: longest, killSignal: 'SIGKILL' },
  );
  const wall = (performance.now() - start) / 1000;
  const usage = /^usage (\d+) (\d+)$/m.exec(stderr);
  return {
    wall,
    cpu: Number(usage?.[1] ?? 0) / 1e6,
    memory: Number(usage?.[2] ?? 0) / 1024,
    ended: signal ? 'too long' : status === 0 ? 'done' : 'failed',
    output: stdout,
  };
}

/** Milliseconds that one call takes: median of several after a first one that is not counted. */
export async function measureCall(runs: number, call: () => unknown): Promise<number> {
  await call();
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const start = performance.now();
    await call();
    times.push(performance.now() - start);
  }
  return median(times);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}
