import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { canonicalIccs, iccsCodes, isWithinIccs, nearIccs } from '../../src/instrument/iccs.ts';
import { loadInstrument, loadInstrumentFrom } from '../../src/instrument/load.ts';
import { problemText } from '../../src/messages/problems.ts';
import { templatesFolder } from '../../src/package-root.ts';
import { InputError } from '../../src/problems.ts';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Loads a copy of the instrument in which one text of one file is replaced. */
function loadWith(file: string, find: string, replacement: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-instrument-'));
  folders.push(folder);
  cpSync(join(templatesFolder, 'instruments', 'un-cts-2017'), folder, { recursive: true });
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(find);
  writeFileSync(join(folder, file), text.replace(find, replacement));
  try {
    loadInstrumentFrom(folder, 'copy');
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
}

describe('a broken instrument', () => {
  it.each([
    [
      '1-intentional-homicide.json',
      '"row": "partner"',
      '"row": "family"',
      'copy: data/1.3/family: the row stands twice.',
    ],
    [
      '1-intentional-homicide.json',
      '"0102"',
      '"0199"',
      'copy: data/1.1/attempted-homicide: 0199 is not a code of the ICCS.',
    ],
    [
      '1-intentional-homicide.json',
      '"data/1.2/victims"',
      '"data/1.2/victim"',
      'copy: data/1.3: it sums to data/1.2/victim, which is no row.',
    ],
    [
      '1-intentional-homicide.json',
      '"breakdown": "sex"',
      '"breakdown": "gender"',
      'copy: data/1.2: the breakdown gender is not defined in instrument.json.',
    ],
    [
      '4-criminal-justice-process.json',
      '"columns": ["total", "male", "female"]',
      '"columns": ["total", "men"]',
      'copy: data/4.0: the column men is not a category of the breakdown.',
    ],
    [
      '4-criminal-justice-process.json',
      '"table": "4.1"',
      '"table": "4.2"',
      'copy: data/4.2: the table stands twice.',
    ],
    [
      'rules.json',
      'data/4.1/homicide',
      'data/4.1/murder',
      'copy: HOM-1a: data/4.1/murder is no row.',
    ],
    [
      'instrument.json',
      '"un-cts-2017"',
      '"UN CTS"',
      /^copy\/instrument.json: \/instrument: "UN CTS" does not have the right form/,
    ],
    [
      'instrument.json',
      '"8-demography.json"',
      '"9-demography.json"',
      'copy/9-demography.json: This file does not exist. Check the name and the folder.',
    ],
  ])('%s with %s as %s', (file, find, replacement, sentence) => {
    const sentences = loadWith(file, find, replacement);
    expect(
      sentences.some((found) =>
        typeof sentence === 'string' ? found === sentence : sentence.test(found),
      ),
    ).toBe(true);
  });

  it('is named when it does not exist', () => {
    expect(() => loadInstrument('un-cts-1971')).toThrow(InputError);
  });
});

describe('the ICCS', () => {
  it('has 320 codes that nest by prefix', () => {
    expect(iccsCodes().size).toBe(320);
    expect(isWithinIccs('03011', '0301')).toBe(true);
    expect(isWithinIccs('0301', '03011')).toBe(false);
  });

  it('understands the second spelling of three codes', () => {
    expect(['01042', '02049', '0908'].map(canonicalIccs)).toEqual(['01049', '02044', '0909']);
    expect(canonicalIccs('0101')).toBe('0101');
    expect(canonicalIccs('9999')).toBeUndefined();
  });

  it('proposes codes near an unknown one', () => {
    expect(nearIccs('03019')).toContain('03019');
    expect(nearIccs('0391')[0]).toBe('03');
    expect(nearIccs('99')).toEqual([]);
  });
});
