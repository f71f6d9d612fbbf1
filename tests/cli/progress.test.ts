import { describe, expect, it } from 'vitest';
import { Progress } from '../../src/cli/progress.ts';

function stream(isTTY: boolean): { written: string[]; stream: NodeJS.WriteStream } {
  const written: string[] = [];
  const write = (text: string): boolean => written.push(text) > 0;
  return { written, stream: { isTTY, write } as unknown as NodeJS.WriteStream };
}

describe('progress', () => {
  it('is told on a terminal after a second, on one line that goes', () => {
    const { written, stream: terminal } = stream(true);
    const progress = new Progress(terminal, 0);
    progress.step('reading', undefined, 900);
    expect(written).toEqual([]);
    progress.step('checking', undefined, 1100);
    progress.step('filling', { done: 2, all: 5 }, 1200);
    progress.done();
    progress.done();
    expect(written).toEqual([
      '\r\u001b[KChecking the figures ...',
      '\r\u001b[KFilling the workbooks 3/5 ...',
      '\r\u001b[K',
    ]);
  });

  it('is silent where nobody reads it', () => {
    const { written, stream: file } = stream(false);
    const progress = new Progress(file, 0);
    progress.step('reading', undefined, 5000);
    progress.done();
    expect(written).toEqual([]);
  });
});
