import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { examplesFolder } from '../../src/package-root.ts';
import type { Metadata } from '../../src/schema/types.ts';
import { answerName } from '../../src/workbook/metadata/names.ts';
import { applyEdits, openPackage } from '../../src/workbook/package/index.ts';
import { uncts } from './run-uncts.ts';

let folder = '';
let country = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'uncts-metadata-'));
  country = join(folder, 'IND');
  cpSync(join(examplesFolder, 'IND'), country, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...words: string[]) =>
  uncts(['metadata', 'IND', '--cycle', '2014', '--data', folder, ...words], folder);
const answers = () =>
  (JSON.parse(readFileSync(join(country, 'metadata.json'), 'utf8')) as Metadata).answers;

/** Types a text into the answer of a question in a metadata workbook. */
function answered(path: string, question: string, text: string): void {
  const workbook = openPackage(readFileSync(path));
  const name = answerName(question);
  const cell = workbook.definedNames.find((entry) => entry.name === name)?.cell;
  const writes = [{ address: cell?.address ?? '', value: { kind: 'text' as const, text } }];
  writeFileSync(path, applyEdits(workbook, [{ sheet: cell?.sheet ?? '', writes }]));
}

describe('uncts metadata', () => {
  it('says what is answered, open and to be confirmed', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    expect(stdout).toMatch(/Answered +158\nTo be confirmed +0\nOpen +135\n/);
    expect(stdout).toMatch(/ {2}1\.1 +counting-unit, moment-of-recording/);
  });

  it.each(['en', 'ar', 'zh'])('takes in a workbook that was filled in %s', (language) => {
    const out = join(folder, 'out');
    uncts(['compile', country, '--cycle', '2014', '--lang', language, '--out', out], folder);
    const workbook = join(out, 'UN-CTS-2014_IND_metadata.xlsx');
    expect(run('--take', workbook).stdout).toContain('metadata.json says so already.');
    answered(workbook, 'metadata/police/contact', 'Statistics branch, New Delhi');
    const { status, stdout } = run('--take', workbook);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Answered +159\n/);
    expect(answers()).toContainEqual({
      question: 'metadata/police/contact',
      value: 'Statistics branch, New Delhi',
      basis: expect.stringMatching(/^[0-9a-f]{12}$/),
    });
  });

  it('asks again where the mapping of a table has changed, until a person confirms', () => {
    const path = join(country, 'mapping.csv');
    const changed = readFileSync(path, 'utf8').replace(
      'data/2.3,robbery,,police-offences,offence = iccs',
      'data/2.3,robbery,,police-offences,offence = Robbery',
    );
    writeFileSync(path, changed);
    expect(run().stdout).toMatch(
      /To be confirmed +[1-9]\d*\n[\s\S]*To be confirmed, because[^\n]*\n {2}2\.3/,
    );
    expect(run('--confirm').stdout).toMatch(
      /To be confirmed +0\n[\s\S]*metadata\.json has been written\./,
    );
    expect(run().stdout).toMatch(/To be confirmed +0\n/);
  });

  it('refuses what is no metadata file', () => {
    const before = answers();
    const { status, stderr } = run('--take', join(country, 'mapping.csv'));
    expect(status).toBe(2);
    expect(stderr).toMatch(/mapping\.csv: This is plain text/);
    expect(answers()).toEqual(before);
  });
});
