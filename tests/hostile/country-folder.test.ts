import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemReport } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';
import { compileSmall } from '../compile-small.ts';
import { smallCountry } from '../country.ts';

/** Files that a country folder can hold beside those of the small country. */
const files: Record<string, string> = {
  ...smallCountry(),
  'explanations.json': JSON.stringify({
    explanations: [
      {
        finding: 'level-shift:data/1.1/intentional-homicide/total@2013',
        about: [{ of: 'data/1.1/intentional-homicide/total@2013', value: 33 }],
        answer: 'confirmed',
        words: 'So it was.',
        cycle: 2014,
      },
    ],
  }),
  'edits.json': JSON.stringify({
    edits: [
      {
        of: 'data/1.1/intentional-homicide/total@2013',
        what: 'figure',
        typed: { value: 34, status: 'A' },
        data: { value: 33, status: 'A' },
        cycle: 2014,
      },
    ],
  }),
  'rules.json': JSON.stringify({
    settings: [{ rule: 'level-shift', severity: 'information', reason: 'x', by: 'y' }],
  }),
};

const names = Object.keys(files).sort();

/** What slips of the hand, broken disks and enemies do to a file. */
const texts = [
  '\u0000',
  '\uFEFF',
  '"',
  "'; DROP TABLE offences; --",
  '=HYPERLINK("http://x")',
  '__proto__',
  'constructor',
  '../../etc/passwd',
  '{{this}}',
  '<script>',
  '1e999',
  '-0',
  '\r',
  '﷽',
  ','.repeat(50),
  '['.repeat(200),
];
const damage = fc.record({
  name: fc.constantFrom(...names),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  how: fc.constantFrom('cut', 'insert', 'replace', 'twice', 'bytes'),
  text: fc.constantFrom(...texts),
});

function damaged({ name, at, how, text }: { name: string; at: number; how: string; text: string }) {
  const whole = files[name] ?? '';
  const place = Math.floor(at * whole.length);
  const [before, after] = [whole.slice(0, place), whole.slice(place)];
  switch (how) {
    case 'cut':
      return before;
    case 'insert':
      return `${before}${text}${after}`;
    case 'replace':
      return `${before}${text}${after.slice(text.length)}`;
    case 'twice':
      return `${whole}${after}`;
    default:
      return Buffer.concat([Buffer.from(before), Buffer.of(0xff, 0xfe, 0x80), Buffer.from(after)]);
  }
}

describe('a damaged or hostile country folder', () => {
  it('gives a return or problems in words, never a fault of the tool', async () => {
    let refused = 0;
    await fc.assert(
      fc.asyncProperty(damage, async (how) => {
        try {
          const ret = await compileSmall({ ...files, [how.name]: damaged(how) });
          expect(ret.country).toBe('UTO');
        } catch (error) {
          if (!(error instanceof InputError)) throw error;
          refused++;
          const said = problemReport(error.problems);
          expect(error.problems.length).toBeGreaterThan(0);
          expect(said).not.toMatch(/undefined|\[object|NaN|TypeError|at .*\.ts:\d/);
        }
        expect(({} as Record<string, unknown>).x).toBeUndefined();
      }),
      { seed: 9, numRuns: 120 },
    );
    expect(refused).toBeGreaterThan(20);
  }, 240_000);
});
