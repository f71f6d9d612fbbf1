import { steps } from '../messages/en/terminal.ts';

export type Step = keyof typeof steps;

/** Work that is shorter than this goes without a word, in milliseconds. */
const patience = 1000;

/**
 * Says on stderr what a long command is doing, on one line that goes when it is done; only on a
 * terminal, and not before a second has passed.
 */
export class Progress {
  readonly #stream: NodeJS.WriteStream;
  readonly #started: number;
  #shown = false;

  constructor(stream: NodeJS.WriteStream = process.stderr, now: number = performance.now()) {
    this.#stream = stream;
    this.#started = now;
  }

  /** The step that begins; with several things to do, which of how many. */
  step(step: Step, of?: { done: number; all: number }, now: number = performance.now()): void {
    if (this.#stream.isTTY !== true || now - this.#started < patience) return;
    const counted = of === undefined ? '' : ` ${of.done + 1}/${of.all}`;
    this.#stream.write(`\r\u001b[K${steps[step]}${counted} ...`);
    this.#shown = true;
  }

  /** Takes the line away. */
  done(): void {
    if (this.#shown) this.#stream.write('\r\u001b[K');
    this.#shown = false;
  }
}
