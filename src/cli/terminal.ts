import { bugReport } from '../messages/en/terminal.ts';
import { toolVersion } from '../version.ts';

/** The one place that writes to the terminal. */
export const terminal = {
  /** Colours only where a person reads them. */
  colour: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  width: Math.min(process.stdout.columns ?? 80, 100),
  print(text: string): void {
    process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  },
  error(text: string): void {
    process.stderr.write(text.endsWith('\n') ? text : `${text}\n`);
  },
  /** What a person can do about a fault of the tool itself. */
  bug(error: unknown): string {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return bugReport(toolVersion, detail);
  },
};
