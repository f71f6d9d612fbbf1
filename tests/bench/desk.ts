import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Return } from '../../src/schema/types.ts';
import { hasPortal, portalFolder, publishedReturns } from '../evaluate/published-returns.ts';

const bin = fileURLToPath(new URL('../../dist/bin.js', import.meta.url));
const sizes = [50, 200] as const;

/**
 * Many returns at once against the same returns checked one after another by `uncts check`, which is
 * one process that has loaded everything; and whether the memory grows with the number of returns. The
 * returns are those that published series make up, repeated under other codes until there are enough.
 */
export async function benchDesk(): Promise<void> {
  if (!hasPortal()) {
    console.log(`Desk: no files of the data portal in ${portalFolder}.`);
    return;
  }
  const { returns } = await publishedReturns();
  const folder = mkdtempSync(join(tmpdir(), 'uncts-bench-desk-'));
  try {
    console.log(`Desk on ${availableParallelism()} cores, against uncts check on the same folder`);
    for (const size of sizes) {
      const input = join(folder, `in-${size}`);
      const files = writeReturns([...returns.values()], input, size);
      const desk = await measured(['desk', input, '--out', join(folder, `desk-${size}`)]);
      const again = await measured(['desk', input, '--out', join(folder, `desk-${size}`)]);
      const check = await measured(['check', ...files, '--out', join(folder, `check-${size}`)]);
      print(`${size} returns, desk`, desk);
      print(`${size} returns, desk again, nothing changed`, again);
      print(`${size} returns, one after another`, check);
      console.log(
        `  ratio: ${(desk.wall / check.wall).toFixed(2)} of the time, ${(desk.memory / check.memory).toFixed(2)} of the memory; again ${(again.wall / desk.wall).toFixed(2)}`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function writeReturns(returns: readonly Return[], into: string, size: number): string[] {
  mkdirSync(into);
  return Array.from({ length: size }, (_, index) => {
    const ret = returns[index % returns.length];
    const copy = Math.floor(index / returns.length);
    // A second round stands for parts of countries, so that no return is there twice.
    const country = copy === 0 ? ret?.country : `${ret?.country}_${'B'.repeat(copy)}`;
    const file = join(into, `${country}.json`);
    writeFileSync(file, JSON.stringify({ ...ret, country }));
    return file;
  });
}

interface Used {
  /** Seconds. */
  wall: number;
  /** Seconds of processor time of the program and its workers. */
  cpu: number;
  /** Peak of the sum over the program and its workers, in MB; looked at ten times a second. */
  memory: number;
  /** Load of the machine while it ran, other work included. */
  load: number;
}

/** Runs the built program and watches it and its workers (Linux: from /proc). */
async function measured(words: readonly string[]): Promise<Used> {
  const start = performance.now();
  const child = spawn(process.execPath, [bin, ...words], { stdio: 'ignore' });
  const ticks = new Map<string, number>();
  let memory = 0;
  const watch = setInterval(() => {
    let now = 0;
    for (const pid of familyOf(String(child.pid))) {
      const { resident, time } = usageOf(pid);
      now += resident;
      ticks.set(pid, Math.max(ticks.get(pid) ?? 0, time));
    }
    memory = Math.max(memory, now);
  }, 100);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  clearInterval(watch);
  // Errors among the findings are what is looked for; anything else means that no work was done.
  if (code !== 0 && code !== 1) throw new Error(`uncts ${words[0]} ended with ${code}`);
  const cpu = [...ticks.values()].reduce((sum, time) => sum + time, 0) / 100;
  return { wall: (performance.now() - start) / 1000, cpu, memory, load: loadavg()[0] ?? 0 };
}

/** A process and those that it started. */
function familyOf(pid: string): string[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => (statOf(name)[1] === pid ? [name] : []));
  return [pid, ...parents];
}

function usageOf(pid: string): { resident: number; time: number } {
  const fields = statOf(pid);
  return {
    resident: (Number(fields[21] ?? 0) * 4096) / 2 ** 20,
    time: Number(fields[11] ?? 0) + Number(fields[12] ?? 0),
  };
}

/** The fields of /proc/PID/stat from the state on; none of a process that is gone. */
function statOf(pid: string): string[] {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

function print(what: string, { wall, cpu, memory, load }: Used): void {
  console.log(
    `  ${what}: ${wall.toFixed(1)} s, ${cpu.toFixed(1)} s of processor time (${(cpu / wall).toFixed(2)} cores), ${memory.toFixed(0)} MB, load of the machine ${load.toFixed(1)}`,
  );
}
