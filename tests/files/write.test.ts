import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { holding, lockName } from '../../src/files/lock.ts';
import { writeAll } from '../../src/files/write.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uncts-write-'));
});
afterEach(() => {
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

function sentences(work: () => void): string[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
}

const all = (within: string): string[] =>
  readdirSync(within, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)
    .sort();

describe('writing a set of files', () => {
  it('writes all of them, also below folders, and leaves nothing else', () => {
    writeAll(
      folder,
      new Map<string, string | Uint8Array>([
        ['a.txt', 'one'],
        ['b/c.txt', Uint8Array.of(1, 2)],
      ]),
    );
    expect(all(folder)).toEqual(['a.txt', 'c.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('one');
  });

  it('writes none when one cannot be written', () => {
    writeAll(folder, new Map([['a.txt', 'old']]));
    mkdirSync(join(folder, 'd'));
    writeFileSync(join(folder, 'file'), '');
    const said = sentences(() =>
      writeAll(
        folder,
        new Map([
          ['a.txt', 'new'],
          ['file/x.txt', ''],
        ]),
      ),
    );
    expect(said).toHaveLength(1);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('old');
    expect(all(folder)).toEqual(['a.txt', 'file']);
  });

  it.skipIf(process.getuid?.() === 0)(
    `says so when the folder cannot be written to${process.getuid?.() === 0 ? ' (skipped: the administrator can write everywhere)' : ''}`,
    () => {
      chmodSync(folder, 0o555);
      expect(sentences(() => writeAll(folder, new Map([['a.txt', '']])))).toEqual([
        expect.stringMatching(/cannot be written|EACCES/),
      ]);
    },
  );

  it('does not replace a workbook that is open in Excel, and names every one', () => {
    writeAll(
      folder,
      new Map([
        ['q.xlsx', 'old'],
        ['r.xlsx', 'old'],
      ]),
    );
    for (const name of ['q.xlsx', 'r.xlsx']) writeFileSync(join(folder, `~$${name}`), '');
    const files = new Map([
      ['q.xlsx', 'new'],
      ['r.xlsx', 'new'],
      ['s.txt', 'new'],
    ]);
    expect(sentences(() => writeAll(folder, files))).toEqual([
      expect.stringMatching(/q\.xlsx: The workbook is open in Excel/),
      expect.stringMatching(/r\.xlsx: The workbook is open in Excel/),
    ]);
    expect(existsSync(join(folder, 's.txt'))).toBe(false);
  });

  it('carries out what a killed run had listed, and removes what it had not', () => {
    writeFileSync(join(folder, 'a.txt.999999.part'), 'new');
    writeFileSync(join(folder, 'b.txt.999999.part'), 'half');
    writeFileSync(
      join(folder, '.uncts-renames'),
      JSON.stringify([
        { temporary: 'a.txt.999999.part', final: 'a.txt' },
        { temporary: 'done.999999.part', final: 'done' },
      ]),
    );
    writeAll(folder, new Map([['c.txt', '']]));
    expect(all(folder)).toEqual(['a.txt', 'c.txt']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe('new');
  });
});

describe('a list of renamings that is none of ours', () => {
  it.each([
    ['text', 'not a list'],
    ['of another form', '{"a": 1}'],
    ['that leads out of the folder', '[{"temporary": "../a.1.part", "final": "../a"}]'],
    ['with an absolute path', '[{"temporary": "/a.1.part", "final": "/a"}]'],
    ['that renames another file', '[{"temporary": "b.txt", "final": "a.txt"}]'],
  ])('%s is passed over and removed', (_, list) => {
    writeFileSync(join(folder, 'b.txt'), 'b');
    writeFileSync(join(folder, '.uncts-renames'), list);
    writeAll(folder, new Map([['c.txt', '']]));
    expect(all(folder)).toEqual(['b.txt', 'c.txt']);
  });
});

describe('two runs on one folder', () => {
  it('are told apart: the second waits for no one and says so', () => {
    holding(folder, () => {
      expect(sentences(() => writeAll(folder, new Map([['a.txt', '']])))).toEqual([
        expect.stringMatching(/Another run of uncts is writing into this folder/),
      ]);
    });
    writeAll(folder, new Map([['a.txt', '']]));
    expect(all(folder)).toEqual(['a.txt']);
  });

  it.each([
    ['of a process that is gone', `999999 ${hostname()}\n`, true],
    ['that is empty', '', true],
    ['of another computer', '1 elsewhere\n', false],
    ['of a process that lives', `${process.ppid} ${hostname()}\n`, false],
  ])('a lock %s', (_, content, isFree) => {
    writeFileSync(join(folder, lockName), content);
    expect(sentences(() => writeAll(folder, new Map([['a.txt', '']])))).toHaveLength(
      isFree ? 0 : 1,
    );
    expect(existsSync(join(folder, 'a.txt'))).toBe(isFree);
  });
});

describe('a run that is killed while it writes', () => {
  const runs = 12;

  it(`leaves whole files of one set, ${runs} times`, async () => {
    const script = fileURLToPath(new URL('killed-writer.ts', import.meta.url));
    for (let run = 0; run < runs; run++) {
      const child = spawn(process.execPath, ['--import', 'tsx', script, folder], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await new Promise((resolve) => child.stdout.once('data', resolve));
      // Spread over the milliseconds that a set takes, the same in every run of the test.
      await new Promise((resolve) => setTimeout(resolve, (run * 7) % 31));
      child.kill('SIGKILL');
      await new Promise((resolve) => child.once('exit', resolve));
      // What was listed is carried out by the next run, whatever it writes.
      writeAll(folder, new Map([['other.txt', '']]));
      const contents = readdirSync(join(folder, 'a'))
        .filter((name) => name.endsWith('.txt'))
        .map((name) => readFileSync(join(folder, 'a', name), 'utf8'));
      expect(contents).toHaveLength(12);
      expect(new Set(contents).size).toBe(1);
      const [first = ''] = contents;
      expect(first).toBe(first.slice(0, first.indexOf('\n') + 1).repeat(20_000));
    }
  }, 120_000);
});
