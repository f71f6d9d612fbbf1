// Loaded before a measured program: says at its end what it used, in microseconds and kilobytes.
import { readFileSync } from 'node:fs';

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage();
  process.stderr.write(`usage ${userCPUTime + systemCPUTime} ${peak()}\n`);
});

/** Linux counts the parent's memory into `maxRSS`, but not into the peak of the process itself. */
function peak() {
  try {
    const status = readFileSync('/proc/self/status', 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB$/m.exec(status)[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
